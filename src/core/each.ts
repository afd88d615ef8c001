import type { Part } from './turn.ts';

const saysEach = /\b(?:each|separately|one by one|individually)\b|分别|各自|逐一|每张|每一张|一张一个/i;

/** Whether several pictures are each to become a video of their own: "each", 分别 and the like. */
export function asksForEach(parts: readonly Part[]): boolean {
  return parts.flatMap((part) => part.files).length > 1 && parts.some((part) => saysEach.test(part.text));
}
