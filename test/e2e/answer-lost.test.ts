import { afterAll, afterEach, expect, test } from 'vitest';
import { refused, type DiscordFault } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { kinds } from '../robustness/harness/kinds.ts';
import { animate, nextResult, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const faults = createFaultyGate<Arrived, Reply>();
const stage = await setStage({ discord: { gate: faults.gate, rateLimits: [] } });
afterAll(() => stage[Symbol.asyncDispose]());
afterEach(() => faults.mend());
const { discord } = stage;
const general = discord.channel('general').id;

await discord.owner().slash(general, 'settings');
const panel = await discord.until(() => discord.read(general).find(({ buttons }) => buttons.length > 0));
await discord.owner().press(panel, 'Ask before it costs');

/** It may be gone for as long as an answer is waited for. */
function awayFor(ms: number): DiscordFault {
  const until = performance.now() + ms;
  return (next) => (performance.now() < until ? Promise.resolve({ status: 500, body: {} }) : next());
}

async function starts(fault: () => DiscordFault, times: number): Promise<string> {
  const ada = discord.person('Ada');
  const thread = await animate(stage, ada, 'let the clouds drift, 2 seconds');
  const card = await stage.withButton(thread, 'Start');
  const before = sent(stage).length;
  const struck = faults.strike({ is: (asked) => kinds.answer.is(asked, undefined), times, fault: fault() });
  await ada.press(card, 'Start').catch(() => {});
  await nextResult(stage, thread);

  expect(struck.hits).toBeGreaterThan(0);
  expect(sent(stage)).toHaveLength(before + 1);
  return discord
    .read(thread, ada)
    .flatMap(({ onlyFor, text }) => (onlyFor === null ? [] : [text]))
    .join('\n');
}

test('whoever pressed Start, and whose answer Discord does not take, is not told that nothing is spent', async () => {
  expect(await starts(() => refused(400, 50_035, 'Invalid Form Body'), 1)).toBe(
    'My answer did not get through. What you asked for may be under way all the same: please look here before you ask again.',
  );
});

test('nor where Discord is not there to take it', async () => {
  expect(await starts(() => awayFor(2_600), Infinity)).not.toContain('credits');
});

test('where no file is taken, the timeline is answered without its picture', async () => {
  const ada = discord.person('Ada');
  const thread = await animate(stage, ada, 'let the clouds drift, 2 seconds');
  await ada.press(await stage.withButton(thread, 'Start'), 'Start');
  await nextResult(stage, thread);
  faults.strike({
    is: (asked) => kinds.answerEdit.is(asked, undefined) && asked.uploads.length > 0,
    fault: refused(400, 400_001, 'Uploads are limited'),
  });
  await ada.slash(thread, 'status');
  const said = await discord.until(() =>
    discord.read(thread, ada).findLast(({ onlyFor, text }) => onlyFor !== null && !['', 'On it.'].includes(text)),
  );
  expect(said.text).toContain('0–2 s');
  expect(said.files).toEqual([]);
});

const isEdit = (asked: Arrived) => kinds.answerEdit.is(asked, undefined);
const elsewhere = 'I could not tell you this where you asked for it.';

test.each([
  ['its token has run out', 401, 50_027],
  ['Discord knows nothing of it any more', 404, 10_015],
])('where %s, an answer that was promised to one person goes into their direct messages', async (_, status, code) => {
  const ivy = discord.person(`Ivy${code}`);
  const thread = await animate(stage, ivy, 'let the clouds drift, 2 seconds');
  await ivy.press(await stage.withButton(thread, 'Start'), 'Start');
  await nextResult(stage, thread);
  faults.strike({ is: isEdit, times: Infinity, fault: refused(status, code, 'Invalid Webhook Token') });
  await ivy.slash(thread, 'status').catch(() => {});
  const said = await discord.until(() => discord.read(ivy.dm()).at(-1));
  expect(said.text).toContain(elsewhere);
  expect(said.text).toContain('0–2 s');
  expect(discord.read(thread).filter(({ text }) => text.includes(elsewhere))).toEqual([]);
});

test('whoever has put “is thinking” away reads the answer beside it, alone', async () => {
  const jo = discord.person('Jo');
  const thread = await animate(stage, jo, 'let the clouds drift, 2 seconds');
  await jo.press(await stage.withButton(thread, 'Start'), 'Start');
  await nextResult(stage, thread);
  faults.strike({ is: isEdit, times: Infinity, fault: refused(404, 10_008, 'Unknown Message') });
  await jo.slash(thread, 'status').catch(() => {});
  const said = await discord.until(() => discord.read(thread, jo).find(({ text }) => text.includes('0–2 s')));
  expect(said.onlyFor).toBe('Jo');
});

test('what is refused after its answer was promised is said to the person all the same', async () => {
  const kay = discord.person('Kay');
  faults.strike({ is: isEdit, times: Infinity, fault: refused(401, 50_027, 'Invalid Webhook Token') });
  await kay.slash(general, 'forget', { what: 'mine' }).catch(() => {});
  const said = await discord.until(() => discord.read(kay.dm()).at(-1));
  expect(said.text).toContain(elsewhere);
  expect(said.text).toContain('I keep nothing of yours.');
});
