import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { channelGone, eraseDue, forgetLeft, placeGone, planOver, serverLeft } from '../../src/bot/forget/by-itself.ts';
import { forget, whatIsKept } from '../../src/bot/forget/forget.ts';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import { saveRecipe } from '../../src/bot/recipes.ts';
import { versionsOf } from '../../src/bot/render/shelf.ts';
import { openVote } from '../../src/bot/votes.ts';
import { startTurn } from '../../src/bot/turn/receive.ts';
import { withGuest } from '../../src/core/permission.ts';
import { DAY_MS } from '../../src/core/limits.ts';
import type { Edition } from '../../src/core/project.ts';
import { noSettings } from '../../src/core/rules.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada, ben, GENERAL } from '../support/played-discord.ts';

const nowhere = async () => 'left' as const;
const back = async () => 'member' as const;
const elsewhere = async () => 'unheard' as const;

/** What is on disk, by kind, without what nobody's words or names are in: of messages, to which request they belong. */
function onDisk({ folder }: FlowsWorld): Readonly<Record<string, number>> {
  using db = new DatabaseSync(join(folder, 'nemo.sqlite'), { readOnly: true });
  const rows = db.prepare('SELECT namespace, count(*) AS n FROM records GROUP BY namespace').all();
  const others = new Set(['accounts', 'check', 'once', 'receipts', 'measures', 'spendings', 'messages']);
  const kinds = rows.map(({ namespace, n }) => [String(namespace), Number(n)] as const);
  return Object.fromEntries(kinds.filter(([name]) => !others.has(name)));
}

async function projectOf(bot: FlowsProcess, id: string, keepsOrder = false) {
  return { of: 'project', project: await bot.ledger.projects.get(id), keepsOrder } as const;
}

/** A project with two versions, and a file that came by a command. */
async function begun(world: FlowsWorld, bot: FlowsProcess): Promise<string> {
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'add a title "Hello"', { files: ['dog.png'] }));
  await world.pass(8_000);
  return thread;
}

test('a project that is forgotten leaves nothing of it on disk, and its receipt says how much that was', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  const amount = { projects: 1, requests: 2, versions: 2 };
  expect(await whatIsKept(bot.world, ada.id, await projectOf(bot, thread))).toMatchObject({ amount, atWork: 0 });
  expect(Object.keys(onDisk(world)).toSorted()).toEqual(
    ['materials', 'people', 'places', 'projects', 'renders', 'shelves', 'turns', 'versions'].toSorted(),
  );

  const wish = await projectOf(bot, thread);
  expect(await forget(bot.world, ada.id, wish, false)).toMatchObject({ kind: 'forgotten', amount });
  expect(onDisk(world)).toEqual({});
  expect(world.discord.unsaid).toEqual([]);
});

test('whoever comes back to its thread is not met with silence, and those who talk on in it are told once', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  await forget(bot.world, ada.id, await projectOf(bot, thread), false);
  const notes = world.discord.notes.length;
  const write = (text: string, more = {}) =>
    bot.hear(world.discord.write(thread, text, { inOurThread: true, opens: 'nothing', ...more }));
  write('just opened: it may be on its way');
  await world.pass(61_000);
  write('slower, please', { authorId: ben.id, files: ['dog.png'] });
  write('where is it?');
  bot.hear(world.discord.write('900', 'two people talk'));
  await world.pass(8_000);
  const said = () => world.discord.notes.slice(notes).map(({ note }) => note);
  const gone = { kind: 'mistake', mistake: { kind: 'project-gone' } };
  expect(said()).toEqual([gone]);
  write('a fresh start', { files: ['cat.png'], mentioned: true, addressed: true });
  await world.pass(8_000);
  expect(world.discord.read().at(-1)).toBe('version 1');
  expect(said()).toEqual([gone]);
});

