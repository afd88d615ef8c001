import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { html, json, raw, success } from '../support/answers.ts';
import { CREDITS, failing, keptInMemory, running, startNemoWorld, TOKEN } from '../support/nemo-world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const starter = (token: string, more: object = {}) => success({ token, credits: 100, ...more });
const anonymous = { envToken: null } as const;
const invalid = json({ code: 1001, message: 'token invalid' });
const limited = json({ code: 429, message: 'one token per client per week' }, 429);

test('a token of the environment is used as it is, and no other is asked for', async () => {
  await using world = await startNemoWorld({ envToken: 'nmv_usr_env' });
  expect(await world.account.token(running)).toBe('nmv_usr_env');
  expect(await world.account.userId()).toBe(null);
  expect(world.backend.asked()).toEqual([]);
});

test('without one, a starter token is got with a client id that was made once', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1', { user_id: 'anon_1' }));
  expect(await world.account.token(running)).toBe('nmv_usr_1');
  expect(await world.account.userId()).toBe('anon_1');
  const [asked] = world.backend.asked(TOKEN);
  expect(asked?.headers['x-client-id']).toMatch(UUID);
  expect(asked?.headers).not.toHaveProperty('authorization');
  expect(asked?.size).toBe(0);
});

test('a second start within the week asks for no second token; after it, the same client asks again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-account-'));
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(() => rm(folder, { recursive: true }));
  const start = async (afterMs: number, token: string) => {
    await using store = await openStore({ url: `sqlite://${folder}/test.sqlite`, secretKey: null });
    await using world = await startNemoWorld({ ...anonymous, records: store.accounts });
    world.backend.on(TOKEN, starter(token));
    world.clock.advance(afterMs);
    const used = await world.account.token(running);
    return { used, clients: world.backend.asked(TOKEN).map(({ headers }) => headers['x-client-id']) };
  };

  const first = await start(0, 'nmv_usr_1');
  expect(await start(7 * DAY_MS - 1, 'nmv_usr_2')).toEqual({ used: 'nmv_usr_1', clients: [] });
  expect(await start(7 * DAY_MS, 'nmv_usr_3')).toEqual({ used: 'nmv_usr_3', clients: first.clients });
});

test('a client id of the configuration is used, and brings a token of its own', async () => {
  const records = keptInMemory();
  for (const envClientId of ['client-a', 'client-b']) {
    await using world = await startNemoWorld({ ...anonymous, records, envClientId });
    world.backend.on(TOKEN, starter(`nmv_usr_of_${envClientId}`));
    expect(await world.account.token(running)).toBe(`nmv_usr_of_${envClientId}`);
    expect(world.backend.asked(TOKEN).map(({ headers }) => headers['x-client-id'])).toEqual([envClientId]);
  }
});

test('the client id is kept even if no token was to be had', async () => {
  const records = keptInMemory();
  const clients = [];
  for (const answer of [json({}, 503), starter('nmv_usr_1')]) {
    await using world = await startNemoWorld({ ...anonymous, records });
    world.backend.on(TOKEN, answer);
    await world.account.token(running).catch(() => {}); // the first one has to fail
    clients.push(world.backend.asked(TOKEN)[0]?.headers['x-client-id']);
  }
  expect(clients[0]).toMatch(UUID);
  expect(clients[1]).toBe(clients[0]);
});

test('a token is renewed when the time that came with it is over, not before', async () => {
  await using world = await startNemoWorld(anonymous);
  const inADay = new Date(world.clock.now() + DAY_MS).toISOString();
  world.backend.on(TOKEN, starter('nmv_usr_1', { expires_at: inADay }), starter('nmv_usr_2'));
  await world.account.token(running);
  world.clock.advance(DAY_MS - 1);
  expect(await world.account.token(running)).toBe('nmv_usr_1');
  world.clock.advance(1);
  expect(await world.account.token(running)).toBe('nmv_usr_2');
  expect(world.backend.asked(TOKEN)).toHaveLength(2);
});

test.each(['long ago', '2001-01-01T00:00:00Z', 17, null])(
  'an expiry of %s counts as a week, since tokens are rationed',
  async (expiry) => {
    await using world = await startNemoWorld(anonymous);
    world.backend.on(TOKEN, starter('nmv_usr_1', { expires_at: expiry }), starter('nmv_usr_2'));
    await world.account.token(running);
    world.clock.advance(7 * DAY_MS - 1);
    expect(await world.account.token(running)).toBe('nmv_usr_1');
    world.clock.advance(1);
    expect(await world.account.token(running)).toBe('nmv_usr_2');
  },
);

