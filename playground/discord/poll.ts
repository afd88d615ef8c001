import { guildOf } from './away.ts';
import { intents } from './intents.ts';
import type { Json } from './json.ts';
import { announce } from './message-events.ts';
import { addMessage } from './message-store.ts';
import type { Message, Poll } from './model.ts';
import { votesFor, votesOf } from './poll-body.ts';
import { referenceTo } from './reference.ts';
import { dispatch, happened, type World } from './world.ts';

/** The longest that a timer can be set to. */
const NEVER_MS = 2 ** 31 - 1;
const POLL_RESULT = 46;

/** It ends by itself, unless it is gone by then. */
export function keepPoll(world: World, message: Message): void {
  const { poll } = message;
  if (poll === null) return;
  world.clock.after(Math.min(poll.endsAt - world.clock.now(), NEVER_MS), () => endPoll(world, message));
}

/** The votes are counted: the message says so, and another one tells the result (message type 46). */
export function endPoll(world: World, message: Message): void {
  const { poll, deleted } = message;
  if (poll === null || poll.isFinalized || deleted) return;
  poll.isFinalized = true;
  announce(world, 'update', message);
  addMessage(world, {
    channelId: message.channelId,
    authorId: message.authorId,
    type: POLL_RESULT,
    reference: referenceTo(world, message, 0),
    refersTo: message.id,
    state: { embeds: [{ type: 'poll_result', fields: resultFields(poll) }] },
  });
}

/** Adds or takes back a vote; of one that takes a single answer, the one before goes. */
export function castVote(world: World, message: Message, userId: string, answerId: number): void {
  const { poll } = message;
  if (poll === null) return;
  const before = votesOf(poll.votes, userId);
  const rest = poll.isMultiple ? [...before].filter((id) => id !== answerId) : [];
  poll.votes.set(userId, new Set(before.has(answerId) ? rest : [...rest, answerId]));
  const channel = world.channels.get(message.channelId);
  const guildId = channel === undefined ? null : guildOf(world, channel);
  happened(world, { kind: 'vote', channelId: message.channelId, message });
  dispatch(world, {
    name: before.has(answerId) ? 'MESSAGE_POLL_VOTE_REMOVE' : 'MESSAGE_POLL_VOTE_ADD',
    intents: guildId !== null ? intents.guildMessagePolls : intents.directMessagePolls,
    guildId,
    data: () => ({
      user_id: userId,
      channel_id: message.channelId,
      message_id: message.id,
      answer_id: answerId,
      ...(guildId !== null && { guild_id: guildId }),
    }),
  });
}

/** developers/resources/message#embed-fields-by-embed-type-poll-result-embed-fields */
function resultFields({ question, answers, votes }: Poll): readonly Json[] {
  const counted = answers.map(({ id, text }) => ({ id, text, count: votesFor(votes, id) }));
  const most = Math.max(...counted.map(({ count }) => count));
  const victors = counted.filter(({ count }) => count === most && count > 0);
  const victor = victors.length === 1 ? victors[0] : undefined;
  const fields: Json = {
    poll_question_text: question,
    victor_answer_votes: String(most),
    total_votes: String(counted.reduce((sum, { count }) => sum + count, 0)),
    ...(victor !== undefined && { victor_answer_id: String(victor.id), victor_answer_text: victor.text }),
  };
  return Object.entries(fields).map(([name, value]) => ({ name, value, inline: false }));
}
