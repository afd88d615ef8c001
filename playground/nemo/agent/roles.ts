import type { Asset } from '../asset.ts';

/** What a picture is for. Nobody is told of more than these (nemo-api.md §15). */
export type Part = 'opening' | 'ending' | 'style' | 'left-out';

/** A picture that the words name, and what they say it is for: null where they only name it. */
export interface Role {
  readonly picture: Asset;
  readonly part: Part | null;
}

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['left-out', /\b(?:leave|left) out\b|\bnot used\b|\b(?:do not|don[’']t) use\b|\bignore\b|不用|不要用|忽略/i],
  ['style', /\bstyles?\b|\breference\b|风格|参考/i],
  [
    'opening',
    /\bopening\b|\bopens? (?:with|on)\b|\bfirst frame\b|\b(?:start|begin)(?:s|ning|ing)?\b|开头|开场|首帧|第一帧|片头/i,
  ],
  ['ending', /\bend(?:s|ing)?\b|\b(?:last|final) frame\b|\bclos(?:e|es|ing)\b|结尾|结束|尾帧|最后一帧|片尾/i],
];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const DIGITS = '一二三四五六七八九';
const NUMBER = String.raw`(?:\b(?:picture|image|photo)|图片?)\s*#?\s*(\d{1,2}|[${DIGITS}])|第\s*(\d{1,2}|[${DIGITS}])\s*张(?:图片?)?|\b(${ORDINALS.join('|')})\s+(?:picture|image|photo)\b`;
/** Between a number and the file name that belongs to it. */
const BETWEEN = String.raw`\s*[,:(（，：、]?\s*["“'‘]?`;
const CLAUSE = /[,;，；。\n]|[.!?！？](?=\s|$)|\band\b|\bthen\b|并且|然后|再/i;
/** In place of a picture's name, which is no word of the sentence. */
const MARK = /⟦(\d+)⟧/g;

/**
 * The pictures that a message names, by number, file name or both, in the order in which it does, and what its clause says
 * each is for. Any other carries no instruction.
 */
export function rolesIn(text: string, pictures: readonly Asset[]): readonly Role[] {
  const marked = withMarks(text, pictures);
  const parts = new Map<number, Part | null>();
  for (const clause of marked.split(CLAUSE)) {
    const said = PARTS.find(([, words]) => words.test(clause.replaceAll(MARK, ' ')))?.[0] ?? null;
    for (const [, index] of clause.matchAll(MARK)) parts.set(Number(index), said ?? parts.get(Number(index)) ?? null);
  }
  return [...parts].flatMap(([index, part]) => {
    const picture = pictures[index];
    return picture === undefined ? [] : [{ picture, part }];
  });
}

/** A file of a session, and what a message says of it. */
export interface HeardFile {
  readonly name: string;
  readonly named: boolean;
  readonly part: Part | null;
}

/** All files of a session in the order in which they came. */
export function heardOf(text: string, uploads: readonly Asset[]): readonly HeardFile[] {
  const roles = rolesIn(text, picturesOf(uploads));
  return uploads.map((upload) => {
    const role = roles.find(({ picture }) => picture === upload);
    return { name: upload.filename, named: role !== undefined, part: role?.part ?? null };
  });
}

/** What can be seen in a film. */
export function picturesOf(uploads: readonly Asset[]): readonly Asset[] {
  return uploads.filter(({ kind }) => kind !== 'audio');
}

function withMarks(text: string, pictures: readonly Asset[]): string {
  const names = [...new Set(pictures.map(({ filename }) => filename))]
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
    .join('|');
  const name = names === '' ? '(?!)' : names;
  const mention = new RegExp(`(?:${NUMBER})(?:${BETWEEN}(${name}))?|(${name})`, 'gi');
  return text.replaceAll(mention, (whole: string, ...groups: readonly (string | undefined)[]) => {
    const [digits, chinese, ordinal, beside, alone] = groups;
    const index = indexOf({ number: numberOf(digits ?? chinese, ordinal), name: beside ?? alone }, pictures);
    return index === null ? whole : `⟦${index}⟧`;
  });
}

function numberOf(digits: string | undefined, ordinal: string | undefined): number | null {
  if (ordinal !== undefined) return ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  if (digits === undefined) return null;
  return DIGITS.includes(digits) ? DIGITS.indexOf(digits) + 1 : Number(digits);
}

/** A name goes before a number, unless several pictures have it. */
function indexOf(
  { number, name }: { readonly number: number | null; readonly name: string | undefined },
  pictures: readonly Asset[],
): number | null {
  const called = pictures.flatMap(({ filename }, index) =>
    filename.toLowerCase() === name?.toLowerCase() ? [index] : [],
  );
  const counted = number !== null && number >= 1 && number <= pictures.length ? number - 1 : null;
  if (counted !== null && (called.length === 0 || called.includes(counted))) return counted;
  return called.at(-1) ?? null;
}
