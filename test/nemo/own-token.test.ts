import { expect, test } from 'vitest';
import type { TokenNews } from '../../src/nemo/own-token.ts';
import { json, success } from '../support/answers.ts';
import type { Answer, Asked } from '../support/backend.ts';
import {
  CREDITS,
  failing,
  failureOf,
  keptInMemory,
  OPEN,
  running,
  SAY,
  session,
  startNemoWorld,
  STATE,
  TOKEN,
} from '../support/nemo-world.ts';

const MINUTE_MS = 60_000;
const OWN = 'Bearer nmv_usr_env';
const refused = json({ code: 1001, message: 'token invalid' });
const balance = success({ available: 9 });

/** Refuses the operator's token as long as `isRefused` says so. */
const guarded =
  (isRefused: () => boolean, answer: Answer): Answer =>
  (response, asked) =>
    (bearerOf(asked) === OWN && isRefused() ? refused : answer)(response, asked);

const bearerOf = ({ headers }: Asked) => headers['authorization'];

/** A bot with a token of its operator that is refused while `isRefused` says so, and what its log would say of it. */
async function startWorld(isRefused: () => boolean) {
  const news: TokenNews[] = [];
  const records = keptInMemory();
  const world = await startNemoWorld({ records, onTokenNews: (one) => news.push(one) });
  world.backend.on(CREDITS, guarded(isRefused, balance));
  world.backend.on(STATE, guarded(isRefused, success({ state: {} })));
  world.backend.on(OPEN, guarded(isRefused, success({ session_id: '7' })));
  world.backend.on(TOKEN, success({ token: 'nmv_usr_free', user_id: 'anon_1' }));

  /** Lets time go by for whoever waits, until the promise is settled. */
  async function patiently<T>(promise: Promise<T>): Promise<T> {
    const done = promise.then(
      () => true,
      () => true,
    );
    while ((await Promise.race([done, world.clock.asleep()])) !== true) world.clock.advance(30_000);
    return promise;
  }
  return { ...world, news, patiently };
}

test('one passing refusal of the operator’s token moves nobody: what met it waits, and goes on with the same token', async () => {
  let refusals = 0;
  await using world = await startWorld(() => refusals++ < 2);
  const both = Promise.all([world.nemo.credits(running), world.nemo.credits(running)]);
  expect(await world.patiently(both)).toMatchObject([{ available: 9 }, { available: 9 }]);
  expect(world.backend.asked(TOKEN)).toEqual([]);
  expect(new Set(world.backend.asked().map(bearerOf))).toEqual(new Set([OWN]));
  expect(await world.account.userId()).toBeNull();
  expect(world.news).toEqual(['doubted', 'accepted']);
});

test('a refusal that lasts for some minutes is told once, and the free account takes over', async () => {
  await using world = await startWorld(() => true);
  const since = world.clock.now();
  const all = Promise.all(Array.from({ length: 5 }, () => world.nemo.credits(running)));
  expect(new Set((await world.patiently(all)).map(({ available }) => available))).toEqual(new Set([9]));
  expect(world.clock.now() - since).toBeGreaterThanOrEqual(3.5 * MINUTE_MS);
  expect(world.news).toEqual(['doubted', 'refused']);
  expect(world.backend.asked(TOKEN)).toHaveLength(1);
  expect(await world.account.userId()).toBe('anon_1');
  await world.nemo.credits(running);
  expect(world.news).toHaveLength(2);
});

test('a backend that cannot be reached meanwhile is no refusal', async () => {
  await using world = await startWorld(() => true);
  world.backend.on(CREDITS, refused, json({}, 503), refused, balance);
  await expect(world.patiently(world.nemo.credits(running))).rejects.toMatchObject(failing('broken'));
  expect(await world.patiently(world.nemo.credits(running))).toMatchObject({ available: 9 });
  expect(world.backend.asked(TOKEN)).toEqual([]);
  expect(world.news).not.toContain('refused');
});

test('a token that works again is used again, and what was begun in the free account stays there', async () => {
  let isRefused = true;
  await using world = await startWorld(() => isRefused);
  const free = await world.patiently(world.nemo.openSession('en', running));
  expect(free.userId, 'known by its account, though the backend does not say it').toBe('anon_1');
  isRefused = false;
  world.clock.advance(10 * MINUTE_MS);
  await world.nemo.credits(running);
  expect(world.news).toEqual(['doubted', 'refused', 'accepted']);
  const own = await world.nemo.openSession('en', running);
  expect(own.userId).toBeNull();

  const statesBy = async (userId: string | null) => {
    await world.nemo.state({ ...session, userId }, running);
    return world.backend.asked(STATE).at(-1)?.headers['authorization'];
  };
  expect(await statesBy(free.userId)).toBe('Bearer nmv_usr_free');
  expect(await statesBy(own.userId)).toBe(OWN);
  expect(await statesBy('somebody')).toBe(OWN);
  expect(await world.account.userId({ userId: free.userId }), 'its credits are those of the free account').toBe(
    'anon_1',
  );
  expect(await world.account.userId()).toBeNull();
});

test('a paid call that met a passing refusal is not sent again, and the person may ask again', async () => {
  let refusals = 0;
  await using world = await startWorld(() => refusals++ < 1);
  world.backend.on(SAY, refused);
  const said = failureOf(world.nemo.send({ ...session, userId: null }, 'let it move', () => {}, running));
  expect(await world.patiently(said)).toEqual({ kind: 'renewed' });
  expect(world.backend.asked(SAY)).toHaveLength(1);
  expect(world.backend.asked(TOKEN)).toEqual([]);
});

test('at the start the token is checked by a free call', async () => {
  let isRefused = false;
  await using world = await startWorld(() => isRefused);
  await world.account.check(running);
  expect(world.news.splice(0)).toEqual(['accepted']);
  isRefused = true;
  await world.patiently(world.account.check(running));
  expect(world.news.splice(0)).toEqual(['doubted', 'refused']);
  world.backend.on(CREDITS, json({}, 503));
  await world.account.check(running);
  expect(world.news).toEqual(['unchecked']);
  expect(new Set(world.backend.asked().map(({ path }) => path))).toEqual(new Set(['/api/credits/balance/simple']));
});

test('an account whose credits are used up is let in: its token is good', async () => {
  await using world = await startWorld(() => false);
  world.backend.on(CREDITS, json({ code: 2001 }));
  await world.account.check(running);
  expect(world.news).toEqual(['accepted']);
});

test('a bot that stops does not wait for a token that is refused', async () => {
  await using world = await startWorld(() => true);
  const power = new AbortController();
  const stopped = new Error('the bot is stopping');
  const waiting = expect(world.nemo.credits(power.signal)).rejects.toBe(stopped);
  await world.clock.asleep();
  power.abort(stopped);
  await waiting;
  expect(world.clock.sleepers()).toBe(0);
});
