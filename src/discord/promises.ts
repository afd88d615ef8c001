import { Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Claims, Clock, Records } from '../core/ports.ts';
import type { Promised } from '../core/project.ts';
import type { SpeakIn } from '../words/words.ts';
import type { Asked } from './permissions.ts';
import { isRefusal } from './trouble.ts';

const TRIES = 4;
const PAUSE_MS = 2_000;
/** How often it is looked for what another process has left. */
const LOOK_MS = 5_000;

export type Promises = ReturnType<typeof createPromises>;

interface PromisesDeps {
  readonly rest: REST;
  readonly answers: Records<Promised>;
  readonly claims: Claims;
  readonly words: SpeakIn;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
}

/** Answers that people wait for while they are found out: who reads “is thinking…” reads something else in the end, also after a kill. */
export function createPromises({ rest, answers, claims, words, clock, log, power }: PromisesDeps) {
  const mine = new Set<string>();

  async function letGo(id: string): Promise<void> {
    await answers.remove(id);
    await leave(id);
  }

  async function leave(id: string): Promise<void> {
    await claims.release(`answer:${id}`);
    mine.delete(id);
  }

  /** Whoever has read an answer since, or none at all, cannot be reached any more: nothing is tried twice. */
  async function excuse({ applicationId, interactionToken, locale }: Promised): Promise<void> {
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

  async function lookOnce(): Promise<void> {
    for await (const promised of answers.all()) {
      const { id } = promised;
      if (mine.has(id) || !(await claims.take(`answer:${id}`))) continue;
      await excuse(promised);
      await letGo(id);
    }
  }

  return {
    /** On disk before it is promised, and until it is kept. */
    async make({ id, applicationId, token, locale }: Asked): Promise<void> {
      mine.add(id);
      await claims.take(`answer:${id}`);
      await answers.put(id, { id, applicationId, interactionToken: token, locale });
    },

    /**
     * Whoever answers is done with it: something stands there, or nobody can be answered any more; otherwise it is excused.
     * The answer stands, whatever the store says now: it must not be written over by an excuse.
     */
    async close(id: string, isAnswered: boolean): Promise<void> {
      if (!mine.has(id)) return;
      try {
        if (isAnswered) await letGo(id);
        else await leave(id);
      } catch (error) {
        log.warn({ err: error }, 'a promise could not be let go of');
      }
    },

    /** What a process promised that has died since, or been stopped: again and again, as long as this one lives. */
    async excuseLeft(): Promise<void> {
      for (;;) {
        await lookOnce().catch((error: unknown) => {
          power.throwIfAborted();
          log.warn({ err: error }, 'what was promised could not be looked at');
        });
        await clock.sleepUntil(clock.now() + LOOK_MS, power);
      }
    },
  };
}
