import { Events, type Client, type Message } from 'discord.js';
import type { Flows } from '../flows/flows.ts';
import type { LogContext } from '../flows/log-context.ts';
import { arrivalOf, callsUs } from './arrival-of.ts';
import { hearRights } from './rights.ts';

type Start = (task: string, hear: () => Promise<void>, ids: LogContext) => void;

const idsOf = (message: Pick<Message, 'id' | 'channelId'>): LogContext => ({ thread: message.channelId, message: message.id });

/** Passes on what people write, change and take back, as a task with a name. */
export function listen(client: Client, { intake, catchUp, wake }: Pick<Flows, 'intake' | 'catchUp' | 'wake'>, start: Start): void {
  client.on(Events.MessageCreate, (message) => {
    const arrival = arrivalOf(message);
    const hear = () => (arrival === undefined ? intake.seen(message.channelId, message.id) : catchUp.hear(arrival));
    start('message', hear, idsOf(message));
  });

  hearRights(client, wake);

  client.on(Events.MessageUpdate, (before, message) => {
    // Discord also tells of links it has looked into: only what a person changed has a time of change.
    const arrival = message.partial || message.editedTimestamp === null ? undefined : arrivalOf(message);
    const isNewlyMentioned = arrival?.mentioned === true && !before.partial && !callsUs(before);
    if (arrival !== undefined) start('edit', () => intake.edited(arrival, isNewlyMentioned), idsOf(message));
  });

  const gone = (message: Pick<Message, 'id' | 'channelId'>) =>
    start('deletion', () => intake.deleted(message.channelId, message.id), idsOf(message));
  client.on(Events.MessageDelete, gone);
  client.on(Events.MessageBulkDelete, (messages) => messages.forEach(gone));
}
