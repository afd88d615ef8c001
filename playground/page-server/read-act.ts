import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { z } from 'zod';
import { UPLOAD_LIMIT_BYTES } from '../discord/people/files.ts';
import type { Upload } from '../discord/model.ts';
import { action, type Action } from './action.ts';
import { Mistake } from './mistake.ts';

/** One more than a person may send, so that it is the client's own sentence that refuses it. */
const MAX_FILES = 11;

export interface Act {
  readonly action: Action;
  readonly files: readonly Upload[];
}

/** Reads a form with the field `action`, in JSON, and the files that belong to it. */
export async function readAct(request: IncomingMessage): Promise<Act> {
  if (request.headers['content-type']?.startsWith('multipart/form-data') !== true)
    throw new Mistake(415, 'Only forms are read here.');
  const limits = { fileSize: UPLOAD_LIMIT_BYTES + 1, files: MAX_FILES };
  const form = busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  const files: Upload[] = [];
  let given = '';
  form.on('field', (name, value) => {
    if (name === 'action') given = value;
  });
  form.on('file', (field, stream, { filename, mimeType }) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () =>
      files.push({ field, name: filename ?? 'file', bytes: Buffer.concat(parts), contentType: mimeType }),
    );
  });
  await pipeline(request, form).catch((error: unknown) => {
    throw new Mistake(400, `This form cannot be read: ${String(error)}`);
  });
  return { action: parsed(given), files };
}

function parsed(given: string): Action {
  const result = action.safeParse(jsonIn(given));
  if (!result.success) throw new Mistake(400, `This cannot be done: ${z.prettifyError(result.error)}`);
  return result.data;
}

function jsonIn(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined; // which is no action either
  }
}
