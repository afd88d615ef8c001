import { expect, test } from 'vitest';
import type { Ledger } from '../../src/core/ports.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

/** A store that takes that a request is sent, and then rejects so many reads of its project. */
function stumblingAfterSent(times: number) {
  let left = times;
  let isSent = false;
  return (ledger: Ledger): Ledger => ({
    ...ledger,
    turns: {
      ...ledger.turns,
      async update(id, change) {
        const after = await ledger.turns.update(id, change);
        isSent ||= after?.phase === 'sent';
        return after;
      },
    },
    projects: {
      ...ledger.projects,
      async get(id) {
        if (isSent && left-- > 0) throw new Error('the store stumbles');
        return ledger.projects.get(id);
      },
    },
  });
}

test('a store that stumbles for a moment before the paid call leaves nothing in doubt: the call leaves, once', async () => {
  await using world = await startFlowsWorld({ watch: stumblingAfterSent(3) });
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  for (let n = 0; n < 40; n++) await world.pass(200); // as time passes: in one leap it would have slept
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.calls()).toBe(1);
});

test('one that stumbles for longer than a process is believed to be alive leaves it unsent, and it is looked for', async () => {
  await using world = await startFlowsWorld({ watch: stumblingAfterSent(1_000), config: { ANSWER_LIMIT_MS: 60_000 } });
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  for (let n = 0; n < 50; n++) await world.pass(200);
  expect(world.calls()).toBe(0);
});
