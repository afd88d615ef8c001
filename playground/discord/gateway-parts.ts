import type { GatewaySession } from './gateway-session.ts';
import type { GatewayEvent, World } from './world.ts';

/** A session with the way it hears of events, which is also how it is taken out again. */
export interface Listening {
  readonly session: GatewaySession;
  readonly listen: (event: GatewayEvent) => void;
  readonly shard: readonly [number, number];
  /** The servers that belong to its shard now. */
  readonly guildIds: () => readonly string[];
  readonly readsGuilds: boolean;
}

/** Everything the connections of one gateway share. */
export interface Gateway {
  readonly world: World;
  readonly url: () => string;
  readonly heartbeatMs: number;
  /** Whether a shard may identify now, or has to wait for others. */
  readonly mayIdentify: (shard: number) => boolean;
  readonly sessions: Map<string, Listening>;
  readonly connections: Set<Connection>;
  /** Sessions whose READY is held back. */
  readonly waiting: (() => void)[];
  readonly changed: (kind: 'identified' | 'resumed' | 'disconnected') => void;
  acknowledges: boolean;
  copies: 1 | 2;
  holdsReady: boolean;
  guildIsThere: boolean;
}

/** One socket, as the controls see it. */
export interface Connection {
  readonly say: (op: number, d: unknown) => void;
  readonly close: (code: number, reason: string) => void;
  /** Ends the session of this socket; it may identify again. */
  readonly forget: () => void;
  readonly listening: () => Listening | null;
}
