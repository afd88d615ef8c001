import { MessageFlags, Routes, type RepliableInteraction } from 'discord.js';
import type { Note } from '../core/note.ts';
import type { Say } from '../words/words.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './command.ts';
import type { Asked } from './permissions.ts';
import { noteView } from './views/note-view.ts';

/** Says something to the person who asked, and to nobody else. */
export async function answerWith(interaction: Asked, note: Note, say: Say): Promise<void> {
  const { components, flags } = noteView(note, say, interaction.locale);
  await acknowledge(() => interaction.reply({ components, flags: flags | MessageFlags.Ephemeral }));
}

/** The same for what has to be found out first: Discord waits only three seconds. */
export async function answerOnceFound(interaction: Asked, find: () => Promise<Note>, { promises }: Desk, say: Say): Promise<void> {
  await promises.make(interaction);
  await acknowledge(() => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  await editAnswer(interaction, noteView(await find(), say, interaction.locale));
}

/** Says something privately, whatever has been answered before. */
export async function answerPrivately(interaction: RepliableInteraction, content: string): Promise<void> {
  const { client, applicationId, token, deferred, replied } = interaction;
  const body = { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
  if (replied) await client.rest.post(Routes.webhook(applicationId, token), { body, auth: false });
  else if (deferred) await editAnswer(interaction, { content });
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

/** By hand, since discord.js sends fields along that an answer does not have. */
async function editAnswer({ client, applicationId, token }: RepliableInteraction, message: object): Promise<void> {
  const body = { ...message, allowed_mentions: { parse: [] } };
  await client.rest.patch(Routes.webhookMessage(applicationId, token, '@original'), { body, auth: false });
}
