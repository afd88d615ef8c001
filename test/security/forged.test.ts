import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '../../src/core/failure.ts';
import { parseCustomId, verbs } from '../../src/discord/custom-id.ts';
import { demandHere } from '../../src/discord/demand-here.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

/** Where Discord would let them pass: at most 100 signs, of any kind. */
test.each([
  'V1:again:1',
  'v1:again',
  'v1:again:',
  'v1::1',
  'v1:again:1:1',
  'v1:again.:1',
  'v1:again.x:1',
  'v1:again.-1:1',
  'v1:again.1.2:1',
  'v1:again\n:1',
  'v1:again :1',
  'v1:__proto__:1',
  'v1:constructor:1',
  'v1:toString:1',
  'v1:AGAIN:1',
  'v1:ａｇａｉｎ:1',
  'v1:again\u200B:1',
  'v0:again:1',
  'v1;again;1',
  '{"v":1}',
  '../v1:again:1',
  'v1:*:1',
  'v1:again|stop:1',
  'again:1:v1',
  'v1:'.repeat(33),
])('a button that says %j was never ours', (text) => {
  expect(parseCustomId(text)).toBeUndefined();
});

let flows: FlowsWorld;
let one: FlowsProcess;
let two: FlowsProcess;
let [adas, bens] = ['', ''];

beforeAll(async () => {
  flows = await startFlowsWorld({ config: { PERSON_TURNS_A_DAY: 0 } });
  [one, two] = [await flows.start(), await flows.start()];
  adas = await flows.begin(one);
  bens = await flows.begin(one, { by: ben });
}, 60_000);
afterAll(() => flows[Symbol.asyncDispose]());

const used = (tried: Promise<unknown>) =>
  tried.then(
    () => 'acts',
    (error: unknown) => (error instanceof UserError ? error.mistakes[0]?.kind : String(error)),
  );

/** What somebody may put behind the colon, beside a project of theirs. */
const ids = (): Readonly<Record<string, string>> => ({
  'the project of somebody else': adas,
  'one that never was': '999999999999999999',
  'what is no id': '__proto__',
  'another kind of record': `tallies:person:${ada.id}`,
  'several at once': `${bens},${adas}`,
  'a path': `../${adas}`,
  'a long one': '9'.repeat(90),
  'one with a sign that is not there': `${bens}\u200B`,
  'one in wide figures': [...bens].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  'one with spaces': ` ${bens} `,
});
const placeless = ['more-credits', 'animate-this', 'forget-mine', 'forget-mine-said'];
const placed = verbs.filter((verb) => !placeless.includes(verb) && !verb.startsWith('set-'));

test.each(placed)('%s, forged in a thread of one’s own, reaches nothing that is not there', async (verb) => {
  const press = { channelId: bens, guildId: '1', user: { id: ben.id } };
  const outcomes = Object.entries(ids()).map(async ([what, id]) => [
    what,
    await used(demandHere(one.world, press, verb, id)),
  ]);
  const reached = (await Promise.all(outcomes)).filter(
    ([, outcome]) => !['elsewhere', 'no-project-here'].includes(outcome ?? ''),
  );
  expect(reached).toEqual([]);
});

test('a form that is handed in ten times, to two processes, is one request', async () => {
  const [before, id] = [flows.calls(), flows.discord.newId()];
  const handedIn = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? one : two).ask({ id, files: ['cat.png'] }));
  await Promise.allSettled(handedIn);
  await flows.pass(5_000);
  expect(flows.calls() - before).toBe(1);
});

test('a button that is pressed ten times at once, by ten people, in two processes, is one request', async () => {
  const before = flows.calls();
  const people = Array.from({ length: 10 }, (_, n) => ({ id: `8${n}`, locale: 'en-US' }));
  await one.letIn(adas, ...people);
  const pressed = people.map((by, n) =>
    (n % 2 === 0 ? one : two).ask({ by, projectId: adas, claim: `v1:again:${adas}`, text: 'a little slower' }),
  );
  await Promise.allSettled(pressed);
  await flows.pass(8_000);
  expect(flows.calls() - before).toBe(1);
});

test('a message that Discord tells ten times, to two processes, is one request', async () => {
  const before = flows.calls();
  const words = flows.discord.write(adas, 'add a title "Once"');
  for (let n = 0; n < 10; n++) (n % 2 === 0 ? one : two).hear(words);
  await flows.pass(8_000);
  expect(flows.calls() - before).toBe(1);
});

test('ten requests of one person race for two places, in two processes: two are taken in, and exactly two are paid', async () => {
  await using world = await startFlowsWorld({ config: { PERSON_AT_ONCE: 2, PERSON_TURNS_A_DAY: 2 } });
  const [first, second] = [await world.start(), await world.start()];
  const asked = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? first : second).ask({ files: ['cat.png'] }));
  const taken = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled');
  await world.pass(8_000);
  expect([taken.length, world.calls()]).toEqual([2, 2]);
  expect(await first.ledger.tallies.get(`person:${ada.id}`)).toMatchObject({ turns: 2, open: [] });
});
