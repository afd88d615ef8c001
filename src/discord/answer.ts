import { MessageFlags } from 'discord.js';
import type { Note } from '../core/note.ts';
import type { Say } from '../words/words.ts';
import type { Asked } from './permissions.ts';
import { noteView } from './views/note-view.ts';

/** Says something to the person who asked, and to nobody else. */
export async function answerWith(interaction: Asked, note: Note, say: Say): Promise<void> {
  const { components, flags } = noteView(note, say, interaction.locale);
  await interaction.reply({ components, flags: flags | MessageFlags.Ephemeral });
}

/** The same for what has to be found out first: Discord waits only three seconds. */
export async function answerOnceFound(interaction: Asked, find: () => Promise<Note>, say: Say): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { components } = noteView(await find(), say, interaction.locale);
  await interaction.editReply({ components, flags: MessageFlags.IsComponentsV2 });
}
