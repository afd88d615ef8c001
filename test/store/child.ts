import { once } from 'node:events';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/store/open.ts';
import { rotateKey } from '../../src/store/rotate-key.ts';
import { createHandClock } from '../support/clock.ts';
import { versionOf } from './samples.ts';

/** What a process of its own does on a store, by its first word. It says what it did line by line. */
const acts: Readonly<Record<string, (...words: readonly string[]) => Promise<void>>> = {
  /** Opens and closes one store after another, each when it is nudged. */
  open: async (key = '', ...urls) => {
    for (const url of urls) {
      say('ready');
      await nudged();
      await using _store = await openStore({ url, secretKey: key === '' ? null : key });
      say('opened');
    }
  },

  /** Writes records and says each once it is written, until it is killed. */
  write: async (url = '', secretKey = '') => {
    await using store = await openStore({ url, secretKey });
    for (let n = 1; ; n++) {
      await store.ledger.versions.put(`p:${n}`, versionOf(n));
      say(String(n));
    }
  },

  /** Takes claims at a time that then stands still for it. */
  own: async (url = '', secretKey = '', atMs = '', ...keys) => {
    await using store = await openStore({ url, secretKey, clock: createHandClock(Number(atMs)) });
    for (const key of keys) say(`${key} ${await store.claims.take(key)}`);
    await nudged();
  },

  /** Tries to take `count` keys, beginning with the `first`, and stays alive until it is nudged again. */
  race: async (url = '', secretKey = '', count = '', first = '') => {
    // SQLite lets whoever asks first go first: with four in a rush, one can wait for long.
    await using store = await openStore({ url, secretKey, waitMs: 30_000 });
    say('ready');
    await nudged();
    for (let n = 0; n < Number(count); n++) {
      const key = `turn:${(n + Number(first)) % Number(count)}`;
      if (await store.claims.take(key)) say(key);
    }
    say('done');
    await nudged();
  },

  /** Adds numbers to one record, each once, and says each once it stands there; on until it is killed where there is no end. */
  add: async (url = '', secretKey = '', first = '', last = '') => {
    await using store = await openStore({ url, secretKey, waitMs: 30_000 });
    say('ready');
    await nudged();
    for (let n = Number(first); n <= Number(last); n++) {
      await store.ledger.measures.update('sum', (now = []) => [...now, n]);
      say(String(n));
    }
    say('done');
  },

  /** Writes one record after another. Says how long that took, and for how long of it nobody else could have got a turn. */
  hurry: async (url = '', secretKey = '') => {
    await using store = await openStore({ url, secretKey });
    await store.ledger.versions.put('p:0', versionOf(0));
    const before = performance.eventLoopUtilization();
    for (let n = 1; n <= 40; n++) await store.ledger.versions.put(`p:${n}`, versionOf(n));
    const { active, idle } = performance.eventLoopUtilization(before);
    say(String(active + idle));
    say(String(active));
  },

  /** Says whether a store has loaded the client of Redis, and whether that would have been seen. */
  loads: async (url = '', secretKey = '') => {
    const { cache } = createRequire(import.meta.url);
    const isLoaded = () => String(Object.keys(cache).some((file) => file.includes('@redis')));
    await using _store = await openStore({ url, secretKey });
    say(isLoaded());
    await import('@redis/client');
    say(isLoaded());
  },

  /** Seals a store with a new key. Sends itself a signal when it has first told SQLite what begins with `last`. */
  rotate: async (url = '', secretKey = '', newSecretKey = '', last = 'never', signal = 'SIGKILL') => {
    const { exec } = DatabaseSync.prototype;
    let stood = false;
    DatabaseSync.prototype.exec = function execute(sql) {
      exec.call(this, sql);
      if (stood || !sql.trim().startsWith(last)) return;
      stood = true;
      say('stands');
      process.kill(process.pid, signal);
    };
    const given = (key: string) => (key === '' ? null : key);
    say(await rotateKey({ url, secretKey: given(secretKey), newSecretKey: given(newSecretKey) }));
  },

  /** Seals a store with a new key on a disk that is full by the time what the old one had sealed is overwritten. */
  rotateFull: async (folder = '', secretKey = '', newSecretKey = '') => {
    const [url, ballast] = [`sqlite://${join(folder, 'nemo.sqlite')}`, join(folder, 'ballast')];
    const given = (key: string) => (key === '' ? null : key);
    const rotation = { url, secretKey: given(secretKey), newSecretKey: given(newSecretKey) };
    const open = async () => {
      await using store = await openStore({ url, secretKey: rotation.newSecretKey });
      await store.ledger.versions.get('p:1');
    };
    {
      await using store = await openStore(rotation);
      for (let n = 1; n <= 20; n++) await store.ledger.versions.put(`p:${n}`, versionOf(n));
    }
    const { exec } = DatabaseSync.prototype;
    DatabaseSync.prototype.exec = function execute(sql) {
      if (sql === 'VACUUM') fillUp(ballast);
      exec.call(this, sql);
    };
    await refusal(() => rotateKey(rotation));
    rmSync(ballast);
    await refusal(open);
    DatabaseSync.prototype.exec = exec;
    await refusal(() => rotateKey(rotation));
    await refusal(open);
  },

  /** Keeps everybody else from writing. */
  lock: async (path = '') => {
    const db = new DatabaseSync(path);
    db.exec('BEGIN IMMEDIATE');
    say('locked');
    await nudged();
  },

  /** Writes until the disk refuses, then looks at what it had written, makes room, and tries again. */
  fill: async (folder = '') => {
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(100_000));
    await using store = await openStore({ url: `sqlite://${join(folder, 'nemo.sqlite')}`, secretKey: null });
    const { versions } = store.ledger;
    const kept: number[] = [];
    await refusal(async () => {
      for (let n = 1; ; n++) {
        await versions.put(`p:${n}`, versionOf(n));
        kept.push(n);
      }
    });
    fillUp(ballast);
    await refusal(async () => {
      for (let n = 1; n < 1_000; n++) await store.claims.take(`turn:${n}`);
    });
    const found = await Promise.all(kept.map((n) => versions.get(`p:${n}`)));
    say(
      kept.length > 0 && found.every((version, at) => version?.number === kept[at])
        ? 'everything written is there'
        : 'something is missing',
    );
    rmSync(ballast);
    await refusal(() => versions.put('p:0', versionOf(0)));
  },
};

/** Takes the room that is left: what was refused has left some behind it, enough for a few claims. */
function fillUp(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(1_000));
  } catch {
    // full at last
  }
}

/** Says how an attempt ended, and whether that took longer than ten seconds. */
async function refusal(attempt: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  try {
    await attempt();
    say('went well');
  } catch (error) {
    say(String(error));
  }
  if (performance.now() - start > 10_000) say('too late');
}

async function nudged(): Promise<void> {
  process.stdin.resume();
  await once(process.stdin, 'data');
  process.stdin.pause();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [, , act = '', ...words] = process.argv;
try {
  await acts[act]?.(...words);
} catch (error) {
  say(String(error));
}
