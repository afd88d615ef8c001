import { copyFile, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';

const fixture = 'test/fixtures/store-45da682';
const written = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(JSON.parse(await readFile(join(fixture, 'records.json'), 'utf8')));

/** A copy of a store that commit 45da682 has written, opened by the bot of today. */
async function openCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-old-'));
  for (const name of ['nemo.sqlite', 'secret.key']) {
    await copyFile(join(fixture, name), join(folder, name));
    await chmod(join(folder, name), 0o600); // Git keeps no modes
  }
  const store = await openStore({ url: `sqlite://${folder}/nemo.sqlite`, secretKey: null });
  const { ledger, accounts, claims } = store;
  return {
    kinds: { ...ledger, accounts },
    claims,
    async [Symbol.asyncDispose]() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function allOf<T>(records: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const record of records) all.push(record);
  return all;
}

type Kinds = Awaited<ReturnType<typeof openCopy>>['kinds'];

/** The same through a port of which only reading is wanted. */
function readerOf(kinds: Kinds, kind: string): { get(id: string): Promise<unknown>; all(): AsyncIterable<unknown> } {
  const found = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  return found ?? expect.unreachable(`there are no ${kind}`);
}

const told = z.object({ phase: z.literal('told'), url: z.unknown() });
const refused = z.object({ kind: z.literal('refused') });

/** What is read of a record that was written then: what it did not say yet stands there as unknown. */
function asOfNow(kind: string, value: unknown): unknown {
  if (kind === 'renders' && told.safeParse(value).success) return { ...told.loose().parse(value), version: null };
  if (kind === 'materials' && refused.safeParse(value).success)
    return { ...refused.loose().parse(value), format: null };
  if (kind === 'turns') return { agreed: [], ...z.looseObject({}).parse(value) };
  if (kind === 'projects') return { ...z.looseObject({}).parse(value), wentBack: null, question: null, guests: [] };
  if (kind === 'receipts') return { ...z.looseObject({}).parse(value), unsaid: [], owed: 0 };
  return kind === 'baskets' ? { files: value, texts: [], links: [] } : value;
}

test('every kind of record that there was is in the old store', async () => {
  await using old = await openCopy();
  const later = ['spendings', 'settings', 'recipes', 'tallies', 'votes', 'erasures', 'pauses'];
  const since = ['shelves', 'keptFiles', 'pieces', 'purses', 'receipts', ...later];
  expect(Object.keys(old.kinds).filter((kind) => !(kind in written))).toEqual(since);
});

test.each(Object.entries(written))(
  'every one of the old %s is read, by its id and in the row',
  async (kind, records) => {
    await using old = await openCopy();
    const reader = readerOf(old.kinds, kind);
    const expected = Object.entries(records).map(([id, value]) => [id, asOfNow(kind, value)]);
    expect(await Promise.all(Object.keys(records).map(async (id) => [id, await reader.get(id)]))).toEqual(expected);
    expect(await allOf(reader.all())).toHaveLength(expected.length);
  },
);

test('what is not over, and what belonged to somebody who is gone, is found', async () => {
  await using old = await openCopy();
  const isOver = z.object({ phase: z.literal('told') });
  const open = Object.entries(written['turns'] ?? {}).filter(([, turn]) => !isOver.safeParse(turn).success);
  const found = await allOf(old.kinds.turns.unfinished());
  expect(found.toSorted()).toEqual(open.map(([id]) => id).toSorted());
  expect(await old.claims.orphans()).toEqual([
    'button:v1:again:1001',
    'lock:session-1001',
    'message:9:1002',
    'render:1001',
    'turn:1001',
  ]);
});

test('an old record that is written again is in its new form, and stays what it was', async () => {
  await using old = await openCopy();
  for (const [id, value] of Object.entries(written['baskets'] ?? {})) {
    const basket = (await old.kinds.baskets.get(id)) ?? expect.unreachable();
    await old.kinds.baskets.put(id, basket);
    expect(await old.kinds.baskets.get(id)).toEqual(asOfNow('baskets', value));
  }
});
