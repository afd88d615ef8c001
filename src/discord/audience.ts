import type { Logger } from 'pino';
import type { Note } from '../core/note.ts';
import type { OverviewLine } from '../core/overview.ts';
import type { Audience } from '../core/ports.ts';
import type { AboutToPay, Standing } from '../core/standing.ts';
import { Silenced, type Addressee, type Telling } from '../core/telling.ts';
import { tellingText } from '../words/sentences.ts';
import { withNames } from './views/result-view.ts';
import { alarmOwner } from './alarm.ts';
import { attachableIn } from './attachable.ts';
import type { AnsweredElsewhere } from './answered-elsewhere.ts';
import { countOf, endBallot, postBallot } from './ballot.ts';
import type { Directory } from './directory/directory.ts';
import { displayFilm } from './display.ts';
import { createMarks } from './marks.ts';
import { nonceOf } from './nonce.ts';
import { openThread } from './open-thread.ts';
import { ownMessage } from './own-message.ts';
import { postMessage, replyTo } from './post.ts';
import type { ProgressMessages } from './progress-message.ts';
import { tellPurseNews } from './purse-news.ts';
import { standingOf } from './standing.ts';
import { tell, tellAlone, tellOnCard, type Speaker } from './tell.ts';
import { isBlocked, isGone, isRefusal, isSilenced } from './trouble.ts';
import { unsay } from './unsay.ts';
import { bareNote } from './views/bare-note.ts';
import { illustrated } from './views/illustrated.ts';
import { overviewView } from './views/overview-view.ts';
import { progressView } from './views/progress-view.ts';

interface AudienceDeps extends Speaker {
  readonly progressMessages: ProgressMessages;
  readonly answeredElsewhere: AnsweredElsewhere;
  readonly directory: Directory;
}

/** Discord, as the flows see it: messages of the bot in a thread, addressed by ids, never through a cache. */
export function createAudience({ progressMessages, answeredElsewhere, directory, ...speaker }: AudienceDeps): Audience {
  const { rest, words, self, log } = speaker;
  const marks = createMarks({ rest, log });
  return {
    async open(door, wish) {
      if (door.kind === 'interaction' && answeredElsewhere.has(door.interactionToken)) return null;
      return openThread({ rest, door, ...wish, t: words(wish.requester.locale), botId: self().id, log });
    },
    progress(to, progress) {
      const t = words(to.requester.locale);
      const plain = { ...progress, asked: null, words: '' };
      progressMessages.show(
        to,
        () => progressView(to, progress, t),
        () => progressView(to, plain, t),
        progress.step.kind === 'asking',
      );
    },
    alarm: (alarm) => alarmOwner(speaker, alarm),
    unsay: (threadId, messageIds, all, personId) =>
      unsay({ rest, directory, botId: self().id, threadId, messageIds, all, personId }),
    retract: (to) => progressMessages.remove(to),
    thank: (to) => marks.thanked(to),
    mark: (to, isWaiting) => (isWaiting ? marks.waiting(to) : marks.noMore(to)),
    overview: (to, lines, isOver) => showOverview(progressMessages, speaker, to, lines, isOver),
    tell: (to, telling, mayStandThere) =>
      unlessRefused(orSilenced(tellHere({ speaker, cards: progressMessages }, to, telling, mayStandThere)), log),
    display: (to, film) => atMost(displayFilm(speaker, directory, to, film), log),
    tellAlone: (to, telling) => unlessRefused(orSilenced(tellAlone(speaker, to, telling)), log),
    purseNews: async (to, guildId, news) =>
      (await unlessRefused(tellPurseNews(speaker, to, guildId, news), log)) !== null,
    attachable: (guildId) => attachableIn(directory, guildId),
    inWords: (telling, locale) => tellingText(telling.kind === 'result' ? withNames(telling) : telling, words(locale)),
    standing: (request) => standingHere(request, directory, progressMessages),
    note: (to, note) => ('nth' in note ? askOnce(speaker, progressMessages, to, note) : sayOnce(speaker, to, note)),
    ...votesBy(speaker),
  };
}

function votesBy({ rest, words, log }: Speaker): Pick<Audience, 'openVote' | 'endVote' | 'votesOf'> {
  return {
    openVote(to, versions) {
      const post = (some: typeof versions) => postBallot(rest, to, some, words(to.requester.locale));
      const untold = versions.map((version) => ({ ...version, story: undefined }));
      return unlessRefused(
        orSimpler(
          () => post(versions),
          () => post(untold),
        ),
        log,
      );
    },
    endVote: (threadId, messageId) => endBallot(rest, threadId, messageId),
    votesOf: (threadId, messageId) => countOf(rest, threadId, messageId),
  };
}

