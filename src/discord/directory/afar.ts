import { Routes, type Channel, type ClientUser, type Guild } from 'discord.js';
import { z } from 'zod';
import { strangerOf, type Reading } from './stranger.ts';

/** About as late as a change would be heard of, in a busy hour. */
const KEPT_MS = 5_000;
/** So many channels are known by their server, which never changes. */
const MOST = 10_000;

const place = z.object({ guild_id: z.string().nullish() });
const answers = z.record(z.string(), z.unknown());

interface Look {
  readonly at: number;
  readonly guild: Promise<Guild>;
}

/** What another process has been told of a channel or a server, as `toldOf` says it; null where none says so. */
export type AskOthers = (id: string) => Promise<unknown>;

export interface Far {
  readonly rest: Reading;
  readonly ask: AskOthers;
  /** Any milliseconds that only count up. */
  readonly now: () => number;
}

/**
 * Servers of which Discord tells this process nothing: with roles, channels and the bot itself, as discord.js would
 * have them. Whoever is told of one is asked; where nobody is, Discord is asked for it as a whole.
 */
export function createAfar({ rest, ask, now }: Far, user: ClientUser) {
  const homes = createHomes();
  const looks = createLooks((id) => lookAt(rest, user, id), now);

  /** Where Discord need not be asked. */
  async function told(id: string): Promise<Reading | null> {
    const bodies = answers.safeParse(await ask(id)).data;
    if (bodies === undefined) return null;
    return { get: async (path, options) => bodies[path] ?? rest.get(path, options) };
  }

  return {
    isThere: homes.isThere,

    async guild(id: string): Promise<Guild> {
      const reading = await told(id);
      return reading === null ? looks.guild(id) : lookAt(reading, user, id);
    },

    async channel(id: string, isNow: boolean): Promise<Channel | null> {
      const reading = await told(id);
      const home = await homes.of(id, reading ?? rest);
      if (home === null) return (await strangerOf(rest, user)).channels.fetch(id);
      const guild = await (reading === null ? looks.guild(home, isNow) : lookAt(reading, user, home));
      return guild.client.channels.fetch(id);
    },
  };
}

/** The server of each channel (null: none), which never changes. */
function createHomes() {
  const homes = new Map<string, string | null>();
  return {
    /** Whether it is known to be there. */
    isThere: (channelId: string): boolean => typeof homes.get(channelId) === 'string',

    async of(channelId: string, reading: Reading): Promise<string | null> {
      const known = homes.get(channelId);
      if (known !== undefined) return known;
      const { guild_id: home = null } = place.parse(await reading.get(Routes.channel(channelId)));
      homes.set(channelId, home);
      const [oldest] = homes.keys();
      if (homes.size > MOST && oldest !== undefined) homes.delete(oldest);
      return home;
    },
  };
}

/** What Discord was asked for, which is forgotten as a whole a few seconds later. */
function createLooks(lookAtGuild: (id: string) => Promise<Guild>, now: () => number) {
  const looks = new Map<string, Look>();
  return {
    guild(id: string, isNow = false): Promise<Guild> {
      const at = now();
      for (const [one, look] of looks) if (at - look.at > KEPT_MS || (isNow && one === id)) looks.delete(one);
      const known = looks.get(id);
      if (known !== undefined) return known.guild;
      const look = { at, guild: lookAtGuild(id) };
      looks.set(id, look);
      look.guild.catch(() => looks.get(id) === look && looks.delete(id)); // it is asked for again
      return look.guild;
    },
  };
}

async function lookAt(rest: Reading, user: ClientUser, id: string): Promise<Guild> {
  const { guilds } = await strangerOf(rest, user);
  const guild = await guilds.fetch(id);
  await Promise.all([guild.members.fetchMe(), guild.channels.fetch()]);
  return guild;
}
