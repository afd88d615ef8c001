import { expect, test } from 'vitest';
import type { Purse } from '../../src/core/purse.ts';
import { json, stream, success, textEvent } from '../support/answers.ts';
import {
  CREDITS,
  failing,
  OPEN,
  POLL,
  RENDER,
  running,
  SAY,
  session,
  startNemoWorld,
  STATE,
  TOKEN,
  UPLOAD,
} from '../support/nemo-world.ts';

const THEIRS = 'Bearer nmv_usr_of_the_server';
const refused = json({ code: 1001, message: 'invalid token' });
const opened = { ...session, purse: 'p1' };

/** A world in which one server has put in an account; `isGood` says whether it is accepted at that moment. */
async function startWorld(isGood: () => boolean = () => true) {
  const kept = new Map<string, Purse>([['p1', { id: 'p1', guildId: '1', token: 'nmv_usr_of_the_server', setAt: 0 }]]);
  const news: string[] = [];
  const world = await startNemoWorld({
    purses: { get: async (id) => kept.get(id) },
    onTokenNews: (what, purse) => void news.push(`${purse}: ${what}`),
  });
  world.backend.on(CREDITS, (response, asked) =>
    (asked.headers['authorization'] !== THEIRS || isGood() ? success({ available: 7 }) : refused)(response, asked),
  );

  /** Lets time go by for whoever waits, until the promise is settled. */
  async function patiently<T>(promise: Promise<T>): Promise<T> {
    const done = promise.then(
      () => true,
      () => true,
    );
    while ((await Promise.race([done, world.clock.asleep()])) !== true) world.clock.advance(30_000);
    return promise;
  }
  return { ...world, kept, news, patiently };
}

const bearers = (world: Awaited<ReturnType<typeof startWorld>>, what: string) =>
  world.backend.asked(what).map(({ headers }) => headers['authorization']);

test('all that is done in a session is done with the purse it was opened with', async () => {
  await using world = await startWorld();
  const { nemo } = world;
  world.backend.on(OPEN, success({ session_id: session.sessionId, task_id: 't', user_id: 'u' }));
  world.backend.on(STATE, success({ draft: null }));
  world.backend.on(UPLOAD, success({}));
  world.backend.on(RENDER, success({}));
  world.backend.on(POLL, json({ status: 'processing' }));
  world.backend.on(SAY, stream(textEvent('done')));
  const mine = await nemo.openSession('en', running, 'p1');
  expect(mine).toEqual({ sessionId: session.sessionId, taskId: 't', userId: 'u', purse: 'p1' });
  await nemo.uploadByUrl(mine, 'https://example.com/a.png', running);
  await nemo.state(mine, running);
  await nemo.send(mine, 'let it move', () => {}, running);
  await nemo.submitRender({ renderId: 'render_1', session: mine, draft: '{}' }, running);
  await nemo.pollRender('render_1', running, { purse: 'p1' });
  await nemo.credits(running, { purse: 'p1' });
  for (const what of [OPEN, UPLOAD, STATE, SAY, RENDER, POLL, CREDITS]) expect(bearers(world, what)).toEqual([THEIRS]);
  await nemo.credits(running);
  expect(bearers(world, CREDITS).at(-1)).toBe('Bearer nmv_usr_env');
});

test('one passing refusal is waited out, and the call goes on with the same account', async () => {
  let isGood = true;
  await using world = await startWorld(() => isGood);
  let refusals = 1;
  world.backend.on(STATE, (response, asked) => (refusals-- > 0 ? refused : success({ draft: null }))(response, asked));
  isGood = true;
  const state = world.nemo.state(opened, running);
  await expect(world.patiently(state)).resolves.toMatchObject({ draft: null });
  expect(bearers(world, STATE)).toEqual([THEIRS, THEIRS]);
  expect(world.news).toEqual(['p1: doubted', 'p1: accepted']);
});