test('a recipe outlives its project; whoever keeps it can have it forgotten, and it goes when the bot leaves the server', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  const project = await bot.ledger.projects.get(thread);
  if (project === undefined) expect.unreachable();
  const shelf = (person: { readonly id: string }) => ({
    home: '1',
    personId: person.id,
    isOpen: true,
    keepsOrder: false,
  });
  await saveRecipe(bot.world, shelf(ada), 'Hello', project);
  await saveRecipe(bot.world, shelf(ben), 'Ahoy', project);
  await saveRecipe(bot.world, { ...shelf(ada), home: ada.id }, 'Alone', project);
  const names = async () => (await bot.ledger.recipes.get('1'))?.recipes.map(({ name }) => name);

  await forget(bot.world, ada.id, await projectOf(bot, thread), false);
  expect(await names()).toEqual(['Hello', 'Ahoy']);
  await forget(bot.world, ada.id, { of: 'mine' }, false);
  expect(await names(), 'nor a recipe of nothing but her words').toEqual([]);
  expect(await bot.ledger.recipes.get(ada.id)).toBeUndefined(); // nor an empty one under her id
  await serverLeft(bot.world, '1');
  expect(await names()).toBeUndefined();
});

test('of whoever has everything forgotten nothing stays in what others keep: an account, a vote and a recipe', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  bot.hear(
    world.discord.write(thread, 'add a title "Elm Street 5"', { authorId: ben.id, addressed: true, mentioned: true }),
  );
  await world.pass(10_000);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  const shelf = { home: '1', personId: ada.id, isOpen: true, keepsOrder: false };
  await saveRecipe(bot.world, shelf, 'Titles', project);
  expect(JSON.stringify(await bot.ledger.recipes.get('1'))).toContain('Elm');
  await bot.ledger.purses.put('p', { id: 'p', guildId: '1', token: 'nm', setAt: 1, by: ben });
  await openVote(bot.world, project, { id: world.discord.newId(), by: ben });

  await forget(bot.world, ben.id, { of: 'mine' }, false);
  const recipes = await bot.ledger.recipes.get('1');
  const vote = await bot.ledger.votes.get(thread);
  const kept = JSON.stringify([await bot.ledger.purses.get('p'), vote, recipes]);
  for (const left of ['Elm', `"${ben.id}"`]) expect(kept).not.toContain(left);
  expect(vote?.askedBy.id).toBe(ada.id);
  expect(recipes?.recipes.map(({ words }) => words)).toEqual(['let it move.']);
});

test('where it is wanted the bot deletes what it has said there', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  const results = world.discord.told.map(({ messageId }) => messageId);
  await forget(bot.world, ada.id, await projectOf(bot, thread), true);
  expect(world.discord.unsaid).toEqual([{ threadId: thread, messageIds: results, all: false }]);
});

test('it deletes every result of a version, and what was told alone where that stands', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.direct.isOpen = true;
  const thread = await world.begin(bot);
  bot.hear(world.discord.write(thread, 'export version 1'));
  await world.pass(8_000);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  world.discord.silence(thread);
  agent.release();
  await world.pass(200_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 1']);
  expect(world.discord.readAlone()).toEqual(['version 2']);
  const [, second] = await versionsOf(bot.world, thread);
  expect(second?.resultMessageId, 'the list of versions leads to no message that is not there').toBeNull();

  await forget(bot.world, ada.id, await projectOf(bot, thread), true);
  expect(world.discord.unsaid).toEqual([
    { threadId: thread, messageIds: world.discord.told.map(({ messageId }) => messageId), all: false },
    { threadId: `direct-${ada.id}`, messageIds: [expect.any(String)], all: false },
  ]);
});

test('only whoever began it may have it forgotten, or who manages the server', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await expect(projectOf(bot, thread).then((wish) => forget(bot.world, ben.id, wish, false))).rejects.toThrow('yours');
  expect(await bot.ledger.projects.get(thread)).toBeDefined();
  await forget(bot.world, ben.id, await projectOf(bot, thread, true), false);
  expect(await bot.ledger.projects.get(thread)).toBeUndefined();
});

