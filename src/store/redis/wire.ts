import { createClient, ErrorReply } from '@redis/client';
import { StoreError } from '../store-error.ts';
import type { Ask } from './settings.ts';
import { troubleAt } from './trouble.ts';

/** Redis that is gone is looked for again after this at most, in milliseconds. */
const AGAIN_MS = 500;
/** A connection on which nothing is answered for this long, in milliseconds, is given up for another one. */
const SILENCE_MS = 5_000;

interface WireParts {
  readonly url: string;
  readonly place: string;
  /** What has to hold on every new connection before anything else is asked on it. */
  readonly greet: (ask: Ask) => Promise<void>;
}

/** A connection that is made again whenever it is lost. Whatever is asked is answered, or refused, in bounded time. */
export interface Wire extends Disposable {
  /** Rejects with a StoreError at the latest at `until`, in milliseconds of `performance.now()`. */
  ask(until: number, command: () => readonly string[]): Promise<unknown>;
}

export function startWire({ url, place, greet }: WireParts): Wire {
  let ready = expectation();
  let isReady = false;
  /** What stood against it last. */
  let why: StoreError | undefined;
  let silentSince: number | undefined;
  let isClosed = false;
  let begunAt = 0;
  let client = begin();

  function begin() {
    const one = createClient({
      url,
      RESP: 2,
      disableOfflineQueue: true,
      disableClientInfo: true,
      socket: { reconnectStrategy: (tries) => Math.min(2 ** tries * 10, AGAIN_MS) },
    });
    begunAt = performance.now();
    silentSince = begunAt;
    doubt();
    one.on('error', (error) => one === client && stumble(error));
    one.on('ready', () => void meet(one));
    one.connect().catch(() => undefined); // has been an error of the client already
    return one;
  }

  /** Whoever asks from now on waits until it is there again. */
  function doubt(): void {
    silentSince ??= performance.now(); // a new one may stay silent too
    if (!isReady) return;
    ready = expectation();
    isReady = false;
  }

  type Client = ReturnType<typeof begin>;

  async function meet(one: Client): Promise<void> {
    try {
      await greet((...command) => send(one, command));
      if (one !== client) return;
      why = undefined;
      isReady = true;
      ready.resolve();
    } catch (error) {
      if (one !== client || isClosed) return;
      stumble(error);
      setTimeout(() => one.isReady && void meet(one), AGAIN_MS).unref();
    }
  }

  /** Whoever waits goes on waiting where it may be there again in a moment, and nowhere else. */
  function stumble(error: unknown): void {
    const trouble = troubleAt(place, error);
    why = trouble instanceof StoreError ? trouble : new StoreError('away', place, { cause: trouble });
    doubt();
    if (why.trouble === 'away') return;
    ready.reject(why);
    ready = expectation();
  }

  async function send(one: Client, command: readonly string[]): Promise<unknown> {
    silentSince ??= performance.now();
    try {
      const answer = await one.sendCommand<unknown>(command);
      silentSince = undefined;
      return answer;
    } catch (error) {
      if (error instanceof ErrorReply) silentSince = undefined; // that is an answer too
      const trouble = troubleAt(place, error);
      if (trouble instanceof StoreError && trouble.trouble === 'replica' && one === client) leaveReplica();
      throw trouble;
    }
  }

  /** Another one has taken its place, and may be found under the same name: this connection would never learn of it. */
  function leaveReplica(): void {
    if (!isClosed && performance.now() - begunAt > AGAIN_MS) renew();
  }

  function renew(): void {
    client.destroy();
    client = begin();
  }

  function tooLate(): StoreError {
    if (silentSince !== undefined && performance.now() - silentSince > SILENCE_MS) renew();
    return why ?? new StoreError('away', place);
  }

  return {
    async ask(until, command) {
      if (isClosed) throw new Error('the store is closed');
      const { promise: late, reject } = Promise.withResolvers<never>();
      // a busy process may have what came in time still to read: it reads before it gives up
      const timer = setTimeout(() => setImmediate(() => reject(tooLate())), until - performance.now());
      try {
        await Promise.race([ready.promise, late]);
        return await Promise.race([send(client, command()), late]);
      } finally {
        clearTimeout(timer);
      }
    },

    [Symbol.dispose]() {
      isClosed = true;
      client.destroy();
    },
  };
}

/** Something to wait for that may also fail while nobody does. */
function expectation(): PromiseWithResolvers<void> {
  const expected = Promise.withResolvers<void>();
  expected.promise.catch(() => undefined);
  return expected;
}
