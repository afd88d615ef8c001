import { setTimeout as sleep } from 'node:timers/promises';
import type { WatchedStage } from './watched-stage.ts';

const EVERY_MS = 150;

/** How long somebody else waited for `/help`, in milliseconds. */
export interface Helped {
  readonly median: number;
  readonly most: number;
  /** How often there was no answer at all. */
  readonly silent: number;
}

/** The worse of both. */
export function worse(one: Helped, other: Helped): Helped {
  return {
    median: Math.max(one.median, other.median),
    most: Math.max(one.most, other.most),
    silent: one.silent + other.silent,
  };
}

/** Somebody who has nothing to do with it asks for `/help`, again and again, until `over` is called. */
export function keepAsking({ discord }: WatchedStage): { over(): Promise<Helped> } {
  const zoe = discord.person('Zoe');
  const general = discord.channel('general').id;
  const waits: number[] = [];
  let silent = 0;
  const over = new AbortController();

  async function ask(): Promise<void> {
    const start = performance.now();
    await zoe.slash(general, 'help').catch(() => (silent += 1));
    waits.push(performance.now() - start);
  }

  async function go(): Promise<void> {
    for (; !over.signal.aborted; await sleep(EVERY_MS)) await ask();
  }

  const going = go();
  return {
    async over() {
      over.abort();
      await going;
      const sorted = waits.toSorted((a, b) => a - b);
      return {
        median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
        most: Math.round(sorted.at(-1) ?? 0),
        silent,
      };
    },
  };
}
