import { Events, type Client } from 'discord.js';
import type { Background } from '../flows/background.ts';
import type { Intake } from '../flows/intake.ts';
import { arrivalOf } from './arrival-of.ts';

/** Passes on what people write, change and take back. */
export function listen(client: Client, intake: Intake, background: Background): void {
  client.on(Events.MessageCreate, (message) => {
    const arrival = arrivalOf(message);
    background.start('message', () => (arrival === undefined ? intake.seen(message.channelId, message.id) : intake.arrived(arrival)));
  });

  client.on(Events.MessageUpdate, (_before, message) => {
    // Discord also tells of links it has looked into: only what a person changed has a time of change.
    const arrival = message.partial || message.editedTimestamp === null ? undefined : arrivalOf(message);
    if (arrival !== undefined) background.start('edit', () => intake.edited(arrival));
  });

  const gone = (channelId: string, messageId: string) => background.start('deletion', () => intake.deleted(channelId, messageId));
  client.on(Events.MessageDelete, ({ channelId, id }) => gone(channelId, id));
  client.on(Events.MessageBulkDelete, (messages) => messages.forEach(({ channelId, id }) => gone(channelId, id)));
}
