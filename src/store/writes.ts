import type { SQLInputValue } from 'node:sqlite';
import { LATEST_LIFE_MS } from './medium.ts';

const upsert = `
  INSERT INTO records (namespace, key, value, expires) VALUES (?, ?, ?, ?)
  ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires
`;

/** Whether an owner lives, by the time that stands for `now`. */
export const lives = (now: string) => `expires > ${now} AND expires <= ${now} + ${LATEST_LIFE_MS}`;

/** Everything that is ever written, by name. */
export const statements = {
  write: upsert,
  begin: `${upsert} WHERE expires <= ?`,
  change: 'UPDATE records SET value = ?, expires = ? WHERE namespace = ? AND key = ? AND value = ?',
  remove: 'DELETE FROM records WHERE namespace = ? AND key = ?',
  removeAll: 'DELETE FROM records WHERE namespace = ?',
  expire:
    'DELETE FROM records WHERE rowid IN (SELECT rowid FROM records WHERE expires IS NOT NULL AND expires <= ? LIMIT ?)',
  once: "INSERT INTO records (namespace, key, value, expires) VALUES ('once', ?1, '', ?2) ON CONFLICT DO NOTHING",
  live: 'INSERT INTO owners (id, expires) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET expires = ?2',
  leave: 'DELETE FROM owners WHERE id = ?',
  take: `
    INSERT INTO claims (key, owner) VALUES (?1, ?2)
    ON CONFLICT (key) DO UPDATE SET owner = ?2
      WHERE owner = ?2 OR owner NOT IN (SELECT id FROM owners WHERE ${lives('?3')})
  `,
  release: 'DELETE FROM claims WHERE key = ? AND owner = ?',
} as const;

type Statement = keyof typeof statements;

/** One statement, with what is put into it. */
type Step = readonly [Statement, ...SQLInputValue[]];

/** What is written or refused as one: its answer is how many rows the last step changed. */
export type Write = readonly Step[];

/** What is done beside every transaction, such as giving room back to the disk. */
export type Upkeep = string;

/** What the thread that writes is asked for, one thing at a time. */
export type Order =
  | { readonly kind: 'group'; readonly writes: readonly Write[] }
  | { readonly kind: 'upkeep'; readonly sql: Upkeep }
  | { readonly kind: 'close' };

/** What came of one write. */
export type Answer =
  | { readonly kind: 'written'; readonly rows: number }
  | { readonly kind: 'refused'; readonly message: string; readonly errcode?: number; readonly code?: string };
