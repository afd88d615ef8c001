import { allowances } from '../../../src/core/limits.ts';
import type { Random } from './random.ts';

type Name = keyof typeof allowances;

/** What people, a server and all together may ask for in one life; what is not named has no bound. */
export type Ceilings = Partial<Readonly<Record<Name, number>>>;

/** More than anybody asks for here: requests are counted, and nobody is refused. */
const countsAll: Ceilings = { PERSON_TURNS_A_DAY: 100_000, SERVER_TURNS_A_DAY: 100_000 };

const LIVES = 0.6;

/** Where there are any, they are so low that they are met. */
export function planCeilings(random: Random, turns: number): Ceilings {
  if (!random.chance(LIVES)) return {};
  const ofPerson: readonly Ceilings[] = [
    { PERSON_TURNS_A_DAY: random.between(2, 4) },
    { PERSON_AT_ONCE: 1 },
    { PERSON_CREDITS_A_DAY: random.between(100, 140) },
    { PERSON_COOLDOWN_SECONDS: random.between(2, 4) },
  ];
  const ofServer: readonly Ceilings[] = [
    { SERVER_TURNS_A_DAY: Math.ceil(turns * 0.4) },
    { SERVER_AT_ONCE: random.between(3, 6) },
    { SERVER_WAITING: random.between(4, 8) },
    { SERVER_CREDITS_A_DAY: turns * 5 + 100 },
  ];
  const both = random.chance(0.5);
  return {
    ...random.pick(ofPerson),
    ...random.pick(ofServer),
    ...(both && random.pick([...ofPerson, ...ofServer])),
    ...(random.chance(0.4) && { CREDITS_A_DAY: turns * 5 + 200 }),
  };
}

export function environmentOf(ceilings: Ceilings): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries({ ...countsAll, ...ceilings }).map(([name, most]) => [name, String(most)]));
}

/** As somebody reads it who wants to know what they were. */
export function namesOf(ceilings: Ceilings): string {
  const all = Object.entries(ceilings).map(([name, most]) => `${name}=${most}`);
  return all.length === 0 ? 'none' : all.join(' ');
}
