import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './backend.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const IDAT = Buffer.from('1f15c4890000000d49444154', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46494600010101', 'hex');

/** Files that are told by how they begin; the rest is filled with a pattern that shows where a byte is missing. */
export const png = (bytes: number): Buffer => filled(Buffer.concat([PNG, IDAT]), bytes);
export const jpeg = (bytes: number): Buffer => filled(JPEG, bytes);
export const heic = (bytes: number): Buffer =>
  filled(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), bytes);

const pattern = Buffer.from(Uint8Array.from({ length: 251 }, (_, index) => index));

function filled(head: Buffer, bytes: number): Buffer {
  return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length), pattern)]);
}

/** Serves these bytes, with their length. */
export const serves =
  (bytes: Buffer): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-length': bytes.length }).end(bytes);

/** Serves these bytes in chunks, so that nobody knows beforehand how many there are. */
export const servesChunked =
  (...chunks: readonly Buffer[]): Answer =>
  async (response) => {
    response.writeHead(200);
    await pipeline(Readable.from(chunks), response).catch(() => {}); // whoever has seen enough hangs up
  };

/** Announces this length, sends the bytes, and lets the line break. */
export const breaksAfter =
  (bytes: Buffer, announced: number): Answer =>
  (response) => {
    response.writeHead(200, { 'content-length': announced });
    response.write(bytes, () => response.destroy());
  };