test('what is under way is not forgotten: it may be paid for already', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(4_000);
  const wish = await projectOf(bot, thread);
  await expect(forget(bot.world, ada.id, wish, false)).rejects.toThrow('at-work');
  expect(await forget(bot.world, ada.id, { of: 'mine' }, false)).toMatchObject({
    atWork: 1,
    amount: { projects: 0 },
  });
  agent.release();
  await world.pass(10_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test('everything of a person: what they began, and what they asked for in the projects of others', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const [hers, his] = [await world.begin(bot), await world.begin(bot, { by: ben })];
  await bot.letIn(his, ada);
  bot.hear(world.discord.write(his, 'add a title "By Ada"', { mentioned: true }));
  await world.pass(8_000);
  await forget(bot.world, ada.id, { of: 'mine' }, false);

  expect(await bot.ledger.projects.get(hers)).toBeUndefined();
  expect(await bot.ledger.people.get(ada.id)).toBeUndefined();
  expect(await bot.ledger.turns.get(his)).toBeDefined();
  for await (const { requester } of bot.ledger.turns.all()) expect(requester.id).toBe(ben.id);
  for await (const { requester } of bot.ledger.renders.all()) expect(requester.id).toBe(ben.id);
  await expect(whatIsKept(bot.world, ada.id, { of: 'mine' })).rejects.toThrow('nothing-kept');
});

test('a guest leaves no words and no pictures in the project of somebody else, whose film and decisions stay', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  world.discord.openThread(thread);
  await bot.letIn(thread, ben);
  const write = (text: string, file: string, authorId = ben.id) =>
    bot.hear(world.discord.write(thread, text, { authorId, addressed: true, mentioned: true, files: [file] }));
  write('add a title "Elm Street 5"', 'passport.png');
  await world.pass(10_000);
  write('', 'waits.png');
  write('', 'hers.png', ada.id);
  await world.pass(6_000);
  const amount = { projects: 0, requests: 1, versions: 0, pictures: 2, recipes: 0 };
  expect(await whatIsKept(bot.world, ben.id, { of: 'mine' })).toMatchObject({ amount, isGuest: true });
  const result = world.discord.told.at(-1)?.messageId;

  expect(await forget(bot.world, ben.id, { of: 'mine' }, true)).toMatchObject({ amount, isGuest: true });
  const version = await bot.ledger.versions.get(`${thread}:2`);
  const lists = [await bot.ledger.projects.get(thread), await bot.ledger.shelves.get(thread)];
  const kept = JSON.stringify([...lists, version?.story]);
  for (const left of ['Elm', 'passport', 'waits', `"${ben.id}"`]) expect(kept).not.toContain(left);
  expect(kept).toContain('hers.png');
  expect(await bot.ledger.materials.get('file-passport.png')).toBeUndefined();
  expect(world.discord.unsaid).toEqual([{ threadId: thread, messageIds: [result], all: false, personId: ben.id }]);
  expect(version).toMatchObject({ story: { cost: { left: 9_960 } } });
  await expect(whatIsKept(bot.world, ben.id, { of: 'mine' })).rejects.toThrow('nothing-kept');

  await bot.ledger.projects.update(
    thread,
    (known) => known && withGuest(known, { personId: ben.id, mayDirect: false }),
  );
  write('add a title "Again"', 'again.png');
  await world.pass(6_000);
  await forget(bot.world, ben.id, { of: 'mine' }, false);
  expect(await bot.ledger.projects.get(thread)).toMatchObject({ guests: [{ personId: ben.id, mayDirect: false }] });
});

test('of a guest who is told alone nothing stays that says where, and what the owner had made again of it stays', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  world.discord.direct.isOpen = true;
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  const by = { authorId: ben.id, addressed: true, mentioned: true };
  const agent = world.hold('/run_sse');
  bot.hear(world.discord.write(thread, 'add a title "Elm Street 5"', by));
  await world.pass(4_000);
  world.discord.silence(thread);
  agent.release();
  await world.pass(200_000);
  expect(world.discord.readAlone()).toEqual(['version 2']);
  world.discord.unsilence(thread);
  bot.hear(world.discord.write(thread, 'export version 2'));
  await world.pass(8_000);

  await forget(bot.world, ben.id, { of: 'mine' }, true);
  const kept = [await bot.ledger.versions.get(`${thread}:2`), await bot.ledger.shelves.get(thread)];
  expect(JSON.stringify(kept)).not.toContain(`direct-${ben.id}`);
  const shown = world.discord.told.at(-1)?.messageId;
  expect(world.discord.unsaid).toEqual([
    { threadId: thread, messageIds: [], all: false },
    { threadId: `direct-${ben.id}`, messageIds: [expect.any(String)], all: false },
  ]);
  expect((await versionsOf(bot.world, thread))[1]?.resultMessageId).toBe(shown);
});

