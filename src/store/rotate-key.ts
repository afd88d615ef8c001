import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isRedis, pathOf } from './address.ts';
import { attempt } from './attempt.ts';
import { placeOf } from './ledger.ts';
import {
  keyFromText,
  newKey,
  openSecret,
  readKey,
  secretAsGiven,
  secretOf,
  syncFolder,
  writeKey,
  type Secret,
} from './secret.ts';
import { demandRest } from './sqlite-hands.ts';
import { isEmptyAt, openSqlite } from './sqlite.ts';
import { StoreError } from './store-error.ts';

const WAIT_MS = 2_000;
const PAGE = 500;

interface Rotation {
  readonly url: string;
  readonly secretKey: string | null;
  /** Where the key comes from the environment: the one that is to take its place. */
  readonly newSecretKey: string | null;
}

/**
 * Seals every record with a new key, all or none, while no bot runs. A key of a file is made anew: it lies beside the
 * old one until everything is sealed with it, so that a kill at any point is made good by doing this again. Resolves
 * with what whoever runs the bot reads.
 */
export async function rotateKey({ url, secretKey, newSecretKey }: Rotation): Promise<string> {
  if (isRedis(url))
    throw new Error(
      'Only a file can be sealed with a new key. Stop the bot, copy what is in Redis to a file (npm run store:copy), seal that, and copy it back into an empty Redis.',
    );
  const path = pathOf(url);
  if (isEmptyAt(path)) throw new StoreError('no-store', path);
  return attempt(path, () => {
    const db = openSqlite(path, WAIT_MS);
    try {
      return secretKey === null ? rotateFile(db, path) : rotateText(db, path, secretKey, newSecretKey);
    } finally {
      db.close();
    }
  });
}

function rotateText(db: DatabaseSync, path: string, secretKey: string, newSecretKey: string | null): string {
  if (newSecretKey === null)
    throw new Error(
      'SECRET_KEY is set: put the key that is to take its place into NEW_SECRET_KEY, and run this again.',
    );
  const to = secretOf(keyFromText(newSecretKey, 'NEW_SECRET_KEY'));
  const asMeant = openSecret({ env: secretKey, file: path, mayMake: false });
  const asGiven = secretAsGiven(secretKey);
  const from = asGiven !== undefined && opens(db, asGiven) ? asGiven : asMeant;
  alone(db, () => {
    demandRest(db, path);
    if (!opens(db, to)) reseal(db, path, from, to); // else a kill came between
  });
  overwrite(db, ', with the same NEW_SECRET_KEY');
  return `${countIn(db)} records are sealed with the new key. Put it into SECRET_KEY before the bot starts again.`;
}

function rotateFile(db: DatabaseSync, path: string): string {
  const file = join(dirname(path), 'secret.key');
  const next = `${file}.next`;
  alone(db, () => {
    demandRest(db, path);
    if (isKeyOf(db, next)) return; // a kill came between
    const old = readKey(file);
    if (old === null) throw new StoreError('no-key', file);
    rmSync(next, { force: true });
    const key = newKey();
    writeKey(next, key);
    syncFolder(dirname(file));
    reseal(db, path, secretOf(old), secretOf(key));
  });
  alone(db, () => {
    if (!isKeyOf(db, next)) return; // somebody else has put it in its place
    renameSync(next, file);
    syncFolder(dirname(file));
  });
  overwrite(db);
  return `${countIn(db)} records are sealed with a new key. It is in ${file}: back it up, and throw the backups away that only the old key opens.`;
}

/** Nobody else writes to the file meanwhile, or touches the keys beside it: whoever rotates them does it in here. */
function alone(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Whether the key in this file is the one that the store is sealed with. One that was half written never is. */
function isKeyOf(db: DatabaseSync, file: string): boolean {
  try {
    const key = readKey(file);
    return key !== null && opens(db, secretOf(key));
  } catch (error) {
    if (error instanceof StoreError && error.trouble === 'not-a-key') return false;
    throw error;
  }
}

/** Whether this is the key that the store is sealed with. */
function opens(db: DatabaseSync, secret: Secret): boolean {
  const row = db.prepare("SELECT value FROM records WHERE namespace = 'check' AND key = 'secret'").get();
  try {
    secret.open(String(row?.['value']), placeOf('check', 'secret'));
    return true;
  } catch {
    return false; // that is what was asked
  }
}

function reseal(db: DatabaseSync, path: string, from: Secret, to: Secret): void {
  if (!opens(db, from)) throw new StoreError('other-key', path);
  const opened = (value: string, place: string) => {
    try {
      return from.open(value, place);
    } catch (error) {
      throw new StoreError('damaged', path, { cause: error });
    }
  };
  for (let rows = page(db, 0); rows.length > 0; rows = page(db, rows.at(-1)?.rowid ?? 0)) {
    for (const { rowid, place, value } of rows)
      db.prepare('UPDATE records SET value = ? WHERE rowid = ?').run(to.seal(opened(value, place), place), rowid);
  }
}

/** What the old key has sealed is overwritten, also where SQLite has only let go of it: it takes as much room again. */
function overwrite(db: DatabaseSync, how = ''): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.exec('VACUUM');
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw new Error(
      `Everything is sealed with the new key, but what the old one has sealed may still stand in the file: it could not be overwritten (${error instanceof Error ? error.message : String(error)}). Mend that (room for the file a second time is needed), then run this again before the bot starts${how}.`,
      { cause: error },
    );
  }
}

function countIn(db: DatabaseSync): number {
  return Number(db.prepare("SELECT count(*) AS n FROM records WHERE value <> ''").get()?.['n']);
}

/** What is only a mark that something was done has nothing sealed in it. */
function page(db: DatabaseSync, after: number) {
  const rows = db
    .prepare("SELECT rowid, namespace, key, value FROM records WHERE rowid > ? AND value <> '' ORDER BY rowid LIMIT ?")
    .all(after, PAGE);
  return rows.map(({ rowid, namespace, key, value }) => ({
    rowid: Number(rowid),
    place: placeOf(String(namespace), String(key)),
    value: String(value),
  }));
}
