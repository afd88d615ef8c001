import busboy from 'busboy';
import { pipeline } from 'node:stream/promises';
import type { IncomingMessage } from 'node:http';
import { keepBytes, type Kept } from './keep-bytes.ts';

export interface Received extends Kept {
  readonly filename: string;
  /** What the client calls it. */
  readonly announced: string;
  /** There was more of it than is allowed; the rest was read and thrown away. */
  readonly tooLarge: boolean;
}

/** The files of a multipart body, field `files` (seed), written down as they come in. Others are read and thrown away. */
export async function receiveForm(
  request: IncomingMessage,
  folder: string,
  limitBytes: number,
): Promise<readonly Received[]> {
  const form = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { fileSize: limitBytes + 1 } });
  const files: Promise<Received>[] = [];
  form.on('file', (field, stream, { filename, mimeType }) => {
    if (field !== 'files') return void stream.resume();
    const kept = keepBytes(folder, stream);
    const file = kept.then((one) => ({
      ...one,
      filename: filename ?? 'file',
      announced: mimeType,
      tooLarge: one.bytes > limitBytes,
    }));
    file.catch(() => {}); // whoever awaits it below hears of it
    files.push(file);
  });
  await pipeline(request, form);
  return Promise.all(files);
}
