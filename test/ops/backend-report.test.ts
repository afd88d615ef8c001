import { expect, onTestFinished, test } from 'vitest';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { defaultSwitches, switchTable, type Switches } from '../../playground/nemo/switches.ts';
import { parseConfig } from '../../src/config.ts';
import { backendReport, rows } from '../../src/ops/backend/report.ts';

async function reportOn(switches: Partial<Switches>): Promise<string> {
  const nemo = await startNemo({ switches });
  onTestFinished(() => nemo[Symbol.asyncDispose]());
  const name = { 'user-agent': 'test', 'x-client-id': 'doctor' };
  const issued: unknown = await (
    await fetch(`${nemo.url}/api/auth/anonymous-token`, { method: 'POST', headers: name })
  ).json();
  const token = /"token":"([^"]+)"/.exec(JSON.stringify(issued))?.[1] ?? '';
  const config = parseConfig({ DISCORD_TOKEN: 'x', NEMO_API_URL: nemo.url, NEMO_TOKEN: token });
  const report = await backendReport(config);
  expect(nemo.runs).toEqual([]); // nothing that costs anything
  expect(nemo.accounts().map(({ available }) => available)).toEqual([100]);
  expect(report).not.toContain(token);
  return report.replace(/on \d{4}-\d\d-\d\d/, 'on 2026-01-01').replace(new URL(nemo.url).host, 'the API');
}

test('the local Nemo as it is differs from itself in nothing', async () => {
  expect(await reportOn({})).toMatchInlineSnapshot(`
    "Free calls to the API on 2026-01-01: 0 of 12 rows of docs/assumptions.md differ from the local Nemo.

    | row | reference | the local Nemo | seen |
    |---|---|---|---|
    | \`errors\` | §16.5 | \`envelope-200\` | \`envelope-200\` |
    | \`attribution\` | §16.7 | \`strict\` | \`strict\` |
    | \`plan\` | §16.8 | \`open\` | not to be told by free calls |
    | \`userId\` | §16.11 | \`given\` | \`given\` |
    | \`uploadReply\` | §16.15 | \`files\` | \`files\` |
    | \`uploadApplied\` | §16.15 | \`true\` | \`true\` |
    | \`uploadShown\` | §16.15 | \`as-said\` | \`as-said\` |
    | \`freshState\` | §16.17 | \`null\` | \`null\` |
    | \`userAgent\` | §2 | \`required\` | \`required\` |
    | \`encoding\` | §7.1 | \`identity\` | \`identity\` |
    | \`undecodable\` | §8 | \`taken\` | \`taken\` |
    | \`notANumber\` | §11 | \`off\` | \`off\` |"
  `);
});

test('a row says how the local Nemo is, and where that stands', () => {
  const known = rows.map(({ row, reference }) => ({ row, reference, local: defaultSwitches[row] }));
  expect(rows).toEqual(known);
  const references = switchTable.filter(({ name }) => rows.some(({ row }) => row === name));
  expect(references.map(({ name, tag }) => `${name} ${tag}`).toSorted()).toEqual(
    rows.map(({ row, reference }) => `${row} ${reference}`).toSorted(),
  );
});

test.each<Partial<Switches>>([
  { errors: 'envelope-4xx', userAgent: 'any', encoding: 'gzip', freshState: 'missing', uploadReply: 'flat' },
  { errors: 'detail', encoding: 'zstd', freshState: 'empty', uploadReply: 'uploaded_files', userId: 'missing' },
  { uploadApplied: 'missing', undecodable: '4001', notANumber: 'on', plan: 'blocked' },
  { uploadApplied: 'false', undecodable: '500' },
  { uploadShown: 'late' },
])('a backend with %j is seen to be that', async (switches) => {
  const report = await reportOn(switches);
  for (const [row, value] of Object.entries(switches))
    expect(report).toMatch(new RegExp(`^\\| \`${row}\` .*\\| \`${String(value)}\` \\*\\*differs\\*\\* \\|$`, 'm'));
});
