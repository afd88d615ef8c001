import { expect, test } from 'vitest';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { OPEN_FOR_MS } from '../../src/core/question.ts';
import { noSettings } from '../../src/core/rules.ts';
import { textEvent } from '../support/answers.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, ben, GENERAL } from '../support/played-discord.ts';
import { answersRuns, streams } from '../support/played-nemo.ts';

const mention = { mentioned: true, addressed: true } as const;

async function says(world: FlowsWorld, bot: FlowsProcess, thread: string, text: string, by = ada.id) {
  const written = world.discord.write(thread, text, by === ada.id ? {} : { ...mention, authorId: by });
  bot.hear(written);
  await world.pass(12_000);
  return written.messageId;
}

const phaseOf = async ({ ledger }: FlowsProcess, id: string) => (await ledger.turns.get(id))?.phase;

/** Ada has little left, and is asked whether her first video may cost that. */
async function askedForPrice(world: FlowsWorld, bot: FlowsProcess) {
  await world.pass(3_000);
  const files = ['cat.png'];
  const asked = world.discord.write(GENERAL, 'let it fly', { ...mention, opens: 'public-thread', files });
  bot.hear(asked);
  await world.pass(8_000);
  expect(await phaseOf(bot, asked.messageId)).toBe('asking');
  for (const account of world.nemo.accounts()) account.available = 1_000;
  return asked.messageId;
}

test.each(['yes', 'sure, go ahead', '好的', '👍'])(
  '“%s” of whoever began it, under “May I?”, lets the other go on this time, and is no request of its own',
  async (yes) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    await says(world, bot, thread, 'add a title "Ben"', ben.id);
    expect(world.discord.notes.at(-1)?.note.kind).toBe('may-direct');
    const answer = await says(world, bot, thread, yes);
    expect(world.sent().slice(1)).toEqual(['add a title "Ben"']);
    expect(world.calls()).toBe(2);
    expect(await bot.ledger.turns.get(answer)).toBeUndefined();
    expect((await bot.ledger.projects.get(thread))?.guests).toEqual([]);
  },
);

test.each(['no', 'no thanks', '不可以', '👎'])('“%s” under “May I?” is the No below it', async (no) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await says(world, bot, thread, 'add a title "Ben"', ben.id);
  await says(world, bot, thread, no);
  expect(world.calls()).toBe(1);
  expect(world.discord.read().at(-1)).toBe('not sent: not-allowed');
  expect((await bot.ledger.projects.get(thread))?.guests).toEqual([{ personId: ben.id, mayDirect: false }]);
});

test.each(['not now', 'not yet', 'not today', '先不要', '暂时不用', 'Not now'])(
  '“%s” under “May I?” drops this one, and decides nothing about its person',
  async (later) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    await says(world, bot, thread, 'add a title "Ben"', ben.id);
    await says(world, bot, thread, later);
    expect(world.discord.read().at(-1)).toBe('not sent: not-now');
    expect((await bot.ledger.projects.get(thread))?.guests).toEqual([]);
    const again = await says(world, bot, thread, 'add a title "Once more"', ben.id);
    expect(await phaseOf(bot, again)).toBe('asking');
    expect(world.calls()).toBe(1);
  },
);

test.each([
  { label: 'always', guests: [{ personId: ben.id, mayDirect: true }] },
  { label: 'Yes, always', guests: [{ personId: ben.id, mayDirect: true }] },
  { label: '以后都可以', guests: [{ personId: ben.id, mayDirect: true }] },
  { label: 'This time', guests: [] },
  { label: '这次可以', guests: [] },
])('the label of a button, typed under “May I?”, is that button: $label', async ({ label, guests }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await says(world, bot, thread, 'add a title "Ben"', ben.id);
  const answer = await says(world, bot, thread, label);
  expect(world.sent().slice(1)).toEqual(['add a title "Ben"']);
  expect(await bot.ledger.turns.get(answer)).toBeUndefined();
  expect((await bot.ledger.projects.get(thread))?.guests).toEqual(guests);
});

test.each([
  { text: 'yes', sent: ['let it fly'], read: 'version 1' },
  { text: 'no', sent: [], read: 'stopped' },
])('“$text” in a reply to one’s own message with the picture is the answer, and no new request', async (one) => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  const reply = world.discord.write(thread, one.text, { repliesTo: thread });
  bot.hear(reply);
  await world.pass(12_000);
  expect(world.sent()).toEqual(one.sent);
  expect(world.discord.read()).toEqual([one.read]);
  expect(await bot.ledger.turns.get(reply.messageId)).toBeUndefined();
});

test('a message that waits and is changed to an answer is that answer', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const asked = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'make it slower'));
  await world.pass(5_000);
  const waiting = world.discord.write(thread, 'make it bluer');
  bot.hear(waiting);
  await world.pass(5_000);
  const changed = { ...waiting, text: 'not now', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(2_000);
  agent.release();
  await world.pass(15_000);
  expect(world.sent().slice(1)).toEqual(['make it slower']);
  expect(await phaseOf(bot, asked)).toBe('told');
  expect(world.discord.read()).toContain('not sent: not-now');
});

