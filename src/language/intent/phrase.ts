/**
 * In: a notation for phrases, as the tables of this folder write them. Out: where in a text such a phrase
 * ends. All ways to read a text are followed at once, so none is missed, and no text is slow.
 */

/** Where a phrase that begins at this place of a text can end: nowhere, or at one place or more. */
export type Phrase = (text: string, at: number) => readonly number[];

/** Rows of a vocabulary by name. A phrase calls a row by its name in capitals. */
export type Rows = Readonly<Record<string, string>>;

/** Nobody who wants something from us says more words of courtesy in a row. */
const MOST_TIMES = 16;

const nowhere: readonly number[] = [];

/**
 * With which characters a phrase can begin, so that few are looked at in each place. None noted: with any, or with
 * nothing.
 */
const openings = new WeakMap<Phrase, ReadonlySet<string>>();

/** A notation while it is parsed, and the rows that it may call. */
interface Parsing {
  readonly signs: readonly string[];
  next: number;
  readonly rowNamed: (name: string) => Phrase;
  /** What has been compiled, by its notation: many phrases begin with the same courtesies. */
  readonly compiled: Map<string, Phrase>;
}

/** Reads phrases written as `[maybe] (this | that) (several)* # ROW`, `#` being digits. */
export function phrasesOf(rows: Rows): (notation: string) => Phrase {
  const compiled = new Map<string, Phrase>();
  return (notation) => phraseIn(notation, rows, compiled);
}

function phraseIn(notation: string, rows: Rows, compiled: Map<string, Phrase>): Phrase {
  const signs = notation.match(/[A-Z]+|[a-z]\w*|\p{Script=Han}+|[[\]()|#*]/gu) ?? [];
  return choiceIn({ signs, next: 0, rowNamed: (name) => rowNamed(name, rows, compiled), compiled });
}

function rowNamed(name: string, rows: Rows, compiled: Map<string, Phrase>): Phrase {
  const row = rows[name];
  if (row === undefined) throw new Error(`the vocabulary has no row ${name}`);
  const phrase = compiled.get(name) ?? memoized(phraseIn(row, rows, compiled));
  compiled.set(name, phrase);
  return phrase;
}

/** Many phrases call a row at the same place of a text. */
function memoized(phrase: Phrase): Phrase {
  let latest = '';
  const known = new Map<number, readonly number[]>();
  const remembering: Phrase = (text, at) => {
    if (text !== latest) known.clear();
    latest = text;
    const ends = known.get(at) ?? phrase(text, at);
    known.set(at, ends);
    return ends;
  };
  const opening = openings.get(phrase);
  if (opening !== undefined) openings.set(remembering, opening);
  return remembering;
}

function choiceIn(parsing: Parsing): Phrase {
  const options = [sequenceIn(parsing)];
  while (parsing.signs[parsing.next] === '|') {
    parsing.next++;
    options.push(sequenceIn(parsing));
  }
  return oneOf(options);
}

function sequenceIn(parsing: Parsing): Phrase {
  const parts: Phrase[] = [];
  for (;;) {
    const sign = parsing.signs[parsing.next];
    if (sign === undefined || /[|)\]]/.test(sign)) return inOrder(parts);
    parts.push(partIn(parsing, sign));
  }
}

function partIn(parsing: Parsing, sign: string): Phrase {
  const begin = parsing.next++;
  if (sign === '#') return digits;
  if (/^[A-Z]/.test(sign)) return parsing.rowNamed(sign);
  if (sign !== '(' && sign !== '[') return word(/^[a-z]/.test(sign) ? `${sign} ` : sign);
  const inner = choiceIn(parsing);
  parsing.next++;
  if (sign === '[') return oneOf([inner, (_text, at) => [at]]);
  if (parsing.signs[parsing.next] !== '*') return inner;
  parsing.next++;
  const notation = parsing.signs.slice(begin, parsing.next).join(' ');
  const several = parsing.compiled.get(notation) ?? memoized(severalOf(inner));
  parsing.compiled.set(notation, several);
  return several;
}

const words = new Map<string, Phrase>();

/** The same wherever it stands. */
function word(letters: string): Phrase {
  const known = words.get(letters);
  if (known !== undefined) return known;
  const phrase: Phrase = (text, at) => (text.startsWith(letters, at) ? [at + letters.length] : nowhere);
  openings.set(phrase, new Set(letters.charAt(0)));
  words.set(letters, phrase);
  return phrase;
}

function digits(text: string, at: number): readonly number[] {
  const end = text.indexOf(' ', at) + 1;
  return end > 0 && /^\d{1,4} $/.test(text.slice(at, end)) ? [end] : nowhere;
}

function oneOf(options: readonly Phrase[]): Phrase {
  let byOpening: ReadonlyMap<string, readonly Phrase[]> | undefined;
  const beginning = (sign: string) => options.filter((option) => openings.get(option)?.has(sign) ?? true);
  const sorted = () => {
    const known = new Set(['', ...options.flatMap((option) => [...(openings.get(option) ?? [])])]);
    return new Map([...known].map((opening) => [opening, beginning(opening)]));
  };
  const choice: Phrase = (text, at) => {
    byOpening ??= sorted(); // most are never asked
    let ends = nowhere;
    for (const option of byOpening.get(text.charAt(at)) ?? byOpening.get('') ?? []) {
      const more = option(text, at);
      if (more.length > 0) ends = ends.length === 0 ? more : [...new Set([...ends, ...more])];
    }
    return ends;
  };
  const all = options.map((option) => openings.get(option));
  if (all.every((one) => one !== undefined)) openings.set(choice, new Set(all.flatMap((one) => [...one])));
  return choice;
}

function inOrder(parts: readonly Phrase[]): Phrase {
  const [first] = parts;
  const opening = first && openings.get(first);
  const sequence: Phrase = (text, at) => {
    let places: readonly number[] = [at];
    for (const part of parts) {
      if (places.length === 0) return nowhere;
      places =
        places.length === 1 ? part(text, places[0] ?? at) : [...new Set(places.flatMap((place) => part(text, place)))];
    }
    return places;
  };
  if (opening !== undefined) openings.set(sequence, opening);
  return sequence;
}

function severalOf(part: Phrase): Phrase {
  return (text, at) => {
    let latest = part(text, at);
    if (latest.length === 0) return [at];
    const places = new Set([at, ...latest]);
    for (let times = 1; times < MOST_TIMES && latest.length > 0; times++) {
      latest = [...new Set(latest.flatMap((place) => part(text, place)))].filter((place) => !places.has(place));
      for (const place of latest) places.add(place);
    }
    return [...places];
  };
}
