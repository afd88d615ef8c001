import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Stored } from './cdn.ts';
import type { Arrived, Reply } from './exchange.ts';

/** A file as it is, or the one range of it that is asked for. */
export function sendFile({ method, headers }: Arrived, { path, mime, bytes }: Stored): Reply {
  const range = headers['range'] === undefined ? null : rangeIn(headers['range'], bytes);
  return {
    async take(response, began) {
      const status = range === null ? 200 : range === 'outside' ? 416 : 206;
      const { start, end } = range === null || range === 'outside' ? { start: 0, end: bytes - 1 } : range;
      began(status);
      response.writeHead(status, {
        'content-type': mime,
        'accept-ranges': 'bytes',
        'content-length': String(status === 416 ? 0 : end - start + 1),
        ...(status === 206 && { 'content-range': `bytes ${start}-${end}/${bytes}` }),
        ...(status === 416 && { 'content-range': `bytes */${bytes}` }),
      });
      if (method === 'HEAD' || status === 416 || bytes === 0) return void response.end();
      await pipeline(createReadStream(path, { start, end }), response).catch((error: unknown) => {
        if (!response.destroyed) throw error; // who hangs up in the middle has seen enough
      });
    },
  };
}

/** Several ranges at once are not served, which is allowed: the whole file is. */
function rangeIn(header: string, bytes: number): { readonly start: number; readonly end: number } | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? bytes - 1 : Math.min(bytes - 1, Number(last));
  return start >= bytes || end < start ? 'outside' : { start, end };
}
