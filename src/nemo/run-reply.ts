import type { Dispatcher } from 'undici';
import { NemoError } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import type { Answer } from '../core/session.ts';
import { accepted } from './raw-reply.ts';
import { textOf } from './body.ts';
import { endIsVisible, rawReply } from './http.ts';
import type { Line } from './line.ts';
import type { Listener } from './listener.ts';
import { opened } from './opened.ts';
import { allHeardIn, heardInFrame, isTorn, unread, type Heard } from './spoken.ts';
import { events, OVERSIZED, type Frame } from './sse.ts';
import { isEvent, saysNo, troubleIn } from './trouble.ts';

type Head = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>;

/**
 * What the paid call was answered, read from a stream or from what stands in its place. Whatever it
 * reads, it reads to the end: hanging up may cancel what is paid.
 */
export async function answerOf(response: Dispatcher.ResponseData, listener: Listener, line: Line): Promise<Answer> {
  const { isStream, chunks } = await opened(response);
  if (!isStream) {
    const text = await textOf(chunks, { maxBytes: limits.replyBytes, whenLarger: 'read-on' });
    return answerIn(response, text, listener, line);
  }
  const { heardAny, isCut, isWaiting, saidEnd, strays, drop } = await readStream(chunks, listener);
  if (drop !== undefined && !saidEnd) throw drop;
  // no stream, whatever it calls itself
  if (!heardAny && strays.trim() !== '') return answerIn(response, strays, listener, line);
  // what stands before the backend has put its own page there
  if (/<(?:!doctype|html)\b/i.test(strays)) throw new Error('the stream was taken over by a page');
  // Without chunks and without a length a finished body and a cut one end alike: then what was heard last tells.
  if (isCut || isWaiting || !(endIsVisible(response.headers) || listener.isOver()))
    throw new Error('the answer was cut');
  return listener.answer();
}

async function readStream(chunks: AsyncIterable<Uint8Array>, listener: Listener) {
  let strays = '';
  let heardAny = false;
  let isCut = false;
  let isWaiting = false;
  let saidEnd = false;
  const drops: Error[] = [];
  let previous = '';
  const stray = (line: string) => (strays = strays.length > limits.replyBytes ? strays : `${strays}${line}\n`);
  for await (const frame of events(untilDropped(chunks, drops), stray)) {
    if (isRepeated(frame, previous)) continue;
    previous = frame === OVERSIZED ? '' : frame.data;
    const heard = frame === OVERSIZED ? [unread] : allHeardIn(frame);
    isCut = frame !== OVERSIZED && !frame.isWhole && isTorn(frame.data);
    heardAny ||= heard.length > 0;
    for (const one of heard) listener.take(one);
    isWaiting = heard.reduce(waits, isWaiting);
    saidEnd = heard.reduce((before, { ofRun, saysEnd }) => (ofRun ? saysEnd : before), saidEnd);
  }
  return { heardAny, isCut, isWaiting, saidEnd, strays, drop: drops[0] };
}

/** Whether a tool was called and nothing says yet what came of it: it may be at work, however well the body ends. */
function waits(before: boolean, { toolCalled, toolAnswered, changed, text, ends }: Heard): boolean {
  if (toolAnswered || changed || ends) return false;
  return toolCalled || (before && text === '');
}

/** A connection that was dropped from the other side, in the midst of a body or behind the last that it had to say. */
const DROPPED = /^(?:UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNRESET)$/;

async function* untilDropped(chunks: AsyncIterable<Uint8Array>, drops: Error[]): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    // that we have let go of it ourselves says nothing of the run
    if (!(error instanceof Error && 'code' in error && DROPPED.test(String(error.code)))) throw error;
    drops.push(error);
  }
}

/** An event that came twice is the same to the letter, with its time in it; pieces of a text may well be alike. */
function isRepeated(frame: Frame | typeof OVERSIZED, previous: string): boolean {
  return frame !== OVERSIZED && frame.data === previous && previous.includes('"timestamp"');
}

/**
 * JSON in place of a stream is a no, said before anything was run (nemo-api §7.8), or the events at once, or one of
 * them. It is whole where it can be read at all, unless each event has a line of its own. Anything else says at most
 * that the run was taken: it may work on.
 */
function answerIn(response: Head, text: string | null, listener: Listener, line: Line): Answer {
  const list = listIn(text ?? '');
  const data = accepted(rawReply(response, list ?? text), 'send', line.retry429Ms);
  if (!Array.isArray(data) && !isEvent(data)) {
    const trouble = saysNo(data) ? troubleIn(data) : null;
    if (trouble === null) throw new Error('nothing was said of the run');
    throw new NemoError(trouble.kind === 'agent-stumbled' ? { kind: 'refused' } : trouble);
  }
  let isWaiting = false;
  for (const frame of Array.isArray(data) ? data : [data]) {
    const heard = heardInFrame(frame);
    if (heard === undefined) continue;
    listener.take(heard);
    isWaiting = waits(isWaiting, heard);
  }
  if (isWaiting) throw new Error('a tool was called, and its answer is missing');
  if (list !== null && !(endIsVisible(response.headers) || listener.isOver())) throw new Error('the answer was cut');
  return listener.answer();
}

/** Events that stand as JSON each on a line of its own, as one list of them; null for anything else. */
function listIn(text: string): string | null {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const isList = lines.length > 1 && lines.every((line) => line.startsWith('{') && line.endsWith('}'));
  return isList ? `[${lines.join(',')}]` : null;
}
