import { demoPace, fastPace, realPace, type Pace } from './nemo/pace.ts';

/** How fast a show runs: what the backend takes, which waits of the bot are shortened, and when it has taken too long. */
export interface Tempo {
  readonly pace: Pace;
  readonly env: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

export const tempos = {
  /** About a minute, with the waits that the bot has in earnest. */
  demo: { pace: demoPace, env: {}, limitMs: 75_000 },
  /** A few seconds: everything is shortened, nothing is left out. */
  fast: {
    pace: fastPace,
    env: { RENDER_POLL_MS: '500', PROGRESS_MS: '600', BURST_MS: '300', LOOK_FIRST_MS: '500', LOOK_NEXT_MS: '500' },
    limitMs: 20_000,
  },
  /** The documented waits: several minutes. */
  real: { pace: realPace, env: {}, limitMs: 900_000 },
} as const satisfies Readonly<Record<string, Tempo>>;
