import { expect, test } from 'vitest';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { Refusal } from '../../../playground/nemo/refusal.ts';
import { picture, runBody, signUp } from './ask.ts';

const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };

test('something can be put before an answer, after it, and in its place', async () => {
  const order: string[] = [];
  await using nemo = await startNemo({
    pace,
    async gate(arrived, next) {
      if (arrived.path.includes('credits')) throw new Refusal(429, 'slow down');
      if (arrived.path !== '/run_sse') return next();
      order.push('before');
      const reply = await next();
      order.push('after');
      return { ...reply, afterwards: () => order.push('left') };
    },
  });
  const client = await signUp(nemo);
  const session = await client.animated('go');
  expect(order).toEqual(['before', 'after', 'left']);
  expect(await client.call('GET', '/api/credits/balance/simple')).toMatchObject({ status: 429, code: 429 });
  expect(nemo.journal.map((seen) => seen.status)).toEqual([200, 200, 200, 200, 429]);
  expect(session).toMatch(/^\d{19}$/);
});

test('an answer that is lost on the way was a run all the same', async () => {
  await using nemo = await startNemo({
    pace,
    async gate(arrived, next) {
      const reply = await next();
      if (arrived.path !== '/run_sse') return reply;
      return { take: async (response) => void response.destroy() };
    },
  });
  const client = await signUp(nemo);
  const session = await client.open();
  await client.upload(session, new File([picture], 'a.jpg'));
  await expect(client.call('POST', '/run_sse', runBody(session, 'go'))).rejects.toThrow();
  await nemo.quiet();
  expect(nemo.runs).toMatchObject([{ sessionId: session, text: 'go', cost: 100 }]);
  expect(nemo.sessions()[0]?.draft?.t).toHaveLength(2);
});

test('an answer that is held back until the work is done holds all of it', async () => {
  await using nemo = await startNemo({
    pace,
    async gate(arrived, next) {
      const reply = await next();
      if (arrived.path === '/run_sse') await nemo.quiet();
      return reply;
    },
  });
  const client = await signUp(nemo);
  expect((await client.say(await client.open(), 'hello')).text).toMatch(/^data: \{.*Hello! Send me a picture.*\}\n\n$/);
});

test('a test can wait for a request, its body and its answer', async () => {
  await using nemo = await startNemo({ pace });
  const seen: string[] = [];
  const waiting = Promise.all([
    nemo.until((journal) => journal.length > 0).then(() => seen.push('arrived')),
    nemo.until((journal) => journal.some(({ status }) => status === 200)).then(() => seen.push('answered')),
  ]);
  await signUp(nemo);
  await waiting;
  expect(seen).toEqual(['arrived', 'answered']);
});
