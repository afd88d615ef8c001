import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Person } from '../core/asking.ts';
import type { PurseNews } from '../core/purse.ts';
import { directMessages } from './direct.ts';
import { inert } from './inert.ts';
import { nonceOf } from './nonce.ts';
import { postMessage } from './post.ts';
import type { Speaker } from './tell.ts';

const named = z.object({ name: z.string() });

/** In a direct message to whoever put the account of a server in; it names the server. */
export async function tellPurseNews(
  { rest, words }: Speaker,
  to: Person,
  guildId: string,
  news: PurseNews,
): Promise<string> {
  const { name } = named.parse(await rest.get(Routes.guild(guildId)));
  const id = await directMessages(rest, to.id);
  const t = words(to.locale);
  const server = inert(name);
  const content =
    news.kind === 'refused' ? t('purse.refused', { server }) : t('purse.replaced', { server, by: `<@${news.by}>` });
  const nonce = nonceOf(news.kind === 'refused' ? 'b' : 'e', `${BigInt(guildId)}`);
  return postMessage(rest, id, { content, allowed_mentions: { parse: [] }, nonce, enforce_nonce: true });
}
