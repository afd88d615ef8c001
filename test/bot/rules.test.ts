import { expect, test } from 'vitest';
import type { Gate } from '../../playground/nemo/exchange.ts';
import { exportVersion } from '../../src/bot/export.ts';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { panelOf } from '../../src/bot/rules/settings.ts';
import { openVote } from '../../src/bot/votes.ts';
import { noSettings, type Settings } from '../../src/core/rules.ts';
import type { Tally } from '../../src/core/tally.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben, GENERAL, type Written } from '../support/played-discord.ts';

const perDay = { config: { PERSON_TURNS_A_DAY: 2 } };

async function set(bot: FlowsProcess, settings: Partial<Settings>): Promise<void> {
  await bot.ledger.settings.put('1', { ...noSettings, ...settings });
}

function used(tally: Tally | undefined) {
  return { turns: tally?.turns, credits: tally?.credits, open: tally?.open.length };
}

test('by a command as by a message: past its day a person reads when it goes on, and nothing is paid', async () => {
  await using world = await startFlowsWorld(perDay);
  const bot = await world.start();
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(8_000);
  bot.hear(world.discord.write(thread, 'add a title "Three"'));
  await expect(bot.ask({ files: ['cat.png'] })).rejects.toThrow('turns-used-up');
  await expect(bot.ask({ projectId: thread, repeats: thread })).rejects.toThrow('turns-used-up');
  await world.pass(8_000);

  expect(world.calls()).toBe(2);
  expect(world.discord.notes.map(({ note }) => note.kind === 'mistake' && note.mistake.kind)).toEqual([
    'turns-used-up',
  ]);
  expect(await bot.ask({ by: ben, files: ['cat.png'] })).toBeTypeOf('string'); // it is his day
  world.clock.advance(24 * 60 * 60_000);
  expect(await bot.ask({ files: ['cat.png'] })).toBeTypeOf('string');
});

