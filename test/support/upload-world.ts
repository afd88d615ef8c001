import busboy from 'busboy';
import { buffer } from 'node:stream/consumers';
import type { Attachment } from '../../src/core/media.ts';
import { success } from './answers.ts';
import { startBackend, type Asked } from './backend.ts';
import { running, session, startNemoWorld, UPLOAD, type Wishes } from './nemo-world.ts';

export const MB = 1024 * 1024;
/** What the file's own server is asked. */
export const FILE = 'GET /file';
export const uploaded = success({
  files: [{ filename: 'a.png', cdn_url: 'https://cdn.example/a.png' }],
  session_state_applied: true,
});

/** A file on a server of its own, and a client that may fetch from there. Unless told otherwise it is cat.png, of 1000 bytes. */
export async function startUploadWorld(wishes: Pick<Wishes, 'envToken' | 'uploadStallMs' | 'answerLimitMs'> = {}) {
  const cdn = await startBackend();
  const world = await startNemoWorld({ ...wishes, mediaHosts: [cdn.host] });
  world.backend.on(UPLOAD, uploaded);
  const file = (more: Partial<Attachment>): Attachment => ({
    id: '7',
    name: 'cat.png',
    bytes: 1000,
    url: `${cdn.url}/file`,
    ...more,
  });
  return {
    cdn,
    backend: world.backend,
    upload: (more: Partial<Attachment> = {}, forWhom = 'ada') =>
      world.nemo.upload(session, file(more), forWhom, running),
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await cdn[Symbol.asyncDispose]();
    },
  };
}

export interface Part {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** The files in a multipart body. */
export async function partsOf(asked: Asked | undefined): Promise<readonly Part[]> {
  const parts: Promise<Part>[] = [];
  const parser = busboy({ headers: asked?.headers ?? {}, defParamCharset: 'utf8', preservePath: true });
  parser.on('file', (field, stream, { filename, mimeType }: { filename?: string; mimeType: string }) => {
    parts.push(buffer(stream).then((bytes) => ({ field, name: filename ?? '', type: mimeType, bytes })));
  });
  await new Promise((end) => parser.on('close', end).end(asked?.bytes));
  return Promise.all(parts);
}

/** A mistake about cat.png, for `rejects`. */
export const mistaken = (kind: string, more: object = {}) => ({
  name: 'UserError',
  mistakes: [{ kind, name: 'cat.png', ...more }],
});
