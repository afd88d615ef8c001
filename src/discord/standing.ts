import {
  RESTJSONErrorCodes as Code,
  PermissionFlagsBits as Flags,
  type AnyThreadChannel,
  type Guild,
  type GuildMember,
  type GuildTextBasedChannel,
  type Message,
  type TextBasedChannel,
} from 'discord.js';
import type { Answerer } from '../core/hindrance.ts';
import type { AboutToPay, Standing } from '../core/standing.ts';
import { arrivalOf } from './arrival-of.ts';
import { customId, type Verb } from './custom-id.ts';
import type { Directory } from './directory/directory.ts';
import { givenId } from './nonce.ts';
import { permissionsIn } from './permissions.ts';
import { hasCode, isGone } from './trouble.ts';

const PAGE = 100;
/** Two cards that stand so far apart are one that goes on in another (`progress/message.ts`). */
const TWINS_MS = 50 * 60_000;

const GONE = [Code.UnknownChannel, Code.UnknownGuild];
const PERSON_GONE = [Code.UnknownMember, Code.UnknownUser];

interface Asked extends AboutToPay {
  readonly directory: Directory;
  /** The message of ours that shows how far it is. */
  readonly cardId: string | undefined;
}

/**
 * One request to Discord for most of what has to be known: the messages from the first of the request on tell its
 * words, what was deleted, and whether an answer of ours stands there. Who may do what is known where this process
 * hears of the place, and asked for where it does not.
 */
export async function standingOf(asked: Asked): Promise<Standing> {
  try {
    const channel = await asked.directory.channelNow(asked.to.threadId);
    if (channel?.isSendable() !== true) return { kind: 'unsent', why: 'place-gone' };
    if (isSilencedIn(channel, asked.now)) return { kind: 'unsent', why: 'silenced' };
    const isThere = channel.isDMBased() ? isOnServer(asked) : !asked.asksForPerson || seesPlace(channel, asked);
    if (!(await isThere)) return { kind: 'unsent', why: 'person-gone' };
    return await readIn(channel, asked);
  } catch (error) {
    if (!isGone(error)) throw error;
    return { kind: 'unsent', why: hasCode(error, ...GONE) ? 'place-gone' : 'silenced' };
  }
}

function isSilencedIn(channel: TextBasedChannel, now: number): boolean {
  if (channel.isDMBased()) return false;
  const ours = channel.permissionsFor(channel.client.user);
  if (ours === null) return false; // not told yet: the request itself will say so
  const speaking = channel.isThread() ? Flags.SendMessagesInThreads : Flags.SendMessages;
  const { me } = channel.guild.members;
  if (me !== null && isTimedOut(me, now)) return true;
  const isLocked = channel.isThread() && channel.locked === true && !ours.has(Flags.ManageThreads);
  return isLocked || !ours.has([Flags.ViewChannel, speaking]);
}

/** Whether the person is on the server, sees the place, and was not told to be silent. */
async function seesPlace(channel: GuildTextBasedChannel, { to, now }: Asked): Promise<boolean> {
  const member = await speakerOn(channel.guild, to.requester.id, now);
  return member !== undefined && permissionsIn(channel, member)?.has(Flags.ViewChannel) !== false;
}

/**
 * In direct messages nobody sees who has left the server that a project belongs to, and maybe pays for it. Where the
 * bot has left it, there is no server that could mind.
 */
async function isOnServer({ to, guildId, directory, now }: Asked): Promise<boolean> {
  if (guildId === null) return true;
  try {
    return (await speakerOn(await directory.guild(guildId), to.requester.id, now)) !== undefined;
  } catch (error) {
    if (hasCode(error, Code.UnknownGuild, Code.MissingAccess)) return true;
    throw error;
  }
}

/** Undefined for whoever is not there, or was told to be silent. */
async function speakerOn({ members }: Guild, personId: string, now: number): Promise<GuildMember | undefined> {
  try {
    const member = await members.fetch({ user: personId, force: true, cache: false });
    return isTimedOut(member, now) ? undefined : member;
  } catch (error) {
    if (hasCode(error, ...PERSON_GONE)) return undefined;
    throw error;
  }
}

