import type { Part } from './asking.ts';
import { isSound, nameOfLink } from './media.ts';
import type { Role } from './roles.ts';

/** A file or a link of a project. */
export interface Picture {
  /** The id of the file, or the link: the same picture is the same thing, whoever speaks of it. */
  readonly key: string;
  /** Counted from 1 over all that the project was ever given; null for a sound, which is no picture. */
  readonly number: number | null;
  readonly name: string;
  /** Where Discord shows it; null for a link. */
  readonly url: string | null;
  readonly isCovered: boolean;
  readonly alt: string | null;
  readonly role: Role | null;
}

/** All pictures of a project in the order in which they were given, each once: before, and now. */
export function picturesOf(brought: readonly Part[], parts: readonly Part[]): readonly Picture[] {
  const seen = new Map<string, Omit<Picture, 'number'>>();
  for (const picture of brought.flatMap(picturesIn)) seen.set(picture.key, { ...picture, role: null });
  for (const picture of parts.flatMap(picturesIn)) seen.set(picture.key, picture);
  let number = 0;
  return toldApart([...seen.values()]).map((picture) => ({
    ...picture,
    number: isSound(picture.name) ? null : (number += 1),
  }));
}

/** A link that is called like another picture goes by where it leads. */
function toldApart<T extends Pick<Picture, 'key' | 'name' | 'url'>>(pictures: readonly T[]): readonly T[] {
  const often = new Set(repeated(pictures.map(({ name }) => name)));
  return pictures.map((picture) =>
    picture.url === null && often.has(picture.name)
      ? { ...picture, name: picture.key.replace(/^https:\/\//i, '').replace(/[?#].*$/s, '') }
      : picture,
  );
}

/** Those names that are there more than once. */
export function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Those of this request alone. */
export function ownPictures(brought: readonly Part[], parts: readonly Part[]): readonly Picture[] {
  const own = new Set(parts.flatMap(picturesIn).map(({ key }) => key));
  return picturesOf(brought, parts).filter(({ key }) => own.has(key));
}

function picturesIn({ files, links, coveredLinks = [], roles: given = {} }: Part): readonly Omit<Picture, 'number'>[] {
  return [
    ...files.map(({ id, name, url, isCovered = false, alt = null }) => ({ key: id, name, url, isCovered, alt })),
    ...links.map((link) => ({
      key: link,
      name: nameOfLink(link),
      url: null,
      isCovered: coveredLinks.includes(link),
      alt: null,
    })),
  ].map((picture) => ({ ...picture, role: given[picture.key] ?? null }));
}

/** What somebody chose on the card of a request. */
export type Choice =
  | { readonly kind: 'role'; readonly key: string; readonly role: Role | null }
  | { readonly kind: 'loop'; readonly loops: boolean };

/** The same request, arranged as it was chosen. */
export function arranged(parts: readonly Part[], choice: Choice): readonly Part[] {
  if (choice.kind === 'loop') return parts.map((part) => ({ ...part, loops: choice.loops }));
  const { key, role } = choice;
  return parts.map((part) => {
    if (!part.files.some(({ id }) => id === key) && !part.links.includes(key)) return part;
    const { [key]: _, ...others } = part.roles ?? {};
    return { ...part, roles: role === null ? others : { ...others, [key]: role } };
  });
}

/**
 * Other files in the place of those that were missing, in their order; what is left over comes last. In the place of
 * what was covered they are covered: a form has no mark for that.
 */
export function withReplaced(
  parts: readonly Part[],
  missing: readonly string[],
  files: Part['files'],
): readonly Part[] {
  const covers = parts.flatMap(picturesIn).some(({ key, isCovered }) => isCovered && missing.includes(key));
  const left = files.map((file) => (covers ? { ...file, isCovered: true } : file));
  const replaced = parts.map((part) => {
    const links = part.links.filter((link) => !missing.includes(link) || left.length === 0);
    const own = part.files.map((file) => (missing.includes(file.id) ? (left.shift() ?? file) : file));
    const forLinks = part.links.flatMap((link) => (links.includes(link) ? [] : [left.shift()])).filter(isThere);
    return { ...part, files: [...own, ...forLinks], links };
  });
  const [last = { messageId: null, text: '', links: [], about: null, files: [] }] = replaced.slice(-1);
  return [...replaced.slice(0, -1), { ...last, files: [...last.files, ...left] }];
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
