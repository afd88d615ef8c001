import { expect, test } from 'vitest';
import { countCommits } from '../support/commits.ts';
import { countDiskReads } from '../support/disk-reads.ts';
import { createLedgerCounter, type Access } from '../support/counted-ledger.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { atRest, begin } from '../support/scene.ts';
import { setStage, type Stage } from '../support/stage.ts';

/**
 * What it may cost at most: records read from disk, records written, transactions, requests to Discord besides edits.
 * These only fall: to 10 writes and 6 requests. The writes rose once, by what each paid request has cost.
 */
const most = { reads: 20, writes: 24, commits: 20, requests: 7 };
/** An answer that comes a moment later is asked for once more. */
const BY_CHANCE = 2;

const FEW = 2;
const MANY = 30;

test(
  'a message in a thread reads and writes few records, however many versions there are',
  { timeout: 120_000 },
  async () => {
    const counter = createLedgerCounter();
    await using world = await startFlowsWorld({ watch: counter.watch, nemo: { prices: { generation: 0, edit: 0 } } });
    const bot = await world.start();
    const thread = await world.begin(bot);
    const costs: Record<number, readonly Access[]> = {};
    const onDisk: Record<number, number> = {};
    using disk = countDiskReads();
    for (let versions = 1; versions <= MANY; versions++) {
      counter.reset();
      disk.reset();
      bot.hear(world.discord.write(thread, `add a title "${versions}"`));
      await world.pass(6_000);
      costs[versions] = counter.seen();
      onDisk[versions] = disk.seen();
    }
    expect(world.discord.read()).toHaveLength(MANY + 1);

    const [few = [], many = []] = [costs[FEW], costs[MANY]];
    process.stdout.write(`${tableOf(few, many)}\n`);
    process.stdout.write(`${onDisk[FEW]} and ${onDisk[MANY]} read from disk\n`);
    expect(onDisk[FEW]).toBeLessThanOrEqual(most.reads);
    expect(onDisk[MANY]).toBeLessThanOrEqual(most.reads);
    expect(countOf(few, 'writes')).toBeLessThanOrEqual(most.writes);
    expect(countOf(many, 'reads')).toBeLessThanOrEqual(countOf(few, 'reads') + BY_CHANCE);
    expect(countOf(many, 'writes')).toBeLessThanOrEqual(countOf(few, 'writes') + BY_CHANCE);
  },
);

test(
  'a whole /animate costs few transactions of SQLite, and few requests to Discord besides edits',
  { timeout: 120_000 },
  async () => {
    await using stage = await setStage();
    await begin(stage, stage.discord.person('Ada'));
    // A machine with much else to do draws it out, and what is written now and then is written more often.
    let least = { count: Infinity, requests: Infinity };
    for (const name of ['Bob', 'Cem', 'Dot', 'Eve']) {
      if (least.count > most.commits) least = await costsOfAnimate(stage, name);
    }
    process.stdout.write(`${least.count} commits and ${least.requests} requests for a whole /animate\n`);
    expect(least.count).toBeLessThanOrEqual(most.commits);
    expect(least.requests).toBeLessThanOrEqual(most.requests);
  },
);

async function costsOfAnimate(stage: Stage, name: string) {
  const commits = countCommits(stage.dataDir);
  const before = stage.discord.journal.length;
  const { thread } = await begin(stage, stage.discord.person(name));
  await atRest(stage, thread);
  const count = commits();
  const asked = stage.discord.journal.slice(before).filter(({ path }) => path.includes(thread) || isAnswer(path));
  const edits = asked.filter(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'));
  return { count, requests: asked.length - edits.length };
}

function isAnswer(path: string): boolean {
  return /^\/(?:interactions|webhooks)\//.test(path);
}

function countOf(seen: readonly Access[], does: Access['does']): number {
  return seen.filter((one) => one.does === does).length;
}

/** By kind of record, and then by who asks for it, most first. */
function tableOf(few: readonly Access[], many: readonly Access[]): string {
  const rows = (name: (access: Access) => string) =>
    [...new Set([...many, ...few].map(name))]
      .map((what) => {
        const of = (seen: readonly Access[], does: Access['does']) =>
          countOf(
            seen.filter((one) => name(one) === what),
            does,
          );
        return [what, of(few, 'reads'), of(many, 'reads'), of(few, 'writes'), of(many, 'writes')] as const;
      })
      .toSorted((a, b) => b[2] + b[4] - a[2] - a[4])
      .map(([what, ...counts]) => `${counts.map((count) => String(count).padStart(7)).join('')}   ${what}`);
  const heads = [`reads@${FEW}`, `@${MANY}`, `writes@${FEW}`, `@${MANY}`].map((head) => head.padStart(7)).join('');
  return [
    heads,
    ...rows(() => 'all'),
    '',
    ...rows(({ kind }) => kind),
    '',
    ...rows(({ kind, by }) => `${kind} by ${by}`),
  ].join('\n');
}
