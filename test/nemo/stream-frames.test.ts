import { expect, test } from 'vitest';
import { frame, json, stream, textEvent, toolEvent } from '../support/answers.ts';
import { hearing } from '../support/hearing.ts';
import { failing } from '../support/nemo-world.ts';

const wordsOf = async (...parts: readonly unknown[]) => (await hearing(stream(...parts))).words;
const call = {
  author: 'nemo_agent',
  content: { role: 'model', parts: [{ functionCall: { name: 'generate_video', args: {} } }] },
};
const clip = toolEvent({ draft: { t: [{ tt: 0, sg: [{ d: 10_000 }] }] } });

test.each([
  ['a problem with its status', frame({ status: 500, title: 'Internal Server Error' })],
  ['a list of one error', frame([{ error: 'x' }])],
  ['an error one level deeper', frame({ data: { error: 'x' } })],
  ['a state', frame({ state: 'failed' })],
  ['a cancellation', frame({ type: 'cancelled' })],
  ['a time that ran out', frame({ status: 'timed_out' })],
  ['a time that ran out, by its type', frame({ type: 'timeout' })],
  ['an abort', frame({ status: 'abort' })],
  ['an event of that name', 'event: timeout\ndata: {"id":"1"}\n\n'],
  ['a request that was blocked', frame({ promptFeedback: { blockReason: 'SAFETY' } })],
  ['an answer that was blocked', frame({ candidates: [{ finishReason: 'SAFETY' }] })],
  ['a bare sentence of a server', 'data: Internal Server Error\n\n'],
  ['an error as Python writes it', "data: {'error': 'boom'}\n\n"],
  ['a detail that is not escaped', 'data: {"detail": "no "draft" there"}\n\n'],
])('a run that says in the stream that it failed is one that failed: %s', async (_form, failure) => {
  await expect(wordsOf(call, failure)).rejects.toMatchObject(failing('agent-stumbled'));
});

test.each([
  ['a page', 'data: <html><h1>504 Gateway Time-out</h1></html>\n\n'],
  ['a sentence of a gateway', 'data: upstream request timeout\n\n'],
  ['a page that stands on the stream as it is', '<html>\n<h1>504 Gateway Time-out</h1>\n</html>\n\n'],
])('what stands before the backend has given up, and the run may work on: %s', async (_form, page) => {
  await expect(wordsOf(textEvent('On it.'), call, page)).rejects.toMatchObject(failing('lost'));
  await expect(wordsOf(textEvent('On it.'), page)).rejects.toMatchObject(failing('lost'));
});

test('events that come as a list in one frame, or behind a mark of their encoding, are heard one by one', async () => {
  expect(await wordsOf([textEvent('It moves.'), textEvent('It has music.')])).toBe('It moves.\n\nIt has music.');
  expect(await wordsOf(`data: \u{FEFF}${JSON.stringify(textEvent('It moves.'))}\n\n`)).toBe('It moves.');
});

test('in place of a stream, a run that was cut short is looked for: it may have been paid', async () => {
  for (const body of [{ status: 'timeout' }, { state: 'cancelled' }, { status: 504, title: 'Gateway Timeout' }])
    await expect(hearing(json(body)), JSON.stringify(body)).rejects.toMatchObject(failing('lost'));
});

test.each([
  ['a state of its own', { author: 'nemo_agent', state: 'completed' }],
  ['a status that is a success', { status: 200, message: 'ok' }],
  ['data without trouble', { data: { seconds: 500 } }],
])('words around %s are an answer', async (_form, around) => {
  expect(await wordsOf(around, clip, textEvent('It moves.'), around)).toBe('It moves.');
});
