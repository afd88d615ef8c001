import type { WebSocket } from 'ws';
import { forgetSession, greet, knowsToken, openSession, shardIn, whyNot } from './gateway-identify.ts';
import type { Connection, Gateway, Listening } from './gateway-parts.ts';
import { SESSION_LIFE_MS, type Frame } from './gateway-session.ts';
import { numberOf, objectOf, textOf, type Json } from './json.ts';

const MAX_PAYLOAD_BYTES = 4096;
const MAX_SENDS = 120;
const SENDS_WINDOW_MS = 60_000;
/**
 * After these a client must identify anew (developers/topics/opcodes-and-status-codes). 1000 and 1001 are its own
 * goodbye.
 */
const ENDING = [1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];

/** Serves one client of the gateway, version 10, JSON, uncompressed (developers/events/gateway). */
export function serveConnection(gateway: Gateway, socket: WebSocket): void {
  const { world } = gateway;
  let mine: Listening | null = null;
  let sends: number[] = [];
  let stopWaiting = (): void => {};

  const send = (frame: Frame): void => socket.send(JSON.stringify(frame));
  const say = (op: number, d: unknown): void => send({ op, d, s: null, t: null });

  function expectHeartbeat(): void {
    stopWaiting();
    stopWaiting = world.clock.after(gateway.heartbeatMs * 1.5, () => socket.close(4009, 'Session timed out.'));
  }

  function identify(d: Json): void {
    if (mine !== null) return socket.close(4005, 'Already authenticated.');
    const no = whyNot(world, d);
    if (no !== undefined) return socket.close(no.code, no.reason);
    if (!gateway.mayIdentify(shardIn(d)[0])) return say(9, false);
    const listening = openSession(gateway, d);
    mine = listening;
    listening.session.attach(send, 0);
    if (gateway.holdsReady) gateway.waiting.push(() => greet(gateway, listening));
    else greet(gateway, listening);
    gateway.changed('identified');
  }

  function resume(d: Json): void {
    if (mine !== null) return socket.close(4005, 'Already authenticated.');
    if (!knowsToken(world, d)) return socket.close(4004, 'Authentication failed.');
    const found = gateway.sessions.get(textOf(d['session_id']));
    if (found === undefined) return say(9, false);
    if (!found.session.attach(send, numberOf(d['seq'], -1))) return socket.close(4007, 'Invalid seq.');
    mine = found;
    found.session.push('RESUMED', { _trace: ['playground'] });
    gateway.changed('resumed');
  }

  function receive(op: number, d: unknown): void {
    if (op === 1) {
      expectHeartbeat();
      return gateway.acknowledges ? say(11, null) : undefined;
    }
    if (op === 2) return identify(objectOf(d));
    if (op === 6) return resume(objectOf(d));
    if (mine === null) return socket.close(4003, 'Not authenticated.');
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

  const connection: Connection = {
    say,
    close: (code, reason) => socket.close(code, reason),
    listening: () => mine,
    forget() {
      if (mine !== null) forgetSession(gateway, mine);
      mine = null;
    },
  };
  gateway.connections.add(connection);

  socket.on('close', (code) => {
    stopWaiting();
    gateway.connections.delete(connection);
    const left = mine;
    if (left === null) return;
    left.session.detach(send);
    if (ENDING.includes(code)) forgetSession(gateway, left);
    else world.clock.after(SESSION_LIFE_MS, () => left.session.attached() || forgetSession(gateway, left));
    gateway.changed('disconnected');
  });

  say(10, { heartbeat_interval: gateway.heartbeatMs, _trace: ['playground'] });
  expectHeartbeat();
}

function parsed(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined; // the caller closes with 4002
  }
}
