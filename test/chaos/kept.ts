import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Project, Version } from '../../src/core/project.ts';
import type { Render } from '../../src/core/render.ts';
import type { Turn } from '../../src/core/turn.ts';
import { openStore } from '../../src/store/open.ts';

/** Everything that a bot has on disk. */
export interface Kept {
  readonly turns: ReadonlyMap<string, Turn>;
  readonly renders: ReadonlyMap<string, Render>;
  readonly projects: readonly Project[];
  readonly versions: readonly Version[];
  /** By message; '' where it belongs to no turn. */
  readonly turnOf: ReadonlyMap<string, string>;
  readonly claims: readonly string[];
  /** How many records there are of each kind. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Reads it while the bot runs. */
export async function readKept(dataDir: string, messageIds: readonly string[]): Promise<Kept> {
  const file = join(dataDir, 'nemo.sqlite');
  using db = new DatabaseSync(file, { readOnly: true });
  await using store = await openStore({ url: `sqlite://${file}`, secretKey: null });
  const { turns, renders, projects, versions, messages } = store.ledger;
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
    turnOf,
    claims: db
      .prepare('SELECT key FROM claims ORDER BY key')
      .all()
      .map(({ key }) => String(key)),
    counts: new Map(
      db
        .prepare('SELECT namespace, COUNT(*) AS records FROM records GROUP BY namespace')
        .all()
        .map(({ namespace, records }) => [String(namespace), Number(records)]),
    ),
  };
}

async function allOf<T>(records: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const record of records) all.push(record);
  return all;
}
