import { castVote } from '../poll.ts';
import { demandOpen, messageSeen, type Me, type MessageRef } from './me.ts';

/** Votes in a poll, by the text of an answer; once more takes it back. */
export function vote(me: Me, ref: MessageRef, answer: string): void {
  const { message, channel } = messageSeen(me, ref);
  const { world, member } = me;
  const { poll } = message;
  if (poll === null) throw new Error('There is nothing to vote on.');
  demandOpen(me, channel, { archivedToo: true });
  if (poll.isFinalized || world.clock.now() >= poll.endsAt) throw new Error('This poll is closed.');
  const found = poll.answers.find(({ text }) => text === answer);
  if (found === undefined)
    throw new Error(`There is no answer "${answer}", only ${poll.answers.map(({ text }) => `"${text}"`).join(', ')}.`);
  castVote(world, message, member.user.id, found.id);
}
