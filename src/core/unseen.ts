import { stemOf } from './apart.ts';
import { nameOfLink, readable } from './media.ts';
import type { Shown } from './session.ts';

/** A picture by all that a state may call it. */
export interface Sought {
  readonly key: string;
  /** Its link there, and whatever else it may be found by for certain. */
  readonly addresses: readonly string[];
  readonly names: readonly string[];
  /** It was fetched from a link: the ending of its name is the choice of whoever fetched it. */
  readonly isLink: boolean;
  /** Nobody said which link it has there. */
  readonly isNowhere: boolean;
}

/** A file of a state that no picture was found to be yet. */
interface Free extends Shown {
  readonly names: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/**
 * Which pictures stand nowhere in a state. What stands there is one of them alone, since several may be called alike,
 * but all those that have its link: a backend may know again by its contents what it has already.
 * Those without a link there that are not found by their names are there where no file is missing.
 */
export function unseenIn(sought: readonly Sought[], files: readonly Shown[]): ReadonlySet<string> {
  const all = files.map(freeFile);
  const free = new Set(all.filter((file) => !sought.some((picture) => byAddress(picture, file))));
  const left = [byName, byStem].reduce(
    (others, isIt) => others.filter((picture) => !takes(free, (file) => isIt(picture, file))),
    sought.filter((picture) => !all.some((file) => byAddress(picture, file))),
  );
  const uncertain = left.filter(({ isNowhere }) => isNowhere);
  const brought = [...free].filter(({ isMade }) => !isMade);
  const missing = uncertain.length > brought.length ? left : left.filter(({ isNowhere }) => !isNowhere);
  return new Set(missing.map(({ key }) => key));
}

function freeFile(file: Shown): Free {
  const names = file.labels.flatMap((label) => [label, URL.canParse(label) ? nameOfLink(label) : readable(label)]);
  return { ...file, names: new Set(names.map(compared)), stems: new Set(names.map(stemOf)) };
}

function byAddress({ addresses }: Sought, { labels }: Free): boolean {
  return addresses.some((address) => labels.includes(address));
}

function byName({ names }: Sought, file: Free): boolean {
  return names.some((name) => file.names.has(compared(name)));
}

function byStem({ names, isLink }: Sought, file: Free): boolean {
  return isLink && names.some((name) => file.stems.has(stemOf(name)) || file.stems.has(compared(name)));
}

function compared(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function takes(free: Set<Free>, isIt: (file: Free) => boolean): boolean {
  const found = [...free].find(isIt);
  return found !== undefined && free.delete(found);
}
