import { MessageType, type Message } from 'discord.js';
import type { Shown } from '../core/arrival.ts';
import { limits } from '../core/limits.ts';
import { isReadable } from './arrival-of.ts';
import { parseCustomId } from './custom-id.ts';
import type { Directory } from './directory/directory.ts';
import { shownIn } from './material-of.ts';
import { isGone } from './trouble.ts';

const PAGE = 100;
const nothing: Shown = { files: [], links: [], stickers: [], leftOut: [], isHidden: false, authorId: null };

/**
 * What stands in a message, or (for null) in the one that begins this thread. Nothing for what is gone; of messages of
 * the bot only what they are about.
 */
export async function shownAt(directory: Directory, channelId: string, messageId: string | null): Promise<Shown> {
  try {
    const message = await messageIn(directory, channelId, messageId);
    if (message === null) return nothing;
    if (message.author.id === message.client.user.id) return { ...nothing, ...behind(message) };
    const { texts: _, ...shown } = shownIn([message, ...message.messageSnapshots.values()]);
    const { author, webhookId } = message;
    const authorId = author.bot || webhookId !== null ? null : author.id;
    return { ...shown, authorId, isHidden: !isReadable(message) && message.components.length === 0 };
  } catch (error) {
    if (isGone(error)) return nothing;
    throw error;
  }
}

/** The id that its buttons bear: of a turn, an export or a project. */
function behind({ components }: Message): Pick<Shown, 'behind'> {
  const found = JSON.stringify(components).matchAll(/"custom_id":"([^"]+)"/g);
  const all = [...found].flatMap(([, id = '']) => parseCustomId(id) ?? []);
  const meant = all.find(({ verb }) => verb === 'refine') ?? all[0];
  return meant === undefined ? {} : { behind: meant.id };
}

/** The message itself; the line at the top of a thread stands for the message that the thread grew from. */
async function messageIn(directory: Directory, channelId: string, messageId: string | null): Promise<Message | null> {
  const channel = await directory.channel(channelId);
  if (channel?.isTextBased() !== true) return null;
  if (messageId === null) return channel.isThread() ? channel.fetchStarterMessage() : null;
  const message = await channel.messages.fetch(messageId);
  return message.type === MessageType.ThreadStarterMessage ? message.fetchReference() : message;
}

/**
 * Messages of a channel after this one, oldest first; of very many only the newest. None where it can no longer be
 * read; rejects where it cannot be read now.
 */
export async function messagesAfter(
  directory: Directory,
  channelId: string,
  messageId: string,
): Promise<readonly Message[]> {
  try {
    const channel = await directory.channel(channelId);
    if (channel?.isTextBased() !== true) return [];
    return await newest(messageId, (before) =>
      channel.messages.fetch({ limit: PAGE, cache: false, ...(before !== undefined && { before }) }),
    );
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** Page by page from the newest: where there are more than are read, the oldest are left out. */
async function newest(
  afterId: string,
  fetch: (before?: string) => Promise<ReadonlyMap<string, Message>>,
): Promise<readonly Message[]> {
  let unread: readonly Message[] = [];
  for (let oldest: string | undefined; ;) {
    const page = [...(await fetch(oldest)).values()].toSorted(byTime);
    const fresh = page.filter(({ id }) => BigInt(id) > BigInt(afterId));
    unread = [...fresh, ...unread];
    oldest = page[0]?.id;
    if (page.length < PAGE || fresh.length < page.length || unread.length >= limits.missedPerPlace)
      return unread.slice(-limits.missedPerPlace);
  }
}

function byTime(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