test.each([
  { kept: 'since it was noted who asked', isOld: false },
  { kept: 'before that was noted', isOld: true },
])(
  'a guest whose requests have gone by themselves leaves no words either, in what was kept $kept',
  async ({ isOld }) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const thread = await world.begin(bot);
    await bot.letIn(thread, ben);
    bot.hear(
      world.discord.write(thread, 'add a title "Elm Street 5"', { authorId: ben.id, addressed: true, mentioned: true }),
    );
    await world.pass(10_000);
    const result = world.discord.told.at(-1)?.messageId ?? '';
    const own = [];
    for await (const { id, requester } of bot.ledger.turns.all()) if (requester.id === ben.id) own.push(id);
    for (const id of [...own, thread]) await bot.ledger.turns.remove(id).then(() => bot.ledger.renders.remove(id));
    await bot.ledger.people.remove(ben.id);
    if (isOld) {
      const before = ({ askedBy: _, results, ...one }: Edition): Edition => ({
        ...one,
        ...(results && { results: results.map(({ askedBy: __, ...shown }) => shown) }),
      });
      await bot.ledger.shelves.update(thread, (list) => list?.map(before));
      await bot.ledger.versions.update(
        `${thread}:2`,
        (known) => known && { ...known, ...before(known), askedBy: undefined },
      );
    }

    const amount = { requests: isOld ? 0 : 1 };
    expect(await whatIsKept(bot.world, ben.id, { of: 'mine' })).toMatchObject({ amount, isGuest: true });
    expect(await forget(bot.world, ben.id, { of: 'mine' }, true)).toMatchObject({ amount, isGuest: true });
    const version = await bot.ledger.versions.get(`${thread}:2`);
    const kept = JSON.stringify([await bot.ledger.shelves.get(thread), version?.story, version?.results]);
    for (const left of ['Elm', `"${ben.id}"`]) expect(kept).not.toContain(left);
    expect(version).toMatchObject({ story: { asked: null, cost: { left: 9_975 } } });
    const first = await bot.ledger.versions.get(`${thread}:1`);
    expect(first?.story?.asked === null, 'whose words those are').toBe(isOld);
    if (!isOld) expect(kept).not.toContain(result);
    expect(world.discord.unsaid.flatMap(({ messageIds }) => messageIds)).toEqual(isOld ? [] : [result]);
    await expect(whatIsKept(bot.world, ben.id, { of: 'mine' })).rejects.toThrow('nothing-kept');
  },
);

test('what somebody brought before it was noted who did is known by their requests', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  const by = { authorId: ben.id, addressed: true, mentioned: true };
  bot.hear(world.discord.write(thread, 'add this', { ...by, files: ['passport.png'] }));
  await world.pass(10_000);
  await bot.ledger.projects.update(thread, (known) => {
    const files = known?.brought.flatMap((part) => part.files) ?? [];
    return known && { ...known, brought: [{ messageId: null, text: '', files, links: [], about: null }] };
  });
  await forget(bot.world, ben.id, { of: 'mine' }, false);
  const project = await bot.ledger.projects.get(thread);
  expect(project?.brought.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['cat.png']);
});

test('killed anywhere in the middle, what a guest asked for still leads to the rest', async () => {
  for (const name of ['versions.put', 'shelves.put', 'projects.put', 'materials.remove', 'turns.remove']) {
    await using world = await startFlowsWorld();
    const one = await world.start();
    const thread = await world.begin(one);
    await one.letIn(thread, ben);
    const by = { authorId: ben.id, addressed: true, mentioned: true };
    one.hear(world.discord.write(thread, 'add a title "Elm Street 5"', { ...by, files: ['passport.png'] }));
    await world.pass(10_000);
    const stopped = one.life.stopAt((call) => call.name === name && call.side === 'after');
    one.background.start('forgetting', async () => void (await forget(one.world, ben.id, { of: 'mine' }, false)));
    await stopped;
    one.kill();
    const two = await world.start();
    await world.pass(5_000);
    await forget(two.world, ben.id, { of: 'mine' }, false);
    const kept = [await two.ledger.projects.get(thread), await two.ledger.shelves.get(thread)];
    for (const left of ['Elm', 'passport']) expect(JSON.stringify(kept), name).not.toContain(left);
    for await (const { requester } of two.ledger.turns.all()) expect(requester.id).toBe(ada.id);
  }
});

