import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Ground } from './contract.ts';
import { secretKey } from '../support/secret-key.ts';
import { startChild } from './start-child.ts';

export interface SqliteGround extends Ground {
  readonly folder: string;
  readonly file: string;
}

/** A folder of its own for one file of state. */
export async function startSqliteGround(): Promise<SqliteGround> {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-store-'));
  const file = join(folder, 'nemo.sqlite');
  return {
    folder,
    file,
    url: `sqlite://${file}`,
    secretKey,

    async bytes() {
      const files = await readdir(folder);
      return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))));
    },

    async sealed(kind, id) {
      using db = new DatabaseSync(file);
      return String(db.prepare('SELECT value FROM records WHERE namespace = ? AND key = ?').get(kind, id)?.['value']);
    },

    async overwrite(kind, id, text) {
      using db = new DatabaseSync(file);
      db.prepare('UPDATE records SET value = ? WHERE namespace = ? AND key = ?').run(text, kind, id);
    },

    async obstruct() {
      const child = startChild(['lock', file]);
      if ((await child.says()) !== 'locked') throw new Error('the file could not be locked');
      return child;
    },

    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
