import type { Dispatcher } from 'undici';
import { after, plainBytes } from './body.ts';
import { headerOf } from './http.ts';

/** What is read event by event by its name; the second has one on each line. */
const STREAM = /^text\/event-stream|ndjson|jsonl|stream\+json/;

/**
 * Whether an answer to the paid call is a stream, told by how it begins where its type does not say; and all of its
 * bytes.
 */
export async function opened(
  response: Dispatcher.ResponseData,
): Promise<{ readonly isStream: boolean; readonly chunks: AsyncIterable<Uint8Array> }> {
  const chunks = plainBytes(response);
  const type = (headerOf(response.headers, 'content-type') ?? '').toLowerCase();
  if (response.statusCode < 200 || response.statusCode > 299) return { isStream: false, chunks };
  if (STREAM.test(type)) return { isStream: true, chunks };
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  const decoder = new TextDecoder();
  let begin = '';
  while (begin === '') {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    begin = decoder.decode(next.value, { stream: true }).trimStart();
  }
  return { isStream: /^[deir:]/.test(begin), chunks: after(first, iterator) };
}
