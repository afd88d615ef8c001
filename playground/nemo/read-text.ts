import type { IncomingMessage } from 'node:http';
import { Unprocessable } from './refusal.ts';

/** Far above any prompt or draft. */
const MAX_BYTES = 4 * 1024 * 1024;

/** The body of a request as text. One that is too long is read to its end all the same, so that its refusal arrives. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= MAX_BYTES) chunks.push(part);
  }
  if (bytes > MAX_BYTES) throw new Unprocessable([], 'body too large');
  return Buffer.concat(chunks).toString();
}
