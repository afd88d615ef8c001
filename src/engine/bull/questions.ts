import type { Logger } from 'pino';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import type { Others } from '../open.ts';
import { PREFIX, textIn, type Client } from './redis.ts';

const ASKED = `${PREFIX}:asked`;
/** Whoever has no answer by then asks elsewhere, in milliseconds. */
export const PATIENCE_MS = 300;

const question = z.object({ from: z.string(), id: z.string(), about: z.string() });
const answer = z.object({ id: z.string(), told: z.unknown() });

interface Asked {
  readonly resolve: (told: unknown) => void;
  /** How many have said that they were not told. */
  nays: number;
  heardBy: number;
}

interface QuestionsParts {
  readonly redis: Client;
  /** Where it is heard what others say. */
  readonly listener: Client;
  readonly log: Logger;
}

/** What processes ask each other: each of those that answer says what it was told, or that it was not. */
export async function openQuestions({ redis, listener, log }: QuestionsParts): Promise<Others> {
  const me = `${PREFIX}:answers:${uuid()}`;
  const open = new Map<string, Asked>();

  const say = speakingOn(redis, log);

  async function ask(asked: Asked, { id, about }: { readonly id: string; readonly about: string }): Promise<void> {
    asked.heardBy = await say(ASKED, { from: me, id, about });
    settle(asked);
  }

  await listener.subscribe(me, (text) => {
    const heard = textIn(answer, text);
    const asked = open.get(heard?.id ?? '');
    if (asked !== undefined) settle(asked, heard?.told);
  });

  return {
    async ask(about) {
      const id = uuid();
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const asked: Asked = { resolve, nays: 0, heardBy: Infinity };
      open.set(id, asked);
      const timer = setTimeout(resolve, PATIENCE_MS, null);
      void ask(asked, { id, about });
      return promise.finally(() => {
        clearTimeout(timer);
        open.delete(id);
      });
    },

    async answer(how) {
      await listener.subscribe(ASKED, (text) => {
        const heard = textIn(question, text);
        if (heard !== undefined) void say(heard.from, { id: heard.id, told: how(heard.about) });
      });
    },
  };
}

/** Resolves with how many hear it. */
function speakingOn(redis: Client, log: Logger) {
  return async (channel: string, what: z.input<typeof question> | z.input<typeof answer>): Promise<number> =>
    redis.publish(channel, JSON.stringify(what)).catch((error: unknown) => {
      log.debug({ err: error }, 'a question or an answer got lost');
      return 0;
    });
}

/** It has its answer, or everybody has said that there is none. `told`: undefined where nobody has said anything. */
function settle(asked: Asked, told?: unknown): void {
  if (told === null) asked.nays += 1;
  if (told != null) asked.resolve(told);
  else if (asked.nays >= asked.heardBy) asked.resolve(null);
}
