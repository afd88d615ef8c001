import { expect, test } from 'vitest';
import { json, stream, textEvent, toolEvent } from '../support/answers.ts';
import { hearing } from '../support/hearing.ts';
import { failing } from '../support/nemo-world.ts';

const stumbling = failing('agent-stumbled');
const clip = { draft: { t: [{ tt: 0, sg: [{ d: 10_000 }] }] } };
const wordsOf = async (...parts: readonly unknown[]) => (await hearing(stream(...parts))).words;

/** The event in which a tool answers. */
const answering = (response: unknown) => ({
  author: 'nemo_agent',
  content: { role: 'user', parts: [{ functionResponse: { id: 'adk-1', name: 'generate_video', response } }] },
});

test.each([
  ['an event called error', 'event: error\ndata: {"message":"upstream went away"}\n\n'],
  ['an event called error that is no JSON', 'event: error\ndata: upstream went away\n\n'],
  ['an event called run_failed', 'event: run_failed\ndata: {"id":"1"}\n\n'],
  ['a bare detail', { detail: 'Internal Server Error' }],
  ['a list of details', { detail: [{ msg: 'Field required' }] }],
  ['a bare message', { message: 'Endpoint request timed out' }],
  ['a type that says so', { type: 'RUN_ERROR', reason: 'x' }],
  ['a type in another spelling', { type: 'response.failed', response: {} }],
  ['a type in one word', { type: 'AgentError' }],
  ['a state that says so', { author: 'nemo_agent', status: 'failed' }],
  ['a member in Python’s spelling', { author: 'nemo_agent', error_code: 'UNKNOWN', error_message: 'boom' }],
  ['an exception', { exception: 'ValueError' }],
  ['a list of errors', { errors: [{ message: 'boom' }] }],
  ['ok: false', { ok: false }],
  ['a malformed call alone', { author: 'nemo_agent', finishReason: 'MALFORMED_FUNCTION_CALL' }],
  ['a block for safety alone', { author: 'nemo_agent', finishReason: 'PROHIBITED_CONTENT', actions: {} }],
  ['a length that was reached before a word', { author: 'nemo_agent', finishReason: 'MAX_TOKENS' }],
])('a run that says it failed as %s is a stumble', async (_form, failure) => {
  await expect(wordsOf(failure)).rejects.toMatchObject(stumbling);
  await expect(wordsOf(textEvent('I am star', { partial: true }), failure)).rejects.toMatchObject(stumbling);
  expect(await wordsOf(toolEvent(clip), failure), 'what was changed before is told by the timeline').toBe('');
});

test.each([
  ['a timeline', toolEvent(clip)],
  ['media', toolEvent({ generated_media: [1] })],
  ['whatever a typed tool has written', { type: 'tool_result', name: 'edit_timeline', result: {} }],
])('what went wrong after %s stands beside the words, unless the agent got over it', async (_what, written) => {
  const onIt = textEvent('On it.', { content: { parts: [{ text: 'On it.' }, { functionCall: { name: 'x' } }] } });
  expect(await hearing(stream(onIt, written, { error: 'boom' }))).toMatchObject({
    words: 'On it.',
    failure: { kind: 'agent-stumbled' },
  });
  expect(await hearing(stream(onIt, written, { code: 2001 }))).toMatchObject({
    failure: { kind: 'no-credits', midway: true },
  });
  expect(await hearing(stream(onIt, written, { error: 'boom' }, textEvent('Done.')))).toMatchObject({ failure: null });
});

test.each([
  ['a stop', { finishReason: 'STOP' }],
  ['a length that was reached after words', { finishReason: 'MAX_TOKENS' }],
  ['another spelling of a stop', { finishReason: 'end_turn' }],
  ['no error', { errorCode: '', errorMessage: null, error: {} }],
  ['a code that says all is well', { code: 200 }],
])('words that end with %s are an answer', async (_form, more) => {
  expect(await wordsOf(textEvent('Your video is ready.', more))).toBe('Your video is ready.');
});

test.each([
  ["Error in tool 'edit_timeline': no draft yet"],
  ['Error in tool "edit_timeline": no draft yet'],
  ['Error executing tool edit_timeline: KeyError'],
  ["Tool 'edit_timeline' failed: no draft yet"],
  ['ERROR CALLING TOOL edit_timeline — boom'],
])('what a tool reports to the agent is never quoted: %s', async (report) => {
  await expect(wordsOf(textEvent(report))).rejects.toMatchObject(stumbling);
  expect(await wordsOf(textEvent(`${report}\nWhich scene do you mean?`))).toBe('Which scene do you mean?');
  expect(await wordsOf(textEvent('Your video is ready.'), textEvent(report))).toBe('Your video is ready.');
});

