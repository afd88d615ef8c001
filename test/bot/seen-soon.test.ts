import { expect, test } from 'vitest';
import { startFlowsWorld } from '../support/flows-world.ts';

const TOOK_MS = 45_000;

test('a film that is always finished after 45 s is posted soon after that, once the bot has seen twenty of them', async () => {
  await using world = await startFlowsWorld({ config: { RENDER_POLL_MS: 30_000 } });
  const bot = await world.start();
  const { clock } = world;
  const { submitRender, pollRender } = bot.world.nemo;
  const since = new Map<string, number>();
  const waited: number[] = [];
  Object.assign(bot.world.nemo, {
    async submitRender(...args: Parameters<typeof submitRender>) {
      since.set(args[0].renderId, clock.now());
      return submitRender(...args);
    },
    async pollRender(...args: Parameters<typeof pollRender>) {
      const ms = clock.now() - (since.get(args[0]) ?? 0);
      if (ms < TOOK_MS) return { kind: 'running', percent: null } as const;
      waited.push(ms - TOOK_MS);
      return pollRender(...args);
    },
  });
  const thread = await bot.ask({ files: ['cat.png'] });
  await world.pass(120_000);
  for (let n = 0; n < 20; n++) {
    bot.hear(world.discord.write(thread, 'export'));
    await world.pass(120_000);
  }
  expect(waited).toHaveLength(21);
  expect(
    waited.slice(-5).every((ms) => ms <= 8_000),
    String(waited),
  ).toBe(true);
}, 60_000);
