import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { openChat, openElsewhere } from './away.ts';
import { setBotPermissions, type PermissionName } from './bot-permissions.ts';
import { createCdn } from './cdn.ts';
import { realClock, type Clock } from './clock.ts';
import { openDoor, type Door } from './door.ts';
import { openGate, type Gate } from './gate.ts';
import { createGateway, HEARTBEAT_MS } from './gateway.ts';
import { closeGuild, leaveGuild, openGuild } from './guilds.ts';
import { createInvalidRequests } from './invalid-requests.ts';
import type { Download, Seen } from './journal.ts';
import type { Channel, Member, TeamMember } from './model.ts';
import { createPeople } from './people.ts';
import type { MessageRef } from './people/me.ts';
import { createPerson, type Person } from './people/person.ts';
import { endPoll } from './poll.ts';
import { createRateLimits } from './rate-limits.ts';
import { realLimits, type Limit } from './real-limits.ts';
import { createRest } from './rest.ts';
import { createRoutes } from './routes.ts';
import { createCdnServer, isCdnPath } from './serve-cdn.ts';
import { readChannel, type Shown } from './shown.ts';
import { transcript, type TranscriptOptions } from './transcript.ts';
import { createUntil } from './until.ts';

import { createWorld, type World } from './world.ts';

export interface DiscordOptions {
  /** 0 = any free one. */
  readonly port?: number;
  readonly token?: string;
  /** The Message Content switch of the developer portal. */
  readonly messageContent?: boolean;
  /** Of those from before 2016 the application has another id than the account of its bot. */
  readonly oldApplication?: boolean;
  readonly clock?: Clock;
  readonly gate?: Gate;
  readonly door?: Door;
  /** How often what may be asked for: as in the real one unless told otherwise; [] for no limit at all. */
  readonly rateLimits?: readonly Limit[];
  /** How many invalid requests in ten minutes lock a client out; as in the real one unless told otherwise. */
  readonly mostInvalid?: number;
  /** How often clients must send heartbeats. */
  readonly heartbeatMs?: number;
  /** How many shards clients are told to use. */
  readonly shards?: number;
  /** How many of them may identify at once, and what "at once" is: 5 s, as in the real one, unless told otherwise. */
  readonly identifiesAtOnce?: number;
  readonly identifyEveryMs?: number;
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>;

/** Of one shard, or of as many as may do it at once (developers/events/gateway#rate-limiting). */
const IDENTIFY_MS = 5_000;

/** A whole Discord on 127.0.0.1: REST v10, gateway v10 and CDN on one port, with a guild, and people who act in it. */
export async function startDiscord(options: DiscordOptions = {}) {
  const { port = 0, token = 'bG9jYWw.cGxheQ.Z3JvdW5k', clock = realClock, gate = openGate } = options;
  const { shards = 1, identifiesAtOnce = 1, identifyEveryMs = IDENTIFY_MS, heartbeatMs = HEARTBEAT_MS } = options;
  let host = '';
  const cdn = createCdn(clock, () => `http://${host}`);
  const world = createWorld({
    clock,
    cdn,
    token,
    messageContentAllowed: options.messageContent ?? true,
    oldApplication: options.oldApplication ?? false,
  });
  const journal: Seen[] = [];
  const downloads: Download[] = [];
  const identifies = { atOnce: identifiesAtOnce, everyMs: identifyEveryMs };
  const gateway = createGateway({ world, url: () => `ws://${host}`, heartbeatMs, identifies });
  const limits = createRateLimits(world, options.rateLimits ?? realLimits);
  const invalid = createInvalidRequests(world, options.mostInvalid ?? 10_000);
  const routes = createRoutes(() => `ws://${host}`, { identifies: gateway.identifies, shards, identifiesAtOnce });
  const rest = createRest({ world, routes, journal, gate, limits, door: options.door ?? openDoor, invalid });
  const person = createPeople(world);
  const files = createCdnServer({ world, gate, downloads });

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${host}`);
    const serve = isCdnPath(url.pathname) ? files : rest;
    void serve(request, response, url).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  server.on('upgrade', gateway.upgrade);
  host = `127.0.0.1:${await listen(server, port)}`;

  return {
    url: `http://${host}`,
    cdnHost: host,
    token,
    world,
    journal,
    downloads,
    tooEarly: limits.tooEarly,
    invalid,
    ...controls(world),
    gateway,
    person,
    /** Gives the application to a team of these people; the owner stays its owner. */
    foundTeam(founders: readonly Founder[]): void {
      const members = founders.map((one) => ({ isInvited: false, ...one, userId: person(one.name).id }));
      world.team = { id: world.newId(), members };
    },
    /** Whoever owns the guild and the bot. */
    owner: (): Person => createPerson(world, ownerOf(world)),
    until: createUntil(world, journal),
    async [Symbol.asyncDispose]() {
      gateway.end();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Founder extends Pick<TeamMember, 'role'>, Partial<Pick<TeamMember, 'isInvited'>> {
  readonly name: string;
}

type Viewer = Pick<Person, 'id'>;

/** What can be seen in the world and changed about it from outside. */
function controls(world: World) {
  const all = (): readonly Channel[] => [...world.channels.values()];
  function channel(nameOrId: string): Channel {
    const found =
      world.channels.get(nameOrId) ?? all().find(({ name, recipientId }) => recipientId === null && name === nameOrId);
    if (found === undefined) throw new Error(`There is no channel "${nameOrId}".`);
    return found;
  }
  return {
    /** A channel or thread of the guild by its name, or any by its id. */
    channel,

    /** A channel of a server that does not have the bot. */
    elsewhere: (name: string): Channel => openElsewhere(world, name),

    /** A channel of that name on another server that has the bot: of two shards, the other one hears of it. */
    server: (name: string): Channel => openGuild(world, name),

    /** The bot is taken out of that server. */
    expel: ({ guildId }: Channel): void => closeGuild(world, guildId ?? ''),

    /** Somebody leaves the server of this channel, and stays on the others. */
    leave: ({ id }: Viewer, { guildId }: Channel): void => leaveGuild(world, guildId ?? world.guildId, id),

    /** Where these people talk among themselves, without the bot. */
    chat: (...people: readonly Viewer[]): Channel =>
      openChat(
        world,
        people.map(({ id }) => id),
      ),

    /** All threads, oldest first. */
    threads: (): readonly Channel[] => all().filter(({ thread }) => thread !== null),

    /**
     * The messages of a channel as this person sees them; without a viewer all of them, ephemeral ones of everybody
     * too.
     */
    read: (channelId: string, viewer?: Viewer): readonly Shown[] => readChannel(world, channelId, viewer?.id),

    /** The same as text, which is the same in each run. */
    transcript: (channelId: string, viewer?: Viewer, options?: TranscriptOptions): string =>
      transcript(world, channelId, viewer?.id, options),

    /** A poll is over now. */
    endPoll({ id }: MessageRef): void {
      const message = world.messages.get(id);
      if (message !== undefined) endPoll(world, message);
    },

    /** Takes permissions from the bot in a channel. */
    deny: (nameOrId: string, ...names: readonly PermissionName[]): void =>
      setBotPermissions(world, channel(nameOrId), names, false),

    /** Gives the bot permissions in a channel. */
    allow: (nameOrId: string, ...names: readonly PermissionName[]): void =>
      setBotPermissions(world, channel(nameOrId), names, true),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  // Longer than any client keeps a connection, so that none is closed under a request.
  server.keepAliveTimeout = 120_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function ownerOf(world: World): Member {
  const owner = world.members.get(world.ownerId);
  if (owner === undefined) throw new Error('A guild has an owner.');
  return owner;
}
