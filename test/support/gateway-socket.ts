import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Discord } from '../../playground/discord/discord.ts';
import { objectOf, type Json } from '../../playground/discord/json.ts';

/** A bare socket to a local gateway, for what no real client does. */
export async function gatewaySocket(discord: Pick<Discord, 'url' | 'token'>, query = '?v=10&encoding=json') {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/${query}`);
  const frames: Json[] = [];
  const watchers = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(objectOf(JSON.parse(String(data))));
    for (const look of watchers) look();
  });
  const closed = once(socket, 'close').then(([code]: unknown[]) => code);
  await once(socket, 'open');
  const send = (op: number, d: unknown): void => socket.send(JSON.stringify({ op, d }));

  return {
    frames,
    send,
    identify: (more: object): void => send(2, { token: discord.token, ...more }),
    /** Resolves with the code it is closed with. */
    closed,
    close: (code: number): void => socket.close(code),
    /** The first frame that has all of this, once it has come. */
    async frame(wanted: Json): Promise<Json> {
      const { promise, resolve } = Promise.withResolvers<Json>();
      const look = (): void => {
        const found = frames.find((frame) => Object.entries(wanted).every(([key, value]) => frame[key] === value));
        if (found !== undefined) resolve(found);
      };
      watchers.add(look);
      look();
      return promise.finally(() => watchers.delete(look));
    },
    [Symbol.dispose]: () => socket.terminate(),
  };
}
