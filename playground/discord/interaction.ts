import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';
import { userBody } from './member-body.ts';
import type { FirstAnswer, Interaction, Message } from './model.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

/** How long an app may take to answer first (developers/interactions/receiving-and-responding). */
export const FIRST_ANSWER_MS = 3000;
/** How long its token lives. */
const TOKEN_LIFE_MS = 15 * 60 * 1000;

export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
/** Begins an interaction, known from now on by its token. */
export function openInteraction(
  world: World,
  facts: Omit<Interaction, 'id' | 'token' | 'createdAt' | 'answer' | 'followUps'>,
): Interaction {
  const interaction = {
    ...facts,
    id: world.newId(),
    token: randomBytes(96).toString('base64url'),
    createdAt: world.clock.now(),
    followUps: 0,
    answer: null,
  };
  world.interactions.set(interaction.token, interaction);
  return interaction;
}

/**
 * The interaction that is about to be answered first: 10062 when unknown or later than 3 s, 40060 when answered before.
 */
export function unanswered(world: World, id: string, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (interaction === undefined || interaction.id !== id) throw refusals.unknownInteraction();
  if (interaction.answer !== null) throw refusals.alreadyAnswered();
  if (world.clock.now() - interaction.createdAt >= FIRST_ANSWER_MS) throw refusals.unknownInteraction();
  return interaction;
}

/**
 * The answered interaction behind a webhook token: 10015 when unknown or never answered, 401/50027 after 15 min
 * (discord-api-docs#6851).
 */
export function answeredBy(
  world: World,
  applicationId: string,
  token: string,
): Interaction & { readonly answer: FirstAnswer } {
  const interaction = world.interactions.get(token);
  if (interaction === undefined || applicationId !== world.applicationId) throw refusals.unknownWebhook();
  if (world.clock.now() - interaction.createdAt >= TOKEN_LIFE_MS) throw refusals.expiredToken();
  if (interaction.answer === null) throw refusals.unknownWebhook();
  return { ...interaction, answer: interaction.answer };
}

/** A message that this interaction made, or its answer changed; ephemeral ones included. 10008 when gone. */
export function messageOfInteraction(world: World, interaction: Interaction, id: string): Message {
  const wanted = id === '@original' ? (interaction.answer?.messageId ?? '') : id;
  const message = world.messages.get(wanted);
  if (message === undefined || message.deleted || message.channelId !== interaction.channelId)
    throw refusals.unknownMessage();
  const isOwn = message.id === interaction.answer?.messageId || message.interaction?.['id'] === interaction.id;
  if (!isOwn) throw refusals.unknownMessage();
  return message;
}

/**
 * What a message says about the interaction it answers
 * (developers/resources/message#message-interaction-metadata-object).
 */
export function interactionMetadata(world: World, interaction: Interaction): Json {
  return {
    id: interaction.id,
    type: interaction.type,
    user: userBody(world, interaction.userId),
    authorizing_integration_owners: interaction.owners,
    ...(interaction.type === interactionTypes.component && { interacted_message_id: interaction.sourceId }),
    ...(interaction.command !== null && { name: interaction.command.name, command_type: interaction.command.type }),
    ...(interaction.opener !== null && { triggering_interaction_metadata: interaction.opener }),
  };
}
