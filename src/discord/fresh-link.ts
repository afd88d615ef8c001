import type { REST } from 'discord.js';
import { z } from 'zod';
import type { Attachment } from '../core/media.ts';
import type { Directory } from './directory/directory.ts';
import { isGone, isRefusal } from './trouble.ts';

/** In which channel a file was sent, by its link. */
const CHANNEL = /^\/(?:ephemeral-)?attachments\/(\d+)\//;

/**
 * A link to a file whose link has died: by reading its message again, as Discord documents it, else by asking for it,
 * which Discord's own clients do. Null where Discord has the file no more.
 */
export async function freshLink(
  { directory, rest }: { readonly directory: Directory; readonly rest: REST },
  file: Attachment,
  messageId: string | null,
): Promise<string | null> {
  return (
    (messageId === null ? null : await unlessRefused(linkInMessage(directory, file, messageId))) ??
    (await unlessRefused(refreshed(rest, file.url)))
  );
}

async function linkInMessage(directory: Directory, { id, url }: Attachment, messageId: string) {
  const [, channelId = ''] = CHANNEL.exec(new URL(url).pathname) ?? [];
  const channel = channelId === '' ? null : await directory.channel(channelId);
  if (channel?.isTextBased() !== true) return null;
  const message = await channel.messages.fetch({ message: messageId, force: true, cache: false });
  const bearers = [message, ...message.messageSnapshots.values()];
  return bearers.map(({ attachments }) => attachments.get(id)?.url).find((link) => link !== undefined) ?? null;
}

const answer = z.object({ refreshed_urls: z.array(z.object({ refreshed: z.string() })) });

async function refreshed(rest: REST, url: string): Promise<string | null> {
  const given = answer.safeParse(await rest.post('/attachments/refresh-urls', { body: { attachment_urls: [url] } }));
  return given.data?.refreshed_urls[0]?.refreshed ?? null;
}

/** Whatever Discord refuses, there is no such link; where it does not answer, nobody knows. */
async function unlessRefused(asking: Promise<string | null>): Promise<string | null> {
  try {
    return await asking;
  } catch (error) {
    if (isGone(error) || isRefusal(error)) return null;
    throw error;
  }
}
