import { Events, type Client, type Interaction, type Message, type PartialMessage } from 'discord.js';
import { hearInOrder } from '../bot/inbox/read-missed.ts';
import { seen } from '../bot/inbox/hear.ts';
import { deleted, edited } from '../bot/inbox/second-thoughts.ts';
import { votesCounted } from '../bot/votes.ts';
import type { World } from '../bot/world.ts';
import type { LogContext } from '../engine/log-context.ts';
import { arrivalOf, callsUs } from './arrival-of.ts';
import { idsOf } from './dispatch.ts';
import { hearGone, type Start } from './hear-gone.ts';
import { hearRights } from './rights.ts';

const idsOfMessage = (message: Pick<Message, 'id' | 'channelId'>): LogContext => ({
  thread: message.channelId,
  message: message.id,
});

/** A poll of ours, whose votes Discord has just counted. */
function isCounted({ author, client, poll }: Message | PartialMessage): boolean {
  return author?.id === client.user.id && poll?.resultsFinalized === true;
}

type Dispatch = (interaction: Interaction) => Promise<void>;

/** Passes on what people press, write, change and take back, as a task with a name. */
export function listen(client: Client, world: World, dispatch: Dispatch, start: Start): void {
  client.on(Events.InteractionCreate, (interaction) =>
    start('interaction', () => dispatch(interaction), idsOf(interaction)),
  );

  client.on(Events.MessageCreate, (message) => {
    const arrival = arrivalOf(message);
    const hear = () =>
      arrival === undefined ? seen(world, message.channelId, message.id) : hearInOrder(world, arrival);
    start('message', hear, idsOfMessage(message));
  });

  hearRights(client, world.engine.hurry);

  client.on(Events.MessageUpdate, (before, message) => {
    // Discord also tells of links it has looked into: only what a person changed has a time of change.
    const arrival = message.partial || message.editedTimestamp === null ? undefined : arrivalOf(message);
    const isNewlyMentioned = arrival?.mentioned === true && !before.partial && !callsUs(before);
    if (isCounted(message)) start('vote', () => votesCounted(world, message.id), idsOfMessage(message));
    if (arrival !== undefined) start('edit', () => edited(world, arrival, isNewlyMentioned), idsOfMessage(message));
  });

  hearGone(client, world, start);

  const gone = (message: Pick<Message, 'id' | 'channelId'>) =>
    start('deletion', () => deleted(world, message.channelId, message.id), idsOfMessage(message));
  client.on(Events.MessageDelete, gone);
  client.on(Events.MessageBulkDelete, (messages) => messages.forEach(gone));
}
