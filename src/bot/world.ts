import type { Logger } from 'pino';
import type { Arrival } from '../core/arrival.ts';
import type { Numbers } from '../core/rules.ts';
import type { Mailbox } from '../core/mailbox.ts';
import type { Audience, Clock, Ledger, Nemo } from '../core/ports.ts';
import type { Background } from '../engine/background.ts';
import type { Engine } from '../engine/engine.ts';
import type { Memory } from './memory.ts';

/**
 * Everything the bot does is done in one world: what it touches, how long it waits, and the little it remembers by
 * itself.
 */
export interface World {
  readonly nemo: Nemo;
  readonly audience: Audience;
  readonly mailbox: Mailbox;
  readonly ledger: Ledger;
  readonly engine: Engine;
  readonly background: Background;
  readonly clock: Clock;
  readonly log: Logger;
  /** Fires when the process ends. */
  readonly power: AbortSignal;
  readonly config: Config;
  readonly memory: Memory;
  /** What becomes of a message that was missed: the same as of one that is just being written. */
  readonly hear: (world: World, arrival: Arrival) => Promise<void>;
}

/** Every wait of the bot, in milliseconds, and what it is told about its limits. */
interface Config extends Numbers {
  readonly RENDER_POLL_MS: number;
  readonly RENDER_LIMIT_MS: number;
  readonly ANSWER_LIMIT_MS: number;
  readonly STILL_WORKING_MS: number;
  readonly LOOK_FIRST_MS: number;
  readonly LOOK_NEXT_MS: number;
  readonly BURST_MS: number;
  /** How long what is over is kept. */
  readonly RETENTION_DAYS: number;
}
