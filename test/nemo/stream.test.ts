import { expect, test } from 'vitest';
import type { Spoken } from '../../src/core/session.ts';
import { frame, json, stream, success, textEvent, toolEvent } from '../support/answers.ts';
import type { Answer } from '../support/backend.ts';
import { failing, running, SAY, session, startNemoWorld } from '../support/nemo-world.ts';

/** What the bot hears and is told in the end, when the backend answers like this. */
async function hearing(answer: Answer): Promise<{ readonly words: string; readonly said: readonly Spoken[] }> {
  await using world = await startNemoWorld();
  world.backend.on(SAY, answer);
  const said: Spoken[] = [];
  const { text: words } = await world.nemo.send(session, 'let it move', (spoken) => said.push(spoken), running);
  return { words, said };
}

const wordsOf = async (...parts: readonly unknown[]) => (await hearing(stream(...parts))).words;
const stumbling = failing('agent-stumbled');
const clip = { draft: { t: [{ tt: 0, sg: [{ d: 10_000 }] }] } };
const call = { functionCall: { id: 'adk-1', name: 'generate_video', args: {} } };

test('the request is what the seed says: who, which session, and the words as they are', async () => {
  await using world = await startNemoWorld();
  world.backend.on(SAY, stream(textEvent('Done.')));
  await world.nemo.send(session, 'make it "slow" \n 慢', () => {}, running);
  const [asked] = world.backend.asked(SAY);
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: session.sessionId,
    new_message: { parts: [{ text: 'make it "slow" \n 慢' }] },
  });
  expect(asked?.headers).toMatchObject({ accept: 'text/event-stream', 'content-type': 'application/json' });
});

test.each([
  ['comments', ': ping\n\n'],
  ['events called heartbeat', 'event: heartbeat\ndata: {"at":1}\n\n'],
  ['events called heartbeat with nothing in them', 'event: heartbeat\ndata:\n\n'],
  ['empty data', 'data:\n\n'],
  ['empty data with a space', 'data: \n\n'],
  ['the word', 'data: heartbeat\n\n'],
  ['the word in capitals', 'data: HEARTBEAT\n\n'],
  ['a typed event', 'data: {"type":"heartbeat"}\n\n'],
  ['an empty object', 'data: {}\n\n'],
  ['null', 'data: null\n\n'],
  ['a word in quotes', 'data: "heartbeat"\n\n'],
])('a heartbeat as %s is neither heard nor in the way', async (_form, beat) => {
  const { words, said } = await hearing(
    stream(beat, beat, textEvent('Your video'), beat, textEvent('is ready.'), beat),
  );
  expect(words).toBe('Your video\n\nis ready.');
  expect(said.filter(({ kind }) => kind === 'working')).toHaveLength(2);
});

test('an answer without any heartbeat is an answer', async () => {
  expect(await wordsOf(textEvent('Done.'))).toBe('Done.');
});

test('a sentence that comes in pieces and then again whole is said once', async () => {
  const pieces = ['Your vid', 'eo is ', 'ready.'].map((text) => textEvent(text, { partial: true }));
  const { words, said } = await hearing(stream(...pieces, textEvent('Your video is ready.', { partial: false })));
  expect(words).toBe('Your video is ready.');
  expect(said.filter(({ kind }) => kind === 'words')).toHaveLength(1);
});

test('a sentence that only came in pieces is said all the same', async () => {
  expect(await wordsOf(textEvent('Your vid', { partial: true }), textEvent('eo is ready.', { partial: true }))).toBe(
    'Your video is ready.',
  );
});

test('words in the same event as a tool call are not lost', async () => {
  const event = { content: { role: 'model', parts: [{ text: 'On it. ' }, call, { text: 'One moment.' }] } };
  expect(await wordsOf(event, toolEvent(clip))).toBe('On it. One moment.');
});

test('a model that says STOP and nothing else has succeeded', async () => {
  expect(await wordsOf(textEvent('', { content: undefined, errorCode: 'STOP', finishReason: 'STOP' }))).toBe('');
});

test('an answer that was too long is still the answer', async () => {
  expect(await wordsOf(textEvent('A long story', { errorCode: 'MAX_TOKENS', errorMessage: 'too long' }))).toBe(
    'A long story',
  );
});

test('a line separator inside a sentence does not cut it', async () => {
  expect(await wordsOf(textEvent('one\u2028two\u2029three\u0085four'))).toBe('one\u2028two\u2029three\u0085four');
});

test('a clip is announced once, however often the timeline changes', async () => {
  const { said } = await hearing(
    stream(toolEvent({ draft: { t: [] } }), toolEvent(clip), toolEvent(clip), toolEvent({ generated_media: [1] })),
  );
  expect(said.map(({ kind }) => kind)).toEqual(['working', 'working', 'clip-ready', 'working', 'working']);
});

test('typed events are understood too: words yes, tools no', async () => {
  const tools = [
    { type: 'tool_call', name: 'generate_video_with_seedance', args: { prompt: 'x' } },
    { type: 'tool_result', name: 'generate_video_with_seedance', result: { text: 'secret' } },
  ];
  const words = await wordsOf(
    { type: 'text', content: 'On it.' },
    ...tools,
    { type: 'heartbeat' },
    { type: 'text', text: 'Ready.' },
  );
  expect(words).toBe('On it.\n\nReady.');
});

