import { expect, test } from 'vitest';
import { startNemo, type LocalNemo } from '../../../playground/nemo/nemo.ts';
import type { Moment } from '../../../playground/nemo/stream/perform.ts';
import { picture, signUp } from './ask.ts';

const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };
const late = new File([picture], 'late.jpg');

type Client = Awaited<ReturnType<typeof signUp>>;

/** A session in which a run has come to its second event, and what is done to it in that moment. */
async function during(
  switches: NonNullable<Parameters<typeof startNemo>[0]>['switches'],
  act: (client: Client, session: string) => Promise<unknown>,
) {
  let acted: Promise<unknown> | undefined;
  const onFrame = async ({ index, sessionId }: Moment) => {
    if (index === 1) acted ??= act(client, sessionId);
    await acted;
  };
  const nemo = await startNemo({ pace: { ...pace, editMs: 300 }, switches: { prices: 'cheap', ...switches }, onFrame });
  const client = await signUp(nemo);
  const session = await client.animated('go');
  const shown = async () => (await client.state(session)).text;
  return { nemo, client, session, acted: await acted, shown, [Symbol.asyncDispose]: () => nemo[Symbol.asyncDispose]() };
}

const tracks = (nemo: LocalNemo) => nemo.sessions()[0]?.draft?.t.length;

test('a session whose run works takes neither a file nor a message, and does afterwards', async () => {
  await using file = await during({}, (client, session) => client.upload(session, late));
  expect(file.acted).toMatchObject({ status: 409, code: 409 });
  expect(await file.client.upload(file.session, late)).toMatchObject({ status: 200, code: 0 });
  expect(await file.shown()).toContain('late.jpg');
  await using words = await during({}, (client, session) => client.say(session, 'make it shorter'));
  expect(words.acted).toMatchObject({ status: 409, code: 409 });
  expect(words.nemo.runs).toHaveLength(1);
  expect(await words.client.credits()).toMatchObject({ total: 80 });
});

test('a session may take a file while its run works and lose it, since the run writes last', async () => {
  await using stage = await during({ busySession: 'loses' }, (client, session) => client.upload(session, late));
  expect(stage.acted).toMatchObject({ status: 200, code: 0 });
  expect(await stage.shown()).not.toContain('late.jpg');
  expect(tracks(stage.nemo)).toBe(2);
});

test('a file that comes after the last word is lost as well, where the last write lands late', async () => {
  await using stage = await during({ busySession: 'loses', lateWrite: 'on' }, async () => null);
  await stage.client.upload(stage.session, late);
  await stage.nemo.quiet();
  expect(await stage.shown()).not.toContain('late.jpg');
});

test('a file may be taken and the run die of it, paid for', async () => {
  await using stage = await during({ busySession: 'breaks-run' }, (client, session) => client.upload(session, late));
  expect(stage.acted).toMatchObject({ status: 200, code: 0 });
  await stage.nemo.quiet();
  expect(await stage.shown()).toContain('late.jpg');
  expect(tracks(stage.nemo)).toBe(1); // the clip was there, its music never came
  expect(await stage.client.credits()).toEqual({ available: 80, frozen: 0, total: 80 });
});

test('two runs at once may both go through, as nothing keeps them apart', async () => {
  await using nemo = await startNemo({ pace, switches: { prices: 'cheap', busySession: 'accepts' } });
  const client = await signUp(nemo);
  const session = await client.animated('go');
  await Promise.all([client.say(session, 'make it shorter'), client.say(session, 'remove the music')]);
  expect(nemo.runs).toHaveLength(3);
  expect(await client.credits()).toEqual({ available: 70, frozen: 0, total: 70 });
});

test('somebody with the project open on the website writes to it after a run', async () => {
  await using stage = await during({ otherWriter: 'editor' }, async () => null);
  expect(await stage.shown()).not.toContain('Edited in the browser');
  await stage.nemo.quiet();
  expect(await stage.shown()).toContain('Edited in the browser');
});
