import { resolve } from 'node:path';
import type { Hands, Medium, MediumParts, Opened } from '../medium.ts';
import { openRedisDb, placeOfRedis, type RedisDb } from './redis-db.ts';
import { redisHands } from './redis-hands.ts';
import { redisRows } from './redis-rows.ts';
import { StoreError } from '../store-error.ts';
import { COPYING, EXPIRIES, keysOf, PREFIX } from './scripts.ts';

/** Long enough for a moment without a connection. An answer has three seconds. */
const WAIT_MS = 500;
/** Nobody waits for an answer yet, and Redis may just be starting itself. */
const OPENING_WAIT_MS = 5_000;
/** So many are removed at a time. */
const RECORDS = 200;

/** Where the key lies that is nowhere said, of what was copied here, or begun by an older version. */
export const KEY_FILE = 'data/secret.key';

export async function openRedisMedium({ url, waitMs, ownClock, secretIn }: MediumParts): Promise<Opened> {
  const place = placeOfRedis(url);
  let limit = OPENING_WAIT_MS;
  const db = openRedisDb({ url, place, waitMs: () => limit });
  using opened = new DisposableStack();
  opened.use(db);
  if (Number(await db.ask('EXISTS', COPYING)) > 0) throw new StoreError('half-copied', place);
  const isNew = Number(await db.ask('EXISTS', keysOf('check').records)) === 0;
  const secret = secretIn({ place, keyFile: resolve(KEY_FILE), isNew, isElsewhere: true });
  opened.move();
  const hands = redisHands(db, ownClock ? () => 0 : db.ahead);
  const enter: Hands['enter'] = async (...who) => {
    await hands.enter(...who);
    limit = waitMs ?? WAIT_MS;
  };
  return { secret, medium: mediumOn(db, { ...hands, enter }) };
}

function mediumOn(db: RedisDb, hands: Hands): Medium {
  /** Others may have changed anything since it was read last: nothing is remembered. */
  let reads = 0;
  return {
    place: db.place,
    hands,
    rows: (namespace) => redisRows(db, namespace),
    foreign: () => reads++,
    onWrite: db.onWrite,
    async sweep(signal) {
      for (let count = RECORDS; count === RECORDS && !signal.aborted;) {
        count = await db.write('expire', { keys: [EXPIRIES], values: [Date.now(), RECORDS, PREFIX] });
      }
    },
    [Symbol.asyncDispose]: async () => db[Symbol.dispose](),
  };
}