test('how far a run is, with a word about it, is no trouble', async () => {
  expect(
    await wordsOf(
      { message: 'Rendering', progress: 50 },
      textEvent('Rea', { partial: true }),
      textEvent('dy.', { partial: true }),
    ),
  ).toBe('Ready.');
});

test('words about tools in general are words', async () => {
  const words = 'There was an error in the title, so I used another tool: the brush. It failed once, then it worked.';
  expect(await wordsOf(textEvent(words))).toBe(words);
  const choice = 'I made an error in tool selection, sorry: the other one is better.';
  expect(await wordsOf(textEvent(choice))).toBe(choice);
});

test.each([
  ['in the text', textEvent("Error in tool 'generate_video': 2001: insufficient credits")],
  ['in the text, in brackets', textEvent("Error in tool 'generate_video': request failed (2001)")],
  ['in the text, by words alone', textEvent("Error in tool 'generate_video': insufficient credits")],
  ['in the tool’s answer', answering({ error: "Error in tool 'generate_video': 2001: insufficient credits" })],
  ['in the tool’s answer, as a code', answering({ status: 'error', code: 2001, message: 'none left' })],
  ['in the tool’s answer, by words alone', answering({ error: 'Insufficient credits' })],
  ['in the tool’s result', answering({ result: "Error in tool 'generate_video': 2001: insufficient credits" })],
  ['in the tool’s answer, beside a no', answering({ success: false, message: 'Insufficient credits' })],
  ['in the tool’s answer, beside another no', answering({ ok: false, msg: 'error code 2001' })],
  ['in the tool’s answer, under another name', answering({ error_code: 2001 })],
  ['in the tool’s answer, as a message of its own', answering({ error_message: 'Insufficient credits' })],
  ['in the tool’s result, as a code', answering({ result: { code: 2001 } })],
  ['in the tool’s result, as text', answering({ output: { status: 'failed', message: 'Insufficient credits' } })],
])('credits that a tool misses are the credits of the account: %s', async (_where, event) => {
  const failure = failing('no-credits');
  await expect(wordsOf(event)).rejects.toMatchObject(failure);
  await expect(wordsOf(event, textEvent('I am sorry, that did not work.'))).rejects.toMatchObject(failure);
  expect(await wordsOf(event, toolEvent(clip), textEvent('Here is a still instead.'))).toBe('Here is a still instead.');
});

const typed = (more: object) => ({ type: 'tool_result', name: 'generate_video', ...more });

test.each([
  ['in the result', typed({ result: { error: "Error in tool 'generate_video': 2001: insufficient credits" } })],
  ['in the result, as text', typed({ result: "Error in tool 'generate_video': 2001: insufficient credits" })],
  ['in the result, as a code', typed({ result: { code: 2001 } })],
  ['in the result, one level deeper', typed({ result: { result: { error_code: '2001' } } })],
  ['in the result, beside a no', typed({ result: { success: false, message: 'Insufficient credits' } })],
  ['beside the result', typed({ status: 'error', error: 'Insufficient credits' })],
])('credits that a tool misses stand beside the words of typed events: %s', async (_where, event) => {
  const heard = await hearing(stream(event, { type: 'text', content: 'I could not make that film.' }));
  expect(heard).toMatchObject({ words: 'I could not make that film.', failure: { kind: 'no-credits', midway: true } });
});

test.each([
  ['a number that is no code', { result: { seconds: 2001, frames: 4001 } }],
  ['credits in a film', { result: { message: 'The end credits roll. Nothing is out of credits here.' } }],
  ['a success that speaks of credits', { success: true, message: 'insufficient credits were never a problem' }],
  ['a trouble of its own', { success: false, message: 'no draft yet' }],
])('%s in a tool’s answer is nothing that went wrong with the account', async (_what, response) => {
  const words = 'Here it is.';
  expect(await hearing(stream(answering(response), textEvent(words)))).toMatchObject({ words, failure: null });
  expect(await hearing(stream(typed({ result: response }), textEvent(words)))).toMatchObject({ words, failure: null });
});

test.each([
  'Error 2001: insufficient credits',
  'Sorry, generation failed with code 2001.',
  'I could not generate the video: error 2001 (insufficient credits).',
  'Error: {"code": 2001, "message": "insufficient credits"}',
  '{"error_code":2001}',
  'Error code: 2001',
  'I was stopped: "Error 2001: insufficient credits".',
  "I couldn't add the title: error 2001, out of credits.",
  '抱歉，生成失败，错误码 2001。',
  '错误 2001：积分不足',
])('credits that are missing in the agent’s own words are those of the account: %s', async (words) => {
  await expect(wordsOf(textEvent(words))).rejects.toMatchObject(failing('no-credits'));
  expect(await wordsOf(toolEvent(clip), textEvent(`It moves now.\n${words}`))).toBe('It moves now.');
});

