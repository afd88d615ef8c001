import { DatabaseSync } from 'node:sqlite';
import type { Project, Version } from '../../../src/core/project.ts';
import type { Receipts } from '../../../src/core/receipts.ts';
import type { Render } from '../../../src/core/render.ts';
import type { Spending } from '../../../src/core/spending.ts';
import type { Tally } from '../../../src/core/tally.ts';
import type { Turn } from '../../../src/core/turn.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Redis } from '../../support/redis.ts';

/** Everything that a bot has on disk. */
export interface Kept {
  readonly turns: ReadonlyMap<string, Turn>;
  readonly renders: ReadonlyMap<string, Render>;
  readonly projects: readonly Project[];
  readonly versions: readonly Version[];
  /** By message; '' where it belongs to no turn. */
  readonly turnOf: ReadonlyMap<string, string>;
  /** Of the one account. */
  readonly receipts: Receipts | null;
  readonly spendings: readonly Spending[];
  /** By person, server, or all together. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly claims: readonly string[];
  /** How many records there are of each kind. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Where a store is, and what is seen of it without its key. */
export interface Place {
  readonly url: string;
  readonly secretKey: string | null;
  look(): Seen;
}

interface Seen {
  readonly tallies: readonly string[];
  readonly claims: readonly string[];
  readonly counts: readonly (readonly [kind: string, records: number])[];
}

export function inFile(file: string): Place {
  return {
    url: `sqlite://${file}`,
    secretKey: null,
    look() {
      using db = new DatabaseSync(file, { readOnly: true });
      const keys = (sql: string) =>
        db
          .prepare(sql)
          .all()
          .map(({ key }) => String(key));
      return {
        tallies: keys("SELECT key FROM records WHERE namespace = 'tallies'"),
        claims: keys('SELECT key FROM claims ORDER BY key'),
        counts: db
          .prepare('SELECT namespace, COUNT(*) AS records FROM records GROUP BY namespace')
          .all()
          .map(({ namespace, records }) => [String(namespace), Number(records)]),
      };
    },
  };
}

export function inRedis({ url, cli }: Pick<Redis, 'url' | 'cli'>, secretKey: string): Place {
  const list = (...command: readonly string[]) =>
    cli(...command)
      .split('\n')
      .filter((one) => one !== '');
  const records = '{nemo}:records:';
  return {
    url,
    secretKey,
    look: () => ({
      tallies: list('HKEYS', `${records}tallies`),
      claims: list('HKEYS', '{nemo}:claims').toSorted(),
      counts: list('KEYS', `${records}*`).map((key) => [key.slice(records.length), Number(cli('HLEN', key))]),
    }),
  };
}

/** Reads it while the bot runs. */
export async function readKept(place: Place, messageIds: readonly string[]): Promise<Kept> {
  const seen = place.look();
  await using store = await openStore(place);
  const { turns, renders, projects, versions, messages } = store.ledger;
  const tallies = new Map<string, Tally>();
  for (const key of seen.tallies) {
    const tally = await store.ledger.tallies.get(key);
    if (tally !== undefined) tallies.set(key, tally);
  }
  const turnOf = new Map<string, string>();
  for (const id of messageIds) {
    const turnId = await messages.get(id);
    if (turnId !== undefined) turnOf.set(id, turnId);
  }
  return {
    turns: new Map((await allOf(turns.all())).map((turn) => [turn.id, turn])),
    renders: new Map((await allOf(renders.all())).map((render) => [render.id, render])),
    projects: await allOf(projects.all()),
    versions: await allOf(versions.all()),
    receipts: (await allOf(store.ledger.receipts.all()))[0] ?? null,
    spendings: await allOf(store.ledger.spendings.all()),
    tallies,
    turnOf,
    claims: seen.claims,
    counts: new Map(seen.counts),
  };
}

async function allOf<T>(records: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const record of records) all.push(record);
  return all;
}