test('what is stopped before it leaves does not count; what was paid does, with what it has cost', async () => {
  await using world = await startFlowsWorld({ config: { PERSON_TURNS_A_DAY: 2, PERSON_CREDITS_A_DAY: 1_000 } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  expect(used(await bot.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 1, credits: 20, open: 0 });
  bot.hear(world.discord.write(thread, 'a little slower'));
  await world.pass(1_000);
  expect(used(await bot.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 2, credits: 20, open: 1 });
  bot.hear(world.discord.write(thread, 'stop'));
  await world.pass(8_000);
  expect(used(await bot.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 1, credits: 20, open: 0 });
});

/** The service takes nothing, and its balance cannot be read either. */
const busyEverywhere: Gate = async ({ path }, next) =>
  path === '/run_sse' || path.includes('credits') ? { status: 429, body: { code: 429, message: 'too many' } } : next();

test('what was turned down and told as free takes neither credits nor a request from anybody, also where no balance can be read', async () => {
  await using world = await startFlowsWorld({ config: { PERSON_CREDITS_A_DAY: 150, CREDITS_A_DAY: 150 } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.gate(busyEverywhere);
  for (const n of [1, 2, 3]) {
    bot.hear(world.discord.write(thread, `add a title "${n}"`));
    await world.pass(40_000);
  }
  expect(world.discord.read().slice(1)).toEqual(Array.from({ length: 3 }, () => 'busy, spent nothing'));
  for (const key of [`person:${ada.id}`, 'bot'])
    expect(used(await bot.ledger.tallies.get(key))).toEqual({ turns: 1, credits: 20, open: 0 });
  expect(world.discord.alarms).toEqual([]);
});

test('ten requests at once, to two processes: exactly as many are taken in as the day has', async () => {
  await using world = await startFlowsWorld({ config: { SERVER_TURNS_A_DAY: 4 } });
  const [one, two] = [await world.start(), await world.start()];
  await world.begin(one); // the account is there
  const asked = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      (index % 2 === 0 ? one : two).ask({ by: { id: `9${index}`, locale: 'en-US' }, files: ['cat.png'] }),
    ),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  await world.pass(10_000);
  expect(world.calls()).toBe(4);
  expect(used(await one.ledger.tallies.get('server:1'))).toEqual({ turns: 4, credits: 80, open: 0 });
});

test('of three projects at once two are taken in; more in one of them waits in its line', async () => {
  await using world = await startFlowsWorld({ config: { PERSON_AT_ONCE: 2 } });
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  const first = await bot.ask({ files: ['cat.png'] });
  await bot.ask({ files: ['dog.png'] });
  await world.calm();
  await expect(bot.ask({ files: ['cow.png'] })).rejects.toThrow('too-many-at-once');
  bot.hear(world.discord.write(first, 'add a title "More"'));
  await world.pass(4_000);
  agent.release();
  await world.pass(10_000);
  expect(world.calls()).toBe(3);
  expect(await bot.ask({ files: ['cow.png'] })).toBeTypeOf('string');
});

test('a batch counts as its videos, and one that is stopped gives all of them back', async () => {
  await using world = await startFlowsWorld({ config: { PERSON_TURNS_A_DAY: 4 } });
  const bot = await world.start();
  const files = ['a.png', 'b.png', 'c.png'];
  await bot.ask({ files, each: true });
  await world.pass(20_000);
  expect(world.calls()).toBe(3);
  expect(used(await bot.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 3, credits: 60, open: 0 });
  await expect(bot.ask({ files, each: true })).rejects.toThrow('turns-used-up');
  expect(used(await bot.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 3, credits: 60, open: 0 });
});

test.each([
  { how: 'is heard', day: 2 },
  { how: 'is only seen just before it is paid for', day: 2 },
  { how: 'is only seen just before it is paid for', day: 4 },
])(
  'one film that becomes a video of each by an edit that $how counts as so many: of $day a day no more are paid',
  async ({ how, day }) => {
    await using world = await startFlowsWorld({ config: { PERSON_TURNS_A_DAY: day } });
    const bot = await world.start();
    const thread = await world.begin(bot);
    const upload = world.hold(/upload-video/);
    const message = world.discord.write(thread, 'one film of all of these', { files: ['a.png', 'b.png', 'c.png'] });
    bot.hear(message);
    await world.pass(4_000);
    await upload.arrived;
    const changed = { ...message, text: 'animate each of these pictures', editedAt: world.clock.now() };
    world.discord.rewrite(changed);
    if (how === 'is heard') await edited(bot.world, changed);
    upload.release();
    await world.pass(60_000);

    expect(world.calls()).toBe(day);
    expect(used(await bot.ledger.tallies.get(`person:${ada.id}`))).toMatchObject({ turns: day, open: 0 });
    expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(day === 4 ? [] : ['edit-refused']);
  },
);

test.each([
  { call: 'tallies.put', side: 'before' },
  { call: 'tallies.put', side: 'after' },
  { call: 'turns.put', side: 'before' },
  { call: 'turns.put', side: 'after' },
] as const)('killed $side the first $call, a request is counted once or not at all', async ({ call, side }) => {
  await using world = await startFlowsWorld(perDay);
  const one = await world.start();
  const stopped = one.life.stopAt((made) => made.name === call && made.side === side);
  const id = world.discord.newId();
  one.background.start('asking', async () => void (await one.ask({ id, files: ['cat.png'] })));
  await stopped;
  one.kill();
  world.discord.acknowledge(id);
  const two = await world.start();
  await world.pass(100_000);
  const isTakenIn = world.calls() === 1;
  expect(isTakenIn).toBe(call === 'turns.put' && side === 'after');
  for (let left = isTakenIn ? 1 : 2; left > 0; left--) await world.begin(two);
  await expect(two.ask({ files: ['cat.png'] })).rejects.toThrow('turns-used-up');
  expect(used(await two.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 2, credits: 40, open: 0 });
});

test('refused by the server, a request leaves nothing with its person: neither its count, nor a cooldown', async () => {
  await using world = await startFlowsWorld({
    config: { PERSON_COOLDOWN_SECONDS: 600, PERSON_TURNS_A_DAY: 5, SERVER_AT_ONCE: 1 },
  });
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  await bot.ask({ by: ben, files: ['cat.png'] });
  await world.calm();
  await expect(bot.ask({ files: ['dog.png'] })).rejects.toThrow('too-many-at-once');
  expect(used(await bot.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 0, credits: 0, open: 0 });
  agent.release();
  await world.pass(10_000);
  expect(await bot.ask({ files: ['dog.png'] })).toBeTypeOf('string');
});

test('counted for its person, killed, and refused by the server when it is read again: nothing of it stays', async () => {
  await using world = await startFlowsWorld({ config: { PERSON_TURNS_A_DAY: 5, SERVER_WAITING: 1 } });
  const one = await world.start();
  const thread = await world.begin(one);
  const stopped = one.life.stopAt(({ name, side }) => name === 'tallies.put' && side === 'after');
  one.hear(world.discord.write(thread, 'add a title "Two"'));
  await stopped;
  one.kill();
  const two = await world.start();
  await two.ledger.tallies.update('server:1', (tally) => {
    const other = { id: '9', requestId: '9', projectId: '9', credits: 0, at: world.clock.now() };
    return tally && { ...tally, turns: tally.turns + 1, open: [other] };
  });
  await world.pass(10_000);
  expect(world.discord.notes.map(({ note }) => note.kind === 'mistake' && note.mistake.kind)).toEqual([
    'too-many-waiting',
  ]);
  expect(used(await two.ledger.tallies.get(`person:${ada.id}`))).toEqual({ turns: 1, credits: 20, open: 0 });
});

test('what a kill has left counted is not shown to those who manage the server', async () => {
  await using world = await startFlowsWorld({ config: { SERVER_TURNS_A_DAY: 5 } });
  const one = await world.start();
  const stopped = one.life.stopAt(({ name, side }) => name === 'tallies.put' && side === 'after');
  one.background.start('asking', async () => void (await one.ask({ files: ['cat.png'] })));
  await stopped;
  one.kill();
  const two = await world.start();
  await world.pass(100_000);
  expect((await panelOf(two.world, '1')).use).toEqual({ turns: 0, credits: 0, atOnce: 0 });
});

test('killed while it is settled, a request is counted once, with what it has cost', async () => {
  for (const side of ['before', 'after'] as const) {
    await using world = await startFlowsWorld(perDay);
    const one = await world.start();
    let isSpent = false;
    const stopped = one.life.stopAt(({ name, side: at }) => {
      isSpent ||= name === 'spendings.put';
      return isSpent && name === 'tallies.put' && at === side;
    });
    await one.ask({ files: ['cat.png'] });
    await world.pass(3_000);
    await stopped;
    one.kill();
    const two = await world.start();
    await world.pass(30_000);
    expect(used(await two.ledger.tallies.get(`person:${ada.id}`)), side).toEqual({ turns: 1, credits: 20, open: 0 });
  }
});

test.each<{ what: string; settings: Partial<Settings>; kind: string }>([
  { what: 'blocks a person', settings: { blocked: [ada.id] }, kind: 'blocked-here' },
  { what: 'names a role', settings: { roles: ['7'] }, kind: 'role-needed' },
  { what: 'names other channels', settings: { channels: ['501'] }, kind: 'other-channels' },
  { what: 'refuses a word', settings: { refusedWords: ['gun'] }, kind: 'word-refused' },
  { what: 'has short clips only', settings: { seconds: 5 }, kind: 'clip-too-long' },
])('a server that $what is obeyed by commands, buttons and messages alike', async ({ settings, kind }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await set(bot, settings);
  const text = 'add a gun, 8 seconds';
  await expect(bot.ask({ files: ['cat.png'], text })).rejects.toThrow(kind);
  await expect(bot.ask({ projectId: thread, text, claim: 'v1:again:1' })).rejects.toThrow(kind);
  bot.hear(world.discord.write(thread, text));
  await world.pass(8_000);
  expect(world.discord.notes.map(({ note }) => note.kind === 'mistake' && note.mistake.kind)).toEqual([kind]);
  expect(world.calls()).toBe(1);
});

test.each(['a gun', 'make the film 60 seconds long'])('“%s” beside a picture is refused like words', async (alt) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await set(bot, { refusedWords: ['gun'], seconds: 20 });
  const written = world.discord.write(thread, 'let it move', { files: ['cat.png'] });
  bot.hear({ ...written, files: written.files.map((file) => ({ ...file, alt })) });
  await world.pass(8_000);
  expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['mistake']);
  expect(world.calls()).toBe(1);
});

test('what was taken in before a rule came, or was changed since, is not sent either', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  bot.hear(world.discord.write(thread, 'add a gun'));
  await world.pass(4_000);
  await set(bot, { refusedWords: ['gun'] });
  agent.release();
  await world.pass(10_000);
  expect(world.discord.read()).toContain('not sent: against-rules');
  expect(world.calls()).toBe(2);
});

