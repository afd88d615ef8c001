import type { Logger } from 'pino';
import type { OverviewLine } from '../core/overview.ts';
import type { Audience } from '../core/ports.ts';
import type { AboutToPay, Standing } from '../core/standing.ts';
import { Silenced, type Addressee, type Telling } from '../core/telling.ts';
import { tellingText } from '../words/sentences.ts';
import { withNames } from './views/result-view.ts';
import { alarmOwner } from './alarm.ts';
import { attachableIn } from './attachable.ts';
import type { AnsweredElsewhere } from './answered-elsewhere.ts';
import { countOf, endBallot, postBallot, whyNoVote } from './ballot.ts';
import type { Directory } from './directory/directory.ts';
import { displayFilm } from './display.ts';
import { createMarks } from './marks.ts';
import { createNotes } from './notes.ts';
import { openThread } from './open-thread.ts';
import type { ProgressMessages } from './progress-message.ts';
import { tellPurseNews } from './purse-news.ts';
import { standingOf } from './standing.ts';
import { tell, tellAlone, tellOnCard, type Speaker } from './tell.ts';
import { isBlocked, isSilenced } from './trouble.ts';
import { unlessRefused } from './unless-refused.ts';
import { unsay } from './unsay.ts';
import { bareOverview, bareProgress } from './views/bare-progress.ts';
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
      progressMessages.show(
        to,
        () => progressView(to, progress, t),
        () => progressView(to, bareProgress(progress), t),
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
    note: createNotes(speaker, progressMessages),
    ...votesBy(speaker),
  };
}

function votesBy({ rest, words, log }: Speaker): Pick<Audience, 'openVote' | 'endVote' | 'votesOf'> {
  return {
    async openVote(to, versions) {
      const post = (some: typeof versions) => postBallot(rest, to, some, words(to.requester.locale));
      const untold = versions.map((version) => ({ ...version, story: undefined }));
      try {
        return await orSimpler(
          () => post(versions),
          () => post(untold),
        );
      } catch (error) {
        const why = whyNoVote(error);
        if (why === null) throw error;
        log.warn({ err: error }, 'a vote cannot be opened');
        return { why };
      }
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
  if (isOver) return progressMessages.remove(to);
  const draw = (some: typeof lines) => () => overviewView(to, some, words(to.requester.locale));
  progressMessages.show(to, draw(lines), draw(bareOverview(lines)));
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
