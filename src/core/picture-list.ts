import type { AgentWords } from './agent-words.ts';
import { limits } from './limits.ts';
import { arrangingOf, namesOneOf } from './order-in-words.ts';
import type { Picture } from './pictures.ts';
import type { Role } from './roles.ts';
import { shorten } from './shorten.ts';

/** Of what somebody wrote about a picture. */
const ALT_CHARS = 300;
/** Of more pictures, only those that come with a request are described. */
const DESCRIBED = limits.filesPerRequest;
/** Of a name: a link may have a long one. */
const NAME_CHARS = 400;
/** Of the whole list. */
const LIST_CHARS = 8_000;

interface Listed {
  /** All pictures of the project that can be used. */
  readonly all: readonly Picture[];
  /** The keys of those that came with this request. */
  readonly own: ReadonlySet<string>;
  /** The words of the person. */
  readonly text: string;
  readonly loops: boolean;
}

/**
 * The words of a person with what the agent cannot know by itself: which file is which, and what each is for. One
 * picture alone, of which nothing is said, needs no list.
 */
export function withPictures({ all, own, text, loops }: Listed, words: AgentWords): string {
  const looping = loops ? `${text}\n${words.loop}` : text;
  const isPlain = all.length < 2 && all.every(({ role, alt }) => role === null && alt === null);
  if (isPlain || (own.size === 0 && !namesOneOf(text, all))) return looping;
  const { order, roles } = arrangingOf(text, all);
  const lines = linesOf({ all: inOrder(all, order), own }, words);
  const against = all.filter(({ number, role }) => isAgainst(role, number === null ? undefined : roles.get(number)));
  return [
    ...(order.length > 0 ? [words.inOrder] : []),
    ...lines,
    '',
    looping,
    ...against.map((picture) => line({ ...picture, alt: null }, words)), // what was chosen counts, not what was said
  ].join('\n');
}

/** What comes with the request, and of what was there before as much as there is room for: the newest of it. */
function linesOf({ all, own }: Pick<Listed, 'all' | 'own'>, words: AgentWords): readonly string[] {
  const lines = all.map((picture) => {
    const isDescribed = own.has(picture.key) || all.length <= DESCRIBED;
    return { picture, text: line(isDescribed ? picture : { ...picture, alt: null }, words) };
  });
  const isOwn = ({ picture }: (typeof lines)[number]) => own.has(picture.key);
  const before = lines.filter((one) => !isOwn(one)).toSorted((a, b) => placeOf(b.picture) - placeOf(a.picture));
  const kept = new Set<string>();
  let chars = 0;
  for (const { picture, text } of [...lines.filter(isOwn), ...before]) {
    chars += text.length + 1;
    if (chars > LIST_CHARS) break;
    kept.add(picture.key);
  }
  return lines.filter(({ picture }) => kept.has(picture.key)).map(({ text }) => text);
}

function placeOf({ number }: Picture): number {
  return number ?? 0;
}

/** A picture by its number and its name, on one line. */
function line({ number, name, role, alt }: Picture, words: AgentWords): string {
  const said = alt === null ? null : shorten(alt.replaceAll(/\s+/g, ' ').trim(), ALT_CHARS);
  return words.picture({ number, name: cut(name.replaceAll(/\s+/g, ' ')), role, alt: said === '' ? null : said });
}

/** Its ending says what it is. */
function cut(name: string): string {
  const letters = [...name];
  if (letters.length <= NAME_CHARS) return name;
  return [...letters.slice(0, NAME_CHARS / 2), '…', ...letters.slice(1 - NAME_CHARS / 2)].join('');
}

/** Those that words name come in their order, the others after them as they came. */
export function inOrder(pictures: readonly Picture[], order: readonly number[]): readonly Picture[] {
  const place = ({ number }: Picture) => (number !== null && order.includes(number) ? order.indexOf(number) : Infinity);
  return pictures.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function isAgainst(chosen: Role | null, said: Role | undefined): boolean {
  return chosen !== null && said !== undefined && chosen !== said;
}
