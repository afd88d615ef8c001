import { expect, test } from 'vitest';
import { stream, textEvent } from '../support/answers.ts';
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
  ['typed', { type: 'tool_call', name: 'ask_question', args }],
])('a question of the agent reaches the person, with its answers, %s', async (_form, event) => {
  expect((await hearing(stream(event))).words).toBe(asked);
});

test('where several answers may be chosen, boxes stand before them', async () => {
  const { words } = await hearing(stream(calling({ args: { ...args, allow_multiple: true } })));
  expect(words).toBe('Which picture opens the film?\n☐ The lighthouse\n☐ The boat');
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
  expect((await hearing(stream(calling({ args: two })))).words).toBe('How long?\n\nHow wide?\n· 16:9\n· 9:16');
  expect(
    (await hearing(stream(calling({ name: 'generate_video' }), calling({ name: 'mask_question_marks' })))).words,
  ).toBe('');
  expect((await hearing(stream(calling({ args: {} })))).words).toBe('');
});
