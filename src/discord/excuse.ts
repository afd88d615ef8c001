import { Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../core/ports.ts';
import type { Promised } from '../core/project.ts';
import type { SpeakIn } from '../words/words.ts';
import { isRefusal } from './trouble.ts';

const TRIES = 4;
const PAUSE_MS = 2_000;

export interface ExcuseDeps {
  readonly rest: REST;
  readonly words: SpeakIn;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/**
 * Puts a sentence in the place of “is thinking…”. Whoever has read an answer since, or none at all, cannot be reached
 * any
 * more: a refusal is not tried twice.
 */
export async function excuse({ rest, words, clock, log, power }: ExcuseDeps, promised: Promised): Promise<void> {
  const { applicationId, interactionToken, locale } = promised;
  const body = { content: words(locale)('broken'), allowed_mentions: { parse: [] } };
  for (let tries = 1; ; tries++) {
    try {
      await rest.patch(Routes.webhookMessage(applicationId, interactionToken, '@original'), { body, auth: false });
      return;
    } catch (error) {
      log.info({ err: error }, 'an answer could not be excused');
      if (isRefusal(error) || tries === TRIES) return;
      await clock.sleepUntil(clock.now() + PAUSE_MS, power);
    }
  }
}
