import type { WebSocket } from 'ws';
import { guildCreateBody } from './guild-body.ts';
import { createGatewaySession, SESSION_LIFE_MS, type Frame, type GatewaySession } from './gateway-session.ts';
import { intents as bits, knownIntents } from './intents.ts';
import { listOf, numberOf, objectOf, textOf, type Json } from './json.ts';
import type { World } from './world.ts';

/** How often a client must say it is alive. The real server says 41250 too. */
export const HEARTBEAT_MS = 41_250;
const MAX_PAYLOAD_BYTES = 4096;
const MAX_SENDS = 120;
const SENDS_WINDOW_MS = 60_000;

/** Everything the connections of one gateway share. */
export interface Gateway {
  readonly world: World;
  readonly url: string;
  readonly sessions: Map<string, GatewaySession>;
  readonly identified: () => void;
}

/** Serves one client of the gateway, version 10, JSON, uncompressed (developers/events/gateway). */
export function serveConnection(gateway: Gateway, socket: WebSocket): void {
  const { world } = gateway;
  let session: GatewaySession | null = null;
  let sends: number[] = [];
  let stopWaiting = (): void => {};

  const send = (frame: Frame): void => socket.send(JSON.stringify(frame));
  const say = (op: number, d: unknown): void => send({ op, d, s: null, t: null });

  function expectHeartbeat(): void {
    stopWaiting();
    stopWaiting = world.clock.after(HEARTBEAT_MS * 1.5, () => socket.close(4009, 'Session timed out.'));
  }

  function identify(d: Json): void {
    if (session !== null) return socket.close(4005, 'Already authenticated.');
    if (textOf(d['token']).replace(/^Bot /, '') !== world.token) return socket.close(4004, 'Authentication failed.');
    const intents = d['intents'];
    if (typeof intents !== 'number' || (intents & ~knownIntents) !== 0) return socket.close(4013, 'Invalid intent(s).');
    if ((intents & bits.messageContent) !== 0 && !world.messageContentAllowed) return socket.close(4014, 'Disallowed intent(s).');
    const [shard, shardCount] = d['shard'] === undefined ? [0, 1] : listOf(d['shard']).map((value) => numberOf(value, -1));
    if (shard === undefined || shardCount === undefined || shard < 0 || shard >= shardCount) return socket.close(4010, 'Invalid shard.');

    const guildShard = Number((BigInt(world.guildId) >> 22n) % BigInt(shardCount));
    session = createGatewaySession({ intents, shard, shardCount, guildShard });
    gateway.sessions.set(session.id, session);
    world.sessions.add(session.offer);
    session.attach(send, 0);
    const mine = shard === guildShard;
    session.push('READY', {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: mine ? [{ id: world.guildId, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: gateway.url,
      shard: [shard, shardCount],
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      user_settings: {},
      relationships: [],
      presences: [],
      _trace: ['playground'],
    });
    if (mine && (intents & bits.guilds) !== 0) session.push('GUILD_CREATE', guildCreateBody(world));
    gateway.identified();
  }

  function resume(d: Json): void {
    if (textOf(d['token']).replace(/^Bot /, '') !== world.token) return socket.close(4004, 'Authentication failed.');
    const found = gateway.sessions.get(textOf(d['session_id']));
    if (found === undefined) return say(9, false);
    if (!found.attach(send, numberOf(d['seq'], -1))) return socket.close(4007, 'Invalid seq.');
    session = found;
    found.push('RESUMED', { _trace: ['playground'] });
  }

  function receive(op: number, d: unknown): void {
    if (op === 1) {
      expectHeartbeat();
      return say(11, null);
    }
    if (op === 2) return identify(objectOf(d));
    if (op === 6) return resume(objectOf(d));
    if (session === null) return socket.close(4003, 'Not authenticated.');
    if (![3, 4, 8, 31].includes(op)) return socket.close(4001, 'Unknown opcode.');
  }

  socket.on('message', (data) => {
    const text = String(data);
    const now = world.clock.now();
    sends = [...sends.filter((at) => at > now - SENDS_WINDOW_MS), now];
    if (sends.length > MAX_SENDS) return socket.close(4008, 'Rate limited.');
    if (Buffer.byteLength(text) > MAX_PAYLOAD_BYTES) return socket.close(4002, 'Decode error.');
    const frame = parsed(text);
    if (frame === undefined) return socket.close(4002, 'Decode error.');
    return receive(numberOf(frame['op'], -1), frame['d']);
  });

  socket.on('close', (code) => {
    stopWaiting();
    const mine = session;
    if (mine === null) return;
    mine.detach(send);
    const forget = (): void => {
      gateway.sessions.delete(mine.id);
      world.sessions.delete(mine.offer);
    };
    // A client that says goodbye (1000, 1001) ends its session (developers/events/gateway#disconnecting).
    if (code === 1000 || code === 1001) forget();
    else world.clock.after(SESSION_LIFE_MS, () => mine.attached() || forget());
  });

  say(10, { heartbeat_interval: HEARTBEAT_MS, _trace: ['playground'] });
  expectHeartbeat();
}

function parsed(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined; // the caller closes with 4002
  }
}
