import type { Discord } from '../discord/discord.ts';
import { objectOf, objectsOf, textOf } from '../discord/json.ts';
import { messageBody } from '../discord/message-body.ts';
import { messagesIn } from '../discord/message-store.ts';
import type { Message, Poll } from '../discord/model.ts';
import { votesFor, votesOf } from '../discord/poll-body.ts';
import { showMessage } from '../discord/shown.ts';
import type { World } from '../discord/world.ts';
import { createSteadyLinks } from './steady-links.ts';

const THREAD_STARTER = 21;
const MESSAGE_MENU = 3;
/** Of a message that is replied to only the beginning is shown. */
const REPLY_CHARS = 200;
/** So many are shown above one that somebody goes back to. */
const ABOVE = 10;

/** How much of a channel is looked at: so many of the newest, and back to one of them if one is named. */
export interface Part {
  readonly most: number;
  readonly back: string;
}

/** Reads the newest messages of a channel for somebody: embeds, components and files as Discord's API has them, the rest as people see it. */
export function createMessageReader({ world, url }: Discord) {
  const steady = createSteadyLinks(url);

  function view(message: Message, viewerId: string) {
    const body = objectOf(steady(messageBody(world, message, true)));
    const { id, type, at, author, authorId, loading, onlyFor, answers, reactions, edited, threadId } = showMessage(
      world,
      message,
    );
    return {
      id,
      type,
      at,
      author: { id: authorId, name: author, isBot: authorId === world.bot.id },
      isYours: authorId === viewerId,
      content: message.state.content,
      components: body['components'],
      attachments: body['attachments'],
      forwarded: objectsOf(body['message_snapshots']).map((snapshot) => snapshot['message'])[0] ?? null,
      isLoading: loading,
      isOnlyForYou: onlyFor !== null,
      pingsYou: message.state.mentions.includes(viewerId),
      isEdited: edited && authorId !== world.bot.id,
      answers:
        answers === null ? null : { user: answers.user, command: commandRead(answers.command ?? openerOf(message)) },
      reply: replyOf(world, message, viewerId),
      reactions: reactions.map(({ emoji, by }) => ({
        emoji,
        by,
        isYours: message.reactions.get(emoji)?.has(viewerId) === true,
      })),
      poll: message.poll === null ? null : pollOf(message.poll, viewerId),
      threadId,
    };
  }

  function viewOf(message: Message, viewerId: string) {
    const starter = message.type === THREAD_STARTER ? world.messages.get(message.refersTo ?? '') : undefined;
    return starter === undefined || starter.deleted
      ? view(message, viewerId)
      : { ...view(starter, viewerId), threadId: null };
  }

  /** "/animate", but "Animate this": menus have no slash. */
  function commandRead(name: string | null): string | null {
    if (name === null) return null;
    const isMenu = [...world.commands.values()].some((one) => one['name'] === name && one['type'] === MESSAGE_MENU);
    return isMenu ? name : `/${name}`;
  }

  return function readMessages(channelId: string, viewerId: string, { most, back }: Part) {
    const all = messagesIn(world, channelId, { ephemeralToo: true }).filter(
      ({ onlyFor }) => onlyFor === null || onlyFor === viewerId,
    );
    const wanted = back === '' ? -1 : all.findIndex(({ id }) => id === back);
    const first = Math.max(0, Math.min(all.length - most, wanted === -1 ? all.length : wanted - ABOVE));
    return { messages: all.slice(first).map((message) => viewOf(message, viewerId)), hasOlder: first > 0 };
  };
}

/** A poll as somebody sees it: how many votes there are, and which is theirs. */
function pollOf({ question, answers, votes, isFinalized }: Poll, viewerId: string) {
  const seen = answers.map(({ id, text }) => ({
    text,
    votes: votesFor(votes, id),
    isYours: votesOf(votes, viewerId).has(id),
  }));
  return { question, answers: seen, isOver: isFinalized };
}

/** The command that opened the form which this message answers. */
function openerOf({ interaction }: Message): string | null {
  return textOf(objectOf(objectOf(interaction)['triggering_interaction_metadata'])['name']) || null;
}

/** Whom and what a message replies to; `id` null when that is gone. */
function replyOf(world: World, { type, refersTo }: Message, viewerId: string) {
  if (type !== 19) return null;
  const target = world.messages.get(refersTo ?? '');
  const isHidden = target === undefined || target.deleted || (target.onlyFor !== null && target.onlyFor !== viewerId);
  if (isHidden) return { id: null, author: '', text: '' };
  const { id, author, text } = showMessage(world, target);
  return { id, author, text: text.slice(0, REPLY_CHARS) };
}
