import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Upload } from './model.ts';
import { refusals } from './refusal.ts';

/**
 * The most one request may carry: 25 MiB (developers/resources/message#create-message), with some room for the form
 * around it.
 */
const MAX_REQUEST_BYTES = 25 * 1024 * 1024 + 64 * 1024;

export interface ReadBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** Reads a request to its end: JSON, or a form with `payload_json` and files. Too large → 40005, not JSON → 50109. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    // Read on to the end, so that the refusal reaches a client that is still sending.
    if (size <= MAX_REQUEST_BYTES) chunks.push(bytes);
  }
  if (size > MAX_REQUEST_BYTES) throw refusals.tooLarge();
  if (size === 0) return { body: undefined, uploads: [] };
  const all = Buffer.concat(chunks);
  if (request.headers['content-type']?.startsWith('multipart/form-data') === true) return readForm(request, all);
  return { body: parsed(all.toString()), uploads: [] };
}

function readForm(request: IncomingMessage, all: Buffer): Promise<ReadBody> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadBody>();
  const uploads: Upload[] = [];
  const fields = new Map<string, string>();
  const form = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { fieldSize: MAX_REQUEST_BYTES } });
  form.on('field', (name, value) => {
    fields.set(name, value);
  });
  form.on('file', (field, stream, { filename, mimeType }) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () =>
      uploads.push({ field, name: filename ?? 'file', bytes: Buffer.concat(parts), contentType: mimeType }),
    );
  });
  form.on('error', reject);
  form.on('close', () => {
    const payload = fields.get('payload_json');
    try {
      resolve({ body: payload === undefined ? Object.fromEntries(fields) : parsed(payload), uploads });
    } catch (error) {
      reject(error);
    }
  });
  form.end(all);
  return promise;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}
