import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { changesIn, noteOwn } from './changes.ts';
import { filesAt, MOVED } from './same-files.ts';
import { statements, type Answer, type Order, type Write } from './writes.ts';

/*
 * The thread that writes, so that nobody else ever waits for a disk. What is handed over together is one transaction,
 * and on disk once: a power cut takes none of it away after that, or all of it before.
 */

const BUSY = 5;
const CONSTRAINT = 19;

/** What it is started with. */
export interface Start {
  readonly file: string;
  /** Which files it consists of: the same ones that are read. */
  readonly files: string;
  readonly waitMs: number;
  /** By which its changes of records are told from those of others. */
  readonly id: string;
}

const { file, files, waitMs, id }: Start = workerData;
const db = new DatabaseSync(file, { timeout: waitMs });
db.exec('PRAGMA synchronous = FULL');
const changes = changesIn(db);
const noteMade = noteOwn(db, id);
const prepared = new Map<string, StatementSync>();

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'close') {
    db.close();
    parentPort?.close();
  } else {
    parentPort?.postMessage(order.kind === 'group' ? written(order.writes) : [keptUp(order.sql)]);
  }
});

/**
 * All of them in one transaction. What one of them brings down, those before it do not pay for: then each has its own.
 * What was asked for later never stands there without what was asked for before it, where the disk is in trouble.
 */
function written(writes: readonly Write[]): readonly Answer[] {
  try {
    return transaction(() => writes.map(run));
  } catch (error) {
    const refused = refusal(error);
    if (writes.length === 1 || refused.errcode === BUSY) return writes.map(() => refused);
    let trouble: Answer | undefined;
    return writes.map((write) => {
      const answer = trouble ?? written([write])[0] ?? refused;
      if (answer.kind === 'refused' && answer.errcode !== CONSTRAINT) trouble = answer;
      return answer;
    });
  }
}

function run(write: Write): Answer {
  let rows = 0;
  for (const [name, ...values] of write) rows = Number(statement(statements[name]).run(...values).changes);
  return { kind: 'written', rows };
}

/** What is written to a file that has lost its name is gone with this process, and nobody else sees it meanwhile. */
function demandSameFiles(): void {
  if (filesAt(file) !== files) throw Object.assign(new Error('the file is another one'), { code: MOVED });
}

function transaction<T>(work: () => T): T {
  demandSameFiles();
  db.exec('BEGIN IMMEDIATE');
  try {
    const before = changes();
    const result = work();
    const made = changes() - before;
    if (made > 0) noteMade(made);
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** A pragma answers with a row for all that it did: with `exec` it would end after the first. */
function keptUp(sql: string): Answer {
  try {
    return { kind: 'written', rows: db.prepare(sql).all().length };
  } catch (error) {
    return refusal(error);
  }
}

function statement(sql: string): StatementSync {
  const known = prepared.get(sql) ?? db.prepare(sql);
  prepared.set(sql, known);
  return known;
}

/** What an error says of itself goes along as data: an error that is sent to another thread loses it. */
function refusal(error: unknown): Extract<Answer, { kind: 'refused' }> {
  if (!(error instanceof Error)) return { kind: 'refused', message: String(error) };
  return {
    kind: 'refused',
    message: error.message,
    ...('errcode' in error && typeof error.errcode === 'number' && { errcode: error.errcode & 0xff }),
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
  };
}
