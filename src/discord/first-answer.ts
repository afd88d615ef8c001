import { MessageFlags, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Door } from '../core/asking.ts';
import { hasCode, isBlocked, isRefusal } from './trouble.ts';

export type InteractionDoor = Extract<Door, { kind: 'interaction' }>;

const identified = z.object({ id: z.string() });
const UNKNOWN_MESSAGE = 10_008;
const NOT_ACKNOWLEDGED = [UNKNOWN_MESSAGE, 10_015, 10_062, 50_027];

/** The first answer to an interaction, as Discord shows it for 15 minutes; null where there is none. */
export async function firstAnswer(
  rest: REST,
  { applicationId, interactionToken }: InteractionDoor,
): Promise<string | null> {
  try {
    return identified.parse(
      await rest.get(Routes.webhookMessage(applicationId, interactionToken, '@original'), { auth: false }),
    ).id;
  } catch (error) {
    if (hasCode(error, ...NOT_ACKNOWLEDGED)) return null;
    throw error;
  }
}

/**
 * Says something else in its place; where it is gone, to the person alone. False where no answer is taken
 * any more.
 * @param plain the same without words that a server may moderate away
 */
export async function correctAnswer(
  rest: REST,
  door: InteractionDoor,
  content: string,
  plain = content,
): Promise<boolean> {
  try {
    await corrected(rest, door, content).catch(async (error: unknown) => {
      if (plain === content || !isBlocked(error)) throw error;
      await corrected(rest, door, plain);
    });
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

async function corrected(
  rest: REST,
  { applicationId, interactionToken }: InteractionDoor,
  content: string,
): Promise<void> {
  const body = { content, allowed_mentions: { parse: [] } };
  const edit = () =>
    rest.patch(Routes.webhookMessage(applicationId, interactionToken, '@original'), { body, auth: false });
  const alone = { ...body, flags: MessageFlags.Ephemeral };
  const add = () => rest.post(Routes.webhook(applicationId, interactionToken), { body: alone, auth: false });
  await edit().catch(async (error: unknown) => {
    if (!hasCode(error, UNKNOWN_MESSAGE)) throw error;
    await add();
  });
}
