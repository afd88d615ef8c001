import { PollLayoutType, RESTJSONErrorCodes, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Edition } from '../core/project.ts';
import type { Addressee } from '../core/telling.ts';
import { VOTE_HOURS, type Count, type NoVote } from '../core/vote.ts';
import type { Translate } from '../words/words.ts';
import { labelOf } from './inert.ts';
import { nonceOf } from './nonce.ts';
import { postMessage } from './post.ts';
import { hasCode, isGone, isRefusal } from './trouble.ts';

/** So many letters Discord takes of an answer (docs: Poll Create Request Object). */
const ANSWER_CHARS = 55;

const counted = z.object({
  poll: z.object({
    answers: z.array(z.object({ answer_id: z.number() })),
    results: z
      .object({ is_finalized: z.boolean(), answer_counts: z.array(z.object({ id: z.number(), count: z.number() })) })
      .nullish(),
  }),
});

/** Discord's own poll among versions: it can be changed by nobody, and ends by itself. */
export function ballotView(versions: readonly Edition[], t: Translate) {
  return {
    poll: {
      question: { text: t('vote.question') },
      answers: versions.map((version) => ({ poll_media: { text: answerOf(version, t) } })),
      duration: VOTE_HOURS,
      allow_multiselect: false,
      layout_type: PollLayoutType.Default,
    },
  };
}

/** Posted twice within minutes, it is one message. Resolves with its id. */
export async function postBallot(
  rest: REST,
  to: Addressee,
  versions: readonly Edition[],
  t: Translate,
): Promise<string> {
  const message = { ...ballotView(versions, t), nonce: nonceOf('v', to.id), enforce_nonce: true };
  return postMessage(rest, to.threadId, message);
}

const THREAD_LOCKED = 160_005;

/** Why Discord does not take it; null where it may be tried again. */
export function whyNoVote(error: unknown): NoVote | null {
  if (hasCode(error, RESTJSONErrorCodes.MissingPermissions)) return 'not-allowed';
  if (hasCode(error, THREAD_LOCKED)) return 'locked';
  if (isGone(error)) return 'gone';
  return isRefusal(error) ? 'refused' : null;
}

const OVER = 520_001;

/** Ends it now. Resolves too where it has ended, or is gone. */
export async function endBallot(rest: REST, channelId: string, messageId: string): Promise<void> {
  try {
    await rest.post(Routes.expirePoll(channelId, messageId));
  } catch (error) {
    if (!isGone(error) && !hasCode(error, OVER)) throw error;
  }
}

/** Null where the message is gone, or cannot be seen any more. What nobody has voted for Discord leaves out. */
export async function countOf(rest: REST, channelId: string, messageId: string): Promise<Count | null> {
  try {
    const { poll } = counted.parse(await rest.get(Routes.channelMessage(channelId, messageId)));
    const { is_finalized: isOver = false, answer_counts: counts = [] } = poll.results ?? {};
    return {
      isOver,
      votes: poll.answers.map(({ answer_id }) => counts.find(({ id }) => id === answer_id)?.count ?? 0),
    };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

function answerOf({ number, story }: Edition, t: Translate): string {
  const name = t('versions.name', { n: number });
  const asked = labelOf(story?.asked ?? '', ANSWER_CHARS - name.length - 3);
  return asked === '' ? name : `${name} · ${asked}`;
}