test('with the role it goes through; a server may let others direct, ask each time, and have its own language', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.rolesOf.set(ada.id, ['7']);
  await set(bot, { roles: ['7'], channels: ['500'], language: 'zh-CN' });
  const thread = await world.begin(bot);
  expect((await bot.ledger.turns.get(thread))?.requester.locale).toBe('zh-CN');
  await set(bot, { othersDirect: true });
  bot.hear(world.discord.write(thread, 'add a title "Ben"', { authorId: ben.id, mentioned: true, addressed: true }));
  await world.pass(8_000);
  expect(world.calls()).toBe(2);
  await set(bot, { asksPrice: true });
  const asked = world.discord.write(thread, 'add a title "Three"');
  bot.hear(asked);
  await world.pass(8_000);
  expect(await bot.ledger.turns.get(asked.messageId)).toMatchObject({ phase: 'asking', question: { kind: 'price' } });
});

test('a server with a bound sees what it has used today; without one nothing is counted, and none is shown', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await world.begin(bot);
  expect((await panelOf(bot.world, '1')).use).toBeNull();
  await set(bot, { server: { turnsADay: 5 } });
  await world.begin(bot);
  expect((await panelOf(bot.world, '1')).use).toEqual({ turns: 1, credits: 20, atOnce: 0 });
});

