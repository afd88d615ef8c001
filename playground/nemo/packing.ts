import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Switches } from './switches.ts';

type Packed = Exclude<Switches['encoding'], 'identity'>;

interface Packer {
  readonly whole: (text: string) => Buffer;
  readonly stream: () => Transform & { flush: () => void };
}

const packers: Readonly<Record<Packed, Packer>> = {
  gzip: { whole: (text) => zlib.gzipSync(text), stream: () => zlib.createGzip() },
  deflate: { whole: (text) => zlib.deflateSync(text), stream: () => zlib.createDeflate() },
  br: { whole: (text) => zlib.brotliCompressSync(text), stream: () => zlib.createBrotliCompress() },
  zstd: { whole: (text) => zlib.zstdCompressSync(text), stream: () => zlib.createZstdCompress() },
};

/** How an answer is compressed that nobody wants compressed; null where it goes as it is. */
export function packerFor(encoding: Switches['encoding']): Packer | null {
  return encoding === 'identity' ? null : packers[encoding];
}
