import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '../../src/core/failure.ts';
import { verbs } from '../../src/discord/custom-id.ts';
import { demandHere } from '../../src/discord/demand-here.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ada, ben } from '../support/played-discord.ts';

let flows: FlowsWorld;
let bot: FlowsProcess;
/** Ada's project, and what Ben asked for in it. */
let [thread, turn] = ['', ''];

beforeAll(async () => {
  flows = await startFlowsWorld();
  bot = await flows.start();
  thread = await flows.begin(bot, { by: ada });
  turn = await bot.ask({ by: ben, projectId: thread, text: 'add a title "One"' });
  await flows.pass(5_000);
});

afterAll(() => flows[Symbol.asyncDispose]());

const pressed = (channelId: string, userId = ada.id, guildId: string | null = 'guild') => ({
  channelId,
  guildId,
  user: { id: userId },
});
const outcome = async (press: ReturnType<typeof pressed>, verb: (typeof verbs)[number], id = turn) => {
  try {
    await demandHere(bot.world, press, verb, id);
    return 'acts';
  } catch (error) {
    return error instanceof UserError ? error.mistakes[0]?.kind : error;
  }
};
/** These belong to no project: what they are about is checked where they are answered. */
const placeless = ['more-credits', 'animate-this', 'forget-mine', 'forget-mine-said'];
const placed = verbs.filter((verb) => !placeless.includes(verb) && !verb.startsWith('set-'));

test.each(placed)('%s acts where its project lives, and nowhere else', async (verb) => {
  expect(await outcome(pressed(thread, 'anybody'), verb)).toBe('acts');
  expect(await outcome(pressed('another channel'), verb)).toBe('elsewhere');
  expect(await outcome(pressed(thread), verb, 'made up')).toBe('no-project-here');
});

test.each(placed)('%s acts in the direct message of whom it was told to alone', async (verb) => {
  expect(await outcome(pressed('dm', ada.id, null), verb)).toBe('acts'); // who began the project
  expect(await outcome(pressed('dm', ben.id, null), verb)).toBe('acts'); // who asked for this version
  expect(await outcome(pressed('dm', 'eve', null), verb)).toBe('elsewhere');
});

test.each(['more-credits', 'animate-this'] as const)('%s belongs to no place', async (verb) => {
  expect(await outcome(pressed('another channel'), verb, 'me')).toBe('acts');
});

test('a form that begins a project names the channel it was opened in', async () => {
  expect(await outcome(pressed('channel'), 'animate', 'channel')).toBe('acts');
});
