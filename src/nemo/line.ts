import { Agent } from 'undici';
import { limits } from '../core/limits.ts';
import { connect } from './connect.ts';

/** How the backend is reached. */
export interface Line {
  readonly apiUrl: string;
  /** X-Skill-Platform. */
  readonly platform: string;
  /** How long to wait after a 429 that does not say it. */
  readonly retry429Ms: number;
  readonly pool: Agent;
  /**
   * Every request over a connection of its own, for what is paid for. One that was kept may have died unnoticed: then
   * nobody can say whether what was written to it has arrived, while a connection that cannot be made says that nothing
   * left.
   */
  readonly freshPool: Agent;
  /** Hangs up on whatever is still under way. */
  close(): Promise<void>;
}

interface LineParts {
  readonly apiUrl: string;
  readonly platform: string;
  readonly retry429Ms: number;
  /** The longest an answer may take. */
  readonly answerLimitMs: number;
}

/**
 * Over HTTP/2 a cut body and a finished one look alike, and undici's own limits (300 s) are shorter than the silence of
 * a generation; how long silence may last is measured over events, in `patience.ts`.
 */
export function openLine({ answerLimitMs, ...where }: LineParts): Line {
  const options: Agent.Options = {
    allowH2: false,
    headersTimeout: answerLimitMs,
    bodyTimeout: answerLimitMs,
    maxHeaderSize: limits.headerBytes,
    connect,
  };
  const pool = new Agent(options);
  const freshPool = new Agent({ ...options, pipelining: 0 });
  return {
    ...where,
    pool,
    freshPool,
    close: async () => void (await Promise.all([pool.destroy(), freshPool.destroy()])),
  };
}
