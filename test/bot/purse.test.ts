import { expect, test } from 'vitest';
import { forgetLeft, keepErasing, serverLeft } from '../../src/bot/forget/by-itself.ts';
import { putPurse, takePurse } from '../../src/bot/purse/put.ts';
import { panelOf } from '../../src/bot/rules/settings.ts';
import { credits, status } from '../../src/bot/status.ts';
import type { UserError } from '../../src/core/failure.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { textEvent } from '../support/answers.ts';
import { ada, ben } from '../support/played-discord.ts';
import { answersRunsAfterWork, streams } from '../support/played-nemo.ts';
import { leaksIn, secretsOf, stolen } from '../support/secrets.ts';

const SERVER = '1';

/** A server that pays for itself, and the bot's own account, which has been used before. */
async function startPaying(wishes: Parameters<typeof startFlowsWorld>[0] = {}) {
  const world = await startFlowsWorld(wishes);
  const bot = await world.start();
  await credits(bot.world, null); // the bot has an account of its own
  const [own] = world.nemo.accounts();
  const theirs = world.nemo.register(500);
  await putPurse(bot.world, SERVER, theirs.token, ada);
  if (own === undefined) expect.unreachable();
  return { world, bot, own, theirs };
}

const costs = ({ discord }: FlowsWorld) =>
  discord.told.map(({ telling }) => ('cost' in telling ? telling.cost : telling.kind));

async function mistakeOf(done: Promise<unknown>): Promise<string | undefined> {
  const error = await done.then(
    () => undefined,
    (reason: UserError) => reason,
  );
  return error?.mistakes[0]?.kind;
}

async function purses({ ledger }: FlowsProcess): Promise<readonly string[]> {
  const tokens: string[] = [];
  for await (const { token } of ledger.purses.all()) tokens.push(token);
  return tokens;
}

const everywhere = async () => 'member' as const;

/** Nobody asks for anything in these: each goes by at once, and whoever wakes up then does what is due. */
async function passHours({ clock, calm }: FlowsWorld, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    clock.advance(60 * 60_000);
    await calm();
  }
}

test('what is asked for on a server with an account of its own is paid from it, and says what is left there', async () => {
  const { world, bot, own, theirs } = await startPaying();
  await using _ = world;
  const before = own.available;
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  expect(costs(world)).toEqual([
    { spent: 20, left: 480, exact: true },
    { spent: 5, left: 475, exact: true },
  ]);
  expect([theirs.available, own.available]).toEqual([475, before]);
  expect(world.nemo.sessions().map(({ account }) => account.userId)).toEqual([theirs.userId]);
  expect(await credits(bot.world, SERVER)).toMatchObject({ isOwn: true, credits: { available: 475 } });
  expect(await credits(bot.world, null)).toMatchObject({ isOwn: false, credits: { available: before } });
});

test.each([
  { copied: (token: string) => `“${token}” ` },
  { copied: (token: string) => `Bearer ${token}` },
  { copied: (token: string) => `\n'${token.slice(0, 20)}\r\n${token.slice(20)}'` },
])('it is taken however it was copied: $copied', async ({ copied }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const { token } = world.nemo.register(500);
  await putPurse(bot.world, SERVER, copied(token), ada);
  expect(await purses(bot)).toEqual([token]);
  const { purse } = await panelOf(bot.world, SERVER);
  expect(purse).toEqual({ setAt: world.clock.now(), by: ada.id, left: 500, isRefused: false });
});

