import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { serveConnection } from './gateway-connection.ts';
import type { Gateway } from './gateway-parts.ts';
import { guildCreateBody } from './guild-body.ts';
import { happened, type World } from './world.ts';

/** How often a client must say it is alive. The real server says 41250 too. */
export const HEARTBEAT_MS = 41_250;

export interface GatewayOptions {
  readonly world: World;
  readonly url: () => string;
  readonly heartbeatMs: number;
}

/** The gateway: takes sockets in, and does on demand what the real one does to its clients. */
export function createGateway({ world, url, heartbeatMs }: GatewayOptions) {
  const server = new WebSocketServer({ noServer: true });
  let identifies = 0;
  let isAway = false;
  const gateway: Gateway = {
    world,
    url,
    heartbeatMs,
    sessions: new Map(),
    connections: new Set(),
    waiting: [],
    acknowledges: true,
    copies: 1,
    holdsReady: false,
    guildIsThere: true,
    changed(kind) {
      if (kind === 'identified') identifies += 1;
      happened(world, { kind: `gateway-${kind}`, channelId: null, message: null });
    },
  };

  function tellGuild(name: string, body: () => object): void {
    for (const { session, readsGuild } of gateway.sessions.values()) if (readsGuild) session.push(name, body());
  }

  return {
    /** How often clients have identified. */
    identifies: () => identifies,

    /** Whether some client is connected and has said who it is. */
    isConnected: () => [...gateway.connections].some((connection) => connection.listening() !== null),

    /** Takes a socket over from the HTTP server. */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      if (isAway) return void socket.destroy();
      const { searchParams } = new URL(request.url ?? '/', 'ws://gateway');
      server.handleUpgrade(request, socket, head, (client) => {
        if (searchParams.get('v') !== '10') return client.close(4012, 'Invalid API version.');
        if (searchParams.get('encoding') === 'etf' || searchParams.has('compress'))
          return client.close(4002, 'Only plain JSON is built here.');
        return serveConnection(gateway, client);
      });
    },

    /** Closes every connection with this code. */
    close(code: number, reason = ''): void {
      for (const connection of gateway.connections) connection.close(code, reason);
    },

    /** Asks every client to reconnect and resume (op 7). */
    reconnect(): void {
      for (const connection of gateway.connections) connection.say(7, null);
    },

    /** Declares every session invalid (op 9); one that is not resumable is gone. */
    invalidate({ resumable = false } = {}): void {
      for (const connection of gateway.connections) {
        if (!resumable) connection.forget();
        connection.say(9, resumable);
      }
    },

    /** Acknowledges no heartbeat any more, so that clients take the connection for dead. */
    silence(on = true): void {
      gateway.acknowledges = !on;
    },

    /** Every connection breaks, and none can be made, until it is there again. */
    away(on = true): void {
      isAway = on;
      if (on) for (const client of server.clients) client.terminate();
    },

    /** Sends each event twice. */
    duplicate(on = true): void {
      gateway.copies = on ? 2 : 1;
    },

    /** Sends every client this frame (`{t, d}`) as it stands: what no Discord should send, and one of them may. */
    mumble(frame: object): void {
      for (const { session } of gateway.sessions.values()) session.pushAsIs(frame);
    },

    /** Holds READY back from whoever identifies: what happens meanwhile reaches them before it. Off lets them have it. */
    holdReady(on = true): void {
      gateway.holdsReady = on;
      if (!on) for (const greet of gateway.waiting.splice(0)) greet();
    },

    /** The guild becomes unavailable: nothing that happens in it is told (developers/events/gateway-events#guild-delete). */
    outage(): void {
      gateway.guildIsThere = false;
      tellGuild('GUILD_DELETE', () => ({ id: world.guildId, unavailable: true }));
    },

    /** The guild is there again, as it is now; what happened meanwhile is not told. */
    back(): void {
      gateway.guildIsThere = true;
      tellGuild('GUILD_CREATE', () => guildCreateBody(world));
    },

    end(): void {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
