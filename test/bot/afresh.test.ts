import { expect, test } from 'vitest';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';

/** Every way in which the session of a project can be lost between two requests. */
const losses: readonly { readonly what: string; readonly lose: (world: FlowsWorld) => void }[] = [
  { what: 'the backend has forgotten the session', lose: ({ nemo }) => nemo.forgetSessions() },
  { what: 'access ran out and came back as another account', lose: ({ nemo }) => nemo.replaceAccounts() },
];

async function projectWithTwoPictures(
  world: FlowsWorld,
): Promise<{ readonly bot: FlowsProcess; readonly thread: string }> {
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'put the dog beside it', { files: ['dog.png'] }));
  await world.pass(6_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  return { bot, thread };
}

const uploadsIn = (world: FlowsWorld): readonly string[] =>
  world.nemo
    .sessions()
    .at(-1)
    ?.uploads.map(({ filename }) => filename) ?? [];

test.each(losses)(
  'where $what, the pictures are handed over again, the person is told, and nothing is paid before they ask again',
  async ({ lose }) => {
    await using world = await startFlowsWorld();
    const { bot, thread } = await projectWithTwoPictures(world);
    lose(world);
    const said = world.discord.write(thread, 'add a title "Hello"');
    bot.hear(said);
    await world.pass(6_000);
    expect(world.discord.read().slice(2)).toEqual(['afresh']);
    expect(world.calls()).toBe(2);
    expect(uploadsIn(world)).toHaveLength(2);

    await bot.ask({ projectId: thread, text: 'add a title "Hello"', repeats: said.messageId });
    await world.pass(6_000);
    expect(world.sent().slice(2)).toEqual(['add a title "Hello"']);
    expect(world.discord.read().slice(3)).toEqual(['version 3']);
    bot.hear(world.discord.write(thread, 'make the music quieter'));
    await world.pass(6_000);
    expect(world.discord.read().slice(4)).toEqual(['version 4']);
  },
);

test.each(losses)(
  'where $what before there is any version, the pictures are handed over again and nobody needs to know',
  async ({ lose }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const held = world.discord.write(await world.begin(bot), '', { files: ['dog.png'] });
    expect(held.text).toBe('');
    const upload = world.hold(/with-session/, 'answer');
    const id = await bot.ask({ files: ['bird.png'] });
    await upload.arrived;
    lose(world);
    upload.release();
    await world.pass(8_000);

    expect(world.discord.told.find(({ to }) => to.id === id)?.telling.kind).toBe('result');
  },
);

test('a session that is lost between the last look and the request has cost nothing: that is said, and what was asked can be asked again', async () => {
  await using world = await startFlowsWorld();
  const { bot, thread } = await projectWithTwoPictures(world);
  const run = world.hold('/run_sse');
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await world.pass(4_000);
  await run.arrived;
  world.nemo.forgetSessions();
  run.release();
  await world.pass(4_000);
  expect(world.discord.read().slice(2)).toEqual(['afresh']);
  await bot.ask({ projectId: thread, text: 'add a title "Hello"', repeats: said.messageId });
  await world.pass(6_000);

  expect(world.sent().slice(2)).toEqual(['add a title "Hello"']);
  expect(world.discord.read().slice(3)).toEqual(['version 3']);
});

test('an old version is exported again after its session was lost, since the account is still ours', async () => {
  await using world = await startFlowsWorld();
  const { bot, thread } = await projectWithTwoPictures(world);
  world.nemo.forgetSessions();
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(6_000);
  bot.hear(world.discord.write(thread, 'export'));
  await world.pass(10_000);
  expect(world.discord.read().slice(2)).toEqual(['afresh', 'version 2']);
});

test('of an account that is gone only the link of a version remains, and that is what the person gets', async () => {
  await using world = await startFlowsWorld();
  const { bot, thread } = await projectWithTwoPictures(world);
  world.nemo.replaceAccounts();
  bot.hear(world.discord.write(thread, 'export'));
  await world.pass(10_000);
  expect(world.discord.read().slice(2)).toEqual(['only a link to 2']);
  expect(world.discord.told.at(-1)?.telling).toMatchObject({ url: expect.stringMatching(/^https?:.*\.mp4/) });
});

test.each([
  { what: 'the state', path: /\/latest$/, body: { message: 'no Route matched with those values' }, times: 2, calls: 1 },
  { what: 'the agent', path: /^\/run_sse$/, body: { detail: 'Not Found' }, times: 1, calls: 2 },
])(
  'a gateway that has lost the way to $what for a moment costs nobody their project',
  async ({ path, body, times, calls }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    let passing = times; // a look that costs nothing is asked for twice
    world.gate(async (arrived, next) => (path.test(arrived.path) && passing-- > 0 ? { status: 404, body } : next()));
    bot.hear(world.discord.write(thread, 'add a title "Hello"'));
    await world.pass(6_000);
    expect(world.calls()).toBe(calls);
    bot.hear(world.discord.write(thread, 'add a title "Hello"'));
    await world.pass(6_000);
    expect(world.discord.read()).toEqual(['version 1', expect.stringContaining('spent nothing'), 'version 2']);
    expect(world.nemo.sessions()).toHaveLength(1);
  },
);

test('a kill just after a lost session was written down loses nothing of that: it is said, and the next request goes on', async () => {
  await using world = await startFlowsWorld();
  const { bot, thread } = await projectWithTwoPictures(world);
  world.gate(async ({ path }, next) => {
    if (path === '/run_sse' && world.calls() === 3) return { status: 200, body: { code: 1002, message: 'gone' } };
    return next();
  });
  const settled = bot.life.stopAt(
    ({ name, args, side }) => name === 'turns.put' && side === 'after' && JSON.stringify(args).includes('"afresh"'),
  );
  const said = world.discord.write(thread, 'add a title "Hello"');
  bot.hear(said);
  await Promise.all([settled, world.pass(4_000)]);
  bot.kill();
  const next = await world.start();
  await world.pass(20_000);
  expect(world.discord.read().slice(2)).toEqual(['afresh']);
  expect(world.calls()).toBe(3);
  await next.ask({ projectId: thread, text: 'add a title "Hello"', repeats: said.messageId });
  await world.pass(10_000);
  expect(world.discord.read().slice(3)).toEqual(['version 3']);
  expect(world.nemo.sessions()).toHaveLength(2);
});

test('a version that was kept before a kill is told after it, though its session was lost meanwhile', async () => {
  await using world = await startFlowsWorld();
  const { bot, thread } = await projectWithTwoPictures(world);
  const kept = bot.life.stopAt(({ name, side }) => name === 'versions.put' && side === 'after');
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await Promise.all([kept, world.pass(4_000)]);
  bot.kill();
  await bot.ledger.projects.update(thread, (project) => project && { ...project, session: null });
  await world.start();
  await world.pass(20_000);
  expect(world.discord.read().slice(2)).toEqual(['version 3']);
});
