import { ApplicationFlags, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { CannotConnect, whyNot, type Connected } from './connect.ts';
import { accountOf } from './directory/stranger.ts';

const application = z.object({ id: z.string(), flags: z.number().default(0) });
const READS = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/** The bot without a connection: it may ask and speak as ever, and hears of nothing. Rejects with CannotConnect. */
export async function checkIn(rest: REST): Promise<Connected> {
  try {
    const user = await accountOf(rest);
    const { id, flags } = application.parse(await rest.get(Routes.currentApplication()));
    return { client: null, user, applicationId: id, readsMessages: (flags & READS) !== 0 };
  } catch (error) {
    throw new CannotConnect(whyNot(error), { cause: error });
  }
}
