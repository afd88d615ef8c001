import { FIRST_ANSWER_MS, interactionMetadata, interactionTypes, openInteraction } from '../interaction.ts';
import type { FirstAnswer, Interaction } from '../model.ts';
import type { Json } from '../json.ts';
import { messageBody } from '../message-body.ts';
import { guildOf, ownersOf } from '../away.ts';
import type { Channel, Message } from '../model.ts';
import { showMessage, type Shown } from '../shown.ts';
import { dispatch } from '../world.ts';
import { UPLOAD_LIMIT_BYTES } from './files.ts';
import { interactionBody } from './interaction-body.ts';
import type { Me } from './me.ts';

/** What came of a command, a button or a form once the application has answered. */
export interface Used {
  readonly interaction: Interaction;
  readonly answer: FirstAnswer;
  /** The message that was shown or changed, as it was then; null for a form. */
  readonly message: Shown | null;
}

export interface Asked {
  readonly type: number;
  readonly data: Json;
  readonly channel: Channel;
  /** The message a button or menu sits on. */
  readonly source?: Message | undefined;
  readonly command?: { readonly name: string; readonly type: number; readonly types: readonly number[] };
  /** The interaction that opened the form which is handed in. */
  readonly opener?: Interaction;
}

/** What the client says when no answer comes in time. */
const silence: Readonly<Record<number, string>> = {
  [interactionTypes.command]: 'The application did not respond',
  [interactionTypes.autocomplete]: 'Loading options failed',
  [interactionTypes.component]: 'This interaction failed',
  [interactionTypes.modal]: 'Something went wrong. Try again.',
};

/**
 * Sends INTERACTION_CREATE and resolves with the first answer, or rejects with what the client says after 3 s without
 * one.
 */
export function interact(me: Me, { type, data, channel, source, command, opener }: Asked): Promise<Used> {
  const { world, member } = me;
  const { promise, resolve, reject } = Promise.withResolvers<Used>();
  const stopWaiting = world.clock.after(FIRST_ANSWER_MS, () => reject(new Error(silence[type])));
  const interaction = openInteraction(world, {
    type,
    userId: member.user.id,
    channelId: channel.id,
    sourceId: source?.id ?? null,
    command: command === undefined ? null : { name: command.name, type: command.type },
    opener: opener === undefined ? null : interactionMetadata(world, opener),
    uploadLimit: UPLOAD_LIMIT_BYTES,
    owners: opener?.owners ?? ownersOf(world, channel, member.user.id, command?.types ?? [0, 1]),
    answered(answer) {
      stopWaiting();
      const message = world.messages.get(answer.messageId ?? '');
      resolve({ interaction, answer, message: message === undefined ? null : showMessage(world, message) });
    },
  });
  const body = {
    ...interactionBody(me, interaction, channel),
    data,
    ...(source !== undefined && { message: messageBody(world, source, true) }),
  };
  const guildId = guildOf(world, channel);
  const isHere = guildId !== null && world.guilds.has(guildId);
  dispatch(world, {
    name: 'INTERACTION_CREATE',
    intents: 0,
    guildId: isHere ? guildId : null,
    data: () => body,
  });
  return promise;
}
