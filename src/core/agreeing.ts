import { whose, type Part, type Person } from './asking.ts';
import type { Question } from './question.ts';

/** What somebody has said yes to, before anything is paid. */
interface Agreement {
  readonly agreed: readonly Question['kind'][];
  readonly parts: readonly Part[];
}

/** Each of those who posted a picture says yes for their own. */
export function isAgreed({ agreed, parts }: Agreement, question: Question): boolean {
  if (question.kind === 'picture') return !parts.some(({ ofOther }) => ofOther === question.ownerId);
  return agreed.includes(question.kind);
}

/** A yes holds for the request; to a clash only until its parts clash again, and to a picture for whoever posted it. */
export function afterYes({ agreed }: Agreement, question: Question, parts: readonly Part[]): Agreement {
  if (question.kind === 'picture') return { agreed, parts: parts.map((part) => withYesOf(question.ownerId, part)) };
  return { agreed: question.kind === 'clash' ? agreed : [...agreed, question.kind], parts };
}

/** Who posted pictures of a request and is still to be asked, beside who asks for it. */
export function othersIn({ parts, requester }: { parts: readonly Part[]; requester: Person }): readonly string[] {
  return parts.flatMap(({ ofOther = requester.id }) => (ofOther === requester.id ? [] : [ofOther]));
}

function withYesOf(ownerId: string, { ofOther, ...part }: Part): Part {
  return { ...part, ...whose(ofOther === ownerId ? undefined : ofOther) };
}
