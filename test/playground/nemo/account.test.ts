import { expect, test } from 'vitest';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { ask, signUp } from './ask.ts';

const TOKEN = '/api/auth/anonymous-token';

test('there is no token without a client id, and one per client id in seven days', async () => {
  await using nemo = await startNemo();
  const withId = { headers: { 'x-client-id': 'client-1' } };
  expect(await ask(nemo, 'POST', TOKEN)).toMatchObject({ status: 400, code: 400 });
  expect((await ask(nemo, 'POST', TOKEN, withId)).text).toMatch(
    /^\{"code":0,"data":\{"token":"nmv_usr_[\w-]{43}","credits":100,"user_id":"anon_\w{16}","expires_at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"\}\}$/,
  );
  expect(await ask(nemo, 'POST', TOKEN, withId)).toMatchObject({ status: 429, code: 429 });
  nemo.switches.tokenLimit = 'off';
  expect(await ask(nemo, 'POST', TOKEN, withId)).toMatchObject({ status: 200, code: 0 });
});

test('a session has a number of 19 digits that no number can hold, and keeps its language', async () => {
  await using nemo = await startNemo();
  const client = await signUp(nemo);
  const id = await client.open('zh');
  expect(id).toMatch(/^\d{19}$/);
  expect(String(Number(id))).not.toBe(id);
  expect(nemo.sessions()).toMatchObject([{ id, language: 'zh' }]);
  expect(await client.call('POST', '/api/tasks/me/with-session/nemo_agent', {})).toMatchObject({ status: 422 });
});

test('a token that is unknown or has expired is refused with 1001, in whatever form errors have', async () => {
  await using nemo = await startNemo();
  const client = await signUp(nemo);
  const [account] = nemo.accounts();
  if (account !== undefined) account.expiresAt = Date.now();
  const credits = () => client.call('GET', '/api/credits/balance/simple');
  expect(await credits()).toMatchObject({ status: 200, code: 1001 });
  nemo.switches.errors = 'envelope-4xx';
  expect(await credits()).toMatchObject({ status: 401, code: 1001 });
  nemo.switches.errors = 'detail';
  expect(await credits()).toMatchObject({ status: 401, code: undefined, text: '{"detail":"token expired"}' });
  expect(await ask(nemo, 'GET', '/api/credits/balance/simple')).toMatchObject({ status: 401 });
});

test("a session is nobody else's", async () => {
  await using nemo = await startNemo();
  const [mine, yours] = [await signUp(nemo), await signUp(nemo)];
  const session = await mine.open();
  expect(await mine.state(session)).toMatchObject({ code: 0 });
  expect(await yours.state(session)).toMatchObject({ code: 1002 });
  expect(await yours.say(session, 'hello')).toMatchObject({ code: 1002 });
  nemo.switches.errors = 'detail';
  expect(await yours.say(session, 'hello')).toMatchObject({ status: 404, text: '{"detail":"Session not found"}' });
});

test('a token may be refused once and be good again, or be refused for good', async () => {
  await using nemo = await startNemo({ switches: { tokenTrouble: 'once' } });
  const client = await signUp(nemo);
  const code = async () => (await client.call('GET', '/api/credits/balance/simple')).code;
  expect([await code(), await code()]).toEqual([1001, 0]);
  nemo.switches.tokenTrouble = 'lasting';
  expect([await code(), await code()]).toEqual([1001, 1001]);
  expect(await (await signUp(nemo)).credits()).toMatchObject({ available: 100 });
});
