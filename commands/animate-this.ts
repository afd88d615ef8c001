import { demandWithin } from '../src/core/bounds.ts';
import { UserError } from '../src/core/failure.ts';
import { attachmentOf, demandUsable } from '../src/discord/attachments.ts';
import type { Command } from '../src/discord/command.ts';
import { messageMenu } from '../src/discord/describe.ts';
import { demandPermissions, opensHere } from '../src/discord/permissions.ts';
import { animateModal, valuesOf } from '../src/discord/views/modals.ts';
import { begin } from './animate.ts';

/** The menu of any message with pictures: asks for the words, and begins with all of its pictures. */
export const animateThis: Command = {
  data: [messageMenu('Animate this', 'command.animate-this')],

  /** The pictures are kept before the modal opens: without Message Content nobody shows them to us a second time. */
  async menu(interaction, desk, say) {
    const { targetMessage } = interaction;
    const forwarded = targetMessage.messageSnapshots.map((snapshot) => snapshot);
    const files = [targetMessage, ...forwarded].flatMap(({ attachments }) => attachments.map(attachmentOf));
    if (files.length === 0) throw new UserError({ kind: 'no-picture' });
    demandUsable(files, desk.mediaHosts);
    demandWithin([{ messageId: null, text: '', files, links: [], about: null }], false); // before anybody is asked for words
    demandPermissions(interaction, opensHere(interaction, false));
    await desk.baskets.put(interaction.id, files);
    await interaction.showModal(animateModal('animate-this', interaction.id, say, { files: false }));
  },

  modals: {
    async 'animate-this'(interaction, basketId, desk, say) {
      const files = (await desk.baskets.get(basketId)) ?? [];
      await begin(interaction, { ...valuesOf(interaction), files, seconds: null, each: false, isPrivate: false }, desk, say);
    },
  },
};
