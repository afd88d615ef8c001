import { guildOf } from './away.ts';
import { Form } from './form.ts';
import { visibleMessage } from './find.ts';
import { isJson, type Json } from './json.ts';
import type { Channel, Message } from './model.ts';
import { may, sees } from './permissions.ts';
import { permissionBits } from './permission-bits.ts';
import { Refusal, refusals } from './refusal.ts';
import { snapshotOf } from './snapshot.ts';
import type { World } from './world.ts';

/** What a message refers to, as it is kept. */
export interface Referred {
  readonly reference: Json | null;
  readonly refersTo: string | null;
  readonly snapshots: readonly Json[] | null;
  readonly type: number;
  /** The author of the message that is replied to. */
  readonly repliedTo: string | null;
}

const nothing: Referred = { reference: null, refersTo: null, snapshots: null, type: 0, repliedTo: null };

/**
 * Reads `message_reference` of the bot: a reply (type 0) or a forward (1). Needs READ_MESSAGE_HISTORY (160002); an
 * unknown target is 50035 unless `fail_if_not_exists` is false, and one of another channel always is: nothing says that
 * it
 * would be forgiven. What it cannot read it cannot forward (160014).
 */
export function readReference(world: World, form: Form, body: Json, channel: Channel): Referred {
  const given = body['message_reference'];
  if (!isJson(given)) return nothing;
  const messageId = form.snowflake(given, 'message_id', 'message_reference');
  const forward = form.choice(given, 'type', 'message_reference', [0, 1]) === 1;
  if (messageId === undefined) {
    if (given['message_id'] == null) form.required('message_reference.message_id');
    return nothing;
  }
  if (forward) return forwarded(world, given, channel, messageId);
  if (!may(world, world.bot.id, channel, permissionBits.readMessageHistory)) throw refusals.noHistory();
  const target = found(world, channel, messageId);
  if (target === undefined) {
    const standsElsewhere = (world.messages.get(messageId)?.channelId ?? channel.id) !== channel.id;
    if (standsElsewhere || given['fail_if_not_exists'] !== false)
      form.refuse('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    return nothing;
  }
  return {
    ...nothing,
    reference: referenceTo(world, target, 0),
    refersTo: target.id,
    type: 19,
    repliedTo: target.authorId,
  };
}

function forwarded(world: World, given: Json, channel: Channel, messageId: string): Referred {
  const source = world.channels.get(typeof given['channel_id'] === 'string' ? given['channel_id'] : channel.id);
  const target = source && sees(world, world.bot.id, source) ? found(world, source, messageId) : undefined;
  if (target === undefined) throw new Refusal(400, 160014, 'Cannot forward a message whose content you cannot read');
  return { ...nothing, reference: referenceTo(world, target, 1), snapshots: [snapshotOf(target)] };
}

/** A `message_reference` to a message: type 0 for replies and thread starters, 1 for forwards. */
export function referenceTo(world: World, target: Message, type: 0 | 1): Json {
  const channel = world.channels.get(target.channelId);
  const guild_id = channel && guildOf(world, channel);
  return { type, channel_id: target.channelId, message_id: target.id, ...(guild_id != null && { guild_id }) };
}

function found(world: World, channel: Channel, id: string): Message | undefined {
  try {
    return visibleMessage(world, channel, id);
  } catch {
    return undefined; // not there is an answer here
  }
}
