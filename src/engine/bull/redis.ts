import { createClient, ErrorReply } from '@redis/client';
import type { Logger } from 'pino';
import type { z } from 'zod';

/** Redis that is gone is looked for again after this at most, in milliseconds. */
export const AGAIN_MS = 500;
/** A connection on which nothing comes back for this long, in milliseconds, is given up for another one. */
export const SILENCE_MS = 5_000;
/** So that something is to come back on each of them, in milliseconds. */
const PING_MS = 1_000;
/** Whoever asks for something waits so long at most, in milliseconds. */
const WAIT_MS = 2_000;
/** Where everything of the queue stands: apart from what is kept, which is a store that can be copied. */
export const PREFIX = '{nemo-queue}';

export type Client = ReturnType<typeof createRedis>;

/** A connection that can be made anew. */
export interface Renewable {
  readonly isOpen: boolean;
  destroy(): void;
  connect(): Promise<unknown>;
}

/**
 * A connection that is made again whenever it is lost. What is asked meanwhile waits for it.
 *
 * @param family where it is put, with all that are made like it: BullMQ makes one for each of those who wait for work
 */
export function createRedis(url: string, log: Logger, family = new Set<Renewable>()) {
  const client = createClient({
    url,
    RESP: 2,
    disableClientInfo: true,
    pingInterval: PING_MS,
    socket: { socketTimeout: SILENCE_MS, reconnectStrategy: (tries) => Math.min(2 ** tries * 10, AGAIN_MS) },
  });
  client.on('error', (error: unknown) => log.debug({ err: error }, 'a connection to the queue stumbled'));
  const duplicate = client.duplicate.bind(client);
  client.duplicate = (overrides) => {
    const another = duplicate(overrides);
    family.add(another);
    return another;
  };
  family.add(client);
  return client;
}

/** Whether another one has taken its place. As long as a connection to it stands nobody is led there. */
export const isOfReplica = (error: unknown): boolean =>
  error instanceof ErrorReply && error.message.startsWith('READONLY ');

/** A connection that hears what is said on channels: Redis lets it ask nothing else. */
export async function listenBeside(redis: Client, log: Logger): Promise<Client> {
  const listener = redis.duplicate();
  listener.on('error', (error: unknown) => log.debug({ err: error }, 'what others say cannot be heard'));
  await listener.connect();
  return listener;
}

/** What was asked already still gets its answer, where one comes in time: its asker may not know what else to do. */
export async function letGo(one: Client, log: Logger): Promise<void> {
  const leaving = one.isReady ? inTime(one.close()) : Promise.resolve();
  await leaving.catch((error: unknown) => log.debug({ err: error }, 'the queue does not let go'));
  one.destroy();
}

/** Undefined for what cannot be read, as of a newer version of the bot: the connection would not survive an error. */
export function textIn<S extends z.ZodType>(schema: S, text: string): z.output<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Rejects where it takes too long: whoever waits for an answer waits for a person. */
export async function inTime<T>(asked: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  // a busy process may have what came in time still to read: it reads before it gives up
  const timer = setTimeout(() => setImmediate(reject, new Error('the queue does not answer')), WAIT_MS);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
