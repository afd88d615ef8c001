import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { emit, type Fact } from '../../src/core/telemetry.ts';
import { createMetrics } from '../../src/ops/metrics/metrics.ts';

/** The lines about this metric after all of that has happened, without the buckets. */
async function counted(name: string, facts: readonly Fact[]): Promise<readonly string[]> {
  const metrics = createMetrics();
  onTestFinished(() => metrics[Symbol.dispose]());
  facts.forEach(emit);
  return (await metrics.text()).split('\n').filter((line) => line.startsWith(name) && !line.includes('_bucket'));
}

const answer = { kind: 'discord-answers', importance: 'edit', ms: 20, scope: null, isInvalid: false } as const;
const phase = (id: string, name: string, before: string | null, outcome: string | null = null): Fact => ({
  kind: 'phase',
  of: 'turn',
  id,
  phase: name,
  before: before === null ? null : { phase: before, ms: 2_000 },
  afterMs: 5_000,
  outcome,
});

test('turns are counted by the phase they come to, and stand where they are until they are told', async () => {
  const facts = [phase('1', 'queued', null), phase('2', 'queued', null), phase('1', 'sent', 'queued')];
  expect(await counted('nemo_work{', facts)).toEqual([
    'nemo_work{of="turn",phase="queued"} 1',
    'nemo_work{of="turn",phase="sent"} 1',
  ]);
  const told = [...facts, phase('2', 'told', 'queued', 'dropped'), phase('1', 'told', 'sent', 'reply')];
  expect(await counted('nemo_work{', told)).toEqual([
    'nemo_work{of="turn",phase="queued"} 0',
    'nemo_work{of="turn",phase="sent"} 0',
  ]);
  expect(await counted('nemo_phases_total{of="turn",phase="told"', told)).toEqual([
    'nemo_phases_total{of="turn",phase="told",outcome="dropped"} 1',
    'nemo_phases_total{of="turn",phase="told",outcome="reply"} 1',
  ]);
  expect(await counted('nemo_phase_seconds_sum', told)).toContain('nemo_phase_seconds_sum{of="turn",phase="queued"} 4');
  expect(await counted('nemo_told_seconds_sum', told)).toEqual(['nemo_told_seconds_sum{of="turn"} 10']);
});

test('a turn that another process began counts from where this one takes it over, and never below nothing', async () => {
  expect(await counted('nemo_work{', [phase('1', 'told', 'unsure', 'unknown')])).toEqual([]);
});

test('what another process goes on with counts here no more', async () => {
  const elsewhere = { kind: 'elsewhere', of: 'turn' } as const;
  const facts = [phase('1', 'queued', null), phase('2', 'queued', null), { ...elsewhere, id: '1' }];
  expect(await counted('nemo_work{', facts)).toEqual(['nemo_work{of="turn",phase="queued"} 1']);
  const more = [
    ...facts,
    { ...elsewhere, id: '1' },
    { ...elsewhere, id: 'unknown' },
    phase('1', 'asking', 'gathering'),
  ];
  expect(await counted('nemo_work{', more)).toEqual([
    'nemo_work{of="turn",phase="queued"} 1',
    'nemo_work{of="turn",phase="asking"} 1',
  ]);
});

test('requests to Discord are counted where they wait, by how long, and by what was answered', async () => {
  const facts: readonly Fact[] = [
    { kind: 'discord-waits', importance: 'edit' },
    { kind: 'discord-waits', importance: 'edit' },
    { kind: 'discord-leaves', importance: 'edit', ms: 500 },
    { ...answer, status: 200 },
    { ...answer, status: 429, scope: 'shared' },
    { ...answer, status: 403, isInvalid: true },
    { ...answer, status: null },
  ];
  expect(await counted('nemo_discord_waiting', facts)).toEqual(['nemo_discord_waiting{importance="edit"} 1']);
  expect(await counted('nemo_discord_wait_seconds_sum', facts)).toEqual([
    'nemo_discord_wait_seconds_sum{importance="edit"} 0.5',
  ]);
  expect(await counted('nemo_discord_answers_total', facts)).toEqual(
    ['200', '429', '403', 'none'].map((status) => `nemo_discord_answers_total{status="${status}"} 1`),
  );
  expect(await counted('nemo_discord_rate_limited_total', facts)).toEqual([
    'nemo_discord_rate_limited_total{scope="shared"} 1',
  ]);
  expect(await counted('nemo_discord_invalid_total', facts)).toEqual(['nemo_discord_invalid_total 1']);
});