test('what the video service does not accept is not kept, nor what it cannot be asked about, and what was there stays', async () => {
  const { world, bot, theirs } = await startPaying();
  await using _ = world;
  expect(await mistakeOf(putPurse(bot.world, SERVER, 'nmv_usr_of_nobody', ada))).toBe('token-refused');
  expect(await mistakeOf(putPurse(bot.world, SERVER, ' "" ', ada))).toBe('no-token');
  expect(await mistakeOf(putPurse(bot.world, SERVER, 'ключ', ada))).toBe('no-token');
  expect(await mistakeOf(putPurse(bot.world, SERVER, 'x'.repeat(2_001), ada))).toBe('no-token');
  const other = world.nemo.register(9);
  await world.nemo.goAway();
  expect(await mistakeOf(putPurse(bot.world, SERVER, other.token, ada))).toBe('token-unchecked');
  expect(await panelOf(bot.world, SERVER)).toMatchObject({ purse: { left: null, isRefused: false } });
  await world.nemo.comeBack();
  expect(await purses(bot)).toEqual([theirs.token]);
  expect(await panelOf(bot.world, SERVER)).toMatchObject({ purse: { left: 500 } });
});

test.each([
  { what: 'removed', change: (bot: FlowsProcess) => takePurse(bot.world, SERVER), by: 'the bot' },
  {
    what: 'replaced by another',
    change: (bot: FlowsProcess, other: string) => putPurse(bot.world, SERVER, other, ada),
    by: 'the other',
  },
])(
  'once it is $what, a project begins afresh, says so, and is paid by $by when it is asked for again',
  async ({ change, by }) => {
    const { world, bot, own, theirs } = await startPaying();
    await using _ = world;
    const other = world.nemo.register(300);
    const thread = await world.begin(bot);
    await change(bot, other.token);
    expect(await purses(bot), 'the old one is erased at once').toEqual(by === 'the bot' ? [] : [other.token]);
    const said = world.discord.write(thread, 'add a title "Hello"');
    bot.hear(said);
    await world.pass(6_000);
    expect(world.discord.read()).toEqual(['version 1', 'afresh']);
    expect(world.discord.told.at(-1)?.telling).toMatchObject({ isPaidAnew: true });
    expect(world.calls()).toBe(1);

    const before = { own: own.available, theirs: theirs.available, other: other.available };
    await bot.ask({ projectId: thread, text: 'add a title "Hello"', repeats: said.messageId });
    await world.pass(8_000);
    expect(world.discord.read().slice(2)).toEqual(['version 2']);
    const cost = world.nemo.runs.at(-1)?.cost ?? 0;
    expect(theirs.available).toBe(before.theirs);
    expect([own.available, other.available]).toEqual(
      by === 'the bot' ? [before.own - cost, before.other] : [before.own, before.other - cost],
    );
    expect(costs(world).at(-1)).toMatchObject({ left: by === 'the bot' ? own.available : other.available });
  },
);

