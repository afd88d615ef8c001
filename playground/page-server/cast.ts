import type { Discord } from '../discord/discord.ts';
import type { Person } from '../discord/people/person.ts';

/** Whom one can be on the page. Bea reads Chinese, so the bot speaks Chinese to her; the server and the bot are the owner's. */
export const roles = [
  { name: 'You', locale: 'en-US' },
  { name: 'Bea', locale: 'zh-CN' },
  { name: 'Cem', locale: 'en-US' },
  { name: 'Owner', locale: 'en-US' },
] as const;

export const roleNames = roles.map(({ name }) => name);

type Role = (typeof roles)[number];
export type Cast = (name: string) => { readonly person: Person; readonly role: Role } | undefined;

/** A server without the bot, to which people bring it along: all but its owner have installed it for themselves. */
export function goElsewhere(discord: Discord, cast: Cast): void {
  discord.elsewhere('another-server');
  for (const { name } of roles) if (name !== 'Owner') cast(name)?.person.install();
}

/** Brings everybody into the guild, and opens everybody's DM with the bot. */
export function callTogether(discord: Discord): Cast {
  const personOf = ({ name, locale }: Role): Person =>
    name === 'Owner' ? discord.owner() : discord.person(name, { locale });
  const members = roles.map((role) => ({ role, person: personOf(role) }));
  for (const { person } of members) person.dm();
  return (name) => members.find(({ role }) => role.name === name);
}