test.each([
  'I made a film in the manner of 2001: a space odyssey.',
  'I could not find the music of 2001: A Space Odyssey.',
  'I added the title "Error 2001: insufficient credits" at the end.',
  'Error: 2001: A Space Odyssey cannot be found.',
  'The end credits of 2001 roll over the picture, with its code 20015.',
  '我添加了标题“错误 2001：积分不足”。',
  'I could not fit the title "Error 2001: out of credits".',
])('2001 in what somebody asked for is a number: %s', async (words) => {
  expect(await wordsOf(textEvent(words))).toBe(words);
});

test('other codes of the seed in a tool’s report are those failures', async () => {
  await expect(wordsOf(textEvent("Error in tool 'upload': 4001: unsupported"))).rejects.toMatchObject(
    failing('unsupported-file'),
  );
  await expect(wordsOf(answering({ code: 4002 }))).rejects.toMatchObject(failing('file-too-large'));
});

test('a number that is no code, and a trouble of a tool that the agent gets over, are neither', async () => {
  await expect(wordsOf(textEvent("Error in tool 'search': nothing found for 2001 odysseys"))).rejects.toMatchObject(
    stumbling,
  );
  expect(await wordsOf(answering({ error: 'no draft yet' }), textEvent('Send me a picture first.'))).toBe(
    'Send me a picture first.',
  );
});

test.each([
  ['an unknown code', { code: 5000, message: 'the agent is not available' }, 200],
  ['an unknown code, with a status', { code: 5000, message: 'the agent is not available' }, 500],
  ['success: false', { success: false, error: 'boom' }, 200],
  ['an error', { error: 'the agent is not available' }, 200],
  ['a detail', { detail: 'the agent is not available' }, 200],
  ['a detail, with a status', { detail: 'no' }, 403],
])('an error as JSON in place of a stream is a no: nothing was run (%s)', async (_form, body, status) => {
  await expect(hearing(json(body, status))).rejects.toMatchObject(failing('refused'));
  await expect(hearing(json(body, status, { 'content-type': 'text/plain' }))).rejects.toMatchObject(failing('refused'));
});

test.each([
  ['a server that fell over', { detail: 'Internal Server Error' }, 500],
  ['a gateway in between', { message: 'Bad gateway' }, 502],
  ['a gateway that waited in vain', { message: 'Endpoint request timed out' }, 504],
  ['a code that is a status', { code: 504, message: 'upstream timed out' }, 200],
])('behind %s a run may have begun: it is looked for', async (_what, body, status) => {
  await expect(hearing(json(body, status))).rejects.toMatchObject(failing('lost'));
});

test.each([
  ['the envelope of a success', { code: 0, message: 'success' }, 200],
  ['that envelope, with nothing in it', { code: 0, data: null }, 200],
  ['success: true', { success: true, message: 'Run started' }, 200],
  ['a code that says all is well', { code: 200, msg: 'OK' }, 200],
  ['a bare message', { message: 'Run started' }, 200],
  ['a state, accepted', { code: 0, data: { status: 'accepted' } }, 202],
  ['a state, at work', { code: 0, message: 'ok', data: { task_id: 'x', status: 'processing' } }, 200],
  ['a state, bare', { status: 'ok' }, 200],
  ['an event of a kind that says nothing', { type: 'run.accepted', id: '1' }, 200],
  ['no events', [], 200],
  ['nothing, accepted', '', 202],
  ['nothing', '', 200],
] as const)('a run that was only taken may work on by itself: it is looked for (%s)', async (_form, body, status) => {
  await expect(hearing(json(body, status))).rejects.toMatchObject(failing('lost'));
  if (_form !== 'a bare message') await expect(hearing(stream(body))).rejects.toMatchObject(failing('lost'));
});

test.each([
  ['the envelope of a success', { code: 0, message: 'success' }],
  ['success: true', { success: true, message: 'Run finished' }],
  ['a state with a word about it', { status: 'running', message: 'Generating video' }],
  ['a state in capitals', { status: 'IN_PROGRESS', detail: 'step two' }],
])('words around %s are an answer, in pieces too', async (_form, frame) => {
  const pieces = [textEvent('I made ', { partial: true }), textEvent('it.', { partial: true })];
  expect(await wordsOf(frame, ...pieces, frame)).toBe('I made it.');
  expect(await wordsOf(textEvent('I made it.'), frame)).toBe('I made it.');
});

test('an event of a run that failed, as JSON in place of a stream, is a run that failed', async () => {
  await expect(hearing(json({ author: 'nemo_agent', errorCode: '429' }))).rejects.toMatchObject(stumbling);
  await expect(
    hearing(json([textEvent('On it.', { partial: true }), { error: 'agent crashed' }])),
  ).rejects.toMatchObject(stumbling);
});
