import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { AccountRecord } from '../core/account.ts';
import { dropOldest } from '../core/newest.ts';
import type { Claims, Clock, Ledger, Records } from '../core/ports.ts';
import { isRedis } from './address.ts';
import { createBreather } from './breather.ts';
import { claimsOf } from './claims.ts';
import { formOf } from './form.ts';
import { openKind, openLedger, placeOf, type Table } from './ledger.ts';
import type { MediumParts, Opened, Room } from './medium.ts';
import { startOwner, type Owner } from './owner.ts';
import { REMEMBER_MS } from './records.ts';
import { repeat } from './repeat.ts';
import { accountSchema } from './schemas.ts';
import { openSecret, secretAsGiven } from './secret.ts';
import { createSoon } from './soon.ts';
import { demandForm, markForm, STORE_FORM } from './store-form.ts';
import { openSqliteMedium } from './sqlite-medium.ts';
import { StoreError } from './store-error.ts';

const SWEEP_MS = 60 * 60 * 1000;
const OPEN_TRIES = 3;
const OPEN_AGAIN_MS = 100;
/** Nobody waits for an answer yet: several that start at once take turns with their first writes. */
const FIRST_WRITE_TRIES = 10;

export interface Store extends AsyncDisposable {
  readonly ledger: Ledger;
  /** Accounts at the backend, by whom they serve. */
  readonly accounts: Records<AccountRecord>;
  readonly claims: Claims;
  /**
   * Rejects with a StoreError where this Discord application is not the one that has used the store first: with another
   * token it would take requests over, and tell what came of them where nobody sees it.
   * What has outlived its time is removed from then on, at once and each hour, while it may be: only a clock that is
   * right knows of it.
   */
  belongTo(applicationId: string, maySweep?: () => boolean): Promise<void>;
  /** When something was last written, which is tried each second: by its clock. */
  writtenAt(): number;
  /** Calls this whenever it takes again what it had refused. */
  onRelief(heard: () => void): void;
  /** Removes what has outlived its time. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreParts {
  /** `sqlite://path`, relative to the working folder; `sqlite:///path` is absolute. Or `redis://host:port/number`. */
  readonly url: string;
  /** Seals what is kept; without it a key is made once, beside the database, or in `data` for what is elsewhere. */
  readonly secretKey: string | null;
  /** Rejects where there is none yet. */
  readonly mustExist?: boolean;
  /** How long what is over is remembered, in milliseconds. */
  readonly rememberMs?: number;
  readonly clock?: Clock;
  /** How everything is kept, where that is not as this release has it. */
  readonly form?: number;
  /** How long a call waits for another process that is writing, or for an answer, before it rejects. */
  readonly waitMs?: number;
  /** A background renewal or clean-up failed; it is tried again. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Rejects with a StoreError when the store as a whole is in trouble; so does everything that is asked of it later. */
export async function openStore(parts: StoreParts): Promise<Store> {
  for (let tries = 1; ; tries++) {
    try {
      return await openOnce(parts);
    } catch (error) {
      // what lies beside the file may just be taken away by whoever closed it last
      if (tries === OPEN_TRIES || !(error instanceof StoreError) || error.trouble !== 'not-writable') throw error;
      await sleep(OPEN_AGAIN_MS);
    }
  }
}

async function openOnce({
  url,
  secretKey,
  mustExist = false,
  waitMs,
  rememberMs = REMEMBER_MS,
  clock = wallClock,
  form = STORE_FORM,
  onTrouble = warn,
}: StoreParts): Promise<Store> {
  const secretIn: MediumParts['secretIn'] = ({ keyFile, place, isNew, isElsewhere }) => {
    if (isNew && mustExist) throw new StoreError('no-store', place);
    const isWanted = isElsewhere && isNew && secretKey === null && !existsSync(keyFile);
    if (isWanted) throw new StoreError('key-wanted', place);
    return openSecret({ env: secretKey, file: keyFile, mayMake: isNew });
  };
  await using opened = new AsyncDisposableStack();
  const { medium, secret: asMeant } = await openMedium({ url, waitMs, ownClock: clock !== wallClock, secretIn });
  opened.use(medium);
  const secret = (await openedAsGiven({ medium, secret: asMeant }, secretKey, onTrouble)) ?? asMeant;
  const soon = createSoon(medium, onTrouble);
  const table = { medium, secret, breathe: createBreather(), soon, onUnread: saidOnce(onTrouble), rememberMs };
  await inTurn(() => checkSecret(table), waitMs === undefined ? FIRST_WRITE_TRIES : 1);
  await demandForm(table, form);
  const owner = await startOwner({ clock, hands: medium.hands, onTrouble });
  opened.move();
  return storeOn(table, { owner, clock, form, onTrouble });
}

/** Redis and its client are loaded where they are asked for: a start has to be quick. */
async function openMedium(parts: MediumParts): Promise<Opened> {
  if (!isRedis(parts.url)) return openSqliteMedium(parts);
  const { openRedisMedium } = await import('./redis/redis-medium.ts');
  return openRedisMedium(parts);
}

/** How much memory Redis uses, and may. Rejects with a StoreError where it cannot be used at all. */
export async function roomInRedis(url: string): Promise<Room> {
  const { roomIn } = await import('./redis/room.ts');
  return roomIn(url);
}

/** Rejects with a StoreError where what stands in this Redis could get lost, or where it takes no work. */
export async function checkQueue(url: string): Promise<void> {
  const { checkQueueAt } = await import('./redis/room.ts');
  await checkQueueAt(url);
}

interface Keeping {
  readonly owner: Owner;
  readonly clock: Clock;
  readonly form: number;
  readonly onTrouble: (error: unknown) => void;
}

function storeOn(table: Table, { owner, clock, form, onTrouble }: Keeping): Store {
  const { medium, soon } = table;
  const stop = new AbortController();
  const { signal } = stop;
  const sweep = () => medium.sweep(signal);
  let sweeping = Promise.resolve();
  const sweepWhile = (maySweep: () => boolean) => {
    const act = async () => (maySweep() ? sweep() : undefined);
    sweeping = act()
      .catch(onTrouble)
      .then(() => repeat({ everyMs: SWEEP_MS, act, clock, signal, onTrouble }));
  };
  const shut = async () => {
    stop.abort();
    await sweeping;
    await soon.flush();
    await owner[Symbol.asyncDispose]();
    await medium[Symbol.asyncDispose]();
  };
  let shutting: Promise<void> | undefined;
  const shutOnce = () => (shutting ??= shut());
  return {
    ledger: openLedger(table),
    accounts: openKind(table, 'accounts', formOf(accountSchema)),
    claims: claimsOf({ ...table, hands: medium.hands, clock, ownerId: owner.id }),
    async belongTo(applicationId, maySweep = () => true) {
      await checkOwner(table, applicationId);
      await markForm(table, form);
      sweepWhile(maySweep);
    },
    writtenAt: owner.renewedAt,
    onRelief: owner.onRelief,
    sweep,
    close: shutOnce,
    [Symbol.asyncDispose]: shutOnce,
  };
}

/** Another key than the one the records were sealed with is found at the start, not at the first record. */
async function checkSecret(table: Table): Promise<void> {
  const check = openKind(table, 'check', formOf(z.string()));
  try {
    await check.update('secret', (now) => now ?? 'opens');
  } catch (error) {
    if (error instanceof StoreError || (await opensCheck(table))) throw error;
    throw new StoreError('other-key', table.medium.place, { cause: error });
  }
}

/** The key with all that is around it in the environment, where only that opens what an older version has sealed. */
async function openedAsGiven({ medium, secret }: Opened, secretKey: string | null, say: (what: unknown) => void) {
  const asGiven = secretAsGiven(secretKey);
  if (asGiven === undefined || (await opensCheck({ medium, secret }))) return undefined;
  if (!(await opensCheck({ medium, secret: asGiven }))) return undefined;
  say(
    new Error(
      'SECRET_KEY opens the store only with the quotes or spaces around it, as an older version has taken it: leave it as it is.',
    ),
  );
  return asGiven;
}

/** Whether this key opens what was sealed first; true where nothing is sealed yet. */
async function opensCheck({ medium, secret }: Opened): Promise<boolean> {
  const row = await medium.rows('check').find('secret');
  try {
    if (row !== undefined) secret.open(row.sealed, placeOf('check', 'secret'));
    return true;
  } catch {
    return false; // that is what was asked
  }
}

/** Each try waits by itself for as long as any write does. */
async function inTurn(write: () => Promise<void>, tries: number): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (tries <= 1 || !(error instanceof StoreError && error.trouble === 'locked')) throw error;
    await inTurn(write, tries - 1);
  }
}

async function checkOwner(table: Table, applicationId: string): Promise<void> {
  const checks = openKind(table, 'check', formOf(z.string()));
  const first = await checks.update('application', (now) => now ?? applicationId);
  if (first !== applicationId) throw new StoreError('other-bot', table.medium.place);
}

/** So many are remembered: whatever stands among all is come to again and again. */
const MOST_UNREAD = 1_000;

function saidOnce(onTrouble: (error: unknown) => void): Table['onUnread'] {
  const said = new Set<string>();
  return (place, cause) => {
    if (said.has(place)) return;
    dropOldest(said.add(place), MOST_UNREAD);
    onTrouble(new Error(`record ${place} cannot be read: it is left out`, { cause }));
  };
}

/** Does not keep a process alive that has nothing else to do. */
const wallClock: Clock = {
  now: () => Date.now(),
  sleepUntil: (time, signal) => sleep(Math.max(0, time - Date.now()), undefined, { signal, ref: false }),
};

const warn = (error: unknown) => process.emitWarning(error instanceof Error ? error : String(error));
