import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StoredFile } from './cdn.ts';
import type { Gate } from './gate.ts';
import type { Download } from './journal.ts';
import { sendReply } from './send-reply.ts';
import { happened, type World } from './world.ts';

/** Whether a path is one of the CDN's. */
export function isCdnPath(path: string): boolean {
  return (
    path.startsWith('/stickers/') || path.startsWith('/attachments/') || path.startsWith('/ephemeral-attachments/')
  );
}

/** Serves files by their signed links, whole or in one range, as players ask for them. */
export function createCdnServer({ world, gate, downloads }: { world: World; gate: Gate; downloads: Download[] }) {
  return async function serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { method = 'GET' } = request;
    downloads.push({ at: world.clock.now(), method, path: url.pathname });
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const arrived = { method, path: url.pathname, query: url.searchParams, headers, body: undefined, uploads: [] };
    const reply = await gate(arrived, async () => ({
      take: async (to) => answer(to, method, world.cdn.open(url), headers['range']),
    }));
    await sendReply(response, reply, {});
    happened(world, { kind: 'download', channelId: null, message: null });
  };
}

function answer(
  response: ServerResponse,
  method: string,
  file: StoredFile | undefined,
  range: string | undefined,
): void {
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405).end();
  if (file === undefined)
    return void response.writeHead(404, { 'content-type': 'text/plain' }).end('This content is no longer available.');

  const { bytes, contentType } = file;
  const part = rangeOf(range, bytes.length);
  const shown = part === undefined ? bytes : bytes.subarray(part.from, part.to + 1);
  response.writeHead(part === undefined ? 200 : 206, {
    'content-type': contentType,
    'content-length': String(shown.length),
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000',
    'access-control-allow-origin': '*',
    ...(part !== undefined && { 'content-range': `bytes ${part.from}-${part.to}/${bytes.length}` }),
  });
  response.end(method === 'HEAD' ? undefined : shown);
}

function rangeOf(header: string | undefined, size: number): { from: number; to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from <= to ? { from, to } : undefined;
}
