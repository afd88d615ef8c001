import type { IncomingMessage, ServerResponse } from 'node:http';
import { closed } from '../../closed.ts';
import { packerFor } from '../packing.ts';
import type { Switches } from '../switches.ts';

export type Line = ReturnType<typeof createLine>;

/**
 * The way from a run to the client. The run goes on whether or not an answer is attached to it yet, or ever: what is
 * said before is kept for it. `onHangUp` is called when the client leaves while it is open.
 */
export function createLine(request: IncomingMessage, { encoding, streamEnd }: Switches, onHangUp: () => void) {
  const { socket } = request;
  const packer = packerFor(encoding)?.stream() ?? null;
  const kept: ((response: ServerResponse) => void)[] = [];
  let response: ServerResponse | undefined;
  let over = false;

  const hungUp = () => {
    over = true;
    onHangUp();
  };
  socket.once('close', hungUp);

  function act(what: (response: ServerResponse) => void): void {
    if (over) return;
    if (response === undefined) kept.push(what);
    else what(response);
  }

  function finish(how: (response: ServerResponse) => void): void {
    act(how);
    over = true;
    socket.off('close', hungUp);
  }

  return {
    /** Whether nobody listens any more. */
    over: () => over,

    /** The head leaves before the first event, so it says nothing about success (sse-wire, "Framing"). */
    open: (contentType: string | null) =>
      act((to) => {
        if (streamEnd === 'connection') to.removeHeader('transfer-encoding');
        to.writeHead(200, {
          ...(contentType !== null && { 'content-type': contentType }),
          ...(packer !== null && { 'content-encoding': encoding }),
          'cache-control': 'no-cache',
          connection: streamEnd === 'connection' ? 'close' : 'keep-alive',
        }).flushHeaders();
      }),

    /** In two chunks, cut anywhere: nobody promises that a frame arrives in one piece. */
    write: (text: string) =>
      act((to) => {
        const bytes = Buffer.from(text);
        const middle = Math.ceil(bytes.length / 2);
        const out = packer ?? to;
        out.write(bytes.subarray(0, middle));
        if (middle < bytes.length) out.write(bytes.subarray(middle));
        packer?.flush();
      }),

    end: () => finish((to) => void (packer ?? to).end()),

    /** The connection is lost: what was written arrives, the end of the body does not. */
    lose: () => finish((to) => setImmediate(() => to.socket?.destroySoon())),

    async attach(to: ServerResponse): Promise<void> {
      response = to;
      packer?.pipe(to);
      for (const what of kept.splice(0)) what(to);
      if (!to.closed) await closed(to);
    },
  };
}
