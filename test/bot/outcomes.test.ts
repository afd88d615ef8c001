import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Reply } from '../../playground/nemo/exchange.ts';
import { field, isEmpty } from '../../src/nemo/wire.ts';
import { textEvent } from '../support/answers.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { answersRuns, answersRunsAfterWork, silence, streams, stumbles } from '../support/played-nemo.ts';

/** What somebody reads who asks for a title, when the agent answers in a certain way. */
async function readAfter(world: FlowsWorld, set: () => void): Promise<readonly string[]> {
  const bot = await world.start();
  const thread = await world.begin(bot);
  set();
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(70_000); // long enough for whatever waits after a 429
  return world.discord.read().slice(1);
}

test('an agent that acts without a word is reported by what has changed', async () => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => (world.nemo.switches.silentEdit = 'on'))).toEqual(['version 2']);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ text: '', changes: ['+ Title “Hello” (0–3 s)'] });
});

test('an agent that acts without a word, and writes only a moment after it has hung up, is reported too', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  let work: () => Promise<unknown> = expect.unreachable;
  world.gate(async (arrived, next) => {
    if (arrived.path !== '/run_sse') return next();
    work = next;
    return silence;
  });
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(3_000);
  await work();
  await world.nemo.quiet();
  await world.pass(12_000);

  expect(world.discord.read().slice(1)).toEqual(['version 2']);
});

test.each(['links', 'time'] as const)(
  'words alone are a reply where a draft has other %s at each look',
  async (stamps) => {
    await using world = await startFlowsWorld({ nemo: { switches: { draftStamps: stamps } } });
    const bot = await world.start();
    const thread = await world.begin(bot);
    world.gate(answersRuns(streams(textEvent('It is three seconds long.'))));
    for (const question of ['how long is it?', 'and now?']) {
      bot.hear(world.discord.write(thread, question));
      await world.pass(20_000);
    }
    const reply = 'reply: It is three seconds long.';
    expect(world.discord.read()).toEqual(['version 1', reply, reply]);
    expect(world.discord.notes).toEqual([]);
  },
);

/** From the end of the next run on, this many looks find another state than there is. */
function hides(world: FlowsWorld, state: unknown, looks: number): void {
  let left = 0;
  world.gate(async (arrived, next) => {
    const reply = await next();
    if (arrived.path === '/run_sse') left = looks;
    if (!arrived.path.endsWith('/latest') || left <= 0) return reply;
    left -= 1;
    return { status: 200, body: { code: 0, data: { session_id: '1', state } } };
  });
}

test.each([
  ['is missing', null],
  ['has no tracks', { draft: { t: [] } }],
])(
  'a timeline that %s for a moment after an edit is looked for again: the edit becomes its version',
  async (...row) => {
    await using world = await startFlowsWorld();
    expect(await readAfter(world, () => hides(world, row[1], 2))).toEqual(['version 2']);
  },
);

test('a timeline that stays empty has been emptied', async () => {
  await using world = await startFlowsWorld();
  const [told] = await readAfter(world, () => hides(world, { draft: { t: [] } }, 100));
  expect(told).toMatch(/^reply: /);
});

test('a clip that the agent has announced is looked for longer than words alone would be', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  hides(world, null, 3);
  await bot.ask({ files: ['cat.png'] });
  await world.pass(40_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test.each([
  ['in a list', (draft: unknown) => [draft]],
  ['under another name', (draft: unknown) => ({ project: { layers: [draft] } })],
])('a timeline that comes %s is a version, and is exported', async (_form, shaped) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.gate(async (arrived, next) => {
    const reply = await next();
    if (!arrived.path.endsWith('/latest')) return reply;
    const draft = 'body' in reply ? field(reply.body, 'data.state.draft') : null;
    const state = {
      draft: isEmpty(draft) ? null : shaped(draft),
      video_infos: field(Object(reply), 'body.data.state.video_infos'),
    };
    return { status: 200, body: { code: 0, data: { session_id: '1', state } } };
  });
  await bot.ask({ files: ['cat.png'] });
  await world.pass(40_000);
  expect(
    world.nemo.journal.filter(({ path, method }) => method === 'POST' && path.endsWith('/lambda')).length,
  ).toBeGreaterThan(0);
  expect(world.discord.read().join()).not.toMatch(/^reply/);
});

test('words alone are a reply', async () => {
  await using world = await startFlowsWorld();
  const reply = streams({
    author: 'nemo_agent',
    content: { role: 'model', parts: [{ text: 'The cat is three seconds long.' }] },
  });
  expect(await readAfter(world, () => world.gate(answersRuns(reply)))).toEqual([
    'reply: The cat is three seconds long.',
  ]);
  expect(world.renders.submitted).toHaveLength(1);
});

test('no word and no change: that is said, after a second look', async () => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => world.gate(answersRuns(silence)))).toEqual(['nothing-changed']);
});

test('an agent that stumbles after it has changed the timeline has made a version', async () => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => world.gate(answersRunsAfterWork(() => world.nemo, stumbles)))).toEqual([
    'version 2',
  ]);
});