/** discord.js would go by the clock of this machine. */
function isTimedOut({ communicationDisabledUntilTimestamp: until }: GuildMember, now: number): boolean {
  return until !== null && until > now;
}

async function readIn(channel: TextBasedChannel, asked: Asked): Promise<Standing> {
  const within = asked.messages.filter((id) => !isStarter(channel, id));
  const page = await pagesOf(channel, givenId(asked.to.id), within);
  if (!mayRead(channel)) return { kind: 'stands', messages: [], gone: [] }; // the list is empty then, and says nothing
  const by = answererIn(page.messages, asked);
  if (by !== undefined) return { kind: 'answered', by };
  const starter = within.length < asked.messages.length && channel.isThread() ? await starterOf(channel) : undefined;
  const found = [...page.messages, ...(starter ? [starter] : [])].filter(({ id }) => asked.messages.includes(id));
  const gone = asked.messages.filter(
    (id) => !found.some((message) => message.id === id) && (within.includes(id) ? page.covers(id) : starter === null),
  );
  return { kind: 'stands', messages: found.flatMap((message) => arrivalOf(message) ?? []), gone };
}

function mayRead(channel: TextBasedChannel): boolean {
  return channel.isDMBased() || channel.permissionsFor(channel.client.user)?.has(Flags.ReadMessageHistory) !== false;
}

/** A thread that grew from a message has its id; that message stands where the thread does, except for a post. */
function isStarter(channel: TextBasedChannel, id: string): boolean {
  return channel.isThread() && id === channel.id && channel.parent?.isThreadOnly() !== true;
}

/** Null where it was deleted. */
async function starterOf(thread: AnyThreadChannel): Promise<Message | null> {
  try {
    return await thread.fetchStarterMessage({ cache: false, force: true });
  } catch (error) {
    if (hasCode(error, Code.UnknownMessage)) return null;
    throw error;
  }
}

/** From the oldest of its messages on; again from the request on where so much lies between them. */
async function pagesOf(channel: TextBasedChannel, requestId: string, ids: readonly string[]) {
  const oldest = [...ids, requestId].map(BigInt).reduce((a, b) => (a < b ? a : b));
  const first = await pageFrom(channel, oldest);
  const second = first.covers(requestId) ? undefined : await pageFrom(channel, BigInt(requestId));
  const messages = [...first.messages, ...(second?.messages ?? [])];
  return { messages, covers: (id: string) => first.covers(id) || second?.covers(id) === true };
}

async function pageFrom(channel: TextBasedChannel, from: bigint) {
  const page = await channel.messages.fetch({ after: String(from - 1n), limit: PAGE, cache: false });
  const messages = [...page.values()].toSorted((a, b) => a.createdTimestamp - b.createdTimestamp);
  const last = messages.length < PAGE ? undefined : messages.at(-1);
  return {
    messages,
    covers: (id: string) => BigInt(id) >= from && (last === undefined || BigInt(id) <= BigInt(last.id)),
  };
}

/**
 * What was told of a request bears its buttons for ever. A card with Stop is another process's where it was posted
 * before ours: of two that hear the same message, the one goes on whose card stands there first.
 */
function answererIn(messages: readonly Message[], { to, shownBy, cardId }: Asked): Answerer | undefined {
  const bears =
    (id: string, ...verbs: readonly Verb[]) =>
    (message: Message) =>
      message.author.id === message.client.user.id &&
      verbs.some((verb) => JSON.stringify(message.components).includes(`"${customId(verb, id)}"`));
  if (messages.some(bears(to.id, 'refine'))) return 'earlier';
  const ours = messages.find(({ id }) => id === cardId);
  const first = messages.find(bears(shownBy, 'stop', 'not-now'));
  if (ours === undefined || first === undefined || BigInt(first.id) >= BigInt(ours.id)) return undefined;
  return ours.createdTimestamp - first.createdTimestamp < TWINS_MS ? 'other' : undefined;
}
