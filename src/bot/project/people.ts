import type { Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import type { Acquaintance, Project } from '../../core/project.ts';
import { writtenIn } from '../../core/written-in.ts';
import { spokenTo } from '../rules/rules.ts';
import type { World } from '../world.ts';

const PROJECTS_REMEMBERED = 100;

/** Somebody, as far as they are known: by the Discord they use, by what they wrote, or not at all. */
interface Met {
  readonly id: string;
  readonly locale: string | null;
  /** What they wrote has told, or the place: what Discord says of them is kept rather. */
  readonly isGuessed?: boolean;
}

/** Somebody asked for something; `beganId` is the project they began with it. */
export async function remember({ ledger }: World, met: Met, beganId: string | null): Promise<void> {
  await ledger.people.update(met.id, (known) => {
    const before = known?.projectIds ?? [];
    const projectIds =
      beganId === null ? before : [...before.filter((one) => one !== beganId), beganId].slice(-PROJECTS_REMEMBERED);
    const language = languageKept(known, met);
    const isSame = known?.locale === language.locale && known.isGuessed === language.isGuessed;
    return isSame && projectIds === before ? known : { ...language, projectIds };
  });
}

/** Whatever somebody presses or types, Discord says in which language they use it. It is kept of whom we know. */
export async function meet({ ledger }: World, { id, locale }: Person): Promise<void> {
  await ledger.people.update(id, (known) =>
    known === undefined || (isSure(known) && known.locale === locale)
      ? known
      : { locale, projectIds: known.projectIds },
  );
}

function languageKept(known: Acquaintance | undefined, { locale, isGuessed }: Met): Omit<Acquaintance, 'projectIds'> {
  const isKept = locale === null || (isGuessed === true && isSure(known));
  if (!isKept) return { locale, ...(isGuessed === true && { isGuessed }) };
  return { locale: known?.locale ?? null, ...(known?.isGuessed === true && { isGuessed: true }) };
}

/** Whether Discord has said it. */
function isSure(known: Acquaintance | undefined): boolean {
  return known !== undefined && known.locale !== null && known.isGuessed !== true;
}

export async function projectsOf({ ledger }: World, personId: string): Promise<readonly string[]> {
  return (await ledger.people.get(personId))?.projectIds ?? [];
}

/**
 * The person who wrote a message. Messages do not say in which language Discord is used: what was seen last of that
 * does, or else their words, the newest that tell; a guess gives way to a better one.
 * @param otherwise the locale where neither tells
 */
export async function authorOf(world: World, id: string, text: string, otherwise: string): Promise<Person> {
  const known = await world.ledger.people.get(id);
  if (known !== undefined && known.locale !== null && isSure(known)) return { id, locale: known.locale };
  const told = writtenIn(text, otherwise);
  if (told === null) return { id, locale: known?.locale ?? otherwise };
  const person = { id, locale: told };
  if (known !== undefined && known.locale !== told) await remember(world, { ...person, isGuessed: true }, null);
  return person;
}

/** The same person as they are answered, where everybody reads it. */
export async function readerOf(world: World, { authorId, text, locale, guildId }: Arrival): Promise<Person> {
  return spokenTo(world, await authorOf(world, authorId, text, locale), guildId);
}

/** In which language a session is opened: whoever began the project may be known better by now than they were then. */
export async function languageOf(world: World, { ownerId, guildId, language }: Project): Promise<Project['language']> {
  const known = await authorOf(world, ownerId, '', language);
  return sessionLanguage(await spokenTo(world, known, guildId));
}

export function sessionLanguage({ locale }: Person): Project['language'] {
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}
