import type { Arrived } from '../../../playground/discord/request.ts';
import { kinds, type KindName } from '../harness/kinds.ts';
import type { Act } from './acts.ts';
import type { SharedCase } from './case.ts';
import { passing, type NamedFault, type Passing } from '../harness/discord-faults.ts';
import type { Life } from './life.ts';
import type { Next } from './next.ts';
import { play } from './play.ts';

/** A call to Discord, where a fault can strike it. */
export interface DiscordPlace {
  readonly doing: string;
  readonly is: (asked: Arrived) => boolean;
  /** From which of such calls on, counted from 1. */
  readonly from?: number;
  readonly act: Act;
  /** What else is so while it is struck. */
  readonly prepare?: (life: Life) => void;
}

export const isRequest =
  (name: KindName) =>
  (asked: Arrived): boolean =>
    kinds[name].is(asked, undefined);

/** One case for a fault that strikes a call. */
export function discordCase(place: DiscordPlace, fault: NamedFault, next: Next): SharedCase {
  return {
    name: `${place.doing}: ${fault.name} → ${next.what}`,
    seconds: next.seconds ?? 0,
    async play(life) {
      place.prepare?.(life);
      return play(life, place.act, () => strike(life, place, fault), next);
    },
  };
}

/** One case for each trouble that passes. */
export function passingCases(place: DiscordPlace, rows: Readonly<Record<Passing, Next>>): readonly SharedCase[] {
  return Object.values(passing).map((fault) => discordCase(place, fault, rowOf(rows, fault.name)));
}

function rowOf(rows: Readonly<Record<string, Next>>, name: string): Next {
  const row = rows[name];
  if (row === undefined) throw new Error(`the table has no row for ${name}`);
  return row;
}

/** What is still said or read in the threads of earlier cases is let through. */
function strike(life: Life, { is, from = 1 }: DiscordPlace, { fault, times, isInvalid }: NamedFault) {
  const { stage, thread, discordFaults } = life;
  const earlier = new Set(stage.discord.threads().map(({ id }) => id));
  earlier.delete(thread);
  const isOfThis = ({ path }: Arrived) => !earlier.has(/^\/channels\/(\d+)/.exec(path)?.[1] ?? '');
  const struck = discordFaults.strike({ is: (asked) => isOfThis(asked) && is(asked), from, times, fault });
  return {
    calls: () => Math.max(0, struck.seen - from + 1),
    hasStruck: () => struck.hits > 0,
    invalid: () => (isInvalid ? Math.min(1, struck.hits) : 0), // whoever asks again after a no has caused it
  };
}
