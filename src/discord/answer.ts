import { MessageFlags, type MessageComponentInteraction, type RepliableInteraction } from 'discord.js';
import type { Note } from '../core/note.ts';
import type { Translate } from '../words/words.ts';
import { acknowledge, AnsweredByAnother } from './acknowledge.ts';
import type { CommandContext } from './command.ts';
import { answerBeside, answerLate } from './late-answer.ts';
import type { Asked } from './permissions.ts';
import { isAboutFile, isBlocked } from './trouble.ts';
import { bareNote, simplerNote } from './views/bare-note.ts';
import { illustrated } from './views/illustrated.ts';
import { noteView } from './views/note-view.ts';
import type { Body } from './views/parts.ts';

/**
 * Discord did not take the answer to what may be done already: nobody may be told that it failed, or that it costs
 * nothing.
 */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';

  constructor(cause: unknown) {
    super('an answer did not get through', { cause });
  }
}

/** Gives the first answer once what was asked for is done. */
export async function answer(give: () => Promise<unknown>): Promise<void> {
  try {
    await acknowledge(give);
  } catch (error) {
    throw error instanceof AnsweredByAnother ? error : new Unanswered(error);
  }
}

/** Says something to the person who asked, and to nobody else. */
export async function answerWith(interaction: Asked, note: Note, t: Translate): Promise<void> {
  const say = ({ components, flags }: Body) => interaction.reply({ components, flags: flags | MessageFlags.Ephemeral });
  await answer(() =>
    say(noteView(note, t, interaction.locale)).catch((error: unknown) => {
      const bare = bareNote(note);
      if (bare === null || !isBlocked(error)) throw error;
      return say(noteView(bare, t, interaction.locale));
    }),
  );
}

/** The same for what has to be found out first: Discord waits only three seconds. */
export async function answerOnceFound(
  interaction: Asked,
  find: () => Promise<Note>,
  { promises }: CommandContext,
  t: Translate,
): Promise<void> {
  await promises.make(interaction);
  await acknowledge(() => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const note = await find();
  const { body, files } = await illustrated(note, t, interaction.locale);
  await answerLate(interaction, body, t, files)
    .catch((error: unknown) => {
      if (files.length === 0 || !isAboutFile(error)) throw error;
      return answerLate(interaction, noteView(note, t, interaction.locale), t);
    })
    .catch((error: unknown) => {
      if (!isBlocked(error)) throw error;
      return answerLate(interaction, simplerNote(note, t, interaction.locale, 'note.withheld-to-you'), t);
    });
}

/** The message whose button was pressed goes by itself: what it asked is answered, and nothing more is said of it. */
export async function answerBySilence(interaction: MessageComponentInteraction): Promise<void> {
  await answer(() => interaction.deferUpdate());
}

/** Says something privately, whatever has been answered before. */
export async function answerPrivately(interaction: RepliableInteraction, content: string, t: Translate): Promise<void> {
  const { deferred, replied, ephemeral } = interaction;
  const isUpdate = deferred && ephemeral === null; // what would be edited is the message with the button
  if (replied || isUpdate) await answerBeside(interaction, { content }, t);
  else if (deferred) await answerLate(interaction, { content }, t);
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}
