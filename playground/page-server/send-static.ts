import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { Mistake } from './mistake.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
};

/** Sends a file of the page folder as it is now, so that a change of the page needs only a reload. */
export async function sendStatic(path: string, response: ServerResponse): Promise<void> {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const [, ending = ''] = /^(?:[a-z][a-z-]*\/)?[a-z][a-z-]*\.([a-z]+)$/.exec(name) ?? [];
  const type = types[ending];
  const bytes =
    type === undefined
      ? undefined
      : await readFile(new URL(`../${ending === 'jpg' ? '' : 'page/'}${name}`, import.meta.url)).catch(missing);
  if (type === undefined || bytes === undefined) throw new Mistake(404, 'There is no such page.');
  response.writeHead(200, { 'content-type': type }).end(bytes);
}

function missing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
    return undefined;
  throw error;
}
