import { expect, test } from 'vitest';
import { PAID_REQUESTS, type Pause } from '../../src/core/pause.ts';
import { noSettings, type Settings } from '../../src/core/rules.ts';
import type { Spending } from '../../src/core/spending.ts';
import { NotUnderstood, operate } from '../../src/ops/desk/desk.ts';
import { recordsInMemory } from '../support/records-in-memory.ts';

const at = Date.parse('2026-11-29T12:00:00Z');

async function kept() {
  const spendings = recordsInMemory<Spending>();
  const pauses = recordsInMemory<Pause>();
  const one = { projectId: '1', guildId: '7', credits: 20, exact: true, at };
  await spendings.put('1', { ...one, turnId: '1', personId: '42' });
  await spendings.put('2', { ...one, turnId: '2', personId: '42', credits: null });
  await spendings.put('3', { ...one, turnId: '3', personId: '43', credits: 1_000, guildId: null });
  return { spendings, pauses, settings: recordsInMemory<Settings>() };
}

test('npm run usage says by person, server or day what was spent', async () => {
  const ledger = await kept();
  expect(await operate(ledger, ['usage', '--by', 'person'])).toMatchInlineSnapshot(`
    "person  requests  credits  unknown
    43             1     1000        0
    42             2       20        1"
  `);
  expect(await operate(ledger, ['usage', '--by', 'server'])).toMatchInlineSnapshot(`
    "server           requests  credits  unknown
    direct messages         1     1000        0
    7                       2       20        1"
  `);
  expect(await operate(ledger, ['usage'])).toMatchInlineSnapshot(`
    "day         requests  credits  unknown
    2026-11-29         3     1020        1"
  `);
  expect(await operate(ledger, ['usage', '--csv', '--by', 'person'])).toMatchInlineSnapshot(`
    "person,requests,credits,unknown
    43,1,1000,0
    42,2,20,1"
  `);
});

test('what a server has paid for itself is not among what the bot has spent, and is said beside it', async () => {
  const ledger = await kept();
  const own = { projectId: '1', guildId: '7', credits: 300, exact: true, at, byServer: true };
  await ledger.spendings.put('4', { ...own, turnId: '4', personId: '44' });
  expect(await operate(ledger, ['usage', '--by', 'person'])).toMatchInlineSnapshot(`
    "person  requests  credits  unknown
    43             1     1000        0
    42             2       20        1
    Beside these, servers have paid for 1 requests themselves."
  `);
  expect(await operate(ledger, ['usage', '--by', 'person', '--csv'])).not.toContain('44');
});

test('a pause is one record until it is ended, and says since when', async () => {
  const ledger = await kept();
  await operate(ledger, ['pause']);
  const first = await ledger.pauses.get(PAID_REQUESTS);
  await operate(ledger, ['pause']);
  expect(await ledger.pauses.get(PAID_REQUESTS)).toEqual(first);
  await operate(ledger, ['resume']);
  expect(await ledger.pauses.get(PAID_REQUESTS)).toBeUndefined();
});

test('a person or a server is blocked with a reason, listed, and let in again; a pause is no part of the list', async () => {
  const ledger = await kept();
  const [person, server] = ['123456789012345678', '223456789012345678'];
  expect(await operate(ledger, ['block'])).toBe('Nobody is blocked.');
  await operate(ledger, ['pause']);
  expect(await operate(ledger, ['block', person, '--because', 'sold', 'keys'])).toContain(person);
  await operate(ledger, ['block', `<@${server}>`]);
  const first = await ledger.pauses.get(person);
  await operate(ledger, ['block', person]);
  expect(await ledger.pauses.get(person)).toEqual(first);
  expect((await operate(ledger, ['block'])).replaceAll(/\d{4}-\d{2}-\d{2}/g, '<day>')).toBe(
    `${person}  since <day>  sold keys\n${server}  since <day>`,
  );
  await operate(ledger, ['block', person, '--because', 'sold films']);
  expect(await ledger.pauses.get(person)).toEqual({ ...first, because: 'sold films' });
  expect(await operate(ledger, ['unblock', person])).toContain('again');
  expect(await operate(ledger, ['unblock', person])).toBe(`${person} was not blocked.`);
  expect(await operate(ledger, ['block'])).not.toContain(person);
  await operate(ledger, ['resume']);
  expect(await operate(ledger, ['block'])).toContain(server);
});

test('npm run settings says what a server has of its own, and changes the numbers among it', async () => {
  const ledger = await kept();
  const server = '123456789012345678';
  await ledger.settings.put(server, { ...noSettings, blocked: ['42'], seconds: 30 });
  const said = await operate(ledger, [
    'settings',
    server,
    'PERSON_TURNS_A_DAY=3',
    'SERVER_CREDITS_A_DAY=0',
    'CLIP_SECONDS=',
  ]);
  expect(said).toMatchInlineSnapshot(`
    "PERSON_TURNS_A_DAY=3
    PERSON_AT_ONCE=
    PERSON_CREDITS_A_DAY=
    PERSON_COOLDOWN_SECONDS=
    SERVER_TURNS_A_DAY=
    SERVER_CREDITS_A_DAY=0
    SERVER_WAITING=
    CLIP_SECONDS=
    RETENTION_DAYS="
  `);
  expect(await ledger.settings.get(server)).toEqual({
    ...noSettings,
    blocked: ['42'],
    seconds: 30, // its own, which counts as far as it is less
    granted: { person: { turnsADay: 3 }, server: { creditsADay: null }, seconds: null, retentionDays: null },
  });
  expect(await operate(ledger, ['settings', server])).toBe(said);
  expect(await operate(ledger, ['settings', '223456789012345678'])).not.toMatch(/=\d/);
});

test.each([
  { args: ['settings'] },
  { args: ['settings', 'all'] },
  { args: ['settings', '123456789012345678', 'PERSON_TURNS_A_DAY'] },
  { args: ['settings', '123456789012345678', 'PERSON_TURNS_A_DAY=-1'] },
  { args: ['settings', '123456789012345678', 'DISCORD_TOKEN=1'] },
  { args: ['settings', '123456789012345678', 'toString=1'] },
  { args: [] },
  { args: ['spend'] },
  { args: ['block', 'all'] },
  { args: ['block', '--because', 'sold keys'] },
  { args: ['block', '123456789012345678', 'sold keys'] },
  { args: ['block', '123456789012345678', '--because'] },
  { args: ['block', '123456789012345678', '--because', ' '] },
  { args: ['unblock'] },
  { args: ['unblock', 'paid-requests'] },
  { args: ['unblock', '123456789012345678', '223456789012345678'] },
  { args: ['pause', 'please'] },
  { args: ['resume', 'now'] },
  { args: ['toString'] },
  { args: ['usage', '--by'] },
  { args: ['usage', '--by', 'hour'] },
  { args: ['usage', '--json'] },
])('whatever cannot be understood is answered with what can be asked: $args', async ({ args }) => {
  await expect(kept().then((ledger) => operate(ledger, args))).rejects.toThrow(NotUnderstood);
});
