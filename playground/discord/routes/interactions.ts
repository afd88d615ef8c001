import { guildOf } from '../away.ts';
import { Form } from '../form.ts';
import { interactionMetadata, interactionTypes, unanswered } from '../interaction.ts';
import type { AnswerKind, FirstAnswer, Interaction } from '../model.ts';
import { objectOf, type Json } from '../json.ts';
import { messageBody } from '../message-body.ts';
import { checkChoices } from '../command-rules.ts';
import { checkModal } from '../modal-rules.ts';
import { messageFlags, type Message } from '../model.ts';
import { addMessage } from '../message-store.ts';
import { readPayload } from '../payload.ts';
import { referenceTo } from '../reference.ts';
import { refusals } from '../refusal.ts';
import { noContent, ok, type Call, type Reply, type Route } from '../request.ts';
import { happened } from '../world.ts';
import { rewriteMessage, writeMessage } from '../write-message.ts';

const kinds: Readonly<Record<number, AnswerKind>> = {
  4: 'message',
  5: 'deferred',
  6: 'deferred-update',
  7: 'update',
  8: 'suggestions',
  9: 'modal',
};

/**
 * The first answer to an interaction (developers/interactions/receiving-and-responding#create-interaction-response).
 */
export const interactionRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, answer },
];

function answer(call: Call): Reply {
  const { world, body, request } = call;
  const interaction = unanswered(world, call.id('interaction'), call.param('token'));
  const form = new Form();
  const type = form.choice(body, 'type', '', allowedTypes(interaction));
  if (body['type'] == null) form.required('type');
  form.check();
  const kind = kinds[type ?? 0] ?? 'message';
  const { message, modal, choices = [] } = carryOut(call, interaction, kind);

  const first: FirstAnswer = {
    kind,
    at: world.clock.now(),
    messageId: message?.id ?? null,
    ephemeral: message !== null && message.onlyFor !== null,
    modal,
    choices,
  };
  interaction.answer = first;
  happened(world, { kind: 'interaction-answer', channelId: interaction.channelId, message });
  interaction.answered(first);
  return request.query.get('with_response') === 'true'
    ? ok(responseBody(call, interaction, first, message))
    : noContent;
}

/** A modal cannot answer a modal; updates need a message to update; what is being typed is answered by choices alone. */
function allowedTypes({ type, sourceId }: Interaction): readonly number[] {
  if (type === interactionTypes.autocomplete) return [8];
  const onMessage = sourceId !== null ? [6, 7] : [];
  return [4, 5, ...onMessage, ...(type === interactionTypes.modal ? [] : [9])];
}

function carryOut(
  call: Call,
  interaction: Interaction,
  kind: AnswerKind,
): { message: Message | null; modal: Json | null; choices?: readonly Json[] } {
  const { world, body, request } = call;
  const data = objectOf(body['data']);
  const source = world.messages.get(interaction.sourceId ?? '') ?? null;
  const form = new Form();
  if (kind === 'modal') {
    const modal = checkModal(form, data, 'data');
    form.check();
    return { message: null, modal };
  }
  if (kind === 'suggestions') {
    const choices = checkChoices(form, data, 'data', 3);
    form.check();
    return { message: null, modal: null, choices };
  }
  if (kind === 'deferred') return { message: writeLoading(call, interaction, data), modal: null };
  if (kind === 'deferred-update') return { message: source, modal: null };

  const previous = kind === 'update' ? source : null;
  if (kind === 'update' && (previous === null || previous.deleted)) throw refusals.unknownMessage();
  const payload = readPayload(form, {
    body: data,
    uploads: request.uploads,
    at: 'data',
    previous,
    uploadLimit: interaction.uploadLimit,
  });
  form.check();
  if (previous !== null) {
    rewriteMessage(world, payload, previous);
    return { message: previous, modal: null };
  }
  const ephemeral = ((payload.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const message = writeMessage(world, payload, answerFacts(call, interaction, ephemeral));
  return { message, modal: null };
}

/** A message that answers this interaction: kind of message, who it is for, and what it says about the interaction. */
export function answerFacts(
  { world }: Call,
  interaction: Interaction,
  ephemeral: boolean,
): Pick<Message, 'channelId' | 'type' | 'onlyFor' | 'interaction' | 'reference' | 'refersTo'> {
  const source = world.messages.get(interaction.sourceId ?? '');
  return {
    channelId: interaction.channelId,
    ...kindOf(interaction, source !== undefined),
    onlyFor: ephemeral ? interaction.userId : null,
    interaction: interactionMetadata(world, interaction),
    reference: source === undefined ? null : referenceTo(world, source, 0),
    refersTo: source?.id ?? null,
  };
}

/** Answers to commands are types of their own (20, 23); an answer to a button replies to its message (19). */
function kindOf({ command }: Interaction, onMessage: boolean): { type: number } {
  if (command !== null) return { type: command.type === 1 ? 20 : 23 };
  return { type: onMessage ? 19 : 0 };
}

/** "Nemo is thinking…": of the flags only EPHEMERAL may be set now (discord-api-docs#7910). */
function writeLoading(call: Call, interaction: Interaction, data: Json): Message {
  const form = new Form();
  const flags = form.integer(data, 'flags', 'data', { min: 0, max: 2 ** 31 - 1 }) ?? 0;
  if ((flags & ~messageFlags.ephemeral) !== 0)
    form.refuse(
      'data.flags',
      'INTERACTION_RESPONSE_FLAGS_INVALID',
      'Only EPHEMERAL can be set on a deferred response.',
    );
  form.check();
  const ephemeral = (flags & messageFlags.ephemeral) !== 0;
  const { world } = call;
  return addMessage(world, {
    ...answerFacts(call, interaction, ephemeral),
    authorId: world.bot.id,
    state: { flags: flags | messageFlags.loading },
  });
}

function responseBody({ world }: Call, interaction: Interaction, first: FirstAnswer, message: Message | null): Json {
  const type = Object.entries(kinds).find(([, kind]) => kind === first.kind)?.[0];
  const channel = world.channels.get(interaction.channelId);
  const guildId = channel && guildOf(world, channel);
  const isShown = first.kind === 'message' || first.kind === 'update';
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message !== null && {
        response_message_id: message.id,
        response_message_loading: (message.state.flags & messageFlags.loading) !== 0,
        response_message_ephemeral: first.ephemeral,
      }),
      channel_id: interaction.channelId,
      ...(guildId != null && { guild_id: guildId }),
    },
    resource: {
      type: Number(type),
      ...(isShown && message !== null && { message: messageBody(world, message, true) }),
    },
  };
}
