import { ChannelType, Routes } from 'discord.js';
import { z } from 'zod';
import type { Addressee } from '../core/telling.ts';
import type { Directory } from './directory/directory.ts';
import { withFiles } from './post.ts';
import type { Speaker } from './tell.ts';
import { filmBelow, type Film } from './views/film-view.ts';

/** Threads that everybody sees who sees the channel. */
const open: readonly ChannelType[] = [ChannelType.PublicThread, ChannelType.AnnouncementThread];

const said = z.object({ content: z.string() });

interface Above {
  readonly channelId: string;
  readonly messageId: string;
}

/**
 * The message from which a thread of ours was opened that all may see: such a thread bears its id. Null where it is a
 * private one, or somebody else's.
 */
export async function messageAbove(directory: Directory, threadId: string): Promise<Above | null> {
  const thread = await directory.channel(threadId); // what is asked of it never changes
  if (thread?.isThread() !== true || !open.includes(thread.type)) return null;
  const { ownerId, parentId, client } = thread;
  return ownerId === client.user.id && parentId !== null ? { channelId: parentId, messageId: threadId } : null;
}

/** Shows a film in the channel as well, below the first answer: done twice, it is there once, and it rings nobody. */
export async function displayFilm(
  { rest, words }: Pick<Speaker, 'rest' | 'words'>,
  directory: Directory,
  to: Addressee,
  film: Film,
): Promise<void> {
  const answer = await messageAbove(directory, to.threadId);
  if (answer === null) return;
  const route = Routes.channelMessage(answer.channelId, answer.messageId);
  const content = film.clip === null ? said.parse(await rest.get(route)).content : '';
  const shown = filmBelow(content, film, words(to.requester.locale));
  if (shown === null) return;
  await rest.patch(route, withFiles({ ...shown.body, allowed_mentions: { parse: [] } }, shown.files));
}
