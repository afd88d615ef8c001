import type { Discord } from '../discord/discord.ts';
import type { Person } from '../discord/people/person.ts';

/** Whom one can be on the page. Bea reads Chinese, so the bot speaks Chinese to her. */
export const roles = [
  { name: 'You', locale: 'en-US' },
  { name: 'Bea', locale: 'zh-CN' },
  { name: 'Cem', locale: 'en-US' },
] as const;

export const roleNames = roles.map(({ name }) => name);

type Role = (typeof roles)[number];
export type Cast = (name: string) => { readonly person: Person; readonly role: Role } | undefined;

/** Brings everybody into the guild, and opens everybody's DM with the bot. */
export function callTogether(discord: Discord): Cast {
  const members = roles.map((role) => ({ role, person: discord.person(role.name, { locale: role.locale }) }));
  for (const { person } of members) person.dm();
  return (name) => members.find(({ role }) => role.name === name);
}
