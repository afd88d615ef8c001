import { dirname } from 'node:path';
import { mkdirSync } from 'node:fs';
import { isRedis } from '../address.ts';
import { placeOf } from '../ledger.ts';
import { openSecret, readKey, secretAsGiven, syncFolder, writeKey, type Secret } from '../secret.ts';
import { StoreError } from '../store-error.ts';
import type { Entry, Source, Target } from './parts.ts';
import { openSqliteSource, openSqliteTarget } from './sqlite-copy.ts';

/** So many are written at a time. */
const PAGE = 500;

interface Copying {
  readonly from: string;
  readonly to: string;
  readonly secretKey: string | null;
}

/**
 * Copies a store, whatever either is made of, while no bot runs on it, to a place where nothing is yet. What is sealed
 * stays sealed by the same key. Resolves with what whoever runs the bot reads.
 */
export async function copyStore({ from, to, secretKey }: Copying): Promise<string> {
  await using source = isRedis(from) ? await (await redisCopy()).openRedisSource(from) : openSqliteSource(from);
  await source.rest();
  await checkKey(source, secretKey);
  await using target = isRedis(to) ? await (await redisCopy()).openRedisTarget(to) : openSqliteTarget(to);
  const key = secretKey === null ? keyFor(source, target) : null;
  const now = Date.now();
  await target.begin();
  for await (const page of pagesOf(source.entries(now))) await target.put(page);
  const claims = await source.claims();
  await target.claim(claims);
  await source.rest();
  const [there, here] = [await source.count(now), await target.count(now)];
  if (there !== here)
    throw new Error(`${source.place} holds ${there} records, and ${here} of them were copied: nothing is finished.`);
  if (key !== null && readKey(target.keyFile) === null) {
    mkdirSync(dirname(target.keyFile), { recursive: true, mode: 0o700 });
    writeKey(target.keyFile, key);
    syncFolder(dirname(target.keyFile));
  }
  await target.finish();
  const opener = key === null ? 'the same SECRET_KEY opens it' : `its key is ${target.keyFile}`;
  return `${here} records and ${claims.length} claims are copied to ${target.place}; ${opener}. Set STORE_URL=${withoutPassword(to)}, then start the bot.`;
}

const redisCopy = () => import('../redis/redis-copy.ts');

/** Whoever copies what nobody could open would notice when the old store is gone. */
async function checkKey(source: Source, secretKey: string | null): Promise<void> {
  const secret = openSecret({ env: secretKey, file: source.keyFile, mayMake: false });
  const sealed = (await source.find('check', 'secret')) ?? '';
  if (![secret, secretAsGiven(secretKey)].some((one) => one !== undefined && opens(one, sealed)))
    throw new StoreError('other-key', source.place);
}

function opens(secret: Secret, sealed: string): boolean {
  try {
    secret.open(sealed, placeOf('check', 'secret'));
    return true;
  } catch {
    return false; // that is what was asked
  }
}

/** The key that has to lie there: where one does already, it has to be the same. */
function keyFor({ keyFile }: Source, target: Target): Buffer {
  const key = readKey(keyFile);
  if (key === null) throw new StoreError('no-key', keyFile);
  const there = readKey(target.keyFile);
  if (there !== null && !there.equals(key)) throw new StoreError('other-key-there', target.keyFile);
  return key;
}

async function* pagesOf(entries: AsyncIterable<Entry>): AsyncGenerator<readonly Entry[]> {
  let page: Entry[] = [];
  for await (const entry of entries) {
    page.push(entry);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}

function withoutPassword(url: string): string {
  if (!isRedis(url)) return url;
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '…';
  return decodeURIComponent(shown.href);
}
