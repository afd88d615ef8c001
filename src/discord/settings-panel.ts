import { MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Panel } from '../bot/rules/settings.ts';
import type { Translate } from '../words/words.ts';
import { acknowledge } from './acknowledge.ts';
import { answer } from './answer.ts';
import { editAnswer } from './late-answer.ts';
import type { Asked } from './permissions.ts';
import { settingsView } from './views/settings-view.ts';

/** Shows it to whoever asked, and to nobody else. */
export async function showPanel(interaction: Asked, panel: Panel, t: Translate): Promise<void> {
  const { components, flags } = settingsView(panel, t);
  await answer(() => interaction.reply({ components, flags: flags | MessageFlags.Ephemeral }));
}

type OnPanel = Exclude<Asked, { readonly update?: never }>;

/** The panel as it is now, in its place; where a form stands alone, anew. */
export async function updatePanel(interaction: OnPanel, panel: Panel, t: Translate): Promise<void> {
  const { components } = settingsView(panel, t);
  if (isForm(interaction) && !interaction.isFromMessage()) return showPanel(interaction, panel, t);
  await answer(async () => {
    if ('update' in interaction) await interaction.update({ components, flags: MessageFlags.IsComponentsV2 });
  });
}

/**
 * The same once something was done for which Discord would not wait. Throws what the person reads: it stands beside the
 * panel, which is as it was.
 */
export async function updatePanelOnce(interaction: OnPanel, act: () => Promise<Panel>, t: Translate): Promise<void> {
  const isThere = !isForm(interaction) || interaction.isFromMessage();
  await acknowledge(async () => {
    if (isThere && 'deferUpdate' in interaction) await interaction.deferUpdate();
    else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  });
  const { components } = settingsView(await act(), t);
  await editAnswer(interaction, { components, flags: MessageFlags.IsComponentsV2 });
}

function isForm(interaction: Asked): interaction is ModalSubmitInteraction {
  return interaction.isModalSubmit();
}
