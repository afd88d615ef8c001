import type { Attachment as DiscordAttachment } from 'discord.js';
import { keptName } from '../core/bounds.ts';
import { UserError } from '../core/failure.ts';
import { isFromHosts, MAX_FILE_BYTES, SUPPORTED_FORMATS, type Attachment } from '../core/media.ts';

type Described = Pick<DiscordAttachment, 'id' | 'name' | 'size' | 'url' | 'contentType'> &
  Partial<Pick<DiscordAttachment, 'spoiler' | 'description' | 'title'>>;

/** What Discord covers by its name alone. */
export const SPOILER = 'SPOILER_';

/** Signs that nobody sees and that turn what follows around. */
const unseen = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * What people see of its name: Discord takes signs away that its addresses do not have, spaces and whole alphabets, and
 * keeps what they called it, without the ending, beside that.
 */
function nameOf({ name, title = null }: Described): string {
  const own = (title ?? '').replaceAll(unseen, '').replaceAll(/[/\\]/g, '_').trim();
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return own === '' ? name : own.toLowerCase().endsWith(ending.toLowerCase()) ? own : own + ending;
}

/** What Discord says of a file, taken over. */
function attachmentOf(described: Described): Attachment {
  const { id, name, size, url, spoiler = false, description = null } = described;
  const isCovered = spoiler || name.startsWith(SPOILER);
  const alt = description?.trim() ?? '';
  return { id, name: keptName(nameOf(described)), bytes: size, url, isCovered, ...(alt !== '' && { alt }) };
}

const mediaName = new RegExp(`\\.(?:${[...SUPPORTED_FORMATS, 'jpeg', 'heic', 'heif'].join('|')})$`, 'i');

/** Whether its contents are words of the person: what Discord makes of a long paste is called message.txt. */
function isText({ name, contentType }: Described): boolean {
  if (/^(?:image|video|audio)\//i.test(contentType ?? '')) return false;
  return (
    /\.(?:txt|text|md|markdown)$/i.test(name) ||
    (/^text\/(?:plain|markdown)\b/i.test(contentType ?? '') && !mediaName.test(name))
  );
}

/** Files apart: what can be looked at or heard, and what is words. */
export function sorted(attachments: readonly Described[]): {
  readonly files: Attachment[];
  readonly texts: Attachment[];
} {
  return {
    files: attachments.filter((one) => !isText(one)).map(attachmentOf),
    texts: attachments.filter(isText).map(attachmentOf),
  };
}

/** Throws for what can be seen without its bytes: too large, or not on Discord's own hosts. */
export function demandUsable(files: readonly Attachment[], mediaHosts: readonly string[]): void {
  for (const { name, bytes, url } of files) {
    if (!isFromHosts(url, mediaHosts)) throw new UserError({ kind: 'foreign-file', name });
    if (bytes > MAX_FILE_BYTES) throw new UserError({ kind: 'file-too-large', name, bytes });
  }
}