test('the same key put in again is the same account: a project goes on in it', async () => {
  const { world, bot, theirs } = await startPaying();
  await using _ = world;
  const thread = await world.begin(bot);
  await putPurse(bot.world, SERVER, `"${theirs.token}"`, ada);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('what is sent when it is removed is looked after with it to the end, and then it is erased', async () => {
  const { world, bot, own, theirs } = await startPaying();
  await using _ = world;
  const before = own.available;
  const line = world.breakLine();
  await bot.ask({ files: ['cat.png'] });
  await line.arrived;
  await takePurse(bot.world, SERVER);
  expect(await purses(bot)).toEqual([theirs.token]);
  bot.kill();
  const two = await world.start();
  await world.pass(10_000);
  await line.work();
  await world.pass(120_000);
  expect(world.discord.read()).toEqual(['version 1']);
  expect(costs(world)).toEqual([{ spent: 20, left: 480, exact: true }]);
  expect([world.calls(), own.available, theirs.available]).toEqual([1, before, 480]);

  two.background.start('erasing', () => keepErasing(two.world, everywhere));
  await world.calm();
  await passHours(world, 1);
  expect(await purses(two)).toEqual([]);
});

test('what is removed pays for nothing more, even while it is kept for what it has paid: who is gathering goes on with the account of now, and what was begun with it begins afresh', async () => {
  const { world, bot, own, theirs } = await startPaying();
  await using _ = world;
  const begun = await world.begin(bot);
  const run = world.hold('/run_sse');
  await bot.ask({ files: ['cat.png'] });
  await run.arrived;
  const upload = world.hold(/upload-video/);
  const dog = await bot.ask({ files: ['dog.png'] });
  await upload.arrived;
  await takePurse(bot.world, SERVER);
  expect(await purses(bot)).toEqual([theirs.token]);
  const before = own.available;
  const withTheirs = () =>
    world.nemo.journal.filter(
      ({ path, headers }) => path.includes('upload') && headers['authorization'] === `Bearer ${theirs.token}`,
    ).length;
  const uploads = withTheirs();
  bot.hear(world.discord.write(begun, 'put the owl beside it', { files: ['owl.png'] }));
  upload.release();
  await world.pass(3_000);
  run.release();
  await world.pass(8_000);
  expect(world.discord.read().toSorted()).toEqual(['afresh', 'version 1', 'version 1', 'version 1']);
  expect([own.available, theirs.available]).toEqual([before - 20, 460]);
  expect(await bot.ledger.turns.get(dog)).not.toHaveProperty('purse');
  expect(withTheirs()).toBe(uploads);
});

test('an account that is refused for good stops the requests of its server and of no other, and nobody pays in its place', async () => {
  const { world, bot, own, theirs } = await startPaying();
  await using _ = world;
  const before = own.available;
  theirs.expiresAt = 0;
  await bot.ask({ files: ['cat.png'] });
  await world.pass(4 * 60_000);
  const refused = { kind: 'failure', failure: { kind: 'purse-refused' }, spent: 'nothing' };
  expect(world.discord.told.map(({ telling }) => telling)).toMatchObject([refused]);
  expect([world.calls(), own.available]).toEqual([0, before]);
  expect(await panelOf(bot.world, SERVER)).toMatchObject({ purse: { left: null, isRefused: true } });

  await bot.ask({ files: ['cat.png'] });
  await bot.ask({ files: ['cat.png'], guildId: '2' });
  await world.pass(8_000);
  expect(world.discord.told.map(({ telling }) => telling).slice(1)).toMatchObject([refused, { kind: 'result' }]);
  expect(own.available).toBe(before - 20);

  await putPurse(bot.world, SERVER, world.nemo.register(100).token, ada);
  await bot.ask({ files: ['cat.png'] });
  await world.pass(8_000);
  expect(costs(world).at(-1)).toEqual({ spent: 20, left: 80, exact: true });
  expect(own.available).toBe(before - 20);
});

test('whoever put an account in is told alone that it is refused, once, and again only of another one', async () => {
  const { world, bot, theirs } = await startPaying();
  await using _ = world;
  theirs.expiresAt = 0;
  for (const name of ['cat.png', 'dog.png']) {
    await bot.ask({ by: ben, files: [name] });
    await world.pass(4 * 60_000);
  }
  expect(world.discord.purseNews).toMatchObject([{ to: ada, guildId: SERVER, news: { kind: 'refused' } }]);

  const other = world.nemo.register(100);
  await putPurse(bot.world, SERVER, other.token, ben);
  other.expiresAt = 0;
  await bot.ask({ files: ['cow.png'] });
  await world.pass(4 * 60_000);
  expect(world.discord.purseNews.map(({ to, news }) => [to.id, news.kind])).toEqual([
    [ada.id, 'refused'],
    [ada.id, 'replaced'],
    [ben.id, 'refused'],
  ]);
});

test('of two who put one in at once, in two processes, the last one holds: one sees it, and the other is told', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const keys = [world.nemo.register(100), world.nemo.register(200)];
  await Promise.all([
    putPurse(one.world, SERVER, keys[0]?.token ?? '', ada),
    putPurse(two.world, SERVER, keys[1]?.token ?? '', ben),
  ]);
  await world.calm();
  const { purse } = await panelOf(one.world, SERVER);
  const holder = purse?.by;
  const [left, loser] = holder === ada.id ? [100, ben] : [200, ada];
  expect(purse).toMatchObject({ left });
  expect(await panelOf(two.world, SERVER)).toMatchObject({ purse: { left, by: holder } });
  expect(world.discord.purseNews).toMatchObject([{ to: loser, news: { kind: 'replaced', by: holder } }]);
  expect(await purses(one)).toHaveLength(1);
});

test('an account that is refused just when its request leaves has paid nothing, and that is said', async () => {
  const { world, bot, own, theirs } = await startPaying();
  await using _ = world;
  const before = own.available;
  const run = world.hold('/run_sse');
  await bot.ask({ files: ['cat.png'] });
  await run.arrived;
  theirs.expiresAt = 0;
  run.release();
  await world.pass(4 * 60_000);
  expect(world.discord.told.map(({ telling }) => telling)).toMatchObject([
    { kind: 'failure', failure: { kind: 'purse-refused' }, spent: 'nothing' },
  ]);
  expect([world.nemo.runs.length, own.available, theirs.available]).toEqual([0, before, 500]);
});

test('requests of two servers that overlap are exact on both receipts: each is read from its own account', async () => {
  const { world, bot, own } = await startPaying();
  await using _ = world;
  const before = own.available;
  const run = world.hold('/run_sse');
  await bot.ask({ files: ['cat.png'] });
  await bot.ask({ files: ['dog.png'], guildId: '2' });
  await run.arrived;
  await world.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  run.release();
  await world.pass(8_000);
  expect(costs(world)).toHaveLength(2);
  expect(costs(world)).toEqual(
    expect.arrayContaining([
      { spent: 20, left: 480, exact: true },
      { spent: 20, left: before - 20, exact: true },
    ]),
  );
});

test('two servers with the same key have one account: what overlaps on it adds up to what was spent, and neither claims to be exact', async () => {
  const { world, bot, theirs } = await startPaying();
  await using _ = world;
  await putPurse(bot.world, '2', theirs.token, ben);
  const run = world.hold('/run_sse', 'answer');
  await bot.ask({ files: ['cat.png'] });
  await bot.ask({ files: ['dog.png'], guildId: '2' });
  await world.nemo.until((journal) => journal.filter(({ path }) => path === '/run_sse').length === 2);
  await world.calm();
  run.release();
  await world.pass(10_000);
  expect(theirs.available).toBe(460);
  expect(costs(world)).toEqual([
    { spent: 20, left: 460, exact: false },
    { spent: 20, left: 460, exact: false },
  ]);
});

test('what is known of an account stays until the last server has taken its key out', async () => {
  const { world, bot, theirs } = await startPaying();
  await using _ = world;
  await world.begin(bot);
  await putPurse(bot.world, '2', theirs.token, ben);
  const run = world.hold('/run_sse');
  await bot.ask({ files: ['dog.png'], guildId: '2' });
  await run.arrived;
  await takePurse(bot.world, SERVER);
  run.release();
  await world.pass(8_000);
  expect(costs(world)).toEqual([
    { spent: 20, left: 480, exact: true },
    { spent: 20, left: 460, exact: true },
  ]);
  const known = async () => {
    const totals: (number | undefined)[] = [];
    for await (const { last } of bot.ledger.receipts.all()) totals.push(last?.total);
    return totals;
  };
  expect(await known()).toEqual([460]);
  await takePurse(bot.world, '2');
  expect(await known()).toEqual([]);
});

test('the ceiling of whoever runs the bot does not count what a server pays for itself', async () => {
  const { world, bot } = await startPaying({ config: { CREDITS_A_DAY: 120 } });
  await using _ = world;
  for (const name of ['cat.png', 'dog.png', 'bird.png']) await bot.ask({ files: [name] });
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 1', 'version 1']);
  expect(await bot.ledger.tallies.get('bot')).toBeUndefined();
  await bot.ask({ files: ['cat.png'], guildId: '2' });
  await world.pass(10_000);
  expect(await bot.ledger.tallies.get('bot')).toMatchObject({ credits: 20, open: [] });
});

test('what was taken in at the cost of a server, and has to be paid by the bot, is counted before it is paid', async () => {
  const { world, bot, own } = await startPaying({ config: { CREDITS_A_DAY: 120 } });
  await using _ = world;
  const before = own.available;
  const upload = world.hold(/upload-video/);
  await bot.ask({ files: ['cat.png'] });
  await bot.ask({ files: ['dog.png'] });
  await upload.arrived;
  await takePurse(bot.world, SERVER);
  upload.release();
  await world.pass(10_000);
  expect(world.discord.read().toSorted()).toEqual(['not sent: credits-used-up', 'version 1']);
  expect(own.available).toBe(before - 20);
});

test('what a kill has left counted for all together hinders nobody whose server stops paying for itself', async () => {
  const { world, bot } = await startPaying({ config: { CREDITS_A_DAY: 120 } });
  await using _ = world;
  const at = world.clock.now() - 60 * 60_000;
  const left = { id: '9', requestId: '9', projectId: '9', credits: 110, at };
  const day = new Date(world.clock.now()).toISOString().slice(0, 10);
  await bot.ledger.tallies.put('bot', { day, turns: 1, credits: 0, lastAt: at, open: [left], alarmedOn: null });
  const upload = world.hold(/upload-video/);
  await bot.ask({ files: ['cat.png'] });
  await upload.arrived;
  await takePurse(bot.world, SERVER);
  upload.release();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('a project of the bot’s own account goes on with that, and with the server’s once that has no credits left', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 150 } });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const theirs = world.nemo.register(500);
  await putPurse(bot.world, SERVER, theirs.token, ada);
  bot.hear(world.discord.write(thread, 'add a title "Hello"'));
  await world.pass(8_000);
  expect(costs(world)).toEqual([
    { spent: 20, left: 130, exact: true },
    { spent: 5, left: 125, exact: true },
  ]);

  const run = world.hold('/run_sse');
  const said = world.discord.write(thread, 'add a title "World"');
  bot.hear(said);
  await world.pass(4_000);
  await run.arrived;
  for (const account of world.nemo.accounts()) if (account !== theirs) account.available = 0;
  run.release();
  await world.pass(6_000);
  expect(world.discord.read().slice(2)).toEqual(['afresh']);
  await bot.ask({ projectId: thread, text: 'add a title "World"', repeats: said.messageId });
  await world.pass(8_000);
  expect(world.discord.read().slice(3)).toEqual(['version 3']);
  expect(theirs.available).toBeLessThan(500);
});

