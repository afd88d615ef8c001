import { hasMaterial, type Arrival } from '../../core/arrival.ts';
import type { LeftOut, Mistake } from '../../core/failure.ts';
import { limits } from '../../core/limits.ts';
import { linksApart, together, type Attachment } from '../../core/media.ts';
import type { Mailbox } from '../../core/mailbox.ts';
import type { Project } from '../../core/project.ts';
import { covered } from '../../core/spoilers.ts';
import type { World } from '../world.ts';
import { meantBy } from './meant.ts';

/** A message with everything it means: the words of its text files, and the pictures it points at. */
interface Read {
  readonly arrival: Arrival;
  /** What was meant and cannot be used: a message with any of it is not paid for. */
  readonly leftOut: readonly Mistake[];
  /** The text files whose words count. */
  readonly readFrom: readonly string[];
}

type Pictures = Pick<Arrival, 'files' | 'links' | 'coveredLinks' | 'ofOther' | 'pointsAt'> & Pick<Read, 'leftOut'>;

/**
 * Finds out what a message means where it does not say so by itself. It costs nothing, and is found out anew after a
 * kill.
 * @param project where it was written; undefined where one would begin
 */
export async function readAll({ mailbox }: World, written: Arrival, project: Project | undefined): Promise<Read> {
  const { arrival, leftOut, readFrom } = await withWords(mailbox, written);
  const { leftOut: more, ...pictures } = await picturesOf(mailbox, arrival, project);
  return { arrival: { ...arrival, ...pictures }, leftOut: [...leftOut, ...more], readFrom };
}

async function withWords(mailbox: Mailbox, arrival: Arrival): Promise<Read> {
  const { text, links, coveredLinks = [] } = arrival;
  let said = { text, links, coveredLinks };
  const leftOut: Mistake[] = [];
  for (const file of arrival.texts) {
    const words = await mailbox.wordsOf(file, arrival.channelId);
    if (typeof words !== 'string') {
      leftOut.push(words);
      continue;
    }
    const more = together([said, linksApart(file.isCovered === true ? covered(words) : words)]);
    if (more.text.length > limits.requestChars) leftOut.push({ kind: 'text-too-long', name: file.name });
    else said = more;
  }
  return { arrival: { ...arrival, ...said }, leftOut, readFrom: arrival.texts.map(({ name }) => name) };
}

async function picturesOf(mailbox: Mailbox, arrival: Arrival, project: Project | undefined): Promise<Pictures> {
  if (hasMaterial(arrival)) return { ...arrival, leftOut: [] };
  // whoever thanks, or asks something of the bot itself, means none of what they point at
  if (meantBy(arrival.text, project?.question ?? null) !== 'words') return none();
  if (arrival.stickers.length + arrival.leftOut.length === 0) return pointedAt(mailbox, arrival, project);
  // Beside words about what is there already, a sticker may be no more than a good mood.
  const isAboutIt = project === undefined && arrival.leftOut.length === 0;
  return isAboutIt ? served(mailbox, arrival.stickers) : none(...arrival.leftOut, ...arrival.stickers.map(asLeftOut));
}

/**
 * The pictures of the message that is replied to; where nothing has begun, also of the one that the thread grew from.
 */
async function pointedAt(mailbox: Mailbox, arrival: Arrival, project: Project | undefined): Promise<Pictures> {
  const { channelId, messageId, repliesTo, mentioned, isDirect } = arrival;
  const isCall = project === undefined ? mentioned || isDirect : repliesTo !== null;
  if (!isCall || (repliesTo === null && channelId === messageId)) return none();
  const shown = await mailbox.shown(channelId, repliesTo);
  const isOther = shown.authorId !== null && shown.authorId !== arrival.authorId;
  const { coveredLinks = [] } = shown;
  if (hasMaterial(shown))
    return {
      ...withoutHeld(shown, messageId, project),
      coveredLinks,
      pointsAt: [...shown.files.map(({ id }) => id), ...shown.links],
      ...(isOther && { ofOther: shown.authorId }),
      leftOut: [],
    };
  if (shown.stickers.length > 0) return served(mailbox, shown.stickers);
  return none(...shown.leftOut, ...(shown.isHidden ? [{ kind: 'nothing-shown' } as const] : []));
}

async function served(mailbox: Mailbox, stickers: readonly Attachment[]): Promise<Pictures> {
  const isServed = await Promise.all(stickers.map((sticker) => mailbox.serves(sticker)));
  const files = stickers.filter((_, index) => isServed[index]);
  return files.length > 0 ? { files, links: [], leftOut: [] } : none(...stickers.map(asLeftOut));
}

function none(...leftOut: readonly Mistake[]): Pictures {
  return { files: [], links: [], leftOut };
}

function asLeftOut({ name }: Attachment): LeftOut {
  return { kind: 'sticker', name: name.replace(/\.\w+$/, '') };
}

/** Pictures that wait in the project come along by themselves; those that wait by this message come with it. */
function withoutHeld(
  { files, links }: Pick<Arrival, 'files' | 'links'>,
  messageId: string,
  project: Project | undefined,
): Pick<Arrival, 'files' | 'links'> {
  const held = (project?.held ?? []).filter((part) => part.messageId !== messageId);
  const ids = new Set(held.flatMap((part) => part.files.map(({ id }) => id)));
  const known = new Set(held.flatMap((part) => part.links));
  return { files: files.filter(({ id }) => !ids.has(id)), links: links.filter((link) => !known.has(link)) };
}
