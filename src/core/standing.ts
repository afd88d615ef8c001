import type { Arrival } from './arrival.ts';
import type { Answerer, Hindrance } from './hindrance.ts';
import type { Addressee } from './telling.ts';

/** A request, as far as Discord can tell whether it still stands. */
export interface AboutToPay {
  readonly to: Addressee;
  /** The request whose card shows it: of a batch, the first. */
  readonly shownBy: string;
  /** The messages it was made of that stand in its thread, or that the thread grew from. */
  readonly messages: readonly string[];
  /** Whether it has to be asked for the person too: it was some time ago that they were there. */
  /** The time as Discord has it: a time-out ends by that. */
  readonly now: number;
  readonly asksForPerson: boolean;
  /** The server that its project belongs to, wherever it is asked; null for a direct message. */
  readonly guildId: string | null;
}

/** What Discord says of a request just before it is paid for. */
export type Standing =
  | { readonly kind: 'unsent'; readonly why: Hindrance }
  | { readonly kind: 'answered'; readonly by: Answerer }
  | {
      readonly kind: 'stands';
      /** Its messages as they are now, where they can be read. */
      readonly messages: readonly Arrival[];
      /** Those that were deleted. */
      readonly gone: readonly string[];
    };
