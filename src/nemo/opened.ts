import type { Dispatcher } from 'undici';
import { after, plainBytes } from './body.ts';
import { headerOf } from './http.ts';

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
  if (type.startsWith('text/event-stream')) return { isStream: true, chunks };
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let begin = '';
  while (begin === '') {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    begin = new TextDecoder().decode(Buffer.concat(first)).trimStart();
  }
  return { isStream: /^[deir:]/.test(begin), chunks: after(first, iterator) };
}
