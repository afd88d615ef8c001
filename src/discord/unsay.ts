import { RESTJSONErrorCodes as Code, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { awake } from './awake.ts';
import type { Directory } from './directory/directory.ts';
import { messageAbove } from './display.ts';
import { hasCode, isRefusal } from './trouble.ts';

const PAGE = 100;
/** So many pages of a thread are looked through. */
const MOST_PAGES = 50;
const STAYS = Symbol('it may not be deleted');
/** A line of Discord's own, such as the one that says who came, is no message of ours to delete. */
const GONE = [Code.UnknownMessage, Code.UnknownChannel, Code.UnknownGuild, Code.CannotExecuteActionOnSystemMessage];
const user = z.object({ id: z.string() });
const message = z.object({ id: z.string(), author: user });
const said = message.extend({
  content: z.string().catch(''),
  components: z.unknown(),
  interaction_metadata: z.object({ user }).nullish().catch(null),
  referenced_message: z.object({ author: user }).nullish().catch(null),
});
const page = z.array(said);

type Said = z.infer<typeof said>;

interface Unsaid {
  readonly rest: REST;
  readonly directory: Directory;
  readonly botId: string;
  readonly threadId: string;
  readonly messageIds: readonly string[];
  /** Everything that the bot has said there, and the answer from which it was opened. */
  readonly all: boolean;
  /** Everything that it has said to this person, or of them. */
  readonly personId?: string | undefined;
}

/**
 * Deletes messages of the bot; what is gone already needs no deleting. Resolves with whether any of it stays, since the
 * thread is locked or may not be reached any more.
 */
export async function unsay({ rest, directory, botId, threadId, messageIds, all, personId }: Unsaid): Promise<boolean> {
  const answer = all ? await unlessGone(answerAbove({ rest, directory, threadId, botId })) : null;
  const isMeant = (one: Said) => all || (personId !== undefined && isAbout(one, personId));
  const found = all || personId !== undefined ? await unlessGone(ownIn(rest, threadId, botId)) : [];
  const own = found === STAYS ? [] : (found ?? []).filter(isMeant);
  const ids = new Set([...messageIds, ...own.map(({ id }) => id)]);
  const isThere = await staysIn(rest, threadId, ids);
  if (answer === null) return isThere || found === STAYS;
  const isAbove = answer === STAYS || (await staysIn(rest, answer.channelId, new Set([answer.messageId])));
  return isThere || isAbove || found === STAYS;
}

/** Where one may not be deleted, nor may the next. */
async function staysIn(rest: REST, channelId: string, ids: ReadonlySet<string>): Promise<boolean> {
  for (const id of ids) {
    const deleting = awake(rest, channelId, () => rest.delete(Routes.channelMessage(channelId, id)));
    if ((await unlessGone(deleting)) === STAYS) return true;
  }
  return false;
}

/** What the bot itself has said there: nobody else's message. */
async function answerAbove({ rest, directory, threadId, botId }: Omit<Unsaid, 'messageIds' | 'all' | 'personId'>) {
  const above = await messageAbove(directory, threadId);
  if (above === null) return null;
  const { author } = message.parse(await rest.get(Routes.channelMessage(above.channelId, above.messageId)));
  return author.id === botId ? above : null;
}

/** Null for what is gone, or is nothing that the bot has said. */
async function unlessGone<T>(asking: Promise<T>): Promise<T | typeof STAYS | null> {
  try {
    return await asking;
  } catch (error) {
    if (hasCode(error, ...GONE)) return null;
    if (isRefusal(error)) return STAYS;
    throw error;
  }
}

async function ownIn(rest: REST, threadId: string, botId: string): Promise<readonly Said[]> {
  const own: Said[] = [];
  for (let pages = 0, before: string | undefined; pages < MOST_PAGES; pages++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before !== undefined && { before }) });
    const messages = page.parse(await rest.get(Routes.channelMessages(threadId), { query }));
    own.push(...messages.filter(({ author }) => author.id === botId));
    before = messages.at(-1)?.id;
    if (messages.length < PAGE) break;
  }
  return own;
}

/** It answers what they wrote, pressed or typed, or names them. */
function isAbout({ content, components, interaction_metadata, referenced_message }: Said, personId: string): boolean {
  return (
    interaction_metadata?.user.id === personId ||
    referenced_message?.author.id === personId ||
    `${content}${JSON.stringify(components)}`.includes(`<@${personId}>`)
  );
}
