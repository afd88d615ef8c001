import { Routes, type REST } from 'discord.js';
import { z } from 'zod';

const opened = z.object({ id: z.string() });

/** The direct messages of one person with the bot: the same channel each time. */
export async function directMessages(rest: REST, personId: string): Promise<string> {
  return opened.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: personId } })).id;
}
