import { picturesIn, type Part } from '../../core/asking.ts';
import { isForEach, videosOf } from '../../core/each.ts';
import { UserError } from '../../core/failure.ts';
import type { Apart } from '../../core/media.ts';
import type { Note } from '../../core/note.ts';
import type { Project } from '../../core/project.ts';
import { withoutOurWords, wordsOf } from '../../core/request.ts';
import type { Turn } from '../../core/turn.ts';
import { amend } from '../turn/amend.ts';
import { agree, replacedBy, rewordOthers, withWords, type Asking } from '../turn/ask.ts';
import { waitingForWord } from '../turn/asked.ts';
import { isShare, type Share } from '../turn/batch-parts.ts';
import { settleIn } from '../turn/entry.ts';
import type { World } from '../world.ts';

interface Said {
  readonly parts: readonly Part[];
  readonly personId: string;
  readonly repliesTo: string | null;
}

/**
 * Whoever is asked about their own request before it is paid for, and says more than an answer, changes that request:
 * it takes these words along, and is asked about as it is then. A second one beside it would be paid for as well. False
 * where nothing asks them, and these words are whatever else they are. Throws what they read where it is too much.
 */
export async function saidMore(world: World, project: Project, { parts, ...said }: Said): Promise<boolean> {
  const asked = await waitingForWord(world, project, said);
  if (asked === null) return false;
  const ids = new Set(parts.flatMap(({ messageId }) => messageId ?? []));
  // first: what is noted there and not in it is read again, and what is in it is none of a request of its own
  for (const messageId of ids) await world.ledger.messages.put(messageId, asked.id);
  const before = asked.parts.filter(({ messageId }) => messageId === null || !ids.has(messageId));
  const grown = isShare(asked) ? await grownShare(world, asked, parts) : [...withoutOurWords(before), ...parts];
  if (grown === null) return false;
  await amend(world, asked, grown, world.config.BURST_MS);
  const after = await world.ledger.turns.get(asked.id);
  if (after === undefined || !parts.every((part) => holds(after, part))) return false; // it was answered meanwhile
  await settleIn(world, after);
  return true;
}

/**
 * Other words in place of those that were asked about, which is a yes; but where they ask for a video of each picture,
 * the price of all of those is asked about first. Throws what the person reads where that is too much.
 */
export async function sayInstead(world: World, asked: Asking, said: Apart): Promise<Note> {
  const parts = withWords(asked.parts, said.text, said);
  if (videosOf({ parts, each: isForEach(asked, parts) }) <= videosOf(asked)) return agree(world, asked, parts);
  const isTaken = await amend(world, asked, replacedBy(asked.parts, parts, world.clock.now()), 0);
  if (!isTaken) throw new UserError({ kind: 'nothing-to-answer' });
  return { kind: 'agreed' };
}

/** Of a batch each video takes the words along; null where there are pictures, which are none of its own. */
async function grownShare(world: World, asked: Asking & Share, more: readonly Part[]): Promise<readonly Part[] | null> {
  if (picturesIn(more) > 0) return null;
  const say = (before: readonly Part[]) => wordsOf([...withoutOurWords(before), ...more]);
  await rewordOthers(world, asked, asked.batch, say);
  const silent = more.map((part) => ({ ...part, text: '' }));
  return [...withWords(asked.parts, say(asked.parts)), ...silent];
}

/** By the message that it came in: its words may have changed since. */
function holds({ parts }: Turn, { messageId, text }: Part): boolean {
  return parts.some((one) => (messageId === null ? one.text === text : one.messageId === messageId));
}
