import { expect, test } from 'vitest';
import { putDraft } from '../../playground/nemo/sessions.ts';
import { saveRecipe } from '../../src/bot/recipes.ts';
import { versionOf } from '../../src/bot/render/shelf.ts';
import { keepVersion } from '../../src/bot/render/versions.ts';
import { sceneChangedBy } from '../../src/bot/scenes.ts';
import { withGuest } from '../../src/core/permission.ts';
import { noSettings } from '../../src/core/rules.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { ada, ben } from '../support/played-discord.ts';

/** A project with so many versions. */
async function withVersions(world: FlowsWorld, bot: FlowsProcess, count: number): Promise<string> {
  const thread = await world.begin(bot);
  for (let n = 2; n <= count; n++) {
    bot.hear(world.discord.write(thread, `add a title "${n}"`));
    await world.pass(8_000);
  }
  return thread;
}

const say = async (world: FlowsWorld, bot: FlowsProcess, thread: string, text: string, more = {}) => {
  bot.hear(world.discord.write(thread, text, more));
  await world.pass(8_000);
};

const notes = (world: FlowsWorld) => world.discord.notes.map(({ note }) => note);

test('"undo" costs nothing: the version before is there again, and the next request says that it is about that one', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 2);
  await say(world, bot, thread, 'undo');
  expect(world.sent()).toHaveLength(2);
  expect(notes(world)).toEqual([{ kind: 'went-back', version: 1 }]);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 1']);

  await say(world, bot, thread, 'make the music quieter');
  expect(world.sent().at(-1)).toMatch(/^This is about version 1, not the newest one\. .*\nmake the music quieter$/s);
  expect(world.discord.read().at(-1)).toBe('version 3');
  await say(world, bot, thread, 'make it slower');
  expect(world.sent().at(-1)).toBe('make it slower');
});

test('whoever may not direct a project takes nothing back in it, by whatever words; whoever was let does', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 3);
  const byBen = { authorId: ben.id, addressed: true };
  for (const words of ['undo', 'go back to version 1']) await say(world, bot, thread, words, byBen);
  expect(notes(world)).toEqual([
    { kind: 'mistake', mistake: { kind: 'not-yours' } },
    { kind: 'mistake', mistake: { kind: 'not-yours' } },
  ]);
  await say(world, bot, thread, 'make it slower');
  expect(world.sent().at(-1)).toBe('make it slower');

  await bot.letIn(thread, ben);
  await say(world, bot, thread, 'undo', byBen);
  expect(notes(world).at(-1)).toEqual({ kind: 'went-back', version: 3 });
});

test('where a server lets others change a project they take their changes back too, but for whom its owner has said no to', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.ledger.settings.put('1', { ...noSettings, othersDirect: true });
  const byBen = { authorId: ben.id, addressed: true };
  await say(world, bot, thread, 'add a title "Ben"', byBen);
  await say(world, bot, thread, 'undo', byBen);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 1']);
  expect(notes(world)).toEqual([{ kind: 'went-back', version: 1 }]);

  const no = { personId: ben.id, mayDirect: false };
  await bot.ledger.projects.update(thread, (project) => project && withGuest(project, no));
  await say(world, bot, thread, 'go back to version 2', byBen);
  expect(notes(world).at(-1)).toEqual({ kind: 'mistake', mistake: { kind: 'not-yours' } });
});

test('undo twice goes one further back, and a third time there is nothing left', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 3);
  for (const word of ['undo', '撤销', 'undo that']) await say(world, bot, thread, word);

  expect(notes(world)).toEqual([
    { kind: 'went-back', version: 2 },
    { kind: 'went-back', version: 1 },
    { kind: 'mistake', mistake: { kind: 'nothing-to-undo' } },
  ]);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3', 'version 2', 'version 1']);
  expect(world.sent()).toHaveLength(3);
});

test.each([
  ['go back to the original version', 1],
  ['restore the original', 1],
  ['回到最开始的版本', 1],
  ['undo all changes', 1],
  ['undo everything', 1],
  ['go back 2 versions', 2],
  ['undo the last two', 2],
  ['undo everything you just did', 3],
  ['回到上一个版本', 3],
] as const)('of four versions, “%s” goes back to version %i', async (words, version) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 4);
  await say(world, bot, thread, words);
  expect(notes(world).at(-1)).toEqual({ kind: 'went-back', version });
  expect(world.sent()).toHaveLength(4);
});

test('further back than there are versions is the first one; the original can be exported like any other', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 3);
  await say(world, bot, thread, '把最初的版本发给我');
  expect(world.discord.read().at(-1)).toBe('version 1');
  await say(world, bot, thread, 'go back 7 versions');
  expect(notes(world).at(-1)).toEqual({ kind: 'went-back', version: 1 });
  await say(world, bot, thread, 'go back 2 versions');
  expect(notes(world).at(-1)).toEqual({ kind: 'mistake', mistake: { kind: 'nothing-to-undo' } });
});

