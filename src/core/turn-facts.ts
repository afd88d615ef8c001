import type { Yes } from './agreeing.ts';
import type { Batch, Part, Person } from './asking.ts';
import { paidBy, type PaidBy } from './purse.ts';
import { takenBackIn, type Losses } from './taken-back.ts';
import type { Cost } from './telling.ts';

export const phases = [
  'opening',
  'queued',
  'gathering',
  'asking',
  'sent',
  'answered',
  'unsure',
  'settled',
  'exporting',
  'told',
] as const;

export type Phase = (typeof phases)[number];

/** What pays for it is known once it leaves. */
export interface TurnFacts extends Losses, PaidBy {
  /** The Discord id of the message or interaction that asked: the same request never becomes two turns. */
  readonly id: string;
  readonly projectId: string;
  readonly requester: Person;
  readonly askedAt: number;
  readonly parts: readonly Part[];
  /** The custom_id of the button that was pressed: a second press is the same turn until this one is told. */
  readonly claim: string | null;
  /** The turn this one asks for again. Where that one is in doubt, the state is read before anything is sent. */
  readonly repeats: string | null;
  /** One video of each picture: split into a turn per picture when its turn comes. */
  readonly each: boolean;
  /** Which part of such a batch this is, counted from 1. */
  readonly batch: Batch | null;
  /** When the person asked to stop, once they did. What runs is not hung up on: it may already be paid. */
  readonly stoppedAt: number | null;
  /** What the person was asked, and said yes to: it is not asked again. */
  readonly agreed: readonly Yes[];
  /** The account's total before the request left: the receipt is the difference. Null when it was not known. */
  readonly creditsBefore: number | null;
  /** What it cost, once it is over and that was looked up; null where nobody knows. */
  readonly cost?: Cost | null;
  readonly history: readonly { readonly phase: Phase; readonly at: number }[];
}

/** They stay when its phase changes; what it cost is known once it is settled. */
export function factsOf(turn: TurnFacts): TurnFacts {
  const { id, projectId, requester, askedAt, parts, claim, repeats, each, batch } = turn;
  const { stoppedAt, agreed, creditsBefore, history } = turn;
  const asked = { id, projectId, requester, askedAt, parts, claim, repeats, each, batch };
  return { ...asked, stoppedAt, agreed, creditsBefore, ...paidBy(turn), ...takenBackIn(turn, parts), history };
}
