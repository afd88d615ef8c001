import { afterAll, expect, test } from 'vitest';
import { resetAtOnce } from '../../playground/broken-line.ts';
import { broken, limited } from '../../playground/discord/faults.ts';
import type { Gate } from '../../playground/discord/gate.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { kinds } from '../robustness/harness/kinds.ts';
import { animate, nextResult, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

let isAway = false;
const reset = broken(resetAtOnce);
const faults = createFaultyGate<Arrived, Reply>();
const gate: Gate = (asked, next) => (isAway ? reset(next) : faults.gate(asked, next));
const pace = { firstTextMs: 50, generateMs: 2_000, editMs: 100, renderMs: 100, uploadMs: 20 };
const stage = await setStage({ discord: { gate }, nemo: { pace } });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord, nemo } = stage;

/** The third try would come half a minute after the second. */
const triesInVain = () => stage.bot().output().split('fell over').length - 1;
const WITHIN_MS = 15_000;

test('a result that could not be posted is posted as soon as Discord is there again', async () => {
  const thread = await animate(stage, discord.person('Ada'), 'rain, 2 seconds');
  await nemo.until(() => nemo.runs.length === 1);
  isAway = true;
  discord.gateway.away();
  await expect.poll(triesInVain, { timeout: 60_000 }).toBe(2);
  isAway = false;
  discord.gateway.away(false);
  await discord.until(() => discord.gateway.isConnected());
  const since = Date.now();
  await nextResult(stage, thread);
  expect(Date.now() - since).toBeLessThan(WITHIN_MS);
  expect(sent(stage)).toEqual(['rain, 2 seconds']);
});

test('the same where Discord went on telling what happens, and took only nothing that was said', async () => {
  const before = sent(stage).length;
  const inVain = triesInVain();
  const thread = await animate(stage, discord.person('Ada'), 'snow, 2 seconds');
  await nemo.until(() => sent(stage).length > before);
  isAway = true;
  await expect.poll(triesInVain, { timeout: 60_000 }).toBe(inVain + 2);
  isAway = false;
  const since = Date.now();
  await nextResult(stage, thread);
  expect(Date.now() - since).toBeLessThan(WITHIN_MS);
});

test('an interaction that is told twice is answered once', async () => {
  const ben = discord.person('Ben');
  discord.gateway.duplicate();
  const { interaction } = await ben.slash(discord.channel('general').id, 'help');
  await ben.slash(discord.channel('general').id, 'help');
  discord.gateway.duplicate(false);
  await ben.slash(discord.channel('general').id, 'help');
  expect(discord.journal.filter(({ path }) => path.startsWith(`/interactions/${interaction.id}/`))).toHaveLength(1);
});

test('where Discord takes no message of a thread for minutes, the next request goes on, and the film is in /history', async () => {
  const cem = discord.person('Cem');
  const thread = await animate(stage, cem, 'waves, 2 seconds');
  const isResult = (asked: Arrived) => kinds.telling.is(asked, undefined) && asked.path.includes(thread);
  const limit = faults.strike({
    is: isResult,
    times: 1,
    fault: limited({ scope: 'user', retryAfterMs: 300_000 }),
  });
  await discord.until(() => limit.hits > 0);
  cem.say(thread, 'add a title "Two"');
  await nemo.until(() => sent(stage).includes('add a title "Two"'));
  const { message } = await cem.slash(discord.channel('general').id, 'history');
  expect(message?.text).toContain('MP4');
});
