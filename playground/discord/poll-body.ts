import { join, type Form } from './form.ts';
import { isJson, objectOf, type Json } from './json.ts';
import type { Poll } from './model.ts';
import type { World } from './world.ts';

const HOUR_MS = 60 * 60 * 1000;
const MOST_HOURS = 768;
const USUAL_HOURS = 24;

/** Reads `poll` (developers/resources/poll#poll-create-request-object): 300 letters, 1 to 10 answers of 55. */
export function readPoll(form: Form, body: Json, now: number): Poll | null {
  const given = body['poll'];
  if (!isJson(given)) return null;
  const question = form.text(objectOf(given['question']), 'text', 'poll.question', {
    min: 1,
    max: 300,
    required: true,
  });
  const answers = form.objects(given, 'answers', 'poll', { min: 1, max: 10 });
  if (answers === undefined) form.required('poll.answers');
  const texts = (answers ?? []).map((answer, index) => {
    const at = join(join('poll.answers', index), 'poll_media');
    return form.text(objectOf(answer['poll_media']), 'text', at, { min: 1, max: 55, required: true }) ?? '';
  });
  const hours = form.integer(given, 'duration', 'poll', { min: 1, max: MOST_HOURS }) ?? USUAL_HOURS;
  form.choice(given, 'layout_type', 'poll', [1]);
  return {
    question: question ?? '',
    answers: texts.map((text, index) => ({ id: index + 1, text })),
    endsAt: now + hours * HOUR_MS,
    isMultiple: given['allow_multiselect'] === true,
    votes: new Map(),
    isFinalized: false,
  };
}

/** A poll as a message shows it (developers/resources/poll#poll-object). What has no votes is not counted. */
export function pollBody(world: World, { question, answers, endsAt, isMultiple, votes, isFinalized }: Poll): Json {
  const counts = answers.map(({ id }) => ({
    id,
    count: votesFor(votes, id),
    me_voted: votesOf(votes, world.bot.id).has(id),
  }));
  return {
    question: { text: question },
    answers: answers.map(({ id, text }) => ({ answer_id: id, poll_media: { text } })),
    expiry: new Date(endsAt).toISOString(),
    allow_multiselect: isMultiple,
    layout_type: 1,
    results: { is_finalized: isFinalized, answer_counts: counts.filter(({ count }) => count > 0) },
  };
}

export function votesFor(votes: Poll['votes'], answerId: number): number {
  return [...votes.values()].filter((ids) => ids.has(answerId)).length;
}

export function votesOf(votes: Poll['votes'], userId: string): ReadonlySet<number> {
  return votes.get(userId) ?? new Set();
}
