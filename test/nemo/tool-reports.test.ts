import { expect, test } from 'vitest';
import { stream, textEvent, toolEvent } from '../support/answers.ts';
import { hearing } from '../support/hearing.ts';
import { failing } from '../support/nemo-world.ts';

const clip = { draft: { t: [{ tt: 0, sg: [{ d: 10_000 }] }] } };
const wordsOf = async (...parts: readonly unknown[]) => (await hearing(stream(...parts))).words;
const answering = (response: unknown) => ({
  author: 'nemo_agent',
  content: { role: 'user', parts: [{ functionResponse: { id: 'adk-1', name: 'generate_video', response } }] },
});

test.each([
  ['in an error', { error: '2001: insufficient credits' }],
  ['in a tool’s report', { error: "Error in tool 'generate_video': 2001: insufficient credits" }],
  ['behind a name', { error: 'NemoError: 2001 insufficient credits', error_details: { at: 'generate_video' } }],
  ['beside a code that says nothing', { errorCode: 'UNKNOWN_ERROR', errorMessage: '2001: insufficient credits' }],
  ['as a word', { error: { code: 'INSUFFICIENT_CREDITS' } }],
  ['as the word of a status', { error: { code: 402 } }],
  ['in a list', { errors: [{ code: 2001 }] }],
  ['in Chinese', { error: '错误：2001：积分不足' }],
])('a run that ends for want of credits says so to the person, the code %s', async (_where, failure) => {
  await expect(wordsOf(failure)).rejects.toMatchObject(failing('no-credits'));
});

test('a run that ends for what a file is says so, the code in its text', async () => {
  await expect(wordsOf({ error: '4001: unsupported file' })).rejects.toMatchObject(failing('unsupported-file'));
  await expect(wordsOf({ error: 'request failed（4002）' })).rejects.toMatchObject(failing('file-too-large'));
});

test('a run that ends for the film of that year is a stumble', async () => {
  await expect(wordsOf({ error: '2001: A Space Odyssey was not found' })).rejects.toMatchObject(
    failing('agent-stumbled'),
  );
});

test.each([
  ['as text', answering('2001: insufficient credits')],
  ['as a code alone', answering({ error: '2001' })],
  ['in the content of another protocol', answering({ isError: true, content: [{ type: 'text', text: '2001: none' }] })],
  ['in a list of errors', answering({ errors: [{ code: 2001 }] })],
  ['in its data', answering({ data: { code: 2001 } })],
  ['in its result, as an error', answering({ result: 'Error: insufficient credits' })],
  ['as a word', answering({ reason: 'INSUFFICIENT_CREDITS' })],
  ['in the content of a typed event', { type: 'tool_result', name: 'x', content: '2001: insufficient credits' }],
  ['in the output of a typed event', { type: 'tool_result', name: 'x', output: '2001: insufficient credits' }],
])('credits that a tool misses are those of the account: %s', async (_where, event) => {
  expect(await failureOf(event, textEvent('I could not make that film.'))).toBe('no-credits');
});

test.each([
  ['the film of that year', { error: '2001: A Space Odyssey was not found' }],
  ['a text about credits', { result: 'The end credits roll. Nobody is out of credits.' }],
  ['a list of findings', { data: [{ seconds: 2001 }, { title: 'Out of credits' }] }],
])('%s in a tool’s answer is nothing that went wrong with the account', async (_what, response) => {
  expect(await hearing(stream(answering(response), textEvent('Here it is.')))).toMatchObject({
    words: 'Here it is.',
    failure: null,
  });
});

test.each([
  '工具 generate_video 出错：没有草稿',
  '调用工具 edit_timeline 时出错：没有草稿',
  '工具“edit_timeline”执行失败：draft 为空',
  'Function edit_timeline is not found in the tools_dict.',
  'Invoking `edit_timeline()` failed as the following mandatory input parameters are not present: draft',
  'session_id 7345678901234567890 not found',
  'HTTP 503 Service Unavailable',
  'MCP error -32603: Internal error',
  "Error code: 429 - {'error': {'message': 'Resource exhausted'}}",
  'tool_code print(default_api.generate_video(seconds=10))',
  '```tool_code\nprint(default_api.generate_video(seconds=10))\n```',
  'ask_question(prompt="Which?", options=["Calm", "Wild"])',
])('what one program tells another is never quoted: %s', async (report) => {
  await expect(wordsOf(textEvent(report))).rejects.toMatchObject(failing('agent-stumbled'));
  expect(await wordsOf(textEvent(`${report}\nWhich scene do you mean?`))).toBe('Which scene do you mean?');
});

test.each([
  '工具 generate_video 出错：2001 积分不足',
  '2001: insufficient credits',
  'code=2001',
  'Error: generate_video returned 2001',
  'HTTP 402 Payment Required',
  'You have insufficient credits (balance: 3, required: 50).',
  'Sorry, you do not have enough credits to generate this video.',
  '抱歉，你的积分不够。',
])('credits that are missing are told as that, however the agent says it: %s', async (words) => {
  await expect(wordsOf(textEvent(words))).rejects.toMatchObject(failing('no-credits'));
});

test.each([
  'You don’t have enough credits for 60 seconds. Shall I make 10?',
  'Your credits are not enough of a reason to cut the ending: I kept the end credits.',
  'I used another tool, since the first one failed.',
  '我换了一个工具，因为第一个失败了。',
  '第一个镜头的导出失败了，所以我重新做了。',
  'The title says "HTTP 402 Payment Required" now.',
  'A room with code 2001 on its door.',
])('words that only look like it are words: %s', async (words) => {
  expect(await wordsOf(textEvent(words))).toBe(words);
});

test('a question of the agent that is a report of its tools is not put to anybody', async () => {
  const asking = (prompt: string) => ({
    author: 'a',
    content: { parts: [{ functionCall: { name: 'ask_question', args: { prompt, options: ['Yes', 'No'] } } }] },
  });
  const report = "Error in tool 'generate_video': no draft. Retry?";
  await expect(wordsOf(asking(report))).rejects.toMatchObject(failing('agent-stumbled'));
  await expect(wordsOf(asking("Error in tool 'generate_video': 2001"))).rejects.toMatchObject(failing('no-credits'));
  expect(await wordsOf(toolEvent(clip), asking(report))).toBe('');
});

async function failureOf(...parts: readonly unknown[]): Promise<string> {
  return hearing(stream(...parts)).then(
    ({ failure, words }) => failure?.kind ?? words,
    (error: unknown) => JSON.stringify(error).replace(/.*"kind":"([^"]*)".*/, '$1'),
  );
}
