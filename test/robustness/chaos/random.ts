import { mulberry32 } from '../../support/mulberry32.ts';

/** Chance that is the same in each run with the same seed. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** One of the independent streams of a seed: what is drawn from one of them changes nothing about the others. */
export function randomOf(seed: number, stream: string): Random {
  const next = mulberry32(seedOf(`${seed}/${stream}`));
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(from) {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new Error('there is nothing to pick from');
      return picked;
    },
  };
}

/** FNV-1a. */
function seedOf(text: string): number {
  return [...text].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5) >>> 0;
}
