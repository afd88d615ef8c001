import type { Message } from 'discord.js';
import { projectGoingOnIn } from '../src/bot/project/projects.ts';
import type { Basket } from '../src/core/asking.ts';
import { demandWithin } from '../src/core/bounds.ts';
import { UserError } from '../src/core/failure.ts';
import { demandUsable } from '../src/discord/attachments.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { anywhere, messageMenu } from '../src/discord/describe.ts';
import { shownIn } from '../src/discord/material-of.ts';
import { BEFORE_ANSWER_MS, isServed } from '../src/discord/media-host.ts';
import { demandPermissions, isBroughtAlong, opensHere, type Asked } from '../src/discord/permissions.ts';
import { animateModal, valuesOf } from '../src/discord/views/modals.ts';
import { begin } from './animate.ts';

/** The menu of any message with pictures: asks for the words, and begins with all of its pictures. */
export const animateThis: Command = {
  data: [anywhere(messageMenu('Animate this', 'command.animate-this'))],
  isAnywhere: true,

  /** The pictures are kept before the modal opens: without Message Content nobody shows them to us a second time. */
  async menu(interaction, ctx, t) {
    const { author, webhookId } = interaction.targetMessage;
    const isOther = author.id !== interaction.user.id && !author.bot && webhookId === null;
    if (isOther && isBroughtAlong(interaction)) throw new UserError({ kind: 'picture-of-other' });
    const found = await basketOf(interaction.targetMessage, ctx);
    const id = keyOf(interaction.id, interaction);
    const basket = { ...found, id, personId: interaction.user.id, ...(isOther && { ofOther: author.id }) };
    demandUsable(basket.files, ctx.mediaHosts);
    demandWithin([{ ...basket, messageId: null, text: '', about: null }], false); // before anybody is asked for words
    demandPermissions(interaction, opensHere(interaction, false));
    await ctx.baskets.put(id, basket);
    await interaction.showModal(animateModal('animate-this', interaction.id, t, { files: false }));
  },

  modals: {
    async 'animate-this'(interaction, basketId, ctx, t) {
      const id = keyOf(basketId, interaction);
      const attached = await ctx.baskets.get(id);
      if (attached === undefined) throw new UserError({ kind: 'no-picture' });
      const project = await projectGoingOnIn(ctx.world, interaction.channelId ?? '');
      const wish = { ...valuesOf(interaction), attached, seconds: null, each: false, isPrivate: false, project };
      await begin(interaction, wish, ctx, t);
      ctx.world.background.start('letting go of a basket', () => ctx.baskets.remove(id));
    },
  },
};

/** Kept for one person in one place: the id of a form may be copied. */
function keyOf(id: string, { user, channelId }: Asked): string {
  return [id, user.id, channelId].join(':');
}

/** Everything in a message that can be animated, forwarded or not; a sticker where there is nothing else. */
async function basketOf(message: Message, { mediaHosts }: CommandContext): Promise<Basket> {
  const isOurs = message.author.id === message.client.user.id; // what it shows is somebody's, who is asked nowhere
  const { content, attachments, stickers: stuck, embeds, flags } = message;
  const bearer = isOurs ? { content, attachments, stickers: stuck, embeds, flags, components: [] } : message;
  const { stickers, leftOut, ...basket } = shownIn([bearer, ...message.messageSnapshots.values()]);
  if (basket.files.length + basket.links.length > 0) return basket;
  const [sticker] = stickers;
  if (sticker !== undefined && (await isServed(sticker, mediaHosts, BEFORE_ANSWER_MS)))
    return { ...basket, files: [sticker] };
  const [mistake = { kind: 'no-picture' } as const] = [
    ...leftOut,
    ...stickers.map(({ name }) => ({ kind: 'sticker', name }) as const),
  ];
  throw new UserError(mistake);
}
