import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SnowflakeUtil } from 'discord.js';
import { openSecret } from '../../../src/store/secret.ts';
import { versionOf } from '../../store/samples.ts';
import { placeOf } from '../../../src/store/ledger.ts';

const DAY_MS = 24 * 60 * 60_000;
export const SECRET_KEY = 'a passphrase of some length';

/**
 * Writes into a store what so many requests of the last thirty days have left on a server: all of them told, each in a
 * thread of its own.
 */
export function fillStore(dataDir: string, guildId: string, count: number): void {
  const secret = openSecret({ env: SECRET_KEY, file: '', mayMake: false });
  using db = new DatabaseSync(join(dataDir, 'nemo.sqlite'));
  const insert = db.prepare('INSERT INTO records (namespace, key, value, expires) VALUES (?, ?, ?, ?)');
  const now = Date.now();
  db.exec('BEGIN');
  for (let n = 0; n < count; n++) {
    const askedAt = now - Math.floor((30 * DAY_MS * n) / count);
    const id = String(SnowflakeUtil.generate({ timestamp: askedAt, increment: BigInt(n % 4096) }));
    const expires = askedAt + 31 * DAY_MS;
    for (const { kind, key, value, lasts } of recordsOf(id, guildId, askedAt)) {
      insert.run(
        kind,
        key,
        secret.seal(JSON.stringify({ value: { v: 1, value } }), placeOf(kind, key)),
        lasts ? null : expires,
      );
    }
  }
  db.exec('COMMIT');
}

function recordsOf(id: string, guildId: string, askedAt: number) {
  const requester = { id: '42', locale: 'en-US' };
  const part = { messageId: id, text: 'let the clouds drift over the harbour', links: [], about: null };
  const file = { id, name: 'harbour.png', bytes: 1_000, url: 'https://cdn.discordapp.com/harbour.png' };
  const facts = { id, projectId: id, threadId: id, requester, askedAt };
  const turn = {
    ...facts,
    parts: [{ ...part, files: [file] }],
    claim: null,
    repeats: null,
    each: false,
    batch: null,
    stoppedAt: null,
    creditsBefore: 100,
    history: [{ phase: 'queued', at: askedAt }],
    phase: 'told',
    outcome: { kind: 'changed', text: 'Done.', draft: '{"t":[]}', late: false },
  };
  const render = {
    ...facts,
    text: 'Done.',
    cost: null,
    replyTo: id,
    thumbnail: null,
    attempt: 1,
    history: [{ phase: 'asked', at: askedAt }],
    phase: 'told',
    url: 'https://clips.example/1.mp4',
  };
  const project = {
    id,
    threadId: id,
    guildId,
    ownerId: '42',
    language: 'en',
    session: null,
    held: [],
    brought: [{ ...part, files: [file] }],
    toldAfresh: null,
    untold: null,
    startedAt: askedAt,
  };
  return [
    { kind: 'turns', key: id, value: turn, lasts: false },
    { kind: 'renders', key: id, value: render, lasts: false },
    { kind: 'messages', key: id, value: id, lasts: false },
    { kind: 'projects', key: id, value: project, lasts: true },
    {
      kind: 'places',
      key: id,
      value: { channelId: id, projectId: id, openedByUs: true, lastMessageId: id },
      lasts: true,
    },
    { kind: 'versions', key: `${id}:1`, value: { ...versionOf(1), projectId: id, draft: '{"t":[]}' }, lasts: true },
  ];
}
