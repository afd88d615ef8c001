import { withoutHandover } from '../core/handover.ts';
import { limits } from '../core/limits.ts';
import type { Spoken } from '../core/session.ts';
import { shorten } from '../core/shorten.ts';

/**
 * What the backend says after everything went well (nemo-api §7.3): it is only worth hearing where nothing else was.
 */
const NOISE = /^(?:sorry,? )?I(?: have|'ve|’ve)? encountered a temporary issue\b/i;
/** So often a text is looked for in another, whatever a stream repeats. */
const MOST_LOOKS = 1_000;

interface Text {
  readonly read: string;
  /** Without its blanks: by these texts are told apart. */
  readonly bare: string;
  readonly id: string | null;
}

/**
 * The texts that stand, as far as there is room for them: `together` are those since the last work of a tool, which
 * begin at `since`.
 */
function createShelf() {
  const texts: Text[] = [];
  let room: number = limits.agentChars;
  let since = 0;
  let together = '';

  function drop(count: number): void {
    const gone = texts.splice(texts.length - count);
    room += charsOf(gone.map(({ read }) => read));
    together = together.slice(0, Math.max(0, together.length - charsOf(gone.map(({ bare }) => bare))));
    since = Math.min(since, texts.length);
  }

  return {
    all: (): readonly Text[] => texts,

    put(text: Omit<Text, 'read'>, words: string): string {
      const read = shorten(words, room);
      room -= read.length;
      if (read !== '') texts.push({ ...text, read });
      together += read === '' ? '' : text.bare;
      return read;
    },

    /** A text that holds the ones before it, or puts the last one right, stands for them. */
    dropReplaced({ bare, id }: Omit<Text, 'read'>): void {
      const last = texts.at(-1);
      const holdsAll = begins(bare, together);
      const isPutRight = id !== null && id === last?.id && texts.length > since;
      if (holdsAll) drop(texts.length - since);
      else if (last !== undefined && (isPutRight || begins(bare, last.bare))) drop(1);
    },

    /** A tool has worked: what is said from here on is another thing. */
    goOn(): void {
      since = texts.length;
      together = '';
    },
  };
}

/** The whole texts of a run. */
export function createTexts(hear: (spoken: Spoken) => void) {
  const shelf = createShelf();
  const said = new Set<string>();
  let looks = 0;

  return {
    goOn: shelf.goOn,

    /** False where it says nothing. The same words again are an event that came twice: they count once. */
    add(words: string, changed: boolean, id: string | null = null): boolean {
      const text = withoutHandover(words).trim();
      if (text === '' || (NOISE.test(text) && (changed || shelf.all().length > 0))) return false;
      const bare = bareOf(text);
      if (said.has(bare)) return true;
      shelf.dropReplaced({ bare, id });
      const read = shelf.put({ bare, id }, text);
      if (read === '') return true;
      said.add(bare);
      hear({ kind: 'words', text: read });
      return true;
    },

    /** Whether the last text holds these words already. */
    hold(words: string): boolean {
      looks += 1;
      return looks <= MOST_LOOKS && shelf.all().at(-1)?.bare.includes(bareOf(words)) === true;
    },

    whole: (): string =>
      shelf
        .all()
        .map(({ read }) => read)
        .join('\n\n'),
  };
}

/** Compared no further than it has to be. */
function begins(whole: string, part: string): boolean {
  return part !== '' && whole.length >= part.length && whole.startsWith(part);
}

function charsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function bareOf(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
