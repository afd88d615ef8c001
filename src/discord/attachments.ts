import type { Attachment as DiscordAttachment } from 'discord.js';
import { UserError } from '../core/failure.ts';
import { isFromHosts, MAX_FILE_BYTES, type Attachment } from '../core/media.ts';

/** What Discord covers by its name alone. */
export const SPOILER = 'SPOILER_';

/** What Discord says of a file, taken over. */
export function attachmentOf({ id, name, size, url, spoiler }: DiscordAttachment): Attachment {
  return { id, name, bytes: size, url, isCovered: spoiler || name.startsWith(SPOILER) };
}

/** Throws for what can be seen without its bytes: too large, or not on Discord's own hosts. */
export function demandUsable(files: readonly Attachment[], mediaHosts: readonly string[]): void {
  for (const { name, bytes, url } of files) {
    if (!isFromHosts(url, mediaHosts)) throw new UserError({ kind: 'foreign-file', name });
    if (bytes > MAX_FILE_BYTES) throw new UserError({ kind: 'file-too-large', name, bytes });
  }
}
