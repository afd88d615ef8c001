import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/** What may be counted by whoever operates the bot. No words, and no person. All times are in milliseconds. */
export type Fact =
  | {
      readonly kind: 'phase';
      readonly of: 'turn' | 'export';
      readonly id: string;
      readonly phase: string;
      /** The phase before, and how long that took. */
      readonly before: { readonly phase: string; readonly ms: number } | null;
      /** Since it was asked for. */
      readonly afterMs: number;
      readonly outcome: string | null;
    }
  /** Another process goes on with a request that this one had, or has come to its end with it. */
  | { readonly kind: 'elsewhere'; readonly of: 'turn' | 'export'; readonly id: string }
  /** A request to Discord stands in line, has left it, was answered. A status of null: it was not. */
  | { readonly kind: 'discord-waits'; readonly importance: string }
  | { readonly kind: 'discord-leaves'; readonly importance: string; readonly ms: number }
  | {
      readonly kind: 'discord-answers';
      readonly importance: string;
      readonly ms: number;
      readonly status: number | null;
      /** Whose limit it is, where there were too many. */
      readonly scope: string | null;
      /** Whether it counts for the lock on this address. */
      readonly isInvalid: boolean;
    }
  /** What a request has cost, where that is known. */
  | { readonly kind: 'receipt'; readonly spent: number }
  | { readonly kind: 'upload'; readonly outcome: 'kept' | 'refused' | 'failed'; readonly ms: number };

const NAME = 'nemo-discord:telemetry';
const facts = channel(NAME);

class Told {
  readonly fact: Fact;

  constructor(fact: Fact) {
    this.fact = fact;
  }
}

/** Says that something has happened. Where nobody listens it costs nothing. */
export function emit(fact: Fact): void {
  if (facts.hasSubscribers) facts.publish(new Told(fact));
}

/** Listens from now on. Gives what ends that. */
export function onTelemetry(hear: (fact: Fact) => void): () => void {
  const listener = (message: unknown) => {
    if (message instanceof Told) hear(message.fact);
  };
  subscribe(NAME, listener);
  return () => void unsubscribe(NAME, listener);
}
