import { addMessage } from '../../playground/discord/message-store.ts';
import type { World } from '../../playground/discord/world.ts';

const V2 = 1 << 15;

/** Half of them by people, half by the bot and as rich as its results. */
export function fill(world: World, channelId: string, authorId: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    const isWords = number % 2 === 0;
    const state = isWords
      ? { content: `message ${number}, *see* <@${authorId}>` }
      : { flags: V2, components: result(number) };
    return addMessage(world, { channelId, authorId: isWords ? authorId : world.bot.id, state }).id;
  });
}

function result(number: number) {
  const button = (label: string) => ({ type: 2, style: 2, label, custom_id: `v1:${label}:${number}` });
  return [
    { type: 17, components: [{ type: 10, content: `**Version ${number}**\n-# 5 credits, <t:1700000000:R>` }] },
    { type: 1, components: ['Refine', 'Again', 'Timeline', 'Versions'].map(button) },
  ];
}