test('everything of a person: also the pictures of a form that nobody has handed in, whoever opened it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const file = world.discord.picture('passport.png');
  const basket = { files: [file], texts: [], links: [] };
  const open = (id: string, personId: string, more = {}) =>
    bot.ledger.baskets.put(id, { ...basket, id, personId, ...more });
  const left = async () =>
    (await Promise.all(['1', '2', '3'].map((id) => bot.ledger.baskets.get(id)))).map((one) => one?.id);

  await world.begin(bot);
  await open('1', ada.id, { ofOther: ben.id });
  await open('2', '73', { ofOther: ada.id });
  await open('3', ben.id);
  expect(await whatIsKept(bot.world, ada.id, { of: 'mine' })).toMatchObject({ amount: { projects: 1 } });
  expect(await left()).toEqual(['1', '2', '3']);
  await forget(bot.world, ada.id, { of: 'mine' }, false);
  expect(await left()).toEqual([undefined, undefined, '3']);
  await expect(whatIsKept(bot.world, ben.id, { of: 'mine' })).rejects.toThrow('nothing-kept');
  expect(await left()).toEqual([undefined, undefined, undefined]);
});

test('who keeps nothing but a recipe is told of that, and how many are gone', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const recipe = { name: 'Boats', words: 'let it sail', personId: ben.id, madeAt: 1 };
  await bot.ledger.recipes.put('1', { home: '1', recipes: [recipe, { ...recipe, name: 'Hers', personId: ada.id }] });
  const amount = { projects: 0, requests: 0, recipes: 1 };
  expect(await whatIsKept(bot.world, ben.id, { of: 'mine' })).toMatchObject({ amount, isGuest: false });
  expect(await forget(bot.world, ben.id, { of: 'mine' }, false)).toMatchObject({ amount });
  expect(await bot.ledger.recipes.get('1')).toMatchObject({ recipes: [{ name: 'Hers' }] });
});

test('a record of somebody else that cannot be read stops nobody from having theirs forgotten, nor what goes by itself', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const [hers, his] = [await world.begin(bot), await world.begin(bot, { by: ben })];
  damage(world, 'turns', his);
  expect(await whatIsKept(bot.world, ada.id, { of: 'mine' })).toMatchObject({ amount: { projects: 1 } });
  expect(await forget(bot.world, ada.id, { of: 'mine' }, false)).toMatchObject({ amount: { projects: 1 }, unread: 1 });
  expect(await bot.ledger.projects.get(hers)).toBeUndefined();

  const old = await world.begin(bot);
  damage(world, 'shelves', his);
  await bot.ledger.erasures.put(his, { projectId: his, why: 'asked', withMessages: false, dueAt: 0 });
  await placeGone(bot.world, old);
  world.clock.advance(DAY_MS + 1);
  await eraseDue(bot.world, nowhere);
  expect(await bot.ledger.projects.get(old)).toBeUndefined();
});

/** As where a disk has lost a byte of it. */
function damage({ folder }: FlowsWorld, namespace: string, id: string): void {
  using db = new DatabaseSync(join(folder, 'nemo.sqlite'));
  const write = "UPDATE records SET value = 'A' || value WHERE namespace = ? AND key = ?";
  expect(db.prepare(write).run(namespace, id).changes).toBe(1);
}

test('killed anywhere in the middle, the next process erases the rest', async () => {
  await using probe = await startFlowsWorld();
  const whole = await probe.start();
  const probed = await begun(probe, whole);
  const removals = whole.life.countOf('turns.remove');
  await forget(whole.world, ada.id, await projectOf(whole, probed), false);
  expect(removals()).toBe(2);

  for (const name of ['erasures.put', 'places.remove', 'turns.remove', 'versions.remove', 'projects.remove']) {
    await using world = await startFlowsWorld();
    const one = await world.start();
    const thread = await begun(world, one);
    const wish = await projectOf(one, thread);
    const stopped = one.life.stopAt((call) => call.name === name && call.side === 'after');
    one.background.start('forgetting', async () => void (await forget(one.world, ada.id, wish, false)));
    await stopped;
    one.kill();
    const two = await world.start();
    await world.pass(5_000);
    await eraseDue(two.world, nowhere);
    expect(onDisk(world), name).toEqual({});
  }
});