test('typed words that come in pieces are put together', async () => {
  expect(await wordsOf({ type: 'chunk', content: 'Rea' }, { type: 'chunk', content: 'dy.' })).toBe('Ready.');
});

test('"I encountered a temporary issue" after everything went well is dropped', async () => {
  const noise = textEvent('I encountered a temporary issue. Please try again.');
  const { words, said } = await hearing(stream(textEvent('Your video is ready.'), noise));
  expect(words).toBe('Your video is ready.');
  expect(JSON.stringify(said)).not.toContain('temporary');
  expect(await wordsOf(toolEvent(clip), noise)).toBe('');
  expect(await wordsOf(noise)).toBe('I encountered a temporary issue. Please try again.');
});

test('events in an envelope are taken out of it', async () => {
  expect(await wordsOf({ code: 0, data: textEvent('Done.') })).toBe('Done.');
});

test('frames that nobody can read are passed over', async () => {
  expect(
    await wordsOf(
      'data: {"torn\n\n',
      'data: [DONE]\n\n',
      'data: 42\n\n',
      'nonsense\n\n',
      frame([]),
      textEvent('Done.'),
    ),
  ).toBe('Done.');
});

test('JSON where a stream should be is read for its words', async () => {
  expect((await hearing(success(textEvent('Done.')))).words).toBe('Done.');
  expect((await hearing(json([textEvent('On it.'), toolEvent(clip), textEvent('Done.')]))).words).toBe(
    'On it.\n\nDone.',
  );
  await expect(hearing(success(null)), 'nothing was said of a run').rejects.toMatchObject(failing('lost'));
});

test.each([
  ['an event of the model', { author: 'nemo_agent', errorCode: '429', errorMessage: 'Resource has been exhausted' }],
  ['an event that was blocked', { author: 'nemo_agent', errorCode: 'SAFETY' }],
  ['a bare frame', { error: 'agent crashed' }],
  ['a bare frame with details', { error: 'Type: msg', error_details: { error_type: 'Type' } }],
  ['a frame of the model maker', { error: { code: 429, message: 'quota', status: 'RESOURCE_EXHAUSTED' } }],
  ['a frame that is no JSON', 'data: {"error": "He said "no"\nand left"}\n\n'],
  ['a typed event', { type: 'error', message: 'it broke' }],
  ['an envelope with a code of its own', { code: 5000, message: 'boom' }],
  ['an error inside an envelope', { code: 0, data: { error: 'agent crashed' } }],
])(
  'a run that fails as %s, and says nothing useful, is a stumble that may have cost something',
  async (_form, failure) => {
    await expect(wordsOf(failure)).rejects.toMatchObject(stumbling);
    await expect(wordsOf(textEvent('I am starting', { partial: true }), failure)).rejects.toMatchObject(stumbling);
  },
);

test('a session that is busy is known as that where nothing else is said, and after words it is a stumble', async () => {
  for (const busy of [
    { code: 409, message: 'Session is busy' },
    { code: 423, message: 'locked' },
    { code: 429, message: 'slow down' },
    { error: { code: 409, message: 'Session is busy' } },
  ]) {
    await expect(wordsOf(busy), JSON.stringify(busy)).rejects.toMatchObject(failing('busy'));
    const begun = [textEvent('I am starting', { partial: true }), { content: { parts: [call] } }];
    for (const before of begun) await expect(wordsOf(before, busy)).rejects.toMatchObject(stumbling);
    expect(await wordsOf(textEvent('Here is my plan.'), busy)).toBe('Here is my plan.');
  }
});

test('"On it" and then a failure is a failure, not an answer', async () => {
  const onIt = { content: { role: 'model', parts: [{ text: 'On it.' }, call] } };
  await expect(wordsOf(onIt, { error: 'agent crashed' })).rejects.toMatchObject(stumbling);
  await expect(wordsOf(textEvent('On it.'), { content: { parts: [call] } }, { error: 'x' })).rejects.toMatchObject(
    stumbling,
  );
});

test('a failure after the answer, or that the agent got over, does not hide the answer', async () => {
  expect(await wordsOf(textEvent('Here is my plan.'), { error: 'cleanup failed' })).toBe('Here is my plan.');
  expect(
    await wordsOf({ content: { parts: [call] } }, { errorCode: 'UNKNOWN_ERROR' }, textEvent('Second try worked.')),
  ).toBe('Second try worked.');
});

test('a failure after the timeline has changed is told by the timeline', async () => {
  expect(await wordsOf(toolEvent(clip), { error: 'agent crashed' })).toBe('');
  expect(await wordsOf({ type: 'tool_result', name: 'edit_multitrack' }, { type: 'error', message: 'x' })).toBe('');
});

test('a tool that failed by itself has changed nothing, so the failure after it is told', async () => {
  const failed = {
    content: { role: 'user', parts: [{ functionResponse: { name: 'x', response: { error: 'no' } } }] },
    actions: { stateDelta: {} },
  };
  await expect(wordsOf(failed, { error: 'agent crashed' })).rejects.toMatchObject(stumbling);
});
