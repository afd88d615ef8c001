import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createAct } from './page-server/act.ts';
import { serveEvents } from './page-server/events.ts';
import { createLevers } from './page-server/levers.ts';
import { isFromHere } from './page-server/is-from-here.ts';
import type { Part } from './page-server/message-reader.ts';
import { Mistake } from './page-server/mistake.ts';
import { readAct } from './page-server/read-act.ts';
import { safeHeaders } from './page-server/safe-headers.ts';
import { sendStatic } from './page-server/send-static.ts';
import type { Stage } from './page-server/stage.ts';
import { createStateReader } from './page-server/state.ts';
import { readView } from './page-server/views.ts';

/** Messages of a channel that a page gets unless it asks for more. */
const PAGE = 60;

export interface PageOptions extends Stage {
  /** 0 = any free one. */
  readonly port: number;
}

/** Serves the page from which people use the bot, on 127.0.0.1. */
export async function startPage({ port, ...stage }: PageOptions): Promise<{ readonly url: string } & AsyncDisposable> {
  const levers = createLevers(stage);
  const act = createAct(stage, levers);
  const readState = createStateReader(stage, levers);
  const headers = safeHeaders([stage.discord.url, stage.nemo.url]);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromHere(request)) throw new Mistake(403, 'This page is only for people on this machine.');
    const { pathname, searchParams } = new URL(`http://page${request.url}`);
    if (request.method === 'POST' && pathname === '/act') {
      const { action, files } = await readAct(request);
      return sendJson(response, 200, await act(action, files));
    }
    if (request.method !== 'GET') throw new Mistake(405, 'This cannot be done here.');
    if (pathname === '/events') return serveEvents(stage.discord.world, response);
    const given = (name: string): string => searchParams.get(name) ?? '';
    const channelId = given('channel');
    if (pathname === '/view') return sendJson(response, 200, await readView(stage, given('view'), channelId));
    if (pathname === '/state')
      return sendJson(response, 200, readState({ name: given('as'), tab: given('tab'), channelId, ...partIn(given) }));
    return sendStatic(pathname, response);
  }

  const server = createServer((request, response) => {
    response.setHeaders(headers);
    void serve(request, response).catch((error: unknown) => refuse(response, error));
  });
  server.requestTimeout = 0; // an upload may take its time
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();

  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Of a channel not everything is read at once: a page that wants more says so. */
function partIn(given: (name: string) => string): Part {
  const most = Number(given('most'));
  return { most: Number.isInteger(most) && most > 0 ? most : PAGE, back: given('back') };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** What a person would be told is said as it is; anything else is a fault of this server, which the terminal hears of. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  if (response.headersSent) return void response.destroy();
  if (error instanceof Mistake) return sendJson(response, error.status, { error: error.message });
  process.stderr.write(`The page server stumbled: ${error instanceof Error ? error.stack : String(error)}\n`);
  sendJson(response, 500, { error: 'The playground itself stumbled. Its terminal says how.' });
}
