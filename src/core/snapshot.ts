/** The state before a paid request: a fingerprint of draft and media to compare with, and the draft as written. */
export interface Snapshot {
  readonly fingerprint: string;
  readonly draft: string | null;
}

/**
 * Whether a timeline is another than before. Pictures that arrive meanwhile change the fingerprint too, but they are no
 * answer.
 */
export function hasChanged(before: Snapshot, now: Snapshot): boolean {
  return now.fingerprint !== before.fingerprint && now.draft !== before.draft;
}
