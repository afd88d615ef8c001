import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Keyv, type KeyvEncryptionAdapter } from 'keyv';
import { z } from 'zod';
import type { Material } from '../core/media.ts';
import type { Claims, Clock, Ledger, Records, Works } from '../core/ports.ts';
import type { Acquaintance, Edition, Place, Project, Version } from '../core/project.ts';
import type { Render } from '../core/render.ts';
import type { Turn } from '../core/turn.ts';
import { attempt } from './attempt.ts';
import { createBreather, type Breather } from './breather.ts';
import { createClaims } from './claims.ts';
import { createRecordsTable, createSqliteAdapter } from './keyv-sqlite.ts';
import { startOwner } from './owner.ts';
import { openRecords, REMEMBER_MS, type Retention } from './records.ts';
import { repeat } from './repeat.ts';
import {
  accountSchema,
  acquaintanceSchema,
  basketSchema,
  type AccountRecord,
  materialSchema,
  placeSchema,
  projectSchema,
  promisedSchema,
  renderSchema,
  shelfSchema,
  turnSchema,
  versionSchema,
} from './schemas.ts';
import { openSecret, type Secret } from './secret.ts';
import { openSqlite } from './sqlite.ts';
import { StoreError } from './store-error.ts';
import { sweepRecords } from './sweep.ts';

/** So long Discord lets an interaction be answered. */
const INTERACTION_MS = 15 * 60 * 1000;
const SWEEP_MS = 60 * 60 * 1000;
/** Two processes hold each other up for milliseconds. Whoever locks for long must not hold up an answer, for which there are three seconds. */
const WAIT_MS = 500;
/** Nobody waits for an answer yet: several that start at once may take turns. */
const OPENING_WAIT_MS = 5_000;

export interface Store extends AsyncDisposable {
  readonly ledger: Ledger;
  /** Accounts at the backend, by whom they serve. */
  readonly accounts: Records<AccountRecord>;
  readonly claims: Claims;
  /** Removes what has outlived its time; done after the start and each hour anyway. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreParts {
  /** `sqlite://path`, relative to the working folder; `sqlite:///path` is absolute. */
  readonly url: string;
  /** Seals what is kept; without it a key is made once, beside the database. */
  readonly secretKey: string | null;
  readonly clock?: Clock;
  /** How long a call waits for another process that is writing, before it rejects. */
  readonly waitMs?: number;
  /** A background renewal or clean-up failed; it is tried again. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Rejects with a StoreError when the store as a whole is in trouble; so does everything that is asked of it later. */
export async function openStore({ url, secretKey, clock = wallClock, waitMs, onTrouble = warn }: StoreParts): Promise<Store> {
  const path = pathOf(url);
  // Looked at before the key: whoever makes a database has made its key first.
  const isNew = attempt(path, () => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0);
  const secret = openSecret({ env: secretKey, file: join(dirname(path), 'secret.key'), mayMake: isNew });
  const db = attempt(path, () => openSqlite(path, waitMs ?? OPENING_WAIT_MS));
  try {
    attempt(path, () => createRecordsTable(db));
    const breathe = createBreather();
    const table = { db, secret, breathe };
    await checkSecret(table, path);
    const stop = new AbortController();
    const sweep = () => sweepRecords({ db, breathe, signal: stop.signal });

    const owner = attempt(path, () => startOwner({ clock, db, onTrouble }));
    const first = sweep().catch(onTrouble);
    const sweeping = first.then(() => repeat({ everyMs: SWEEP_MS, act: sweep, clock, signal: stop.signal, onTrouble }));
    const shut = async () => {
      stop.abort();
      await sweeping;
      try {
        await owner[Symbol.asyncDispose]();
      } finally {
        db.close();
      }
    };
    db.exec(`PRAGMA busy_timeout = ${waitMs ?? WAIT_MS}`);
    let shutting: Promise<void> | undefined;
    const close = () => (shutting ??= shut());

    return {
      ledger: openLedger(table),
      accounts: openKind<AccountRecord>(table, 'accounts', accountSchema),
      claims: createClaims({ db, clock, ownerId: owner.id, breathe }),
      sweep,
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

interface Table {
  readonly db: DatabaseSync;
  readonly secret: Secret;
  readonly breathe: Breather;
}

function openLedger(table: Table): Ledger {
  const onceTold = ({ phase }: { readonly phase: string }) => (phase === 'told' ? REMEMBER_MS : null);
  const aWhile = () => REMEMBER_MS;
  return {
    turns: openKind<Turn>(table, 'turns', turnSchema, onceTold),
    renders: openKind<Render>(table, 'renders', renderSchema, onceTold),
    projects: openKind<Project>(table, 'projects', projectSchema),
    places: openKind<Place>(table, 'places', placeSchema),
    versions: openKind<Version>(table, 'versions', versionSchema),
    shelves: openKind<readonly Edition[]>(table, 'shelves', shelfSchema),
    materials: openKind<Material>(table, 'materials', materialSchema, aWhile),
    messages: openKind(table, 'messages', z.string(), aWhile),
    baskets: openKind(table, 'baskets', basketSchema, aWhile),
    answers: openKind(table, 'answers', promisedSchema, () => INTERACTION_MS),
    people: openKind<Acquaintance>(table, 'people', acquaintanceSchema),
    progressMessages: openKind(table, 'progress-messages', z.string(), aWhile),
    measures: openKind(table, 'measures', z.array(z.number())),
  };
}

function openKind<T>(table: Table, namespace: string, schema: z.ZodType<T>, retention?: Retention<T>): Works<T> {
  const { db, secret, breathe } = table;
  const encryption: KeyvEncryptionAdapter = { encrypt: (text) => secret.seal(text), decrypt: (sealed) => secret.open(sealed) };
  const adapter = createSqliteAdapter(db, namespace);
  const keyv = new Keyv({ store: adapter, encryption });
  return openRecords({ keyv, adapter, parse: (value) => schema.parse(value), breathe, retention });
}

/** Another key than the one the records were sealed with is found at the start, not at the first record. */
async function checkSecret(table: Table, path: string): Promise<void> {
  const check = openKind(table, 'check', z.string());
  try {
    if ((await check.get('secret')) === undefined) await check.put('secret', 'opens');
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError('other-key', path, { cause: error });
  }
}

function pathOf(url: string): string {
  const path = url.startsWith('sqlite://') ? url.slice('sqlite://'.length) : '';
  if (path !== '' && !path.startsWith(':')) return resolve(path);
  // Of any other address only the beginning is shown: the rest may hold a password.
  throw new StoreError('unsupported', url.startsWith('sqlite:') ? url : (url.split(/[/:]/)[0] ?? ''));
}

/** Does not keep a process alive that has nothing else to do. */
const wallClock: Clock = {
  now: () => Date.now(),
  sleepUntil: (time, signal) => sleep(Math.max(0, time - Date.now()), undefined, { signal, ref: false }),
};

const warn = (error: unknown) => process.emitWarning(error instanceof Error ? error : String(error));
