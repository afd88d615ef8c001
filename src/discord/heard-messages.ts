import { Collection, MessageType, type Message } from 'discord.js';
import { dropOldest } from '../core/newest.ts';

/** So many of a channel. */
const MOST = 5;

/**
 * The newest messages of people in a channel, to know of an edit what stood there before. Of what the bot says itself
 * nothing is kept: it would stay with each thread, and nobody asks for it. How a thread begins is: nothing else stands
 * there yet.
 */
export class HeardMessages extends Collection<string, Message> {
  override set(id: string, message: Message): this {
    if (!isKept(message)) return this;
    super.set(id, message);
    dropOldest(this, MOST);
    return this;
  }
}

function isKept({ author, client, type }: Message): boolean {
  return type === MessageType.ThreadStarterMessage || (author !== null && author.id !== client.user.id);
}