test('two processes find the same project due at the same moment: one of them erases it, with its messages', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const two = await world.start();
  const projectId = await begun(world, one);
  const dueAt = one.world.clock.now();
  await one.ledger.erasures.put(projectId, { projectId, why: 'asked', withMessages: true, dueAt });
  const unsaid = [one, two].map((bot) => bot.life.countOf('discord.unsay'));
  await Promise.all([eraseDue(one.world, nowhere), eraseDue(two.world, nowhere)]);
  await eraseDue(two.world, nowhere);
  expect(unsaid.reduce((sum, count) => sum + count(), 0)).toBe(1);
  expect(onDisk(world)).toEqual({});
});

test.each([
  { what: 'its thread was deleted', happen: (bot: FlowsProcess, id: string) => placeGone(bot.world, id) },
  { what: 'the bot had to leave the server', happen: (bot: FlowsProcess) => serverLeft(bot.world, '1') },
])('a day after $what a project goes by itself', async ({ happen }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  await happen(bot, thread);
  await eraseDue(bot.world, nowhere);
  expect(await bot.ledger.projects.get(thread)).toBeDefined();
  world.clock.advance(DAY_MS + 1);
  await eraseDue(bot.world, nowhere);
  expect(onDisk(world)).toEqual({});
});

test.each([
  { what: 'a thread', happen: (bot: FlowsProcess) => placeGone(bot.world, '900') },
  {
    what: 'a channel with that thread',
    happen: (bot: FlowsProcess) => channelGone(bot.world, '1', async (id) => id !== '900'),
  },
])('a day after $what was deleted, all projects that were made there go by themselves', async ({ happen }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  for (const name of ['cat.png', 'fish.png']) {
    await bot.ask({ direct: '900', files: [name] });
    await world.pass(5_000);
  }
  const another = await begun(world, bot);
  await happen(bot);
  world.clock.advance(DAY_MS + 1);
  await eraseDue(bot.world, nowhere);
  const left = [];
  for await (const { id } of bot.ledger.projects.all()) left.push(id);
  expect(left).toEqual([another]);
});

test('a day after a thread was deleted, its projects go also where the newest of them was forgotten before', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const ids = [];
  for (const name of ['cat.png', 'fish.png', 'dog.png']) {
    ids.push(await bot.ask({ direct: '900', files: [name] }));
    await world.pass(5_000);
  }
  for (const id of ids.slice(1).toReversed()) await forget(bot.world, ada.id, await projectOf(bot, id), false);
  expect((await bot.ledger.places.get('900'))?.projectId).toBe(ids[0]);
  await placeGone(bot.world, '900');
  world.clock.advance(DAY_MS + 1);
  await eraseDue(bot.world, nowhere);
  expect(onDisk(world)).toEqual({});
});

test.each([
  { where: 'that has the bot back within the day', membership: back },
  { where: 'that another process is told of', membership: elsewhere },
])('a project on a server $where stays', async ({ membership }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  await serverLeft(bot.world, '1');
  world.clock.advance(DAY_MS + 1);
  await eraseDue(bot.world, membership);
  expect(await bot.ledger.projects.get(thread)).toBeDefined();
  // who is back, is back for good; who has only not been told goes on waiting
  await eraseDue(bot.world, nowhere);
  expect((await bot.ledger.projects.get(thread)) !== undefined).toBe(membership === back);
});

test('where somebody goes on with a project whose place is gone, it stays for a day after that', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  await placeGone(bot.world, thread);
  world.clock.advance(DAY_MS - 60_000);
  bot.hear(world.discord.write(thread, 'add a title "Later"'));
  await world.pass(120_000);
  await eraseDue(bot.world, nowhere);
  expect(await bot.ledger.projects.get(thread)).toBeDefined();
  world.clock.advance(DAY_MS);
  await eraseDue(bot.world, nowhere);
  expect(onDisk(world)).toEqual({});
});

test('a project that was to go since nobody asked for anything stays when somebody asks in that moment', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await begun(world, bot);
  await bot.ledger.settings.put('1', { ...noSettings, retentionDays: 1 });
  world.clock.advance(2 * DAY_MS);
  await planOver(bot.world);
  bot.hear(world.discord.write(thread, 'add a title "Later"'));
  await world.pass(60_000);
  await eraseDue(bot.world, nowhere);
  await eraseDue(bot.world, nowhere);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
  expect(await bot.ledger.projects.get(thread)).toBeDefined();
});

