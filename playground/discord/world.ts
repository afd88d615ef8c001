import type { Cdn } from './cdn.ts';
import type { Clock } from './clock.ts';
import type { Json } from './json.ts';
import type { Interaction } from './model.ts';
import { channelTypes, type Channel, type Guild, type Member, type Message } from './model.ts';
import type { Role, Team, User } from './model.ts';
import { permissionBits, usualPermissions } from './permission-bits.ts';
import { createSnowflakes } from './snowflake.ts';

/** Something the gateway may tell its clients. */
export interface GatewayEvent {
  readonly name: string;
  /** Sent to sessions that have one of these intents; 0 = to all. */
  readonly intents: number;
  /** Shard routing: events without a guild go to shard 0. */
  readonly guildId: string | null;
  /** `readable`: the session may read message content. */
  readonly data: (readable: boolean) => object;
}

/** Something happened: people can see it, or whoever watches may want to know. */
export interface Happening {
  readonly kind: string;
  /** Null for what is of no channel: requests, downloads, gateway sessions. */
  readonly channelId: string | null;
  readonly message: Message | null;
}

/** Everything that exists in this Discord. Functions elsewhere change it; it knows no rules. */
export interface World {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly cdn: Cdn;
  readonly token: string;
  /** The first server, which is always there. */
  readonly guildId: string;
  /** All that have the bot, the first one too. */
  readonly guilds: Map<string, Guild>;
  readonly ownerId: string;
  readonly applicationId: string;
  /** Whom the application belongs to, where that is not the owner alone. */
  team: Team | null;
  readonly bot: User;
  /** The Message Content switch of the developer portal. */
  messageContentAllowed: boolean;
  /** Of the first server. */
  readonly roles: readonly Role[];
  readonly adminRoleId: string;
  readonly members: Map<string, Member>;
  /** Who has installed the application for themselves. */
  readonly installedBy: Set<string>;
  /** Who takes no direct messages of the bot. */
  readonly closedTo: Set<string>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly interactions: Map<string, Interaction>;
  readonly commands: Map<string, Json>;
  /** Who listens to gateway events. */
  readonly sessions: Set<(event: GatewayEvent) => void>;
  /** Who listens to happenings. */
  readonly watchers: Set<(happening: Happening) => void>;
}

export interface WorldOptions {
  readonly clock: Clock;
  readonly cdn: Cdn;
  readonly token: string;
  readonly messageContentAllowed: boolean;
  readonly oldApplication: boolean;
}

/** One guild 'Playground' with an owner, the bot, and the channels general, studio and voice. */
export function createWorld({ clock, cdn, token, messageContentAllowed, oldApplication }: WorldOptions): World {
  const newId = createSnowflakes(clock.now);
  const guildId = newId();
  const bot = userNamed(newId(), 'Nemo', true);
  const owner = userNamed(newId(), 'Owner');
  const botRoleId = newId();
  const adminRoleId = newId();
  const joinedAt = new Date(clock.now()).toISOString();
  const channels = [
    newChannel(newId(), channelTypes.text, 'general', 0),
    newChannel(newId(), channelTypes.forum, 'studio', 1),
  ];
  channels.push(newChannel(newId(), channelTypes.voice, 'voice', 2));

  const roles = [
    { id: guildId, name: '@everyone', position: 0, managed: false, permissions: usualPermissions },
    { id: botRoleId, name: bot.username, position: 1, managed: true, permissions: usualPermissions, botId: bot.id },
    { id: adminRoleId, name: 'Admins', position: 2, managed: false, permissions: permissionBits.administrator },
  ];

  return {
    clock,
    newId,
    cdn,
    token,
    guildId,
    ownerId: owner.id,
    applicationId: oldApplication ? newId() : bot.id,
    team: null,
    bot,
    messageContentAllowed,
    roles,
    guilds: new Map([[guildId, { id: guildId, name: 'Playground', roles, left: new Set() }]]),
    adminRoleId,
    members: new Map([
      [owner.id, { user: owner, roles: [], joinedAt, locale: 'en-US' }],
      [bot.id, { user: bot, roles: [botRoleId], joinedAt, locale: 'en-US' }],
    ]),
    installedBy: new Set(),
    closedTo: new Set(),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    sessions: new Set(),
    watchers: new Set(),
  };
}

/** A user account of that name. */
export function userNamed(id: string, name: string, bot = false): User {
  return {
    id,
    username: bot ? name : name.toLowerCase(),
    global_name: bot ? null : name,
    discriminator: bot ? '4242' : '0',
    avatar: null,
    bot,
    public_flags: 0,
  };
}

function newChannel(id: string, type: number, name: string, position: number): Channel {
  return {
    id,
    type,
    name,
    parentId: null,
    position,
    recipientId: null,
    overwrites: [],
    lastMessageId: null,
    thread: null,
  };
}

/** The time as Discord writes it. */
export function isoNow(world: World): string {
  return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');
}

/** Tells every gateway session. */
export function dispatch(world: World, event: GatewayEvent): void {
  for (const session of world.sessions) session(event);
}

/** Tells everybody who watches the playground. */
export function happened(world: World, happening: Happening): void {
  for (const watcher of world.watchers) watcher(happening);
}