test('an agent that stumbles before it has changed anything may have cost something', async () => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => world.gate(answersRuns(stumbles)))).toEqual(['agent-stumbled, spent maybe']);
});

const no = (code: number, status = 200): Reply => ({ status, body: { code, message: 'no', data: null } });

/** For the music that would follow a clip there is nothing left. Nothing that was heard of the run bears its state. */
const credits = streams(textEvent("Error in tool 'generate_music': 2001: insufficient credits"));
const format = streams(textEvent("Error in tool 'add_image': 4001: unsupported file type"));

test.each([
  ['the credits run out', credits],
  ['a tool refuses a file', format],
])('where %s in the middle of a run, what was made and paid before is shown', async (_, reply) => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => world.gate(answersRunsAfterWork(() => world.nemo, reply)))).toEqual([
    'version 2',
  ]);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ cost: { spent: 5, exact: true } });
});

test.each([
  {
    when: 'in the middle of a run, nothing was made before',
    reply: credits,
    read: 'no-credits, spent maybe',
    looks: 2,
  },
  { when: 'before any run', reply: no(2001), read: 'no-credits, spent nothing', looks: 1 },
])('where credits are missing $when, that is said at once, with what was seen to be spent', async (found) => {
  await using world = await startFlowsWorld();
  let before = 0;
  const set = () => {
    before = world.looks();
    world.gate(answersRuns(found.reply));
  };
  expect(await readAfter(world, set)).toEqual([found.read]);
  expect(world.looks() - before).toBe(found.looks);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ cost: { spent: 0, exact: true } });
});

test('"Again" after credits ran out looks first: a film that was written late is shown, and not paid for again', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const late = Promise.withResolvers<void>();
  const afterwards = async (work: () => Promise<Reply>) => {
    await late.promise;
    await work();
  };
  world.gate(async ({ path }, next) => {
    if (path !== '/run_sse') return next();
    void afterwards(next);
    return credits;
  });
  const id = await bot.ask({ files: ['cat.png'] });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['no-credits, spent maybe']);
  late.resolve();
  while (world.nemo.runs.length === 0) await setImmediate();
  await world.nemo.quiet();
  await bot.ask({ projectId: id, files: ['cat.png'], repeats: id, claim: `v1:again:${id}` });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['no-credits, spent maybe', 'version 1, late']);
  expect(world.calls()).toBe(1);
});

test.each([
  { what: 'there are no credits left', reply: no(2001), read: 'no-credits, spent nothing' },
  { what: 'the token is refused in passing', reply: no(1001), read: 'renewed, spent nothing' },
  { what: 'the session is gone', reply: no(1002), read: 'afresh' },
  { what: 'there are too many requests', reply: no(429, 429), read: 'busy, spent nothing' },
  { what: 'it has to be paid for', reply: no(402, 402), read: 'no-credits, spent nothing' },
  { what: 'it says any other no', reply: no(400, 400), read: 'refused, spent nothing' },
])('a run that is refused because $what has cost nothing, and is not tried again', async ({ reply, read }) => {
  await using world = await startFlowsWorld();
  expect(await readAfter(world, () => world.gate(answersRuns(reply)))).toEqual([read]);
  expect(world.calls()).toBe(2);
});

test.each([
  { what: 'the backend refuses the session', path: /with-session/, reply: no(5000), read: 'refused, spent nothing' },
  { what: 'the backend refuses the upload', path: /upload-video/, reply: no(5000), read: 'refused: cat.png broken' },
  { what: 'the state cannot be read', path: /\/latest$/, reply: no(5000), read: 'refused, spent nothing' },
  { what: 'the only picture is none', path: /upload-video/, reply: no(4001), read: 'refused: cat.png unsupported' },
])('where $what, nothing is sent and nothing is spent', async ({ path, reply, read }) => {
  await using world = await startFlowsWorld();
  world.gate(async (arrived, next) => (path.test(arrived.path) ? reply : next()));
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  await world.pass(30_000);

  expect(world.discord.read()).toEqual([read]);
  expect(world.calls()).toBe(0);
});

test('pictures that arrive while the agent works are not taken for its answer', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  world.gate(answersRuns(silence));
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(3_000);
  await agent.arrived;
  bot.hear(world.discord.write(thread, '', { files: ['dog.png'] }));
  await world.pass(4_000);
  agent.release();
  await world.pass(8_000);

  expect(world.discord.read().slice(1)).toEqual(['nothing-changed']);
});

test('an export that the plan blocks, and one that fails twice, are said to be so, and the version is kept', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.renders.switches.submit = 'blocked';
  const thread = await world.begin(bot);
  world.renders.switches.submit = 'taken';
  world.renders.switches.status = 'failed';
  bot.hear(world.discord.write(thread, 'export'));
  await world.pass(8_000);
  world.renders.switches.status = 'completed';
  bot.hear(world.discord.write(thread, 'export'));
  await world.pass(8_000);

  expect(world.discord.read()).toEqual(['export-blocked 1', 'render-failed 1', 'version 1']);
  expect(world.renders.submitted).toHaveLength(3);
});
