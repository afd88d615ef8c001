import { open } from 'node:fs/promises';

/** What the head of a picture says. */
export interface Picture {
  /** In pixels, as it is stored. */
  readonly width: number;
  readonly height: number;
  /** How a camera's picture has to be turned (Exif, 1 to 8). */
  readonly orientation: number;
}

/** Camera pictures carry a preview and colour tables before their size. */
const HEAD_BYTES = 512 * 1024;

/** Reads a JPEG, PNG, GIF or WebP on this machine; undefined where its head makes no sense. */
export async function pictureAt(path: string): Promise<Picture | undefined> {
  await using file = await open(path);
  const head = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  return pictureIn(head.subarray(0, bytesRead));
}

function pictureIn(head: Buffer): Picture | undefined {
  if (head.length < 30) return undefined;
  const magic = head.toString('latin1', 0, 12);
  if (magic.startsWith('\x89PNG')) return upright(head.readUInt32BE(16), head.readUInt32BE(20));
  if (magic.startsWith('GIF8')) return upright(head.readUInt16LE(6), head.readUInt16LE(8));
  if (magic.startsWith('RIFF')) return webp(head);
  return magic.startsWith('\xff\xd8') ? jpeg(head) : undefined;
}

function upright(width: number, height: number): Picture {
  return { width, height, orientation: 1 };
}

/** The three kinds of WebP: lossy, lossless, extended. */
function webp(head: Buffer): Picture | undefined {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return upright(head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff);
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return upright((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return upright(head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1);
    default:
      return undefined;
  }
}

const FRAMES_WITHOUT_SIZE = new Set([0xc4, 0xc8, 0xcc]);

function jpeg(head: Buffer): Picture | undefined {
  let orientation = 1;
  for (let at = 2; at + 9 < head.length && head[at] === 0xff; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head[at + 1] ?? 0;
    if (marker === 0xe1)
      orientation = orientationIn(head.subarray(at + 4, at + 2 + head.readUInt16BE(at + 2))) ?? orientation;
    if (marker < 0xc0 || marker > 0xcf || FRAMES_WITHOUT_SIZE.has(marker)) continue;
    return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7), orientation };
  }
  return undefined;
}

/** Tag 0x0112 of the first directory of an Exif segment. */
function orientationIn(exif: Buffer): number | undefined {
  if (exif.length < 16 || exif.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + 12 * entry;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return undefined;
}
