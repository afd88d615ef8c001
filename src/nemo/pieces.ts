import { limits } from '../core/limits.ts';

/** One piece so long, with which another begins, was no mere beginning of a word. */
const SURE_CHARS = 8;
const SENTENCE_END = /[.!?。！？…:：]["'”’）)\]*]*$/;
const BEGINS_ANEW = /^[\p{Lu}\p{Lo}\p{Extended_Pictographic}*#"“「-]/u;

/**
 * The pieces of a text, put together: whether each goes on where the last one ended, holds all before it, or comes a
 * second time.
 */
export function createPieces() {
  let joined = '';
  let pieces: string[] = [];
  let areAlike = true;
  /** Whether each piece holds all before it; the second may be read either way. */
  let grows: boolean | 'maybe' = false;
  /** How many pieces have come that are the first ones once more. */
  let again = 0;

  const holdsAll = (text: string) => text.length >= joined.length && text.startsWith(joined);

  function append(text: string): void {
    if (joined.length >= limits.agentChars) return;
    joined = (joined + text).slice(0, limits.agentChars);
    areAlike &&= pieces.length === 0 || text === pieces[0];
    pieces.push(text);
  }

  function replace(text: string): void {
    joined = text;
    pieces = [text];
    areAlike = true;
    again = 0;
  }

  /** Pieces that come again from the beginning wait until all of them have: some words are said twice. */
  function comesAgain(text: string): boolean {
    if (areAlike || text !== pieces[again]) return false;
    again += 1;
    if (again === pieces.length) again = 0;
    return true;
  }

  function goOn(text: string): void {
    if (comesAgain(text)) return;
    for (const held of pieces.slice(0, again)) append(held);
    again = 0;
    append(text);
  }

  return {
    add(text: string): void {
      const last = pieces.at(-1) ?? '';
      if (grows === 'maybe' && text.length > last.length && text.startsWith(last)) {
        grows = true;
        return replace(text);
      }
      if (grows === 'maybe') grows = false;
      if (joined === '' || !holdsAll(text)) return goOn(text);
      if (grows === true || pieces.length > 1 || joined.length >= SURE_CHARS) return replace(text);
      grows = 'maybe';
      append(text);
    },

    /** Whether a text that nothing marks as a piece is one more of them, and no paragraph of its own. */
    goesOnWith: (text: string): boolean =>
      holdsAll(text) || !SENTENCE_END.test(joined.slice(-8)) || !BEGINS_ANEW.test(text),

    /** What they say together; the next one begins another text. */
    take(): string {
      for (const held of pieces.slice(0, again)) append(held);
      const text = grows === 'maybe' ? (pieces.at(-1) ?? '') : joined;
      replace('');
      pieces = [];
      grows = false;
      return text;
    },
  };
}
