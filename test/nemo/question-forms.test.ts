import { expect, test } from 'vitest';
import { questionIn as answersIn } from '../../src/core/gui.ts';
import { stream, textEvent, toolEvent } from '../support/answers.ts';
import { hearing } from '../support/hearing.ts';

const options = ['The lighthouse', 'The boat'];
const prompt = 'Which picture opens the film?';
const args = { prompt, options };
const asked = `${prompt}\n○ The lighthouse\n○ The boat`;
const wordsOf = async (...parts: readonly unknown[]) => (await hearing(stream(...parts))).words;
const calling = (call: object) => ({
  author: 'nemo_agent',
  content: { role: 'model', parts: [{ functionCall: { id: 'adk-1', name: 'ask_question', args, ...call } }] },
});

test.each([
  ['typed, its name under “tool”', { type: 'tool_call', tool: 'ask_question', args }],
  ['typed, its name under “tool_name”', { type: 'tool_call', tool_name: 'ask_question', params: args }],
  ['typed, with parameters', { type: 'tool_call', name: 'ask_question', parameters: args }],
  ['typed, within its data', { type: 'tool_call', data: { name: 'ask_question', args } }],
  ['typed, as a function', { type: 'tool_call', function: { name: 'ask_question', arguments: JSON.stringify(args) } }],
  ['as an event with its data', { type: 'ask_question', data: args }],
  ['as a question', { type: 'question', ...args }],
  [
    'among the calls of another protocol',
    { role: 'assistant', tool_calls: [{ function: { name: 'ask_question', arguments: JSON.stringify(args) } }] },
  ],
  [
    'among the choices of another protocol',
    { choices: [{ message: { tool_calls: [{ function: { name: 'ask_question', arguments: args } }] } }] },
  ],
  ['as a part that says what it is', { content: [{ type: 'tool_use', name: 'ask_question', input: args }] }],
])('a question reaches the person in whatever event its call stands: %s', async (_form, event) => {
  expect(await wordsOf(event)).toBe(asked);
});

test.each([
  'ask_followup_question',
  'ask_multiple_choice',
  'nemo.ask_question',
  'mcp__nemo__ask_question',
  'ask_question_v2',
  'get_human_input',
  'confirm_with_user',
])('a question is one by whatever name it is called: %s', async (name) => {
  expect(await wordsOf(calling({ name }))).toBe(asked);
});

test.each([
  ['under “query”', { query: prompt, options }],
  ['under “question_text”', { question_text: prompt, options }],
  ['under “content”', { content: prompt, options }],
  ['in a list', { question: [{ prompt, options }] }],
  ['by its name', { questions: { q1: { prompt, options } } }],
  ['one level deeper', { input: { prompt, options } }],
  ['with suggestions', { prompt, suggestions: options }],
  ['with a list of what it may be', { prompt, schema: { enum: options } }],
  ['with keys and what is shown', { prompt, options: options.map((display, key) => ({ key, display })) }],
  ['with one text of a line each', { prompt, options: options.join('\n') }],
  ['with words per language', { prompt, options: options.map((en) => ({ label: { en, zh: '甲' } })) }],
])('a question is read wherever its call says it: %s', async (_where, asking) => {
  expect(await wordsOf(calling({ args: asking }))).toBe(asked);
});

test('other calls are no questions, and their words are not heard', async () => {
  for (const name of ['mask_question_v2', 'answer_question', 'get_input', 'confirm_render', 'ask'])
    expect(await wordsOf(calling({ name }), toolEvent({})), name).toBe('');
  expect(await wordsOf({ type: 'tool_call', tool: 'generate_video', params: args }, textEvent('Done.'))).toBe('Done.');
});

test('a question that the agent has said in words already is asked once', async () => {
  const functionCall = { name: 'ask_question', args };
  const twice = { author: 'a', content: { parts: [{ text: `I see two. ${prompt}` }, { functionCall }] } };
  expect(await wordsOf(twice)).toBe(`I see two. ${asked}`);
});

test('answers that read alike are one', async () => {
  expect(await wordsOf(calling({ args: { prompt, options: [...options, 'The  boat'] } }))).toBe(asked);
});

test('two questions at once are only read: a button would answer one of them', async () => {
  const functionCall = { name: 'ask_question', args };
  const words = await wordsOf({ author: 'a', content: { parts: [{ functionCall }, { functionCall }] } });
  expect(words).toBe(`${prompt}\n– The lighthouse\n– The boat\n\n${prompt}\n– The lighthouse\n– The boat`);
  expect(answersIn(words)).toBeNull();
  const inOne = await wordsOf(calling({ args: { questions: [args, args] } }));
  expect(answersIn(inOne)).toBeNull();
  const oneByOne = await wordsOf(calling({}), calling({ args: { ...args, prompt: 'And which ends it?' } }));
  expect(answersIn(oneByOne)).toBeNull();
});

test('a question is answered by its buttons though the agent says something behind it', async () => {
  const words = await wordsOf(calling({}), toolEvent({}), textEvent('Let me know which you prefer.'));
  expect(answersIn(words)).toEqual({
    prompt: `${prompt}\n\nLet me know which you prefer.`,
    options,
    several: false,
  });
});
