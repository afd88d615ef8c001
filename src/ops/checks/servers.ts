import { ChannelType, OverwriteType, PermissionsBitField, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { permissionNames } from '../../words/permissions.ts';
import { createWords } from '../../words/words.ts';
import { bad, good, note, type Finding } from './finding.ts';
import { inviteLink, permissions } from './invite.ts';

const bits = z.string().regex(/^\d+$/).transform(BigInt);
const guildSchema = z.object({ id: z.string(), name: z.string(), permissions: bits });
const accountSchema = z.object({ id: z.string() });
const memberSchema = z.object({ roles: z.array(z.string()) });
const channelSchema = z.object({
  name: z.string(),
  type: z.number(),
  permission_overwrites: z
    .array(z.object({ id: z.string(), type: z.enum(OverwriteType), allow: bits, deny: bits }))
    .default([]),
});

type Guild = z.output<typeof guildSchema>;
type Channel = z.output<typeof channelSchema>;

interface Bot {
  readonly id: string;
  readonly rest: REST;
}

const PER_PAGE = 200;
/** Channels are looked at in so many servers: two requests each. */
const MOST_LOOKED_INTO = 50;
const MOST_NAMED = 5;

/** Where people work with the bot. */
const worked: ReadonlySet<number> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
]);

const english = createWords()('en-US');
const missingIn = (granted: bigint) =>
  permissionNames(new PermissionsBitField(granted).missing([...permissions]), english);

/** What the bot may not do, server by server. */
export async function serverFindings({ id, rest }: Bot): Promise<Finding[]> {
  const guilds = await allGuilds(rest);
  if (guilds.length === 0) return [bad('The bot is in no server', `let it in: ${inviteLink(id)}`)];
  // an application of before 2016 has another id than the account that is a member of servers
  const self = { rest, id: accountSchema.parse(await rest.get(Routes.user())).id };
  const findings: Finding[] = [];
  for (const [index, guild] of guilds.entries()) {
    findings.push(serverFinding(guild, id));
    if (index < MOST_LOOKED_INTO) findings.push(...(await channelFindings(guild, self).catch(unlooked(guild))));
  }
  if (guilds.length > MOST_LOOKED_INTO)
    findings.push(note(`Channels were looked at in ${MOST_LOOKED_INTO} of ${guilds.length} servers`));
  return findings;
}

/** The others can be looked at all the same. */
function unlooked({ name }: Guild) {
  return (error: unknown): Finding[] => [
    note(`Server ${name}: its channels could not be looked at (${String(error)})`),
  ];
}

async function allGuilds(rest: REST): Promise<readonly Guild[]> {
  const all: Guild[] = [];
  for (let more = true; more;) {
    const query = new URLSearchParams({ limit: String(PER_PAGE), after: all.at(-1)?.id ?? '0' });
    const page = z.array(guildSchema).parse(await rest.get(Routes.userGuilds(), { query }));
    all.push(...page);
    more = page.length === PER_PAGE;
  }
  return all;
}

function serverFinding({ name, permissions: granted }: Guild, id: string): Finding {
  const missing = missingIn(granted);
  return missing.length === 0
    ? good(`Server ${name}: everything the bot needs is allowed`)
    : bad(
        `Server ${name}: the bot may not ${missing.join(', ')}`,
        `allow it to the bot’s role in Server Settings, Roles; or let it in again: ${inviteLink(id)}`,
      );
}

/** A channel that is closed to the bot altogether is meant to be; one where it sees and may not work is not. */
async function channelFindings({ id: guildId, name, permissions: base }: Guild, { id, rest }: Bot): Promise<Finding[]> {
  const member = memberSchema.parse(await rest.get(Routes.guildMember(guildId, id)));
  const channels = z.array(channelSchema).parse(await rest.get(Routes.guildChannels(guildId)));
  const whole = missingIn(base);
  const narrow = channels
    .filter(({ type }) => worked.has(type))
    .map((channel) => ({ channel, granted: grantedIn(channel, base, [guildId, ...member.roles], id) }))
    .filter(({ granted }) => new PermissionsBitField(granted).has('ViewChannel'))
    .map(({ channel, granted }) => ({
      name: `#${channel.name}`,
      missing: missingIn(granted).filter((one) => !whole.includes(one)),
    }))
    .filter(({ missing }) => missing.length > 0);
  const more = narrow.length > MOST_NAMED ? ` and ${narrow.length - MOST_NAMED} more` : '';
  const named = narrow.slice(0, MOST_NAMED).map((one) => `${one.name} (${one.missing.join(', ')})`);
  return narrow.length === 0
    ? []
    : [
        note(
          `Server ${name}: not everywhere: ${named.join('; ')}${more}`,
          'allow it in the settings of these channels',
        ),
      ];
}

/** How Discord reckons (docs: Permissions, Permission Overwrites). */
function grantedIn({ permission_overwrites }: Channel, base: bigint, [everyone = '', ...roles]: string[], id: string) {
  if (new PermissionsBitField(base).has('Administrator')) return PermissionsBitField.All;
  const ofRoles = permission_overwrites.filter((one) => one.type === OverwriteType.Role && roles.includes(one.id));
  const steps = [
    permission_overwrites.filter((one) => one.id === everyone),
    ofRoles,
    permission_overwrites.filter((one) => one.type === OverwriteType.Member && one.id === id),
  ];
  return steps.reduce((granted, step) => {
    const denied = step.reduce((sum, { deny }) => sum | deny, 0n);
    const allowed = step.reduce((sum, { allow }) => sum | allow, 0n);
    return (granted & ~denied) | allowed;
  }, base);
}