test('where the server’s takes over while credits run out in the middle of a run, what was made and paid before is shown', async () => {
  await using world = await startFlowsWorld({ nemo: { credits: 1_000 } });
  const bot = await world.start();
  const agent = world.hold('/run_sse');
  const halfway = streams(textEvent("Error in tool 'generate_music': 2001: insufficient credits"));
  world.gate(answersRunsAfterWork(() => world.nemo, halfway));
  await bot.ask({ files: ['cat.png'] });
  await agent.arrived;
  await putPurse(bot.world, SERVER, world.nemo.register(500).token, ada);
  agent.release();
  await world.pass(60_000);
  expect(world.nemo.runs.map(({ cost }) => cost)).toEqual([20]);
  expect(world.discord.read()).toEqual(['version 1']);
});

test('of a version that was made with a removed account the link remains; its own server’s is exported after a kill', async () => {
  const { world, bot } = await startPaying();
  await using _ = world;
  const thread = await world.begin(bot);
  bot.kill();
  const two = await world.start();
  await world.pass(5_000);
  two.hear(world.discord.write(thread, 'export'));
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 1']);
  const before = await two.ledger.projects.get(thread);
  await takePurse(two.world, SERVER);
  if (before === undefined) expect.unreachable();
  expect(await status(two.world, before), 'what was made is still told').toMatchObject({
    kind: 'timeline',
    version: null,
  });
  two.hear(world.discord.write(thread, 'export'));
  await world.pass(10_000);
  expect(world.discord.read().slice(2)).toEqual(['only a link to 1']);
});

