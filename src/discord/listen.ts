import { Events, type Client } from 'discord.js';
import type { Flows } from '../flows/flows.ts';
import { arrivalOf } from './arrival-of.ts';
import { hearRights } from './rights.ts';

type Start = (task: string, hear: () => Promise<void>) => void;

/** Passes on what people write, change and take back, as a task with a name. */
export function listen(client: Client, { intake, catchUp, wake }: Pick<Flows, 'intake' | 'catchUp' | 'wake'>, start: Start): void {
  client.on(Events.MessageCreate, (message) => {
    const arrival = arrivalOf(message);
    start('message', () => (arrival === undefined ? intake.seen(message.channelId, message.id) : catchUp.hear(arrival)));
  });

  hearRights(client, wake);

  client.on(Events.MessageUpdate, (_before, message) => {
    // Discord also tells of links it has looked into: only what a person changed has a time of change.
    const arrival = message.partial || message.editedTimestamp === null ? undefined : arrivalOf(message);
    if (arrival !== undefined) start('edit', () => intake.edited(arrival));
  });

  const gone = (channelId: string, messageId: string) => start('deletion', () => intake.deleted(channelId, messageId));
  client.on(Events.MessageDelete, ({ channelId, id }) => gone(channelId, id));
  client.on(Events.MessageBulkDelete, (messages) => messages.forEach(({ channelId, id }) => gone(channelId, id)));
}
