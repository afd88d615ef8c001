import { channelOf, messageOf } from '../find.ts';
import { userBody } from '../member-body.ts';
import { messageBody } from '../message-body.ts';
import { endPoll } from '../poll.ts';
import { refusals } from '../refusal.ts';
import { ok, type Call, type Reply, type Route } from '../request.ts';

/** Polls (developers/resources/poll). */
export const pollRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/polls/:message/expire', answer: expire },
  { method: 'GET', path: '/channels/:channel/polls/:message/answers/:answer', answer: voters },
];

/** Only whoever made it may end it. */
function expire(call: Call): Reply {
  const { world } = call;
  const message = messageOf(call, channelOf(call));
  if (message.poll === null) throw refusals.noPoll();
  if (message.authorId !== world.bot.id) throw refusals.notAuthor();
  if (message.poll.isFinalized) throw refusals.pollOver();
  endPoll(world, message);
  return ok(messageBody(world, message, true));
}

function voters(call: Call): Reply {
  const { world } = call;
  const { poll } = messageOf(call, channelOf(call));
  if (poll === null) throw refusals.noPoll();
  const answer = Number(call.param('answer'));
  const users = [...poll.votes].flatMap(([id, ids]) => (ids.has(answer) ? [userBody(world, id)] : []));
  return ok({ users });
}