test('it goes with what is known of it when the bot leaves the server, and no stolen database tells it', async () => {
  const { world, bot, theirs } = await startPaying();
  await using _ = world;
  await world.begin(bot);
  expect(secretsOf(world.nemo)).toContain(theirs.token);
  expect(leaksIn(await stolen(world.folder), secretsOf(world.nemo))).toEqual([]);
  expect(leaksIn(JSON.stringify(bot.said), secretsOf(world.nemo))).toEqual([]);
  await serverLeft(bot.world, SERVER);
  expect(await purses(bot)).toEqual([]);
  for await (const { last } of bot.ledger.receipts.all()) expect(last?.total).not.toBe(480);
  expect((await bot.ledger.settings.get(SERVER))?.purse).toBeNull();
});

test('one that was written down and never used, since a kill came between, is erased an hour later', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ledger.purses.put('1-left', {
    id: '1-left',
    guildId: SERVER,
    token: 'nmv_usr_left',
    setAt: world.clock.now(),
  });
  bot.background.start('erasing', () => keepErasing(bot.world, everywhere));
  await world.pass(30 * 60_000);
  expect(await purses(bot)).toEqual(['nmv_usr_left']);
  await passHours(world, 2);
  expect(await purses(bot)).toEqual([]);
});

test('where a file cannot be made of a version of an account that is there, that is said, and not that it is gone', async () => {
  const { world, bot } = await startPaying();
  await using _ = world;
  world.renders.switches.status = 'failed';
  await bot.ask({ files: ['cat.png'] });
  await world.pass(8_000);
  expect(world.discord.told.map(({ telling }) => telling.kind)).toEqual(['render-failed']);
});

