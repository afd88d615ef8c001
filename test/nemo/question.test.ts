import { expect, test } from 'vitest';
import { stream, textEvent, toolEvent } from '../support/answers.ts';
import { hearing } from '../support/hearing.ts';

const args = {
  id: 'q1',
  prompt: 'Which picture opens the film?',
  options: [
    { id: 'a', label: 'The lighthouse' },
    { id: 'b', label: 'The boat' },
  ],
  allow_multiple: false,
};
const asked = 'Which picture opens the film?\n○ The lighthouse\n○ The boat';
const calling = (call: object, more: object = {}) => ({
  author: 'nemo_agent',
  content: { role: 'model', parts: [{ functionCall: { id: 'adk-1', name: 'ask_question', args, ...call } }] },
  longRunningToolIds: ['adk-1'],
  ...more,
});

test.each([
  ['as the vendor has it', calling({})],
  ['in camel case', calling({ name: 'askQuestion' })],
  ['in capitals', calling({ name: 'ASK_QUESTION' })],
  ['with the user in its name', calling({ name: 'ask-user-question' })],
  ['with its arguments as text', calling({ args: JSON.stringify(args) })],
  ['in a list of one', calling({ args: { questions: [args] } })],
  ['one level deeper', calling({ args: { question: args } })],
  [
    'with a question in place of a prompt',
    calling({ args: { question: args.prompt, options: ['The lighthouse', 'The boat'] } }),
  ],
  ['in Python’s spelling', { author: 'a', content: { parts: [{ function_call: { name: 'ask_question', args } }] } }],
  ['under the name of its maker', calling({ name: 'default_api.ask_question' })],
  ['as a wish for input', calling({ name: 'request_user_input' })],
  ['as something to be made clear', calling({ name: 'clarify' })],
  ['as an event of its own', { type: 'ask_question', ...args }],
  ['with its arguments as a list', calling({ args: [args] })],
  ['with its prompt one level deeper', calling({ args: { ...args, prompt: { text: args.prompt } } })],
  [
    'with its answers by name',
    calling({ args: { ...args, options: { a: 'The lighthouse', b: { label: 'The boat' } } } }),
  ],
  ['typed', { type: 'tool_call', name: 'ask_question', args }],
])('a question of the agent reaches the person, with its answers, %s', async (_form, event) => {
  expect((await hearing(stream(event))).words).toBe(asked);
});

test.each([{ allow_multiple: true }, { multiSelect: true }, { multi_select: 'true' }])(
  'where several answers may be chosen, boxes stand before them: %j',
  async (several) => {
    const { words } = await hearing(stream(calling({ args: { ...args, ...several } })));
    expect(words).toBe('Which picture opens the film?\n☐ The lighthouse\n☐ The boat');
  },
);

test.each([
  [
    [3, 5.5, true],
    ['3', '5.5', 'true'],
  ],
  [
    [{ id: 'opt_a' }, { id: 'opt_b' }],
    ['A', 'B'],
  ],
  [
    [{ value: 'boat_first' }, { value: '16:9' }],
    ['Boat first', '16:9'],
  ],
  [
    [{ id: 'opt_a', value: 'boat_first', description: 'The boat' }, { value: 5 }],
    ['The boat', '5'],
  ],
  [[{ id: '550e8400-e29b-41d4-a716-446655440000' }, null, {}], []],
])('an answer is written as people read it: %j', async (options, read) => {
  const { words } = await hearing(stream(calling({ args: { ...args, options } })));
  expect(words.split('\n')).toEqual([args.prompt, ...read.map((one) => `○ ${one}`)]);
});

test('what has to be confirmed is asked, and what is said of it to a program is not', async () => {
  const confirming = (hint: string) =>
    calling({ name: 'adk_request_confirmation', args: { originalFunctionCall: {}, toolConfirmation: { hint } } });
  expect((await hearing(stream(confirming('Shall I replace the music?')))).words).toBe('Shall I replace the music?');
  expect((await hearing(stream(confirming('Respond with a FunctionResponse.')))).words).toBe('');
});

test('it is asked once, however often it comes, and after the words that lead to it', async () => {
  const waiting = {
    author: 'a',
    content: { parts: [{ functionResponse: { name: 'ask_question', response: { status: 'pending' } } }] },
  };
  const { words, said } = await hearing(
    stream(
      textEvent('I see three pictures.'),
      calling({}, { partial: true }),
      calling({}),
      waiting,
      calling({}, { timestamp: 2 }),
    ),
  );
  expect(words).toBe(`I see three pictures.\n\n${asked}`);
  expect(said.filter(({ kind }) => kind === 'words')).toHaveLength(2);
});

test('several questions are asked together, one without answers is a question too, and other calls are none', async () => {
  const two = { questions: [{ prompt: 'How long?' }, { prompt: 'How wide?', options: ['16:9', '9:16'] }] };
  expect((await hearing(stream(calling({ args: two })))).words).toBe('How long?\n\nHow wide?\n– 16:9\n– 9:16');
  const others = [calling({ name: 'generate_video' }), calling({ name: 'mask_question_marks' }), toolEvent({})];
  expect((await hearing(stream(...others))).words).toBe('');
  expect((await hearing(stream(calling({ args: {} })))).words).toBe('');
});