test('a token that comes with the end of its line is used without it', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter(' nmv_usr_1\r\n'));
  world.backend.on(CREDITS, success({ available: 9 }));
  expect(await world.nemo.credits(running)).toMatchObject({ available: 9 });
  expect(world.backend.asked(CREDITS)[0]?.headers['authorization']).toBe('Bearer nmv_usr_1');
});

test('many who need the first token at once get it by one request', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1'), starter('nmv_usr_2'));
  const tokens = await Promise.all(Array.from({ length: 20 }, () => world.account.token(running)));
  expect(new Set(tokens)).toEqual(new Set(['nmv_usr_1']));
  expect(world.backend.asked(TOKEN)).toHaveLength(1);
});

test('a token that is refused before its time is renewed once, however many meet the refusal', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1'), starter('nmv_usr_2'), starter('nmv_usr_3'));
  world.backend.on(CREDITS, (response, asked) =>
    json(asked.headers['authorization'] === 'Bearer nmv_usr_2' ? { code: 0, data: { available: 9 } } : { code: 1001 })(
      response,
      asked,
    ),
  );
  const all = await Promise.all(Array.from({ length: 20 }, () => world.nemo.credits(running)));
  expect(new Set(all.map(({ available }) => available))).toEqual(new Set([9]));
  expect(world.backend.asked(TOKEN)).toHaveLength(2);
  expect(await world.account.renew('nmv_usr_1', running), 'one who comes late gets what there is').toBe('nmv_usr_2');
  expect(world.backend.asked(TOKEN)).toHaveLength(2);
});

test.each([
  ['a code', invalid],
  ['a page', html(401)],
])('one passing refusal of the free account, by %s, moves nobody: the same token is used on', async (_how, no) => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1'), starter('nmv_usr_2'));
  world.backend.on(CREDITS, no, success({ available: 9 }));
  expect(await world.nemo.credits(running)).toMatchObject({ available: 9 });
  expect(new Set(world.backend.asked(CREDITS).map(({ headers }) => headers['authorization']))).toEqual(
    new Set(['Bearer nmv_usr_1']),
  );
  expect(world.backend.asked(TOKEN)).toHaveLength(1);
});

test('a free account that is refused for a while is used on once it is let in, though there is no other token for days', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1'), limited);
  world.backend.on(CREDITS, invalid, invalid, invalid, success({ available: 9 }));
  const patient = world.nemo.credits(running);
  await world.clock.asleep();
  world.clock.advance(30_000);
  expect(await patient, 'half a minute later').toMatchObject({ available: 9 });

  world.backend.on(CREDITS, invalid);
  const longer = expect(world.nemo.credits(running)).rejects.toMatchObject(failing('busy'));
  await world.clock.asleep();
  world.clock.advance(30_000);
  await longer;
  world.backend.on(CREDITS, success({ available: 8 }));
  expect(await world.nemo.credits(running), 'the next time anybody needs it').toMatchObject({ available: 8 });
});

test('where nobody can say whether the free account is refused, no other is asked for', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1'), starter('nmv_usr_2'));
  world.backend.on(CREDITS, invalid, json({}, 503), success({ available: 9 }));
  await expect(world.nemo.credits(running)).rejects.toMatchObject(failing('broken'));
  expect(await world.nemo.credits(running)).toMatchObject({ available: 9 });
  expect(world.backend.asked(TOKEN)).toHaveLength(1);
});

test('a latecomer with an old token does not bring back one that was refused since', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1'), starter('nmv_usr_2'), limited);
  const first = await world.account.token(running);
  const second = await world.account.renew(first, running);
  const third = world.account.renew(second, running);
  await world.clock.asleep();
  const late = world.account.renew(first, running);
  world.backend.on(TOKEN, starter('nmv_usr_3'));
  world.clock.advance(30_000);
  expect(await Promise.all([third, late])).toEqual(['nmv_usr_3', 'nmv_usr_3']);
});

test('a backend that hands out the same token again is not asked at every call', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, starter('nmv_usr_1'));
  await world.account.token(running);
  expect(await world.account.renew('nmv_usr_1', running)).toBe('nmv_usr_1');
  expect(await world.account.token(running)).toBe('nmv_usr_1');
  expect(world.backend.asked(TOKEN)).toHaveLength(2);
});

