/** In: a text and edits. Out: the text after them. */

/** A stretch of a text, from its first letter to behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The letters of a stretch go, and `put` stands in their place. */
export interface Edit extends Span {
  readonly put: string;
}

export function cut(from: number, to: number): Edit {
  return { from, to, put: '' };
}

/** The text after all edits. Of two that overlap, the one that begins first decides what stands there. */
export function applied(text: string, edits: readonly Edit[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to, put } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from >= at) kept.push(text.slice(at, from), put);
    at = Math.max(at, to);
  }
  return [...kept, text.slice(at)].join('');
}

/** Which letters of the text are still there after the edits. */
export function survivors(text: string, edits: readonly Edit[]): readonly boolean[] {
  const there = Array.from({ length: text.length }, () => true);
  for (const { from, to } of edits) there.fill(false, from, to);
  return there;
}
