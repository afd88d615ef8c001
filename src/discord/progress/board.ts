import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock, Records } from '../../core/ports.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Body } from '../views/parts.ts';
import type { Line } from './line.ts';

export interface ProgressMessageDeps {
  readonly rest: REST;
  /** Which message shows a request's progress: it goes on being edited after a restart. */
  readonly messages: Records<string>;
  readonly botId: () => string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  /** The least time between two edits of one message, given how many requests run now. */
  readonly everyMs: (running: number) => number;
  /** What a message says from which another one goes on. */
  readonly continued: (to: Addressee) => Body;
}

/** All messages that show progress now, by request. */
export interface Board extends ProgressMessageDeps {
  readonly lines: Map<string, Line>;
  /** Whose message has gone, while that is being written down. */
  readonly going: Map<string, Promise<void>>;
  readonly bornAt: number;
  /** When this process started, by Discord's time: that is not known yet when it starts. */
  startedAt: number | undefined;
}
