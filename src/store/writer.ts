import { Worker } from 'node:worker_threads';
import { v7 as uuid } from 'uuid';
import { attempt } from './attempt.ts';
import { filesAt } from './same-files.ts';
import type { Start } from './writer-thread.ts';
import type { Answer, Order, Upkeep, Write } from './writes.ts';

/** Writes, in a thread of its own. Whatever resolves is on disk; what the disk says against it is a StoreError. */
export interface Writer extends AsyncDisposable {
  /** Resolves with how many rows the last step of it changed. What is asked for meanwhile is one commit with it. */
  write(...write: Write): Promise<number>;
  upkeep(sql: Upkeep): Promise<void>;
  /** Calls this whenever something is about to be written: what it writes at once goes together with it. */
  onWrite(heard: () => void): void;
  /** By which its changes of records are told from those of others. */
  readonly id: string;
}

interface Asked {
  readonly what: Write | Upkeep;
  readonly answer: PromiseWithResolvers<number>;
}

export function startWriter(file: string, waitMs: number): Writer {
  const id = uuid();
  const start: Start = { file, files: filesAt(file), waitMs, id };
  const thread = new Worker(new URL('writer-thread.ts', import.meta.url), { workerData: start });
  thread.unref(); // whoever waits for nothing may end
  const queue: Asked[] = [];
  const listeners: (() => void)[] = [];
  let underWay: readonly Asked[] = [];
  let isDue = false;
  let closing: PromiseWithResolvers<void> | undefined;

  /** One thing at a time: whatever comes meanwhile goes together, as soon as that is done. */
  function hand(): void {
    isDue = false;
    if (underWay.length > 0) return;
    const first = queue[0];
    if (first === undefined) return rest();
    const { what } = first;
    thread.ref();
    if (typeof what === 'string') {
      underWay = queue.splice(0, 1);
      return order({ kind: 'upkeep', sql: what });
    }
    const end = queue.findIndex((one) => typeof one.what === 'string');
    underWay = queue.splice(0, end === -1 ? queue.length : end);
    order({ kind: 'group', writes: underWay.flatMap(({ what: one }) => (typeof one === 'string' ? [] : [one])) });
  }

  /** Not before everybody who is about to write at this moment has said so. */
  function soon(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => process.nextTick(hand));
  }

  function order(what: Order): void {
    thread.postMessage(what);
  }

  function rest(): void {
    if (closing === undefined) return thread.unref();
    thread.ref();
    order({ kind: 'close' });
  }

  function ask(what: Write | Upkeep): Promise<number> {
    if (closing !== undefined) return Promise.reject(new Error('the store is closed'));
    const answer = Promise.withResolvers<number>();
    queue.push({ what, answer });
    for (const heard of listeners) heard();
    if (underWay.length === 0) soon();
    return answer.promise;
  }

  thread.on('message', (answers: readonly Answer[]) => {
    const asked = underWay;
    underWay = [];
    for (const [at, { answer }] of asked.entries()) settle(file, answer, answers[at]);
    soon();
  });
  thread.on('error', (error) => {
    if (closing === undefined) throw error; // nothing can be written any more: the process falls, and is started again
  });
  thread.on('exit', () => {
    const lost = [...underWay, ...queue.splice(0)];
    closing ??= Promise.withResolvers();
    for (const { answer } of lost) answer.reject(new Error('the thread that writes has ended'));
    closing.resolve();
  });

  return {
    write: (...write) => ask(write),
    upkeep: async (sql) => void (await ask(sql)),
    onWrite: (heard) => void listeners.push(heard),
    id,
    [Symbol.asyncDispose]() {
      if (closing === undefined) {
        closing = Promise.withResolvers();
        if (underWay.length === 0) soon();
      }
      return closing.promise;
    },
  };
}

function settle(file: string, answer: PromiseWithResolvers<number>, given: Answer | undefined): void {
  if (given?.kind === 'written') return answer.resolve(given.rows);
  const { message = 'no answer', ...codes } = given ?? {};
  try {
    attempt(file, () => {
      throw Object.assign(new Error(message), codes);
    });
  } catch (error) {
    answer.reject(error);
  }
}