test('what belongs to a server that the bot has left while it was off goes as well, and of no other', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await begun(world, bot);
  await forgetLeft(bot.world, back);
  world.clock.advance(DAY_MS + 1);
  await eraseDue(bot.world, nowhere);
  expect(onDisk(world)).not.toEqual({});
  await forgetLeft(bot.world, nowhere);
  world.clock.advance(DAY_MS + 1);
  await eraseDue(bot.world, nowhere);
  expect(onDisk(world)).toEqual({});
});

test.each([
  { when: 'it left while the bot was on', happen: (bot: FlowsProcess) => serverLeft(bot.world, '1') },
  { when: 'it left while the bot was off', happen: (bot: FlowsProcess) => forgetLeft(bot.world, nowhere) },
])('what a server has set goes a day after $when, unless it has the bot back by then', async ({ happen }) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const set = { ...noSettings, blocked: [ben.id], refusedWords: ['swordfish'] };
  await bot.ledger.settings.put('1', set);
  const after = async (hours: number, membership: typeof back | typeof elsewhere | typeof nowhere) => {
    world.clock.advance((hours / 24) * DAY_MS + 1);
    await eraseDue(bot.world, membership);
    return bot.ledger.settings.get('1');
  };
  await happen(bot);
  expect(await after(23, nowhere)).toEqual(set);
  expect(await after(1, elsewhere)).toEqual(set);
  expect(await after(1, back)).toEqual(set);
  expect(await after(24, nowhere)).toEqual(set); // who is back, is back for good
  await happen(bot);
  expect(await after(24, nowhere)).toBeUndefined();
  expect(onDisk(world)).toEqual({});
});

test('a project in which nobody has asked for anything for long goes too, one that is used stays', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const [old, used] = [await begun(world, bot), await begun(world, bot)];
  const erase = () => planOver(bot.world).then(() => eraseDue(bot.world, nowhere));
  world.clock.advance(29 * DAY_MS);
  bot.hear(world.discord.write(used, 'add a title "Later"'));
  await world.pass(8_000);
  await erase();
  expect(await bot.ledger.projects.get(old)).toBeDefined();
  world.clock.advance(2 * DAY_MS);
  await world.pass(60_000);
  await erase();
  expect(await bot.ledger.projects.get(old)).toBeUndefined();
  expect(await bot.ledger.projects.get(used)).toBeDefined();

  await bot.ledger.settings.put('1', { ...noSettings, retentionDays: 1 }); // its server keeps less
  await erase();
  expect(await bot.ledger.projects.get(used)).toBeUndefined();
});

test('what is asked for in a project that is erased in that moment is not sent, and says so', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const id = world.discord.newId();
  const knocked = await bot.submission({ projectId: thread, text: 'slower' }, id);
  await bot.ledger.projects.remove(thread);
  world.discord.acknowledge(id);
  if (knocked !== null) startTurn(bot.world, knocked);
  await world.pass(10_000);
  expect(world.discord.read().at(-1)).toBe('not sent: forgotten');
  expect(world.calls()).toBe(1);
});

test.each(['the project is', 'everything is'])(
  'a message whose request was paid for is none once more where %s forgotten and its author edits it',
  async (what) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const mention = { mentioned: true, addressed: true, opens: 'public-thread', files: ['cat.png'] } as const;
    const said = world.discord.write(GENERAL, 'make it rani', mention);
    bot.hear(said);
    await world.pass(8_000);
    const more = world.discord.write(said.messageId, 'and a title "Hello"', { mentioned: true, addressed: true });
    bot.hear(more);
    await world.pass(8_000);
    expect(world.discord.read()).toEqual(['version 1', 'version 2']);
    const wish = what === 'everything is' ? ({ of: 'mine' } as const) : await projectOf(bot, said.messageId);
    await forget(bot.world, ada.id, wish, false);

    for (const one of [said, more]) {
      const changed = { ...one, text: 'make it rain', editedAt: 1 };
      world.discord.rewrite(changed);
      for (const isNewlyMentioned of [false, true]) await edited(bot.world, changed, isNewlyMentioned);
      await world.pass(8_000);
      expect(await bot.ledger.turns.get(one.messageId)).toBeUndefined();
      expect(await bot.ledger.messages.get(one.messageId), 'nor does it lead to any').toBe('erased');
    }
    expect(world.calls()).toBe(2);
  },
);
