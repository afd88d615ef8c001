import { picturesIn, type Part } from './asking.ts';
import { inCredits } from './credits.ts';
import { quantile } from './estimate.ts';
import { saysNothing } from './request.ts';
import type { Turn } from './turn.ts';

/** What decides what a request costs: a clip of pictures, pictures into what is there, an edit of it, or it again. */
export type PriceKind = 'clip' | 'pictures' | 'edit' | 'again';

/** Credits: what half and nine tenths of such requests cost at most. */
export interface Price {
  readonly least: number;
  readonly most: number;
}

/** The price of one request. */
export interface Priced extends Price {
  readonly kind: PriceKind;
  /** Whether it was learned from receipts, and is not only the vendor's figure. */
  readonly isLearned: boolean;
  /** What the account has, once that is known. */
  readonly left: number | null;
}

/** With fewer receipts of this bot, the vendor's figures count: about 100 for a clip, about 50 for an edit. */
const TOO_FEW = 3;

const vendors: Readonly<Record<PriceKind, Price>> = {
  clip: { least: 100, most: 100 },
  pictures: { least: 50, most: 100 },
  edit: { least: 50, most: 50 },
  again: { least: 50, most: 100 },
};

export function priceKindOf(
  { parts, repeats, batch }: Pick<Turn, 'parts' | 'repeats' | 'batch'>,
  hasVersion: boolean,
): PriceKind {
  if (batch !== null || !hasVersion) return 'clip';
  if (repeats !== null) return 'again';
  return picturesIn(parts) > 0 ? 'pictures' : 'edit';
}

/** What it usually costs, by what such requests cost before. */
export function usualPrice(kind: PriceKind, receipts: readonly number[]): Price & { readonly isLearned: boolean } {
  if (receipts.length < TOO_FEW) return { ...vendors[kind], isLearned: false };
  const known = receipts.toSorted((a, b) => a - b);
  return { least: quantile(known, 0.5), most: quantile(known, 0.9), isLearned: true };
}

/**
 * So much of a day's credits is set aside for a request until its receipt: what it may cost, so that several at once do
 * not pass the bound together; but all of a bound that half of such requests keep within, or nobody could ever begin.
 */
export function setAside({ least, most }: Price, bound: number | null): number {
  return bound !== null && least <= bound ? Math.min(most, bound) : most;
}

export function times({ least, most }: Price, videos: number): Price {
  return { least: inCredits(least * videos), most: inCredits(most * videos) };
}

/** Buttons that ask for something nobody has written, and cost. */
const IN_OUR_WORDS = /^v\d+:(?:go-further|loop-film|scene-(?:longer|shorter|remove))(?:\.\d+)?:/;

/**
 * Whether somebody is asked first: where the balance may not cover it, and where the words are ours alone. Any other
 * button is the answer already. An unknown balance asks nothing.
 */
export function isToBeAsked(turn: AskedFor, { most }: Price, available: number | null): boolean {
  if (available !== null && most > available) return true;
  if (turn.claim !== null) return IN_OUR_WORDS.test(turn.claim);
  return turn.repeats === null && saysNothing(turn.parts);
}

interface AskedFor {
  readonly claim: string | null;
  readonly repeats: string | null;
  readonly parts: readonly Part[];
}
