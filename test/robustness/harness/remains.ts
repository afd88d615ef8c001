import { watch } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore, type Store } from '../../../src/store/open.ts';

/** What is left to do, by what is on disk. */
export interface Remains {
  readonly unfinished: readonly string[];
  readonly claims: readonly string[];
}

export function linesOf({ unfinished, claims }: Remains): readonly string[] {
  return [...unfinished.map((what) => `unfinished on disk: ${what}`), ...claims.map((key) => `still claimed: ${key}`)];
}

/** Reads the state of a bot, while it runs or not. Disposing lets go of the file. */
export async function openRemains(dataDir: string) {
  const file = join(dataDir, 'nemo.sqlite');
  const store = await openStore({ url: `sqlite://${file}`, secretKey: null });
  const db = new DatabaseSync(file, { readOnly: true });
  const claims = db.prepare('SELECT key FROM claims ORDER BY key');
  const read = async (): Promise<Remains> => ({
    unfinished: await unfinished(store),
    claims: claims.all().map(({ key }) => String(key)),
  });

  return {
    read,

    /** Resolves with what is left once that is nothing, or once the time is up. Looks whenever something is written. */
    async settled(withinMs: number): Promise<Remains> {
      const { promise, resolve, reject } = Promise.withResolvers<Remains>();
      const look = async () => {
        const remains = await read();
        if (remains.unfinished.length + remains.claims.length === 0) resolve(remains);
      };
      const timer = setTimeout(() => void read().then(resolve, reject), withinMs);
      const watcher = watch(dataDir, () => void look().catch(reject));
      await look();
      return promise.finally(() => {
        clearTimeout(timer);
        watcher.close();
      });
    },

    async [Symbol.asyncDispose]() {
      db.close();
      await store.close();
    },
  };
}

async function unfinished({ ledger }: Store): Promise<readonly string[]> {
  const left: string[] = [];
  for await (const { id, phase } of ledger.turns.all()) if (phase !== 'told') left.push(`turn ${id} is ${phase}`);
  for await (const { id, phase } of ledger.renders.all()) if (phase !== 'told') left.push(`render ${id} is ${phase}`);
  for await (const { id } of ledger.answers.all()) left.push(`the answer to ${id} is promised`);
  return left;
}
