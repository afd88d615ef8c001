import { interactionTypes } from '../interaction.ts';
import { objectsOf, textOf, type Json } from '../json.ts';
import { readForm, type FormValues } from './form-values.ts';
import { interact, type Used } from './interact.ts';
import { channelSeen, type Me } from './me.ts';
import { createResolved } from './resolved.ts';

/**
 * Hands in the form that a command or button opened: values by the label or custom_id of their field; what is left out
 * stays as it was prefilled.
 */
export async function submit(me: Me, { interaction, answer }: Used, values: FormValues): Promise<Used> {
  const { world } = me;
  if (answer.modal === null || interaction.userId !== me.member.user.id)
    throw new Error('There is no form to hand in.');
  const channel = channelSeen(me, interaction.channelId);
  const resolved = createResolved(me, channel);
  const components: readonly Json[] = readForm(objectsOf(answer.modal['components']), values, resolved);
  const source = world.messages.get(interaction.sourceId ?? '');
  return interact(me, {
    type: interactionTypes.modal,
    data: { custom_id: textOf(answer.modal['custom_id']), components, ...resolved.part() },
    channel,
    source: source?.deleted === false ? source : undefined,
    opener: interaction,
  });
}
