import { randomBytes } from 'node:crypto';
import { shardOf } from './guilds.ts';
import { intents as bits } from './intents.ts';
import type { GatewayEvent } from './world.ts';

/** How long a session waits for its client to come back: "a few minutes" (developers/events/gateway#resuming). */
export const SESSION_LIFE_MS = 3 * 60 * 1000;

export interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}

export type GatewaySession = ReturnType<typeof createGatewaySession>;

/** What one identified client gets, numbered and remembered so that it can be replayed after a broken connection. */
export function createGatewaySession({
  intents,
  shard: [shard, count],
}: {
  intents: number;
  shard: readonly [number, number];
}) {
  const sent: Frame[] = [];
  let deliver: ((frame: Frame) => void) | null = null;

  function push(t: string, d: unknown): void {
    // Written down as JSON at once: a replay shows what was true then.
    const data: unknown = JSON.parse(JSON.stringify(d));
    const frame = { op: 0, d: data, s: sent.length + 1, t };
    sent.push(frame);
    deliver?.(frame);
  }

  return {
    id: randomBytes(16).toString('hex'),
    push,

    /** Sends a frame as it stands, whatever is in it. Only its number is ours: the next one counts on. */
    pushAsIs(frame: object): void {
      const numbered: Frame = { op: 0, d: null, t: null, ...frame, s: sent.length + 1 };
      sent.push(numbered);
      deliver?.(numbered);
    },

    /** Passes an event on if intents and shard say so. */
    offer(event: GatewayEvent): void {
      if (event.intents !== 0 && (event.intents & intents) === 0) return;
      if (shard !== (event.guildId === null ? 0 : shardOf(event.guildId, count))) return;
      push(event.name, event.data((intents & bits.messageContent) !== 0));
    },

    /** Connects a client, first replaying all after `seq`; false when it claims to have seen what never was. */
    attach(to: (frame: Frame) => void, seq: number): boolean {
      if (seq > sent.length || seq < 0) return false;
      for (const frame of sent.slice(seq)) to(frame);
      deliver = to;
      return true;
    },

    detach(from: (frame: Frame) => void): void {
      if (deliver === from) deliver = null;
    },

    attached: (): boolean => deliver !== null,
  };
}
