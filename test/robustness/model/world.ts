import type { Render, RenderEvent } from '../../../src/core/render.ts';
import type { Turn, TurnEvent } from '../../../src/core/turn.ts';

export type Name = 'one' | 'two';

/** Who holds a claim: 'gone' is a process that has died with it. */
export type Holder = Name | 'gone' | null;

/** Where a process stands in carrying the turn: what it does next. Between any two of these it can be killed, or sleep. */
export type TurnPlace =
  | {
      readonly at:
        | 'idle'
        | 'read'
        | 'demand'
        | 'grant'
        | 'leave'
        | 'stream'
        | 'find'
        | 'post'
        | 'ask'
        | 'enter'
        | 'is-over'
        | 'release';
    }
  | { readonly at: 'act'; readonly turn: Turn }
  | { readonly at: 'away' | 'claim' | 'fetch'; readonly event: TurnEvent; readonly during: Turn['phase'] }
  | { readonly at: 'write'; readonly event: TurnEvent; readonly found: Turn };

export type RenderPlace =
  | { readonly at: 'idle' | 'read' | 'close' | 'release' }
  | { readonly at: 'closing'; readonly found: Turn }
  | { readonly at: 'act' | 'find' | 'post'; readonly render: Render }
  | { readonly at: 'away' | 'write'; readonly event: RenderEvent; readonly render: Render };

export interface Process {
  readonly turn: TurnPlace;
  readonly render: RenderPlace;
  /** It slept for so long that it counts as dead, and does not know it yet. */
  readonly asleep: boolean;
  /** It slept since it began what it does now; since the time that stands in `sent`. */
  readonly sleptInAct: boolean;
  readonly sleptInRender: boolean;
  readonly sleptSinceSent: boolean;
}

/** Everything there is: what is on disk, at the backend, on Discord, and in the memory of the processes. */
export interface World {
  readonly turn: Turn;
  readonly render: Render | null;
  /** Whether Discord got the answer: without it the request never counted. */
  readonly acknowledged: boolean;
  readonly granted: boolean;
  readonly turnClaim: Holder;
  readonly renderClaim: Holder;
  readonly one: Process | null;
  readonly two: Process | null;
  /** How often the paid call has left. */
  readonly paid: number;
  readonly run: 'none' | 'under way' | 'done' | 'in vain';
  /** How many messages tell what came of it. */
  readonly posts: number;
  /** Who did the last line, and how often another may still come in between. */
  readonly mover: Name;
  readonly switches: number;
  /** How many kills, sleeps and stops may still befall it. */
  readonly mishaps: number;
}

/** What the processes keep to. Without one of these the promise would not hold: a test shows it. */
export interface Rules {
  /** The paid call leaves only with a grant that is given once. */
  readonly grant: boolean;
  /** A process that finds the turn `sent` goes on by looking. */
  readonly look: boolean;
}

export const kept: Rules = { grant: true, look: true };

export const fresh: Process = {
  turn: { at: 'idle' },
  render: { at: 'idle' },
  asleep: false,
  sleptInAct: false,
  sleptInRender: false,
  sleptSinceSent: false,
};

/** Whether a key that somebody holds can be taken: its owner is gone, or counts as gone. */
export function isFree(world: World, holder: Holder, asker: Name): boolean {
  return (
    holder === null ||
    holder === 'gone' ||
    holder === asker ||
    world[holder] === null ||
    (world[holder]?.asleep ?? true)
  );
}
