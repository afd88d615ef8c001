import type { Accounts } from './accounts.ts';
import type { Background } from './background.ts';
import type { Cdn } from './cdn.ts';
import type { Studio } from './film/studio.ts';
import type { Pace } from './pace.ts';
import type { Prices } from './prices.ts';
import type { Render } from './render.ts';
import type { Sessions } from './sessions.ts';
import type { Moment } from './stream/perform.ts';
import type { Switches } from './switches.ts';

/** A message that the agent worked on. */
export interface Run {
  readonly sessionId: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** In credits. */
  readonly cost: number;
}

/** Everything that exists in this Nemo, and how it behaves. */
export interface Backend {
  readonly switches: Switches;
  readonly pace: Pace;
  readonly prices: Prices;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly runs: Run[];
  readonly renders: Map<string, Render>;
  readonly cdn: Cdn;
  readonly studio: Studio;
  readonly background: Background;
  readonly onFrame: (moment: Moment) => Promise<void>;
}