test.each(['change', '修改'])('“%s” under “Shall I start?” is pressed, not sent', async (label) => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  await says(world, bot, thread, label);
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'press-above' }]);
  expect(await phaseOf(bot, thread)).toBe('asking');
  expect(world.calls()).toBe(0);
});

test('whoever wants to be let does not answer that themselves', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const asked = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  await says(world, bot, thread, 'yes', ben.id);
  expect(await phaseOf(bot, asked)).toBe('asking');
  expect(world.calls()).toBe(1);
});

test('whoever posted a picture answers in words whether it may be used', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.settings.put('1', { ...noSettings, asksOwner: true, othersDirect: true });
  const photo = world.discord.write(thread, 'look', { authorId: ben.id, files: ['ben.png'] });
  bot.hear(world.discord.write(thread, 'add this one', { ...mention, repliesTo: photo.messageId }));
  await world.pass(10_000);
  expect(world.discord.notes.at(-1)?.note.kind).toBe('may-animate');
  await says(world, bot, thread, 'no', ben.id);
  expect(world.discord.read().at(-1)).toBe('not sent: picture-kept');
  expect(world.calls()).toBe(1);
});

test.each(['yes', 'go ahead', '好的', '👍'])('“%s” under “Shall I start?” is the Start below it', async (yes) => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  const answer = await says(world, bot, thread, yes);
  expect(world.sent()).toEqual(['let it fly']);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'agreed' }]);
  expect(await bot.ledger.turns.get(answer)).toBeUndefined();
});

test.each(['no', 'not now', '先不要'])('“%s” under “Shall I start?” is the Not now below it', async (no) => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  await says(world, bot, thread, no);
  expect(world.calls()).toBe(0);
  expect(world.discord.read()).toEqual(['stopped']);
});

test('what has to be chosen cannot be answered by a yes: that is said, and costs nothing', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const [one, other] = ['a.png', 'b.png'].map(world.discord.picture);
  if (one === undefined || other === undefined) expect.unreachable();
  const roles = { [one.id]: 'opening', [other.id]: 'opening' } as const;
  const part = { messageId: null, text: 'let them fly', files: [one, other], links: [], roles, about: null };
  const asked = await bot.ask({ projectId: thread, parts: [part] });
  await world.pass(8_000);
  await says(world, bot, thread, 'yes');
  expect(world.discord.notes.map(({ note }) => note)).toEqual([{ kind: 'press-above' }]);
  expect(await phaseOf(bot, asked)).toBe('asking');
  expect(world.calls()).toBe(1);
});

test('of several questions a bare answer says which to none: that is said, and a reply to one of them counts', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  await says(world, bot, thread, 'add a title "Carl"', '555555555555555555');
  for (const text of ['ok', 'no']) {
    await says(world, bot, thread, text);
    expect(world.discord.notes.at(-1)?.note).toEqual({ kind: 'press-above' });
  }
  expect(world.calls()).toBe(1);
  bot.hear(world.discord.write(thread, 'ok', { ...mention, repliesTo: first }));
  await world.pass(12_000);
  expect(world.sent().slice(1)).toEqual(['add a title "Ben"']);
});

test.each([
  { after: 200, sent: [] },
  { after: 5_000, sent: ['add a title "Ben the First"'] },
])('a yes $after ms after other words are asked about: $sent', async ({ after, sent }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const asked = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  const written = world.discord.write(thread, 'add a title "Ben"', { ...mention, authorId: ben.id });
  const changed = { ...written, messageId: asked, text: 'add a title "Ben the First"', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  while (world.discord.notes.filter(({ note }) => note.kind === 'may-direct').length < 2) await world.pass(50);
  await world.pass(after);
  await says(world, bot, thread, 'yes');
  expect(world.sent().slice(1)).toEqual(sent);
  expect(await phaseOf(bot, asked)).toBe(sent.length > 0 ? 'told' : 'asking');
});

test('a yes that was written before anything was asked, and is read after it, answers nothing', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const early = world.discord.write(thread, 'yes');
  await world.pass(5_000);
  const asked = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  bot.hear(early);
  await world.pass(12_000);
  expect(world.calls()).toBe(1);
  expect(await phaseOf(bot, asked)).toBe('asking');
});

test('where the agent has asked something since, the answer is for the agent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const asked = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  world.gate(answersRuns(streams(textEvent('I can make it ten seconds longer. Shall I go ahead?'))));
  await says(world, bot, thread, 'could it be longer?');
  const before = world.calls();
  const answer = await says(world, bot, thread, 'yes');
  expect(world.calls()).toBe(before + 1);
  expect(await bot.ledger.turns.get(answer)).toBeDefined();
  expect(await phaseOf(bot, asked)).toBe('asking');
});

