import type { Account, Accounts } from './accounts.ts';
import type { HeardFile } from './agent/roles.ts';
import type { Background } from './background.ts';
import type { Cdn } from './cdn.ts';
import type { Film, Studio } from './film/studio.ts';
import type { Pace } from './pace.ts';
import type { Prices } from './prices.ts';
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
  /** The question of the agent that it answers. */
  readonly answers: string | null;
  /** What the session held, in the order in which it came, and what the text said of each. */
  readonly files: readonly HeardFile[];
}

/** A job of the render service. Times are milliseconds since 1970. */
export interface Render {
  readonly id: string;
  readonly account: Account;
  readonly submittedAt: number;
  readonly dueAt: number;
  readonly seconds: number;
  state:
    | { readonly kind: 'running' }
    | { readonly kind: 'completed'; readonly url: string; readonly film: Film; readonly at: number }
    | { readonly kind: 'failed'; readonly error: string };
  /** Somebody was told that it is completed. */
  seen: boolean;
}

/** Everything that exists in this Nemo, and how it behaves. */
export interface Backend {
  readonly switches: Switches;
  readonly pace: Pace;
  /** What the switch says, unless this Nemo has prices of its own. */
  readonly prices: () => Prices;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly runs: Run[];
  readonly renders: Map<string, Render>;
  readonly cdn: Cdn;
  readonly studio: Studio;
  readonly background: Background;
  readonly onFrame: (moment: Moment) => Promise<void>;
}
