import { picturesIn, whose, type Part, type Person } from './asking.ts';
import type { Question } from './question.ts';

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
export function afterYes({ agreed }: Agreement, question: Question, parts: readonly Part[]): Agreement {
  return { agreed: question.kind === 'clash' ? agreed : [...agreed, yesTo(question)], parts };
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