test('a reply to what the agent has said is for the agent, whoever asks to be let in', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.gate(answersRuns(streams(textEvent('I can make it ten seconds longer. Shall I go ahead?'))));
  await says(world, bot, thread, 'could it be longer?');
  const asked = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  const said = world.discord.told.at(-1)?.messageId ?? expect.unreachable();
  const before = world.calls();
  const answer = world.discord.write(thread, 'yes', { addressed: true, repliesTo: said });
  bot.hear(answer);
  await world.pass(12_000);
  expect(world.calls()).toBe(before + 1);
  expect(await bot.ledger.turns.get(answer.messageId)).toBeDefined();
  expect(await phaseOf(bot, asked)).toBe('asking');
});

test('a reply to what somebody has asked for is about that, and one to something else answers nothing', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const first = await says(world, bot, thread, 'add a title "Ben"', ben.id);
  await says(world, bot, thread, 'add a title "Carl"', '555555555555555555');
  const result = world.discord.told.at(-1)?.messageId ?? expect.unreachable();
  for (const repliesTo of [result, first]) {
    bot.hear(world.discord.write(thread, 'yes', { ...mention, repliesTo }));
    await world.pass(12_000);
  }
  expect(world.discord.notes.at(-1)?.note).toEqual({ kind: 'press-above' });
  expect(world.sent().slice(1)).toEqual(['add a title "Ben"']);
});

const nothingAsked = { kind: 'mistake', mistake: { kind: 'nothing-to-answer' } };

test.each(['yes', 'go ahead', 'start', 'no', 'no!!', 'not now', '不用', '好的', '✅'])(
  'where nothing asks, “%s” is no request: that is said, and nothing is paid',
  async (text) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    const said = await says(world, bot, thread, text);
    expect(world.calls()).toBe(1);
    expect(await bot.ledger.turns.get(said)).toBeUndefined();
    expect(world.discord.notes.map(({ note }) => note)).toEqual([nothingAsked]);
  },
);

test('a second No, after the first has answered “May I?”, is not paid for, also where both are read after a restart', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await world.begin(one);
  await says(world, one, thread, 'add a title "Ben"', ben.id);
  one.kill();
  for (const no of ['no', 'no!!']) world.discord.write(thread, no);
  await world.start();
  await world.pass(30_000);
  expect(world.calls()).toBe(1);
  expect(world.discord.read().at(-1)).toBe('not sent: not-allowed');
  expect(world.discord.notes.at(-1)?.note).toEqual(nothingAsked);
});

test('an answer to a price that nobody asks any more is not paid for', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  world.clock.advance(OPEN_FOR_MS);
  await world.pass(20_000);
  await says(world, bot, thread, 'yes');
  expect(world.calls()).toBe(0);
  expect(world.discord.notes.at(-1)?.note).toEqual(nothingAsked);
});

test('a No to what the agent has asked closes that and is not sent; a yes is for the agent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.gate(answersRuns(streams(textEvent('I can make it ten seconds longer. Shall I go ahead?'))));
  await says(world, bot, thread, 'could it be longer?');
  const before = world.calls();
  await says(world, bot, thread, 'no');
  expect(world.calls()).toBe(before);
  expect(world.discord.notes.at(-1)?.note).toEqual({ kind: 'thanked' });
  expect((await bot.ledger.projects.get(thread))?.question).toBeNull();
  await says(world, bot, thread, 'could it be longer?');
  const yes = await says(world, bot, thread, 'yes');
  expect(await bot.ledger.turns.get(yes)).toBeDefined();
  expect(world.calls()).toBe(before + 2);
});

test('a No that is one of the agent’s own choices is that choice', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const question = { turnId: thread, options: ['Yes', 'No'], several: false };
  await bot.ledger.projects.update(thread, (known) => known && { ...known, question });
  await says(world, bot, thread, 'no');
  expect(world.sent().at(-1)).toBe('no');
});

test('an answer that fits none of the buttons above is no request either', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const bot = await world.start();
  const thread = await askedForPrice(world, bot);
  const said = await says(world, bot, thread, 'always');
  expect(await bot.ledger.turns.get(said)).toBeUndefined();
  expect(world.discord.notes.at(-1)?.note).toEqual({ kind: 'press-above' });
});

test('a message that waits and is changed to a bare yes is taken out, and nothing is paid for it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const words = world.discord.write(thread, 'make it slower');
  bot.hear(words);
  await world.pass(500);
  const changed = { ...words, text: 'yes', editedAt: world.clock.now() };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(12_000);
  expect(world.calls()).toBe(1);
  expect(world.discord.notes.at(-1)?.note).toEqual(nothingAsked);
});

test('an answer is heard once: after a kill it is no request of its own', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 1 } });
  const one = await world.start();
  const thread = await askedForPrice(world, one);
  const answered = one.life.stopAt(({ name, side }) => name === 'discord.note' && side === 'before');
  one.hear(world.discord.write(thread, 'yes'));
  const passing = world.pass(5_000);
  await answered;
  one.kill();
  await passing;
  await world.start();
  await world.pass(30_000);
  expect(world.sent()).toEqual(['let it fly']);
  expect(world.calls()).toBe(1);
});
