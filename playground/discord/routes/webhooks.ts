import { Form } from '../form.ts';
import { answeredBy, messageOfInteraction } from '../interaction.ts';
import { messageBody } from '../message-body.ts';
import { removeMessage } from '../message-store.ts';
import { messageFlags, type Message } from '../model.ts';
import { readPayload, type Payload } from '../payload.ts';
import { referenceTo } from '../reference.ts';
import { refusals } from '../refusal.ts';
import { noContent, ok, type Call, type Reply, type Route } from '../request.ts';
import type { World } from '../world.ts';
import { rewriteMessage, writeMessage } from '../write-message.ts';
import { answerFacts } from './interactions.ts';

const MOST_FOLLOW_UPS = 5;

const hook = '/webhooks/:application/:token';

/** What an interaction's token allows for 15 minutes (developers/interactions/receiving-and-responding#endpoints). */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: hook, open: true, answer: followUp },
  { method: 'GET', path: `${hook}/messages/:message`, open: true, answer: read },
  { method: 'PATCH', path: `${hook}/messages/:message`, open: true, answer: edit },
  { method: 'DELETE', path: `${hook}/messages/:message`, open: true, answer: remove },
];

function interactionOf(call: Call): ReturnType<typeof answeredBy> {
  return answeredBy(call.world, call.param('application'), call.param('token'));
}

function readBody(call: Call, uploadLimit: number, previous: Message | null): Payload {
  const form = new Form();
  const payload = readPayload(form, { body: call.body, uploads: call.request.uploads, at: '', previous, uploadLimit });
  form.check();
  return payload;
}

function followUp(call: Call): Reply {
  const { world } = call;
  const interaction = interactionOf(call);
  const original = world.messages.get(interaction.answer.messageId ?? '');
  // Right after a defer it fills the loading message instead, whose visibility is fixed (deprecated, but so it is).
  if (original !== undefined && !original.deleted && (original.state.flags & messageFlags.loading) !== 0) {
    rewriteMessage(world, readBody(call, interaction.uploadLimit, original), original, { silently: true });
    return ok(messageBody(world, original, true));
  }
  countFollowUp(call);
  const payload = readBody(call, interaction.uploadLimit, null);
  const ephemeral = ((payload.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const facts = answerFacts(call, interaction, ephemeral);
  const message = writeMessage(
    world,
    payload,
    original === undefined ? facts : { ...facts, ...followUpFacts(world, original, facts) },
  );
  return ok(messageBody(world, message, true));
}

/** Where only the person has installed the application, five and no more (40094). */
function countFollowUp({ world, ...call }: Call): void {
  const interaction = world.interactions.get(call.param('token'));
  if (interaction === undefined || '0' in interaction.owners) return;
  interaction.followUps += 1;
  if (interaction.followUps > MOST_FOLLOW_UPS) throw refusals.tooManyFollowUps();
}

/** A follow-up replies to the first answer. */
function followUpFacts(
  world: World,
  original: Message,
  { interaction }: Pick<Message, 'interaction'>,
): Partial<Message> {
  return {
    type: 19,
    reference: referenceTo(world, original, 0),
    refersTo: original.id,
    interaction: { ...interaction, original_response_message_id: original.id },
  };
}

function read(call: Call): Reply {
  return ok(
    messageBody(call.world, messageOfInteraction(call.world, interactionOf(call), call.param('message')), true),
  );
}

function edit(call: Call): Reply {
  const { world } = call;
  const interaction = interactionOf(call);
  const message = messageOfInteraction(world, interaction, call.param('message'));
  const wasLoading = (message.state.flags & messageFlags.loading) !== 0;
  rewriteMessage(world, readBody(call, interaction.uploadLimit, message), message, { silently: wasLoading });
  return ok(messageBody(world, message, true));
}

function remove(call: Call): Reply {
  const { world } = call;
  removeMessage(world, messageOfInteraction(world, interactionOf(call), call.param('message')));
  return noContent;
}
