import { sayTheSame } from './arrival.ts';
import { picturesIn, whose, type Batch, type Part, type Person } from './asking.ts';
import { isForEach, videosOf } from './each.ts';
import type { Question } from './question.ts';
import { takenBackIn, type Losses } from './taken-back.ts';

/** What somebody has said yes to; to a picture, each of those who posted one says it for their own. */
export type Yes = Exclude<Question['kind'], 'picture'> | `picture:${string}`;

/** What somebody has said yes to, before anything is paid. */
interface Agreement {
  readonly agreed: readonly Yes[];
  readonly parts: readonly Part[];
}

/** Who asks, and for what. */
interface Asked {
  readonly parts: readonly Part[];
  readonly requester: Person;
}

export function isAgreed({ agreed }: Pick<Agreement, 'agreed'>, question: Question): boolean {
  return agreed.includes(yesTo(question));
}

/** A yes holds for the request; to a clash only until its parts clash again. */
export function afterYes(before: Agreement, question: Question, parts: readonly Part[]): Agreement {
  const now = reworded(before, parts);
  return question.kind === 'clash' ? now : { ...now, agreed: [...now.agreed, yesTo(question)] };
}

/** Whether a yes is to what is asked; where one person asks it of another, also to the words that are meant by now. */
export function isYesTo(
  { question, parts }: Agreement & { readonly question: Question },
  yes: { readonly to: Question['kind']; readonly parts: readonly Part[] },
): boolean {
  return yes.to === question.kind && (!('ownerId' in question) || sayTheSame(yes.parts, parts));
}

/** A request with other parts. What was said yes to was the price of so many videos, and of no more. */
export function withParts(
  turn: Agreement & Losses & { readonly batch: Batch | null; readonly each: boolean },
  parts: readonly Part[],
): Agreement & Losses & { readonly each: boolean } {
  const each = isForEach(turn, parts);
  const now = reworded(turn, parts);
  const isMore = videosOf({ parts, each }) > videosOf(turn);
  const agreed = isMore ? now.agreed.filter((yes) => yes !== 'price') : now.agreed;
  return { agreed, parts, each, ...takenBackIn(turn, parts) };
}

/**
 * What somebody else has said yes to is what they have read: to other words, or other pictures, they have said nothing.
 */
function reworded({ agreed, parts: before }: Agreement, parts: readonly Part[]): Agreement {
  const isOfOthers = (yes: Yes) => yes === 'consent' || yes.startsWith('picture:');
  return { agreed: sayTheSame(parts, before) ? agreed : agreed.filter((yes) => !isOfOthers(yes)), parts };
}

/** Who posted pictures of a request and is still to be asked, beside who asks for it. */
export function othersIn({ parts, requester, agreed }: Asked & Agreement): readonly string[] {
  return parts.flatMap(({ ofOther = requester.id }) =>
    ofOther === requester.id || agreed.includes(`picture:${ofOther}`) ? [] : [ofOther],
  );
}

/** The same parts for another request, maybe of somebody else: to that nobody has said yes yet. */
export function onceMore({ parts, requester }: Asked): readonly Part[] {
  return parts.map((part) => ({
    ...part,
    messageId: null,
    ...whose(picturesIn([part]) > 0 ? (part.ofOther ?? requester.id) : undefined),
  }));
}

function yesTo(question: Question): Yes {
  return question.kind === 'picture' ? `picture:${question.ownerId}` : question.kind;
}
