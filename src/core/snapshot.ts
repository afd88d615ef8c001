import { hasSegments } from './draft.ts';
import { LOOKS_AFTER_ANSWER, LOOKS_BEFORE_SAYING_SO } from './waits.ts';

/** A state, to compare with: a fingerprint of what lasts of its draft, and the draft as it was written. */
export interface Snapshot {
  readonly fingerprint: string;
  readonly draft: string | null;
}

/**
 * Whether a timeline is another than before. Pictures that arrive meanwhile are no answer, and neither are links that
 * are signed anew, or the time of the reading. One that is the same to the letter is the same, however it was told.
 */
export function hasChanged(before: Snapshot, now: Snapshot): boolean {
  return now.fingerprint !== before.fingerprint && now.draft !== before.draft;
}

interface Answered {
  readonly before: Snapshot;
  readonly clipHeard?: boolean;
  readonly looks: number;
}

/**
 * What one more look after an answer says. Where the state is not to be believed at once, one looks longer: it may be
 * written anew and be empty for a moment, or the agent has said that there is a clip, and none is there.
 */
export function seenAfterAnswer(
  { before, clipHeard, looks }: Answered,
  now: Snapshot,
): 'change' | 'nothing' | 'too-little' {
  const isOther = hasChanged(before, now);
  const isGone = isOther && hasSegments(before.draft) && !hasSegments(now.draft);
  const isLast = looks + 1 >= (isGone || clipHeard === true ? LOOKS_BEFORE_SAYING_SO : LOOKS_AFTER_ANSWER);
  if (isOther && (isLast || !isGone)) return 'change';
  return isLast ? 'nothing' : 'too-little';
}
