import { everyComponent } from '../components.ts';
import { interactionTypes } from '../interaction.ts';
import { listOf, numberOf, objectsOf, textOf, type Json } from '../json.ts';
import type { Channel, Message } from '../model.ts';
import { interact, type Used } from './interact.ts';
import { messageSeen, type Me, type MessageRef } from './me.ts';
import { createResolved } from './resolved.ts';

const LINK_STYLE = 5;
const selects = [3, 5, 6, 7, 8];

/** Presses a button, by its label or its custom_id. */
export async function press(me: Me, ref: MessageRef, label: string): Promise<Used> {
  const { message, channel } = messageSeen(me, ref);
  const buttons = componentsOf(message, [2]);
  const button = buttons.find((one) => one['label'] === label || one['custom_id'] === label);
  if (button === undefined)
    throw new Error(
      `There is no button "${label}", only ${buttons.map((one) => `"${textOf(one['label'])}"`).join(', ')}.`,
    );
  if (numberOf(button['style']) === LINK_STYLE) throw new Error(`"${label}" is a link: it opens in the browser.`);
  return touch(me, { message, channel, component: button, data: {} });
}

/** Presses a button that the message does not have, as a client that was tampered with would. */
export async function forge(me: Me, ref: MessageRef, customId: string): Promise<Used> {
  return touch(me, { ...messageSeen(me, ref), component: { type: 2, custom_id: customId, id: 1 }, data: {} });
}

/**
 * Picks from a select: options by label or value, else ids of people, roles or channels. Named by its placeholder or
 * custom_id.
 */
export async function choose(me: Me, ref: MessageRef, name: string, picked: readonly string[]): Promise<Used> {
  const { message, channel } = messageSeen(me, ref);
  const select = componentsOf(message, selects).find((one) => one['placeholder'] === name || one['custom_id'] === name);
  if (select === undefined) throw new Error(`There is no select "${name}".`);
  const [min, max] = [numberOf(select['min_values'], 1), numberOf(select['max_values'], 1)];
  if (picked.length < min || picked.length > max) throw new Error(`Select between ${min} and ${max}.`);
  const resolved = createResolved(me, channel);
  const values = picked.map((one) => selectedValue(select, one, resolved));
  return touch(me, { message, channel, component: select, data: { values, ...resolved.part() } });
}

/** What one choice in a select of any kind is sent as. */
export function selectedValue(select: Json, picked: string, resolved: ReturnType<typeof createResolved>): string {
  const type = numberOf(select['type']);
  if (type === 5) return resolved.user(picked);
  if (type === 6) return resolved.role(picked);
  if (type === 7) return resolved.isRole(picked) ? resolved.role(picked) : resolved.user(picked);
  if (type === 8) return resolved.channel(picked);
  const option = objectsOf(select['options']).find((one) => one['label'] === picked || one['value'] === picked);
  if (option === undefined) throw new Error(`There is no "${picked}" to select.`);
  return textOf(option['value']);
}

interface Touched {
  readonly message: Message;
  readonly channel: Channel;
  readonly component: Json;
  readonly data: Json;
}

function touch(me: Me, { message, channel, component, data }: Touched): Promise<Used> {
  if (component['disabled'] === true) throw new Error('This is disabled.');
  const { type, custom_id, id } = component;
  return interact(me, {
    type: interactionTypes.component,
    data: { component_type: type, custom_id, id, ...data },
    channel,
    source: message,
  });
}

function componentsOf(message: Message, types: readonly number[]): readonly Json[] {
  return [...everyComponent(listOf(message.state.components))].filter((node) => types.includes(numberOf(node['type'])));
}
