import { Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Directory } from './directory/directory.ts';
import { messageAbove } from './display.ts';
import { isGone, isRefusal } from './trouble.ts';

const PAGE = 100;
/** So many pages of a thread are looked through. */
const MOST_PAGES = 50;
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

/** Deletes messages of the bot. What is gone already, or may not be reached any more, needs no deleting. */
export async function unsay({ rest, directory, botId, threadId, messageIds, all, personId }: Unsaid) {
  const answer = all ? await unlessGone(answerAbove({ rest, directory, threadId, botId })) : null;
  const isMeant = (one: Said) => all || (personId !== undefined && isAbout(one, personId));
  const found = all || personId !== undefined ? await ownIn(rest, threadId, botId) : [];
  const ids = new Set([...messageIds, ...found.filter(isMeant).map(({ id }) => id)]);
  for (const id of ids) await unlessGone(rest.delete(Routes.channelMessage(threadId, id)));
  if (answer !== null) await unlessGone(rest.delete(Routes.channelMessage(answer.channelId, answer.messageId)));
}

/** What the bot itself has said there: nobody else's message. */
async function answerAbove({ rest, directory, threadId, botId }: Omit<Unsaid, 'messageIds' | 'all' | 'personId'>) {
  const above = await messageAbove(directory, threadId);
  if (above === null) return null;
  const { author } = message.parse(await rest.get(Routes.channelMessage(above.channelId, above.messageId)));
  return author.id === botId ? above : null;
}

async function unlessGone<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (!isGone(error) && !isRefusal(error)) throw error;
    return null;
  }
}

async function ownIn(rest: REST, threadId: string, botId: string): Promise<readonly Said[]> {
  const own: Said[] = [];
  try {
    for (let pages = 0, before: string | undefined; pages < MOST_PAGES; pages++) {
      const query = new URLSearchParams({ limit: String(PAGE), ...(before !== undefined && { before }) });
      const messages = page.parse(await rest.get(Routes.channelMessages(threadId), { query }));
      own.push(...messages.filter(({ author }) => author.id === botId));
      before = messages.at(-1)?.id;
      if (messages.length < PAGE) break;
    }
  } catch (error) {
    if (!isGone(error)) throw error;
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
