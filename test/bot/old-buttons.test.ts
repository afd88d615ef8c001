import { expect, test, vi } from 'vitest';
import { aboutBehind, projectBehind, versionShownBy } from '../../src/bot/project/projects.ts';
import { sceneBehind } from '../../src/bot/scenes.ts';
import { status } from '../../src/bot/status.ts';
import { DAY_MS } from '../../src/core/limits.ts';
import { demandHere } from '../../src/discord/demand-here.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

/** A project that is worked on for longer than requests are remembered: of its first two versions only they are left. */
async function lived(world: FlowsWorld, bot: FlowsProcess) {
  const thread = await world.begin(bot);
  const say = async (text: string) => {
    const said = world.discord.write(thread, text);
    bot.hear(said);
    await world.pass(8_000);
    return said.messageId;
  };
  const second = await say('add a title "Two"');
  const again = await say('export version 2');
  const third = await say('add a title "Three"');
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 2', 'version 3']);
  for (const id of [thread, second, again]) {
    await bot.ledger.turns.remove(id);
    await bot.ledger.renders.remove(id);
  }
  return { thread, second, again, third };
}

test('a request and its export run out, and the version of it stays', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * DAY_MS });
  try {
    expect(await bot.ledger.versions.get(`${thread}:1`)).toBeDefined();
    expect(await bot.ledger.projects.get(thread)).toBeDefined();
    expect(await bot.ledger.turns.get(thread)).toBeUndefined();
    expect(await bot.ledger.renders.get(thread)).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('a month later every button below a result is about the version it stands under', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { thread, second, again, third } = await lived(world, bot);
  const ids = [thread, second, again, third];
  for (const id of ids) {
    await demandHere(bot.world, { channelId: thread, guildId: '1', user: { id: ada.id } }, 'refine', id);
    expect(await projectBehind(bot.world, id, thread)).toMatchObject({ id: thread });
  }
  const shown = await Promise.all(ids.map((id) => versionShownBy(bot.world, id, thread)));
  expect(shown.map((version) => version?.number)).toEqual([1, 2, 2, 3]);
  const about = await Promise.all(ids.map((id) => aboutBehind(bot.world, id, thread)));
  expect(about, 'what is asked for there is paid for').toEqual([1, 2, 2, null]);
  const scene = await sceneBehind(bot.world, { id: second, channelId: thread }, 1);
  expect(scene).toMatchObject({ about: 2 });
});

test('what is not known any more is refused, in that channel as in others, and never about another version', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { second, thread } = await lived(world, bot);
  const other = await world.begin(bot);
  const refused = { mistakes: [{ kind: 'no-project-here' }] };
  for (const [id, channelId] of [
    [second, other],
    ['made-up', thread],
  ] as const) {
    const press = { channelId, guildId: '1', user: { id: ada.id } };
    await expect(demandHere(bot.world, press, 'refine', id)).rejects.toMatchObject(refused);
    expect(await versionShownBy(bot.world, id, channelId)).toBeUndefined();
    await expect(sceneBehind(bot.world, { id, channelId }, 1)).rejects.toThrow('no-such-scene');
  }
});

test('a scene that is chosen where the timeline is shown as it is now is one of the current version', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(8_000);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  const shown = await status(bot.world, project);
  if (shown.kind !== 'timeline' || shown.behind === undefined) expect.unreachable();
  expect(await sceneBehind(bot.world, { id: shown.behind, channelId: thread }, 1)).toMatchObject({ about: 2 });
});
