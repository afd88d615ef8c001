import type { Message } from 'discord.js';
import type { Basket } from '../src/core/asking.ts';
import { demandWithin } from '../src/core/bounds.ts';
import { UserError } from '../src/core/failure.ts';
import { demandUsable } from '../src/discord/attachments.ts';
import type { Command, Desk } from '../src/discord/command.ts';
import { messageMenu } from '../src/discord/describe.ts';
import { shownIn } from '../src/discord/material-of.ts';
import { BEFORE_ANSWER_MS, isServed } from '../src/discord/media-host.ts';
import { demandPermissions, opensHere } from '../src/discord/permissions.ts';
import { animateModal, valuesOf } from '../src/discord/views/modals.ts';
import { begin } from './animate.ts';

/** The menu of any message with pictures: asks for the words, and begins with all of its pictures. */
export const animateThis: Command = {
  data: [messageMenu('Animate this', 'command.animate-this')],

  /** The pictures are kept before the modal opens: without Message Content nobody shows them to us a second time. */
  async menu(interaction, desk, say) {
    const basket = await basketOf(interaction.targetMessage, desk);
    demandUsable(basket.files, desk.mediaHosts);
    demandWithin([{ ...basket, messageId: null, text: '', about: null }], false); // before anybody is asked for words
    demandPermissions(interaction, opensHere(interaction, false));
    await desk.baskets.put(interaction.id, basket);
    await interaction.showModal(animateModal('animate-this', interaction.id, say, { files: false }));
  },

  modals: {
    async 'animate-this'(interaction, basketId, desk, say) {
      const attached = (await desk.baskets.get(basketId)) ?? { files: [], texts: [], links: [] };
      await begin(interaction, { ...valuesOf(interaction), attached, seconds: null, each: false, isPrivate: false }, desk, say);
    },
  },
};

/** Everything in a message that can be animated, forwarded or not; a sticker where there is nothing else. */
async function basketOf(message: Message, { mediaHosts }: Desk): Promise<Basket> {
  const { files, texts, links, stickers, leftOut } = shownIn([message, ...message.messageSnapshots.values()]);
  if (files.length + links.length > 0) return { files, texts, links };
  const [sticker] = stickers;
  if (sticker !== undefined && (await isServed(sticker, mediaHosts, BEFORE_ANSWER_MS))) return { files: [sticker], texts, links };
  const [mistake = { kind: 'no-picture' } as const] = [...leftOut, ...stickers.map(({ name }) => ({ kind: 'sticker', name }) as const)];
  throw new UserError(mistake);
}
