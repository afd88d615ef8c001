import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { DAY_MS } from '../../src/core/limits.ts';
import type { Ledger, Records } from '../../src/core/ports.ts';
import { noSettings } from '../../src/core/rules.ts';
import { noReceipts } from '../../src/core/receipts.ts';
import { openStore } from '../../src/store/open.ts';
import { everyRender, everyTurn, versionOf } from './samples.ts';
import { startSqliteGround } from './sqlite-ground.ts';

type RecordOf<Kept> = Kept extends Records<infer T> ? T : never;

const RETENTION_DAYS = 7;
const { draft: _, ...edition } = versionOf(1);
const project = { id: '1', threadId: '1', guildId: null, ownerId: '1', language: 'en', session: null } as const;
const fresh = { held: [], brought: [], toldAfresh: null, untold: null, wentBack: null, question: null, guests: [] };
const told = everyTurn.find(({ phase }) => phase === 'told') ?? expect.unreachable();
const delivered = everyRender.find(({ phase }) => phase === 'told') ?? expect.unreachable();

/** One that is over, of each kind. */
const samples: { readonly [Kind in keyof Ledger]: RecordOf<Ledger[Kind]> } = {
  turns: told,
  renders: delivered,
  projects: { ...project, ...fresh, startedAt: 1 },
  places: { channelId: '1', projectId: '1', openedByUs: true, lastMessageId: '1' },
  versions: versionOf(1),
  shelves: [edition],
  materials: { kind: 'kept', url: null, sessionId: '1' },
  keptFiles: { id: '1', bytes: 1, pieces: 1 },
  pieces: 'AA==',
  messages: '1',
  baskets: { files: [], texts: [], links: [] },
  answers: { id: '1', applicationId: '1', interactionToken: '1', locale: 'en' },
  people: { locale: null, projectIds: ['1'] },
  progressMessages: '1',
  purses: { id: '1', guildId: '1', token: '1', setAt: 1 },
  receipts: noReceipts,
  spendings: { turnId: '1', projectId: '1', personId: '1', guildId: null, credits: 1, exact: true, at: 1 },
  settings: noSettings,
  recipes: { home: '1', recipes: [] },
  tallies: { day: '', turns: 0, credits: 0, lastAt: null, open: [], alarmedOn: null },
  votes: {
    id: '1',
    projectId: '1',
    threadId: '1',
    askedBy: { id: '1', locale: 'en' },
    numbers: [2, 1],
    messageId: null,
    askedAt: 1,
    endsAt: 2,
  },
  erasures: { projectId: '1', why: 'asked', withMessages: false, dueAt: 1 },
  pauses: { since: 1 },
  measures: [1],
};

const page = readFileSync('docs/privacy.md', 'utf8');
const said = Object.fromEntries(
  [...page.matchAll(/^\| `(\w+)` \|.*\| ([^|]+) \|$/gm)].map(([, kind = '', kept = '']) => [kind, kept]),
);

test.each(Object.entries(samples))('a record of %s is kept as long as docs/privacy.md says', async (kind, sample) => {
  await using ground = await startSqliteGround();
  await using store = await openStore({ ...ground, rememberMs: RETENTION_DAYS * DAY_MS });
  const records: unknown = Reflect.get(store.ledger, kind);
  if (!isRecords(records)) expect.unreachable();
  const before = Date.now();
  await records.put('sample', sample);
  using db = new DatabaseSync(ground.file, { readOnly: true });
  const row = db.prepare("SELECT expires FROM records WHERE key = 'sample'").get();
  const expires = row?.['expires'] ?? null;
  const days = expires === null ? null : (Number(expires) - before) / DAY_MS;

  const [kept = ''] = (said[kind] ?? '').split(',');
  const told =
    { retention: RETENTION_DAYS, '1 day': 1, '3 days': 3, '8 days': 8, '15 minutes': 15 / (24 * 60) }[kept] ?? null;
  if (told === null) expect([kept, days]).toEqual([expect.stringMatching(/^(?:project|until .+|for good)$/), null]);
  else expect(days).toBeCloseTo(told, 2);
});

function isRecords(records: unknown): records is { put(id: string, value: unknown): Promise<void> } {
  return typeof records === 'object' && records !== null && 'put' in records;
}
