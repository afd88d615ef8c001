import type { Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import { spokenTo } from '../rules/rules.ts';
import type { World } from '../world.ts';

const PROJECTS_REMEMBERED = 100;

/** Somebody, as far as they are known: a locale that was only guessed is null. */
interface Met {
  readonly id: string;
  readonly locale: string | null;
}

/** Somebody asked for something; `beganId` is the project they began with it. */
export async function remember({ ledger }: World, met: Met, beganId: string | null): Promise<void> {
  await ledger.people.update(met.id, (known) => {
    const locale = met.locale ?? known?.locale ?? null;
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
 * words in Chinese, which are remembered of whoever began with pictures alone.
 * @param otherwise the locale where neither tells
 */
export async function authorOf(world: World, id: string, text: string, otherwise: string): Promise<Person> {
  const known = await world.ledger.people.get(id);
  if (known?.locale != null) return { id, locale: known.locale };
  if (!isChinese(text, otherwise)) return { id, locale: otherwise };
  const person = { id, locale: 'zh-CN' };
  if (known !== undefined) await remember(world, person, null);
  return person;
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
