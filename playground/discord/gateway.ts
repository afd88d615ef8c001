import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { serveConnection } from './gateway-connection.ts';
import type { Gateway } from './gateway-parts.ts';
import { guildCreateBody } from './guild-body.ts';
import { happened, type World } from './world.ts';

/** How often a client must say it is alive. The real server says 41250 too. */
export const HEARTBEAT_MS = 41_250;

/**
 * So many shards may identify within this time, of each remainder by `atOnce` one; others are told that their session is
 * invalid (developers/events/gateway#rate-limiting, max_concurrency).
 */
interface IdentifyLimit {
  readonly atOnce: number;
  readonly everyMs: number;
}

export interface GatewayOptions {
  readonly world: World;
  readonly url: () => string;
  readonly heartbeatMs: number;
  readonly identifies: IdentifyLimit;
}

/** The gateway: takes sockets in, and does on demand what the real one does to its clients. */
export function createGateway({ world, url, heartbeatMs, identifies: { atOnce, everyMs } }: GatewayOptions) {
  const server = new WebSocketServer({ noServer: true });
  const identifiedAt = new Map<number, number>();
  let identifies = 0;
  let isAway = false;
  const gateway: Gateway = {
    world,
    url,
    heartbeatMs,
    mayIdentify(shard) {
      const last = identifiedAt.get(shard % atOnce) ?? -Infinity;
      if (world.clock.now() - last < everyMs) return false;
      identifiedAt.set(shard % atOnce, world.clock.now());
      return true;
    },
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

  function tellGuilds(name: string, body: (id: string) => object): void {
    for (const { session, guildIds, readsGuilds } of gateway.sessions.values())
      if (readsGuilds) for (const id of guildIds()) session.push(name, body(id));
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

    /**
     * Holds READY back from whoever identifies: what happens meanwhile reaches them before it. Off lets them have it.
     */
    holdReady(on = true): void {
      gateway.holdsReady = on;
      if (!on) for (const greet of gateway.waiting.splice(0)) greet();
    },

    /**
     * All servers become unavailable: nothing that happens there is told
     * (developers/events/gateway-events#guild-delete).
     */
    outage(): void {
      gateway.guildIsThere = false;
      tellGuilds('GUILD_DELETE', (id) => ({ id, unavailable: true }));
    },

    /** They are there again, as they are now; what happened meanwhile is not told. */
    back(): void {
      gateway.guildIsThere = true;
      tellGuilds('GUILD_CREATE', (id) => guildCreateBody(world, id));
    },

    end(): void {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