async function showOverview(
  progressMessages: ProgressMessages,
  { words }: Speaker,
  to: Addressee,
  lines: readonly OverviewLine[],
  isOver: boolean,
): Promise<void> {
  if (isOver) await progressMessages.remove(to);
  else progressMessages.show(to, () => overviewView(to, lines, words(to.requester.locale)));
}

async function tellHere(
  { speaker, cards }: { readonly speaker: Speaker; readonly cards: ProgressMessages },
  to: Addressee,
  telling: Telling,
  mayStandThere: boolean,
): Promise<string | null> {
  const isOnCard = telling.kind === 'stopped' && telling.onCard === true;
  return isOnCard ? tellOnCard(speaker, cards, to, telling) : tell(speaker, to, telling, { mayStandThere });
}

/** What is told may be told later: whoever may not speak now says so. */
async function orSilenced<T>(telling: Promise<T>): Promise<T> {
  try {
    return await telling;
  } catch (error) {
    throw isSilenced(error) ? new Silenced(error) : error;
  }
}

/** A question is posted once, also after a restart, and taken away once it is none any more. */
async function askOnce(speaker: Speaker, messages: ProgressMessages, to: Addressee, note: Note): Promise<void> {
  if ((await messages.posted(to)) !== undefined) return;
  const messageId = await postNote(speaker, to, note);
  if (messageId !== null) await messages.keep(to, messageId);
}

/** What is said while a request is prepared is said again with it: then the message that says so may stand there. */
async function sayOnce(speaker: Speaker, to: Addressee, note: Note): Promise<void> {
  const { rest, self } = speaker;
  const sought = { rest, threadId: to.threadId, id: to.id, verb: 'fresh-link', botId: self().id } as const;
  if (note.kind === 'came-late' && (await ownMessage({ ...sought, behind: note.turnId })) !== undefined) return;
  await postNote(speaker, to, note);
}

async function postNote({ rest, words, log }: Speaker, to: Addressee, note: Note): Promise<string | null> {
  const { locale } = to.requester;
  // whoever is asked hears of it, and nobody else
  const users = 'ownerId' in note ? [note.ownerId] : [];
  const how = { allowed_mentions: { users, replied_user: false }, nonce: nonceOf('n', to.id), enforce_nonce: true };
  const post = async (said: Note) => {
    const { body, files } = await illustrated(said, words(locale), locale);
    return postMessage(rest, to.threadId, { ...body, ...replyTo(to), ...how }, files);
  };
  const bare = bareNote(note);
  return unlessRefused(
    bare === null
      ? post(note)
      : orSimpler(
          () => post(note),
          () => post(bare),
        ),
    log,
  );
}

/** Where a server moderates somebody's words or names away, the same without them. */
async function orSimpler<T>(say: () => Promise<T>, simpler: () => Promise<T>): Promise<T> {
  try {
    return await say();
  } catch (error) {
    if (!isBlocked(error)) throw error;
    return simpler();
  }
}

/** Nothing depends on it: what goes wrong is only noted. */
async function atMost(doing: Promise<void>, log: Logger): Promise<void> {
  try {
    await doing;
  } catch (error) {
    log.warn({ err: error }, 'a film is not shown in its channel');
  }
}

/** Null where nobody is left to hear it, or where Discord takes it in no way: to say it again would not help. */
async function unlessRefused<T>(speaking: Promise<T>, log: Logger): Promise<T | null> {
  try {
    return await speaking;
  } catch (error) {
    if (isGone(error)) log.info({ err: error }, 'nobody is left to tell');
    else if (isRefusal(error)) log.error({ err: error }, 'Discord does not take what is to be told');
    else throw error;
    return null;
  }
}

/**
 * Only what is written in a channel is heard by every bot that listens there, and may have the card of another one.
 * Where even a card is not taken, no result would be.
 */
async function standingHere(request: AboutToPay, directory: Directory, cards: ProgressMessages): Promise<Standing> {
  const card = { ...request.to, id: request.shownBy };
  const cardId = request.messages.length > 0 ? await cards.posted(card) : undefined;
  const standing = await standingOf({ ...request, directory, cardId });
  const isHindered = standing.kind === 'stands' && (await cards.isShutOut(card));
  return isHindered ? { kind: 'unsent', why: 'silenced' } : standing;
}