test('a refusal that lasts is said as such, by every call, and no other account is ever used in its place', async () => {
  let isGood = false;
  await using world = await startWorld(() => isGood);
  world.backend.on(STATE, refused);
  const state = expect(world.nemo.state(opened, running)).rejects.toMatchObject(failing('purse-refused'));
  await world.patiently(state);
  const before = world.backend.asked().length;
  await expect(world.nemo.openSession('en', running, 'p1')).rejects.toMatchObject(failing('purse-refused'));
  await expect(world.nemo.send(opened, 'x', () => {}, running)).rejects.toMatchObject(failing('purse-refused'));
  await expect(world.nemo.credits(running, { purse: 'p1' })).rejects.toMatchObject(failing('purse-refused'));
  await expect(world.nemo.pollRender('render_1', running, { purse: 'p1' })).rejects.toMatchObject(
    failing('purse-refused'),
  );
  expect(world.backend.asked(), 'nothing more is asked for with it').toHaveLength(before);
  expect(world.backend.asked(TOKEN)).toEqual([]);
  expect(await world.nemo.credits(running), 'the bot goes on with its own').toMatchObject({ available: 7 });

  isGood = true;
  world.clock.advance(10 * 60_000);
  expect(await world.nemo.credits(running, { purse: 'p1' })).toMatchObject({ available: 7 });
  expect(world.news).toEqual(['p1: doubted', 'p1: refused', 'p1: accepted']);
});

test('a paid call that is refused for good was not run, and says whose account it is', async () => {
  await using world = await startWorld(() => false);
  world.backend.on(SAY, refused);
  const said = expect(world.nemo.send(opened, 'x', () => {}, running)).rejects.toMatchObject(failing('purse-refused'));
  await world.patiently(said);
  expect(world.backend.asked(SAY)).toHaveLength(1);
});

test('one token is one account, whoever has put it in, and what it is called by tells nothing of it', async () => {
  await using world = await startWorld();
  const { nemo, kept } = world;
  const token = 'nmv_usr_of_the_server';
  kept
    .set('p2', { id: 'p2', guildId: '2', token, setAt: 0 })
    .set('p3', { id: 'p3', guildId: '3', token: 'x', setAt: 0 });
  const [one, same, other, gone, own] = await Promise.all(
    [{ purse: 'p1' }, { purse: 'p2' }, { purse: 'p3' }, { purse: 'p4' }, {}].map((payer) => nemo.accountOf(payer)),
  );
  expect(same).toBe(one);
  expect(new Set([one, other, gone, own]).size).toBe(4);
  expect(one).not.toContain(token);
});

test('what was opened with a purse that is gone is not known any more: nothing leaves', async () => {
  await using world = await startWorld();
  world.kept.clear();
  await expect(world.nemo.state(opened, running)).rejects.toMatchObject(failing('no-session'));
  await expect(world.nemo.send(opened, 'x', () => {}, running)).rejects.toMatchObject(failing('no-session'));
  expect(world.backend.asked()).toEqual([]);
});

test('without credits in it, nobody is offered a link that hands an account over', async () => {
  await using world = await startWorld();
  world.backend.on(SAY, json({ code: 2001, message: 'insufficient credits', data: { bind_id: 'anon_9' } }));
  await expect(world.nemo.send(opened, 'x', () => {}, running)).rejects.toMatchObject(
    failing('no-credits', { bind: null }),
  );
});

test('a token that nobody has kept is asked for its balance once', async () => {
  await using world = await startWorld(() => false);
  await expect(world.nemo.creditsBehind('nmv_usr_of_the_server', running)).rejects.toMatchObject(
    failing('unauthorized'),
  );
  expect(world.backend.asked(CREDITS)).toHaveLength(1);
  expect(await world.nemo.creditsBehind('nmv_usr_other', running)).toMatchObject({ available: 7 });
});

test('a token is let in whose account has no end of credits', async () => {
  await using world = await startWorld();
  world.backend.on(CREDITS, success({ available: 'unlimited', frozen: 0 }));
  expect(await world.nemo.creditsBehind('nmv_usr_other', running)).toBeNull();
});

test('one that was refused for good, and is put in again once it is accepted, is used at once', async () => {
  let isGood = false;
  await using world = await startWorld(() => isGood);
  const refusal = expect(world.nemo.credits(running, { purse: 'p1' })).rejects.toMatchObject(failing('purse-refused'));
  await world.patiently(refusal);
  isGood = true;
  await expect(world.nemo.credits(running, { purse: 'p1' })).rejects.toMatchObject(failing('purse-refused'));
  world.kept.set('p1', { id: 'p1', guildId: '1', token: 'nmv_usr_of_the_server', setAt: 1 });
  expect(await world.nemo.credits(running, { purse: 'p1' })).toMatchObject({ available: 7 });
});
