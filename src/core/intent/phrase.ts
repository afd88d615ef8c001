/** Where a phrase that begins at this place of a text can end: nowhere, or at one place or more. */
export type Phrase = (text: string, at: number) => readonly number[];

/** Rows of a vocabulary by name. A phrase calls a row by its name in capitals. */
export type Rows = Readonly<Record<string, string>>;

/** Nobody who wants something from us says more words of courtesy in a row. */
const MOST_TIMES = 8;

const nowhere: readonly number[] = [];

/**
 * Reads phrases written as `[maybe] (this | that) (several)* # ROW`, `#` being digits. All ways to read a text are followed at
 * once, so none is missed, and no text is slow.
 */
export function phrasesOf(rows: Rows): (notation: string) => Phrase {
  const read = new Map<string, Phrase>();
  const phraseIn = (notation: string) => parsed(notation.match(/[A-Z]+|[a-z]\w*|\p{Script=Han}+|[[\]()|#*]/gu) ?? [], rowNamed);
  function rowNamed(name: string): Phrase {
    const row = rows[name];
    if (row === undefined) throw new Error(`the vocabulary has no row ${name}`);
    const phrase = read.get(name) ?? remembered(phraseIn(row));
    read.set(name, phrase);
    return phrase;
  }
  return phraseIn;
}

/** Many phrases call a row at the same place of a text. */
function remembered(phrase: Phrase): Phrase {
  let latest = '';
  const known = new Map<number, readonly number[]>();
  return (text, at) => {
    if (text !== latest) known.clear();
    latest = text;
    const ends = known.get(at) ?? phrase(text, at);
    known.set(at, ends);
    return ends;
  };
}

function parsed(signs: readonly string[], rowNamed: (name: string) => Phrase): Phrase {
  let next = 0;
  const choice = (): Phrase => {
    const options = [sequence()];
    for (; signs[next] === '|'; options.push(sequence())) next++;
    return oneOf(options);
  };
  const sequence = (): Phrase => {
    const parts: Phrase[] = [];
    for (let sign = signs[next]; sign !== undefined && !/[|)\]]/.test(sign); sign = signs[next]) parts.push(part(sign));
    return inOrder(parts);
  };
  const part = (sign: string): Phrase => {
    next++;
    if (sign === '#') return digits;
    if (/^[A-Z]/.test(sign)) return rowNamed(sign);
    if (sign !== '(' && sign !== '[') return word(/^[a-z]/.test(sign) ? `${sign} ` : sign);
    const inner = choice();
    next++;
    if (sign === '[') return oneOf([inner, (_text, at) => [at]]);
    if (signs[next] !== '*') return inner;
    next++;
    return severalOf(inner);
  };
  return choice();
}

function word(letters: string): Phrase {
  return (text, at) => (text.startsWith(letters, at) ? [at + letters.length] : nowhere);
}

function digits(text: string, at: number): readonly number[] {
  const end = text.indexOf(' ', at) + 1;
  return end > 0 && /^\d{1,4} $/.test(text.slice(at, end)) ? [end] : nowhere;
}

function oneOf(options: readonly Phrase[]): Phrase {
  return (text, at) => {
    let ends = nowhere;
    for (const option of options) {
      const more = option(text, at);
      if (more.length > 0) ends = ends.length === 0 ? more : [...new Set([...ends, ...more])];
    }
    return ends;
  };
}

function inOrder(parts: readonly Phrase[]): Phrase {
  return (text, at) => {
    let places: readonly number[] = [at];
    for (const part of parts) {
      if (places.length === 0) return nowhere;
      places = places.length === 1 ? part(text, places[0] ?? at) : [...new Set(places.flatMap((place) => part(text, place)))];
    }
    return places;
  };
}

function severalOf(part: Phrase): Phrase {
  return (text, at) => {
    let latest = part(text, at);
    if (latest.length === 0) return [at];
    const places = new Set([at, ...latest]);
    for (let times = 1; times < MOST_TIMES && latest.length > 0; times++) {
      latest = [...new Set(latest.flatMap((place) => part(text, place)))];
      for (const place of latest) places.add(place);
    }
    return [...places];
  };
}
