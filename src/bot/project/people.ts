import type { Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import { spokenTo } from '../rules/rules.ts';
import type { World } from '../world.ts';

const PROJECTS_REMEMBERED = 100;

/** Somebody asked for something; `beganId` is the project they began with it. */
export async function remember({ ledger }: World, { id, locale }: Person, beganId: string | null): Promise<void> {
  await ledger.people.update(id, (known) => {
    const before = known?.projectIds ?? [];
    const projectIds =
      beganId === null ? before : [...before.filter((one) => one !== beganId), beganId].slice(-PROJECTS_REMEMBERED);
    return known?.locale === locale && projectIds === before ? known : { locale, projectIds };
  });
}

export async function projectsOf({ ledger }: World, personId: string): Promise<readonly string[]> {
  return (await ledger.people.get(personId))?.projectIds ?? [];
}

/**
 * The person who wrote a message. Messages do not say in which language Discord is used: what was seen last does, or
 * words in Chinese.
 * @param otherwise the locale where neither tells
 */
export async function authorOf({ ledger }: World, id: string, text: string, otherwise: string): Promise<Person> {
  const known = (await ledger.people.get(id))?.locale ?? null;
  return { id, locale: known ?? (isChinese(text, otherwise) ? 'zh-CN' : otherwise) };
}

/** Japanese and Korean have Han characters as well, and most often others beside them. */
function isChinese(text: string, locale: string): boolean {
  const hasOthers = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
  return /\p{Script=Han}/u.test(text) && !hasOthers && !/^(?:ja|ko)\b/.test(locale);
}

/** The same person as they are answered, where everybody reads it. */
export async function readerOf(world: World, { authorId, text, locale, guildId }: Arrival): Promise<Person> {
  return spokenTo(world, await authorOf(world, authorId, text, locale), guildId);
}
