import { dropOldest } from '../core/newest.ts';
import type { Note } from '../core/note.ts';
import { Silenced, type Addressee } from '../core/telling.ts';
import { nonceOf } from './nonce.ts';
import { ownMessage } from './own-message.ts';
import { postMessage, replyTo } from './post.ts';
import type { ProgressMessages } from './progress-message.ts';
import type { Speaker } from './tell.ts';
import { isAboutFile, isBlocked, isForbidden, isSilenced } from './trouble.ts';
import { unlessRefused } from './unless-refused.ts';
import { simplerNote } from './views/bare-note.ts';
import { illustrated } from './views/illustrated.ts';
import type { View } from './views/manner.ts';
import { noteView } from './views/note-view.ts';

/** Where the bot may not speak, nobody makes it try more often: Discord counts what it refuses. */
const FORBIDDEN_FOR_MS = 60_000;
const MOST_PLACES = 1_000;

/** Says something in passing, as much of it as Discord and the server take. */
export function createNotes(
  speaker: Speaker,
  messages: Pick<ProgressMessages, 'posted' | 'keep'>,
): (to: Addressee, note: Note) => Promise<void> {
  /** By channel, until when, by a clock that nobody sets. */
  const forbidden = new Map<string, number>();

  async function postUnlessForbidden(to: Addressee, note: Note): Promise<void> {
    const { threadId } = to;
    if (performance.now() < (forbidden.get(threadId) ?? 0)) return;
    forbidden.delete(threadId);
    const post = postNote(speaker, to, note).catch((error: unknown) => {
      if (isForbidden(error)) forbidden.set(threadId, performance.now() + FORBIDDEN_FOR_MS);
      dropOldest(forbidden, MOST_PLACES);
      throw error;
    });
    await unlessRefused(post, speaker.log);
  }

  /** A question is posted once, also after a restart, and taken away once it is none any more. */
  async function askOnce(to: Addressee, note: Note): Promise<void> {
    if ((await messages.posted(to)) !== undefined) return;
    const messageId = await unlessRefused(postNote(speaker, to, note), speaker.log);
    if (messageId !== null) await messages.keep(to, messageId);
  }

  /** What is said while a request is prepared is said again with it: then the message that says so may stand there. */
  async function sayOnce(to: Addressee, note: Note): Promise<void> {
    const { rest, self } = speaker;
    const sought = { rest, threadId: to.threadId, id: to.id, verb: 'fresh-link', botId: self().id } as const;
    if (note.kind === 'came-late' && (await ownMessage({ ...sought, behind: note.turnId })) !== undefined) return;
    await postUnlessForbidden(to, note);
  }

  return (to, note) => {
    if (note.kind === 'vote-over') return tellOutcome(speaker, to, note);
    return 'nth' in note ? askOnce(to, note) : sayOnce(to, note);
  };
}

/** What came of a vote is told once: where that may be later, whoever tells it hears so. */
async function tellOutcome(speaker: Speaker, to: Addressee, note: Note): Promise<void> {
  const said = postNote(speaker, to, note).catch((error: unknown) => {
    throw isSilenced(error) ? new Silenced(error) : error;
  });
  await unlessRefused(said, speaker.log);
}

async function postNote({ rest, words, log }: Speaker, to: Addressee, note: Note): Promise<string> {
  // whoever is asked hears of it, and nobody else
  const users = 'ownerId' in note ? [note.ownerId] : [];
  const how = { allowed_mentions: { users, replied_user: false }, nonce: nonceOf('n', to.id), enforce_nonce: true };
  const post = ({ body, files }: View) => postMessage(rest, to.threadId, { ...body, ...replyTo(to), ...how }, files);
  const { locale } = to.requester;
  const t = words(locale);
  const said = await illustrated(note, t, locale);
  try {
    return await post(said).catch((error: unknown) => {
      if (said.files.length === 0 || !isAboutFile(error)) throw error;
      return post({ body: noteView(note, t, locale), files: [] });
    });
  } catch (error) {
    if (!isBlocked(error)) throw error;
    log.info({ err: error }, 'a note was not taken as it is, and is made simpler');
    return post({ body: simplerNote(note, t, locale, 'note.withheld'), files: [] });
  }
}
