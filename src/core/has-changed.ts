import type { Snapshot } from './turn.ts';

/** Whether a timeline is another than before. Pictures that arrive meanwhile change the fingerprint too, but they are no answer. */
export function hasChanged(before: Snapshot, now: Snapshot): boolean {
  return now.fingerprint !== before.fingerprint && now.draft !== before.draft;
}