test('credits are counted where they are known, uploads by what came of them, and Node tells of its event loop', async () => {
  const facts: readonly Fact[] = [
    { kind: 'receipt', spent: 20 },
    { kind: 'receipt', spent: 0 },
    { kind: 'upload', outcome: 'refused', ms: 1_000 },
  ];
  expect(await counted('nemo_credits', facts)).toEqual(['nemo_credits_spent_total 20']);
  expect(await counted('nemo_upload_seconds_sum', facts)).toEqual(['nemo_upload_seconds_sum{outcome="refused"} 1']);
  expect(await counted('nodejs_eventloop_lag_p99_seconds', facts)).toHaveLength(1);
});

test('credits that are left are there as long as somebody knows how many', async () => {
  using metrics = createMetrics();
  const left = async () => (await metrics.text()).split('\n').filter((line) => line.startsWith('nemo_credits_left'));
  expect(await left()).toEqual([]);
  for (const known of [80, 0, null, 60]) {
    metrics.onCredits(async () => known);
    expect(await left()).toEqual(known === null ? [] : [`nemo_credits_left ${known}`]);
  }
});

test('nobody is counted twice: metrics that are over hear nothing more', async () => {
  const over = createMetrics();
  over[Symbol.dispose]();
  emit({ kind: 'receipt', spent: 20 });
  expect(await over.text()).toContain('nemo_credits_spent_total 0');
});

test('each query of the dashboard asks for a metric and for labels that there are', async () => {
  const dashboard: unknown = JSON.parse(readFileSync('docs/grafana.json', 'utf8'));
  const queries = [...JSON.stringify(dashboard).matchAll(/"expr":"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  const metrics = createMetrics();
  onTestFinished(() => metrics[Symbol.dispose]());
  [phase('1', 'queued', null), phase('1', 'told', 'queued', 'reply')].forEach(emit);
  emit({ kind: 'discord-waits', importance: 'edit' });
  emit({ kind: 'discord-leaves', importance: 'edit', ms: 1 });
  emit({ ...answer, status: 429, scope: 'user' });
  emit({ kind: 'upload', outcome: 'kept', ms: 1 });
  metrics.onCredits(async () => 80);
  const text = await metrics.text();
  const names = new Set(text.split('\n').flatMap((line) => /^(\w+)/.exec(line)?.[1] ?? []));
  const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, label]) => label));

  expect(queries.length).toBeGreaterThanOrEqual(12);
  const asked = queries.flatMap((query) =>
    [...query.matchAll(/\b((?:nemo|nodejs|process)_\w+)/g)].map(([, name]) => name),
  );
  expect(asked.filter((name) => !names.has(name ?? ''))).toEqual([]);
  const grouped = queries.flatMap((query) =>
    [...query.matchAll(/by \(([\w, ]+)\)/g)].flatMap(([, list = '']) => list.split(/, */)),
  );
  expect(grouped.filter((label) => !labels.has(label))).toEqual([]);
  const own = [...names]
    .filter((name) => name.startsWith('nemo_'))
    .map((name) => name.replace(/_(?:bucket|sum|count)$/, ''));
  expect(own.filter((name) => !queries.some((query) => query.includes(name)))).toEqual([]);
});

test('what operating.md would have an alarm for is counted', async () => {
  const metrics = createMetrics();
  onTestFinished(() => metrics[Symbol.dispose]());
  const text = await metrics.text();
  const named = [...readFileSync('docs/operating.md', 'utf8').matchAll(/\b(?:nemo|nodejs)_\w+/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !text.includes(name.replace(/_bucket$/, '')))).toEqual([]);
});