test('of a server that the bot has left while it was off the key is erased at the next start, and of no other', async () => {
  const { world, bot } = await startPaying();
  await using _ = world;
  const other = world.nemo.register(9);
  await putPurse(bot.world, '2', other.token, ada);
  await forgetLeft(bot.world, async (guildId) => (guildId === SERVER ? 'left' : 'member'));
  expect(await purses(bot)).toEqual([other.token]);
});

const deaths = ['purses.put', 'settings.put', 'purses.remove', 'receipts.remove'].flatMap((name) =>
  (['before', 'after'] as const).map((side) => ({ name, side })),
);

test.each(deaths)(
  'killed $side $name, while one key takes the place of another, one of them pays and the other is erased',
  async ({ name, side }) => {
    const { world, bot, own, theirs } = await startPaying();
    await using _ = world;
    const before = own.available;
    await world.begin(bot);
    const other = world.nemo.register(300);
    const death = bot.life.stopAt((call) => call.name === name && call.side === side);
    bot.background.start('putting in', () => putPurse(bot.world, SERVER, other.token, ada));
    await death;
    bot.kill();
    const two = await world.start();
    two.background.start('erasing', () => keepErasing(two.world, everywhere));
    await world.pass(4_000);
    await two.ask({ files: ['dog.png'] });
    await world.pass(8_000);
    expect(world.discord.read()).toEqual(['version 1', 'version 1']);
    expect(own.available).toBe(before);
    expect(theirs.available + other.available).toBe(500 + 300 - 40);
    await passHours(world, 2);
    const purse = (await two.ledger.settings.get(SERVER))?.purse ?? '';
    expect(await purses(two)).toEqual([(await two.ledger.purses.get(purse))?.token]);
    let receipts = 0;
    for await (const _one of two.ledger.receipts.all()) receipts += 1;
    expect(receipts).toBe(1);
  },
);
