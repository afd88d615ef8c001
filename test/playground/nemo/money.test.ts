import { expect, test } from 'vitest';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { picture, signUp } from './ask.ts';

const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };

test.each([
  ['real', [100, 50, 0]],
  ['real-with-talk', [100, 50, 5]],
  ['cheap', [20, 5, 0]],
  ['free', [0, 0, 0]],
] as const)('a clip, an edit and words have the prices %s, and their sum is what is missing', async (prices, costs) => {
  await using nemo = await startNemo({ pace, switches: { prices } });
  const client = await signUp(nemo);
  for (const account of nemo.accounts()) account.available = 1000;
  const session = await client.animated('go');
  await client.say(session, 'make it shorter');
  await client.say(session, 'how long is it?');
  expect(nemo.runs.map(({ cost }) => cost)).toEqual(costs);
  const left = 1000 - costs.reduce<number>((sum, cost) => sum + cost, 0);
  expect(await client.credits()).toEqual({ available: left, frozen: 0, total: left });
});

test.each([
  ['json', /^\{"code":2001,"message":"insufficient credits"/],
  ['event', /^data: \{"code":2001,"message":"insufficient credits"\}\n\n$/],
  ['quoted', /"text":"Error in tool 'generate_video': 2001: insufficient credits"[^\n]*\n\n$/],
  ['told', /"text":"I could not make that film: error 2001 \(insufficient credits\)\."[^\n]*\n\n$/],
  ['answered', /"response":\{"error":"Error in tool 'generate_video': 2001: insufficient credits"\}/],
] as const)('a run that is not covered ends with 2001 as %s, changes nothing and costs nothing', async (how, form) => {
  await using nemo = await startNemo({ pace, switches: { noCredits: how } });
  const client = await signUp(nemo);
  for (const account of nemo.accounts()) account.available = 99;
  const session = await client.open();
  await client.upload(session, new File([picture], 'a.jpg'));
  expect((await client.say(session, 'go')).text).toMatch(form);
  expect(await client.credits()).toEqual({ available: 99, frozen: 0, total: 99 });
  expect(client.draft(session)).toBe('null');
});

test('a refusal for credits names the account, or a project, where it may be had', async () => {
  await using nemo = await startNemo({ pace, switches: { handoverLinks: 'bind-in-refusal' } });
  const client = await signUp(nemo);
  const session = await client.animated('go');
  const [account] = nemo.accounts();
  expect((await client.say(session, 'shorter')).at('message')).toContain(`/register?bind=${account?.userId}`);
  nemo.switches.handoverLinks = 'claim-in-refusal';
  expect((await client.say(session, 'shorter')).at('message')).toMatch(/\/workspace\/claim\?ct=clm_\w+$/);
});

test.each([
  ['charged', 0],
  ['given-back', 100],
] as const)('a run that fails is %s', async (failedWork, left) => {
  await using nemo = await startNemo({ pace, switches: { failedWork, streamError: 'escaped' } });
  const client = await signUp(nemo);
  await client.animated('go');
  expect(await client.credits()).toEqual({ available: left, frozen: 0, total: left });
  expect(nemo.runs.map(({ cost }) => cost)).toEqual([100 - left]);
});

test.each(['400', '422', '500', '503', 'json', 'error', 'detail'] as const)(
  'an error in place of a stream, as %s, means that nothing was run and nothing spent',
  async (runReply) => {
    await using nemo = await startNemo({ pace, switches: { runReply } });
    const client = await signUp(nemo);
    await client.animated('go');
    expect(nemo.runs).toEqual([]);
    expect(await client.credits()).toEqual({ available: 100, frozen: 0, total: 100 });
  },
);

test.each(['call', 'call-several', 'words'] as const)(
  'the agent asks once, by %s, for nothing; what is said next is the answer, and the work is what was asked for first',
  async (questions) => {
    await using nemo = await startNemo({ pace, switches: { questions } });
    const client = await signUp(nemo);
    const session = await client.animated('let the clouds drift, 6 seconds');
    expect(client.draft(session)).toBe('null');
    expect(await client.credits()).toMatchObject({ total: 100 });
    await client.say(session, 'Calm');
    const [asked, answered] = nemo.runs;
    expect([asked?.cost, asked?.answers, answered?.cost]).toEqual([0, null, 100]);
    expect(answered?.answers).toMatch(questions === 'words' ? /calm or wild\?$/ : /^Which mood/);
    expect(nemo.sessions()[0]?.draft?.d).toBe(6000);
    expect(nemo.sessions()[0]?.clips[0]?.prompt).toBe('let the clouds drift, 6 seconds\nCalm');
  },
);