test('direct messages can be switched off', async () => {
  await using world = await startFlowsWorld({ config: { DIRECT_MESSAGES: false } });
  const bot = await world.start();
  const dm = '900';
  bot.hear(world.discord.write(dm, 'let it move', { files: ['cat.png'], isDirect: true, guildId: null }));
  await world.pass(8_000);
  expect(world.discord.notes.map(({ note }) => note.kind === 'mistake' && note.mistake.kind)).toEqual([
    'direct-messages-off',
  ]);
  expect(world.calls()).toBe(0);
});

test('who goes on with a project of a server in direct messages counts there, and not as one who only asks there', async () => {
  await using world = await startFlowsWorld({ config: { SERVER_TURNS_A_DAY: 2, DIRECT_MESSAGES: false } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.discord.removeThread(thread);
  const goOn = { projectId: thread, direct: '900', guildId: null };
  await bot.ask({ ...goOn, text: 'slower' });
  await world.pass(8_000);
  expect(used(await bot.ledger.tallies.get('server:1'))).toMatchObject({ turns: 2, open: 0 });
  await expect(bot.ask({ ...goOn, text: 'slower still' })).rejects.toThrow('turns-used-up');
  expect(world.sent()).toEqual(['let it move', 'slower']);
});

test('the ceiling of the bot: its owner hears of it once a day, and past it nothing is paid', async () => {
  await using world = await startFlowsWorld({ config: { CREDITS_A_DAY: 145 } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  expect(world.discord.alarms).toEqual([]);
  for (let n = 0; n < 20; n++) {
    bot.hear(world.discord.write(thread, `add a title "${n}"`));
    await world.pass(6_000);
  }
  expect(world.discord.alarms).toHaveLength(1);
  expect(world.discord.alarms[0]).toMatchObject({ most: 145 });
  const { credits = 0 } = (await bot.ledger.tallies.get('bot')) ?? {};
  expect(credits).toBeLessThanOrEqual(145);
  await expect(bot.ask({ files: ['dog.png'] })).rejects.toThrow('credits-used-up');
});

test('an owner who cannot be told of the ceiling holds up nobody, and is told with the next request', async () => {
  await using world = await startFlowsWorld({
    config: { CREDITS_A_DAY: 250 },
    nemo: { switches: { prices: 'real' } },
  });
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.discord.trouble.on = async (call) => {
    if (call === 'alarm') throw new Error('Discord is down');
  };
  for (const title of ['Two', 'Three']) {
    bot.hear(world.discord.write(thread, `add a title "${title}"`));
    await world.pass(8_000);
  }
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
  expect(world.discord.alarms).toEqual([]);
  world.discord.trouble.on = async () => {};
  bot.hear(world.discord.write(thread, 'add a title "Four"'));
  await world.pass(8_000);

  expect(world.discord.read()).toHaveLength(4);
  expect(world.discord.alarms).toHaveLength(1);
});

test.each([
  { rule: { channels: ['777'] }, reads: 'other-channels' },
  { rule: { blocked: [ada.id] }, reads: 'blocked-here' },
  { rule: { roles: ['9'] }, reads: 'role-needed' },
  { rule: { threadsOnly: true }, reads: 'threads-only' },
])(
  'a picture without words begins nothing, and opens no thread, where its person reads: $reads',
  async ({ rule, reads }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    await set(bot, rule);
    const mention = { mentioned: true, addressed: true, opens: 'public-thread', files: ['cat.png'] } as const;
    const opened = bot.life.countOf('discord.open');
    bot.hear(world.discord.write(GENERAL, '', mention));
    await world.pass(8_000);
    expect(world.discord.notes.map(({ note }) => note)).toMatchObject([{ kind: 'mistake', mistake: { kind: reads } }]);
    expect(opened()).toBe(0);
    for await (const project of bot.ledger.projects.all()) expect.unreachable(project.id);
  },
);

test('nor does it wait in a project for the words of others; one that may waits, however short videos have to be', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await set(bot, { blocked: [ben.id], seconds: 5 });
  const mention = { mentioned: true, addressed: true };
  bot.hear(world.discord.write(thread, '', { ...mention, authorId: ben.id, files: ['his.png'] }));
  bot.hear(world.discord.write(thread, '', { ...mention, files: ['hers.png'] }));
  await world.pass(8_000);
  const held = (await bot.ledger.projects.get(thread))?.held ?? [];
  expect(held.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['hers.png']);
  expect(world.discord.notes.map(({ note }) => note)).toMatchObject([
    { kind: 'mistake', mistake: { kind: 'blocked-here' } },
    { kind: 'files-arrived', names: ['hers.png'] },
  ]);
});

test('whatever everybody reads is in the language of the server, by whatever way it was asked for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await set(bot, { language: 'zh-CN' });
  const write = async (text: string, more: Written = {}) => {
    bot.hear(world.discord.write(thread, text, { mentioned: true, ...more }));
    await world.pass(8_000);
  };
  await write('add a title "Sea"');
  for (const text of ['credits', 'versions', 'status', 'help', 'export', 'undo']) await write(text);
  await write('', { files: ['dog.png'] });
  await write('add a title "Sky"', { authorId: ben.id });
  await write('', { channelId: GENERAL, opens: 'public-thread', files: ['cat.png'] });
  await write('too long '.repeat(1_000));
  const project = await bot.ledger.projects.get(thread);
  if (project === undefined) expect.unreachable();
  await exportVersion(bot.world, project, { id: world.discord.newId(), requester: ada }, 1);
  await openVote(bot.world, project, { id: world.discord.newId(), by: ada });
  await world.pass(8_000);

  const said = [...world.discord.told.slice(1), ...world.discord.notes];
  expect(new Set(said.map(({ to }) => to.requester.locale))).toEqual(new Set(['zh-CN']));
  expect(await bot.ledger.votes.get(thread)).toMatchObject({ askedBy: { locale: 'zh-CN' } });
  expect(new Set(world.discord.notes.map(({ note }) => note.kind))).toEqual(
    new Set(['credits', 'versions', 'timeline', 'help', 'went-back', 'files-arrived', 'may-direct', 'mistake']),
  );
  expect(await bot.ledger.people.get(ada.id)).toMatchObject({ locale: 'en-US' }); // elsewhere she reads her own
});
