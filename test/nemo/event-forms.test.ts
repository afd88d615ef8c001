import { expect, test } from 'vitest';
import { stream, textEvent, toolEvent } from '../support/answers.ts';
import { hearing } from '../support/hearing.ts';

const wordsOf = async (...parts: readonly unknown[]) => (await hearing(stream(...parts))).words;
const author = 'nemo_agent';
const done = textEvent('Done it.');
const thinking = (more: object) => ({
  author,
  content: { parts: [{ text: 'secret plan', ...more }, { text: 'So.' }] },
});
const asUser = { author: 'user', content: { role: 'user', parts: [{ text: 'hello\n\nPicture 1, a.png' }] } };
const asSystem = { author: 'system', content: { role: 'system', parts: [{ text: 'You are nemo_agent.' }] } };

test.each([
  ['as text', thinking({ thought: 'true' }), 'So.\n\nDone it.'],
  ['as a number', thinking({ thought: 1 }), 'So.\n\nDone it.'],
  ['in Python’s spelling', thinking({ is_thought: true }), 'So.\n\nDone it.'],
  ['by its type', thinking({ type: 'thinking' }), 'So.\n\nDone it.'],
  ['by the type of its event', { type: 'reasoning', content: 'secret plan' }, 'Done it.'],
  ['by a type below that of its event', { type: 'text', subtype: 'thinking', content: 'secret plan' }, 'Done it.'],
  ['between marks', textEvent('<think>secret plan</think>\nSo.'), 'So.\n\nDone it.'],
  ['between other marks', textEvent('So. <Thinking>secret <think>plan</think> b</thinking>'), 'So.\n\nDone it.'],
  ['behind a mark that is never closed', textEvent('So. <think>secret plan'), 'So.\n\nDone it.'],
  ['before a mark that was never opened', textEvent('secret plan</think>So.'), 'So.\n\nDone it.'],
])('what the agent thinks is never heard, marked %s', async (_how, event, words) => {
  expect(await wordsOf(event, done)).toBe(words);
});

test('a thought between marks that comes in pieces is not heard, and what is said behind it is', async () => {
  const pieces = ['<thi', 'nk>secret', ' plan</think>', 'Done it.'].map((text) => textEvent(text, { partial: true }));
  expect(await wordsOf(...pieces)).toBe('Done it.');
});

test('words that are marked as no thought are words', async () => {
  for (const thought of [false, 'false', 'no', 0, '', null])
    expect(await wordsOf({ author, content: { parts: [{ text: 'Done it.', thought }] } })).toBe('Done it.');
});

test.each([
  ['the person’s own message', asUser],
  ['the person’s own message, by its role alone', { content: { role: 'user', parts: [{ text: 'hello' }] } }],
  ['what the agent was told about itself', asSystem],
  ['what a tool found', { type: 'tool_result', content: 'secret plan' }],
])('what comes back in the stream and is not the agent’s is not heard: %s', async (_what, event) => {
  expect(await wordsOf(event, done)).toBe('Done it.');
  expect(await wordsOf(event)).toBe('');
});

test('a sentence in pieces that say so in text is said once', async () => {
  const pieces = ['I made ', 'it.'].map((text) => textEvent(text, { partial: 'true' }));
  expect(await wordsOf(...pieces, textEvent('I made it.', { partial: 'false' }))).toBe('I made it.');
  expect(await wordsOf(...pieces)).toBe('I made it.');
});

test.each([
  ['a text in place of its parts', { author, content: 'Done it.' }],
  ['a list in place of its parts', { author, content: [{ type: 'text', text: 'Done it.' }] }],
  ['texts in a list', { author, content: ['Done', ' it.'] }],
  ['one part and no list', { author, content: { parts: { text: 'Done it.' } } }],
  ['parts that are texts', { author, content: { parts: ['Done it.'] } }],
  ['the words one level deeper', { type: 'text', content: { text: 'Done it.' } }],
  ['an event in a frame of that name', { type: 'event', data: done }],
  ['an event in a frame without a name', { event: done }],
  ['an event in a frame with an id', { id: 7, data: done }],
])('what the agent says is heard in an event with %s', async (_form, event) => {
  expect(await wordsOf(event)).toBe('Done it.');
});

test('a timeline that is written in a frame around its event is heard of', async () => {
  const { said } = await hearing(stream({ type: 'event', data: toolEvent({ draft: { t: [{ sg: [{ d: 1 }] }] } }) }));
  expect(said.map(({ kind }) => kind)).toEqual(['working', 'clip-ready']);
});

const folded = JSON.stringify;
const wrote = toolEvent({ draft: { t: [{ sg: [{ d: 1 }] }] } });

test.each([
  ['its content', { author, content: folded(done.content) }],
  ['its parts', { author, content: { parts: folded(done.content.parts) } }],
  ['its content, twice', { author, content: folded(folded(done.content)) }],
  ['all of it, in an envelope', { code: 0, data: folded(done) }],
  ['all of it, in a frame of that name', { type: 'event', data: folded(done) }],
])('what the agent says is heard where it is JSON in a text: %s', async (_what, event) => {
  expect(await wordsOf(event)).toBe('Done it.');
});

test('words that only look like JSON are words', async () => {
  for (const words of ['"Slow" it is.', '"Slow"', '[1] is the boat', '[1]', '{mist}'])
    expect(await wordsOf({ type: 'text', content: words })).toBe(words);
});

test('a thought, or somebody else’s words, are not heard where they are JSON in a text either', async () => {
  expect(await wordsOf({ author, content: folded(thinking({ thought: 1 }).content) })).toBe('So.');
  expect(await wordsOf({ content: folded(asUser.content) }, done)).toBe('Done it.');
});

test.each([
  ['what it wrote', { ...wrote, actions: { stateDelta: folded(wrote.actions.stateDelta) } }],
  ['what it did', { ...wrote, actions: folded(wrote.actions) }],
])('a timeline that was written is heard of beside an error, where %s is JSON in a text', async (_what, event) => {
  const { said, words } = await hearing(stream({ ...event, error: 'cleanup failed' }));
  expect([words, said.map(({ kind }) => kind)]).toEqual(['', ['working', 'clip-ready']]);
});