test('a version can be named, also one that is newer than the current one, and one that is not there is said so', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 3);
  await say(world, bot, thread, 'go back to version 1');
  await say(world, bot, thread, 'go back to version 2');
  await say(world, bot, thread, 'go back to version 9');

  expect(notes(world)).toEqual([
    { kind: 'went-back', version: 1 },
    { kind: 'went-back', version: 2 },
    { kind: 'mistake', mistake: { kind: 'no-such-version', version: 9 } },
  ]);
});

test('what is asked for after that means the version it went back to: export, status, and a reply to the newest', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 2);
  await say(world, bot, thread, 'undo');
  await say(world, bot, thread, 'export');
  expect(world.discord.read().slice(2)).toEqual(['version 1', 'version 1']);
  await say(world, bot, thread, 'status');
  expect(notes(world).at(-1)).toMatchObject({ kind: 'timeline', version: 1 });

  const newest = world.discord.told[1]?.messageId ?? '';
  await say(world, bot, thread, 'make the music quieter', { repliesTo: newest, addressed: true });
  expect(world.sent().at(-1)).toBe('make the music quieter');
});

test('while something is under way nothing is undone, since it would be newer', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 2);
  const agent = world.hold('/run_sse');
  await say(world, bot, thread, 'make the music quieter');
  await say(world, bot, thread, 'undo');
  expect(notes(world)).toEqual([{ kind: 'mistake', mistake: { kind: 'at-work' } }]);
  agent.release();
  await world.pass(8_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 3']);
});

test('an "undo" that is read again after a kill goes back once', async () => {
  await using world = await startFlowsWorld();
  const one = await world.start();
  const thread = await withVersions(world, one, 3);
  const exporting = one.life.stopAt(({ name, side }) => side === 'before' && name === 'renders.put');
  one.hear(world.discord.write(thread, 'undo'));
  await exporting;
  one.kill();
  await world.start();
  await world.pass(20_000);

  expect(world.discord.read().slice(3)).toEqual(['version 2']);
  expect(notes(world)).toEqual([{ kind: 'went-back', version: 2 }]);
});

test('a recipe does not ask for what was undone before its last version was made', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 2);
  for (const words of ['undo', 'make the music quieter', 'make it slower']) await say(world, bot, thread, words);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 1', 'version 3', 'version 4']);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  const shelf = { home: ada.id, personId: ada.id, isOpen: false, keepsOrder: false };
  expect(await saveRecipe(bot.world, shelf, 'Morning', project)).toMatchObject({
    words: 'let it move.\nmake the music quieter.\nmake it slower.',
  });
});

test('whether only one scene was changed is seen by the version it was changed in, and Take back leads there, also after an undo', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 2);
  await say(world, bot, thread, 'undo');
  const { draft } = (await versionOf(bot.world, thread, 1)) ?? expect.unreachable();
  const scene = { number: 1, fromMs: 0, toMs: 2_000, wish: 'motion' } as const;
  const parts = [{ messageId: null, text: 'faster', files: [], links: [], about: null, scene }];
  await keepVersion(bot.world, { id: 'faster', projectId: thread }, draft);
  const made = (await versionOf(bot.world, thread, 3)) ?? expect.unreachable();
  expect(await sceneChangedBy(bot.world, { parts }, made)).toEqual({ number: 1, before: 1, isAlone: true });
});

test('what changed, and what the next undo takes back, is told by the version it was made from', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const [session] = world.nemo.sessions();
  if (session?.draft == null) expect.unreachable();
  const first = session.draft;
  await say(world, bot, thread, 'add a title "Bye"');
  await say(world, bot, thread, 'undo');
  world.gate(async ({ path }, next) => {
    if (path === '/run_sse') putDraft(session, first); // the agent goes on from there, as it is told
    return next();
  });
  await say(world, bot, thread, 'add a title "Hello"');
  const [, , , third] = world.discord.told;
  expect(third?.telling).toMatchObject({ kind: 'result', version: 3, changes: ['+ Title “Hello” (0–10 s)'] });

  await say(world, bot, thread, 'undo');
  expect(notes(world).at(-1)).toEqual({ kind: 'went-back', version: 1 });
  await say(world, bot, thread, 'undo');
  expect(notes(world).at(-1)).toEqual({ kind: 'mistake', mistake: { kind: 'nothing-to-undo' } });
});

test('several steps back follow what each version was made from', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 2);
  for (const words of ['undo', 'make the music quieter', 'make it slower', 'go back 2 versions'])
    await say(world, bot, thread, words);
  expect(notes(world).at(-1)).toEqual({ kind: 'went-back', version: 1 });
});

test('words about an older result make a version from that one: a recipe of it leaves out what came later', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await withVersions(world, bot, 2);
  const older = world.discord.told[0]?.messageId ?? '';
  await say(world, bot, thread, 'make it slower', { repliesTo: older, addressed: true });
  expect(world.sent().at(-1)).toMatch(/^This is about version 1/);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  const shelf = { home: ada.id, personId: ada.id, isOpen: false, keepsOrder: false };
  expect(await saveRecipe(bot.world, shelf, 'Morning', project)).toMatchObject({
    words: 'let it move.\nmake it slower.',
  });
  await say(world, bot, thread, 'undo');
  expect(notes(world).at(-1)).toEqual({ kind: 'went-back', version: 1 });
});
