import { begin } from '../../support/scene.ts';
import { linesOf, openRemains } from '../harness/remains.ts';
import { openBench, type Bench } from './bench.ts';

/** A bot that has made one video already: from then on the film of that picture is there, and no case waits for it. */
export interface Life extends Bench {
  /** Of that video. */
  readonly thread: string;
  /** What is left to do once all is quiet, by what is on disk. */
  readonly leftOver: () => Promise<readonly string[]>;
}

const QUIET_WITHIN_MS = 40_000;

export async function openLife(): Promise<Life> {
  const bench = await openBench();
  const { thread } = await begin(bench.stage, bench.stage.discord.person('Ada'), 'slow clouds, 1 second');
  const remains = await openRemains(bench.stage.dataDir);
  return {
    ...bench,
    thread,
    leftOver: async () => linesOf(await remains.settled(QUIET_WITHIN_MS)),
    async [Symbol.asyncDispose]() {
      await remains[Symbol.asyncDispose]();
      await bench[Symbol.asyncDispose]();
    },
  };
}
