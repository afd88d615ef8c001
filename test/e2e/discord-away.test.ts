import { afterAll, expect, test } from 'vitest';
import { resetAtOnce } from '../../playground/broken-line.ts';
import { broken } from '../../playground/discord/faults.ts';
import type { Gate } from '../../playground/discord/gate.ts';
import { animate, nextResult, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

let isAway = false;
const reset = broken(resetAtOnce);
const gate: Gate = (_, next) => (isAway ? reset(next) : next());
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

test('an interaction that is told twice is answered once', async () => {
  const ben = discord.person('Ben');
  discord.gateway.duplicate();
  const { interaction } = await ben.slash(discord.channel('general').id, 'help');
  await ben.slash(discord.channel('general').id, 'help');
  discord.gateway.duplicate(false);
  await ben.slash(discord.channel('general').id, 'help');
  expect(discord.journal.filter(({ path }) => path.startsWith(`/interactions/${interaction.id}/`))).toHaveLength(1);
});
