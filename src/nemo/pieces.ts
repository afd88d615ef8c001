import { limits } from '../core/limits.ts';

/** One piece so long, with which another begins, was no mere beginning of a word. */
const SURE_CHARS = 8;
const SENTENCE_END = /[.!?。！？…:：]["'”’）)\]*]*$/;
const BEGINS_ANEW = /^[\p{Lu}\p{Lo}\p{Extended_Pictographic}*#"“「-]/u;

/** A text as its pieces make it, each going on where the last one ended. */
function createRow() {
  let joined = '';
  let pieces: string[] = [];
  let areAlike = true;

  return {
    joined: () => joined,
    count: () => pieces.length,
    last: () => pieces.at(-1) ?? '',
    first: (count: number) => pieces.slice(0, count),
    /** Whether it is the piece of that number, of pieces that are not all the same. */
    isAt: (at: number, text: string) => !areAlike && text === pieces[at],
    isIn: (text: string) => text.length >= joined.length && text.startsWith(joined),

    append(text: string): void {
      if (joined.length >= limits.agentChars) return;
      joined = (joined + text).slice(0, limits.agentChars);
      areAlike &&= pieces.length === 0 || text === pieces[0];
      pieces.push(text);
    },

    replace(...texts: readonly string[]): void {
      joined = texts.join('');
      pieces = [...texts];
      areAlike = true;
    },
  };
}

/**
 * The pieces of a text, put together: whether each goes on where the last one ended, holds all before it, or comes a
 * second time.
 */
function createWhole() {
  const row = createRow();
  /** Whether each piece holds all before it; the second may be read either way. */
  let grows: boolean | 'maybe' = false;
  /** How many have come once more from the first: they wait until all have, since some words are said twice. */
  let again = 0;

  function settle(): void {
    for (const held of row.first(again)) row.append(held);
    again = 0;
  }

  return {
    add(text: string): void {
      if (text === '') return;
      const isMore = text.length > row.last().length && text.startsWith(row.last());
      grows = grows === 'maybe' ? isMore : grows;
      const isSure = grows || row.count() > 1 || row.joined().length >= SURE_CHARS;
      const isWhole = row.joined() !== '' && row.isIn(text);
      if (!isWhole && row.isAt(again, text)) return void (again = (again + 1) % row.count());
      if (!isWhole) settle();
      again = 0;
      if ((isWhole && isSure) || (grows && isMore)) return row.replace(text);
      if (isWhole) grows = 'maybe';
      row.append(text);
    },

    /** Whether a text that nothing marks as a piece is one more of them, and no paragraph of its own. */
    goesOnWith: (text: string): boolean => row.isIn(text) || !isAnew(row.joined(), text),

    /** What they say together; the next one begins another text. */
    take(): string {
      settle();
      const text = grows === 'maybe' ? row.last() : row.joined();
      row.replace();
      grows = false;
      return text;
    },
  };
}

/** Whether a text begins a sentence of its own behind another. */
function isAnew(before: string, text: string): boolean {
  return SENTENCE_END.test(before.slice(-SURE_CHARS)) && BEGINS_ANEW.test(text);
}

interface Piece {
  readonly text: string;
  /** Nothing marks it: it may be a piece, or all of a text. */
  readonly isLoose: boolean;
}

/** The pieces of the text that is being said, marked as such or not. */
export function createPieces() {
  const whole = createWhole();
  let areLoose = false;

  return {
    /** Whether no more comes of their text than they: nothing marks them. */
    areLoose: (): boolean => areLoose,
    goesOnWith: ({ text, isLoose }: Piece): boolean => isLoose && whole.goesOnWith(text),

    add({ text, isLoose }: Piece): void {
      if (isLoose && !areLoose && !whole.goesOnWith(text)) whole.take();
      whole.add(text);
      areLoose = isLoose;
    },

    take(): string {
      areLoose = false;
      return whole.take();
    },
  };
}