test('too many tokens: asked once more after 30 seconds, and then the person is told in how many days there is one', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, limited);
  const asking = expect(world.account.token(running)).rejects.toMatchObject(
    failing('busy', { retryAfterMs: 7 * DAY_MS }),
  );
  expect(await world.clock.asleep()).toBe(world.clock.now() + 30_000);
  expect(world.backend.asked(TOKEN)).toHaveLength(1);
  world.clock.advance(30_000);
  await asking;
  expect(world.backend.asked(TOKEN)).toHaveLength(2);
});

test('a backend that says how long there is no token is believed', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, json({ code: 429 }, 429, { 'retry-after': '90' }));
  const asking = expect(world.account.token(running)).rejects.toMatchObject(failing('busy', { retryAfterMs: 90_000 }));
  await world.clock.asleep();
  world.clock.advance(30_000);
  await asking;
});

test('too many tokens for the moment: the second time it works', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, limited, starter('nmv_usr_1'));
  const asking = world.account.token(running);
  await world.clock.asleep();
  world.clock.advance(30_000);
  expect(await asking).toBe('nmv_usr_1');
});

test('one whose look at the store is overtaken by the first token does not ask for a second', async () => {
  const memory = keptInMemory();
  const gates: (() => void)[] = [];
  let slow = false;
  const get: typeof memory.get = async (id) => {
    const held = slow;
    const found = await memory.get(id);
    if (held) await new Promise<void>((open) => gates.push(open));
    return found;
  };
  await using world = await startNemoWorld({ ...anonymous, records: { ...memory, get } });
  world.backend.on(TOKEN, starter('nmv_usr_1'), starter('nmv_usr_2'));
  const first = world.account.token(running);
  slow = true; // what is looked up from here on is held back, as it was when it was read
  const overtaken = world.account.token(running);
  slow = false;
  await first;
  for (const open of gates) open();
  expect(await overtaken).toBe('nmv_usr_1');
  expect(world.backend.asked(TOKEN)).toHaveLength(1);
});

test('what another process on the same store got meanwhile is used', async () => {
  const records = keptInMemory();
  await using world = await startNemoWorld({ ...anonymous, records });
  world.backend.on(TOKEN, limited);
  const asking = world.account.token(running);
  const until = await world.clock.asleep();
  const clientId = world.backend.asked(TOKEN)[0]?.headers['x-client-id'] ?? null;
  await records.put('anonymous', { clientId, token: 'nmv_usr_other', userId: null, expiresAt: until + DAY_MS });
  world.clock.advance(30_000);
  expect(await asking).toBe('nmv_usr_other');
  expect(world.backend.asked(TOKEN)).toHaveLength(1);
});

test.each([
  ['no token in the answer', success({ credits: 100 }), failing('broken')],
  ['a token that no header can hold', starter('nmv_usr_🙂'), failing('broken')],
  ['a client id that is missed', json({ code: 400, message: 'X-Client-Id' }, 400), failing('refused')],
  ['a line that breaks', raw('', 'reset'), failing('unreachable')],
])('%s fails at once, and is not remembered', async (_what, answer, failure) => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, answer, starter('nmv_usr_1'));
  await expect(world.account.token(running)).rejects.toMatchObject(failure);
  expect(await world.account.token(running)).toBe('nmv_usr_1');
});

test('a bot that stops does not wait for a token, however many were waiting for it', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, limited);
  const power = new AbortController();
  const stopped = new Error('the bot is stopping');
  const waiting = [world.account.token(power.signal), world.account.token(power.signal)].map((token) =>
    expect(token).rejects.toBe(stopped),
  );
  await world.clock.asleep();
  power.abort(stopped);
  await Promise.all(waiting);
  expect(world.clock.sleepers(), 'nobody is left asleep').toBe(0);
});

test('one who leaves does not take the others along', async () => {
  await using world = await startNemoWorld(anonymous);
  world.backend.on(TOKEN, limited, starter('nmv_usr_1'));
  const person = new AbortController();
  const left = expect(world.account.token(person.signal)).rejects.toThrow('never mind');
  const staying = world.account.token(running);
  await world.clock.asleep();
  person.abort(new Error('never mind'));
  await left;
  world.clock.advance(30_000);
  expect(await staying).toBe('nmv_usr_1');
});
