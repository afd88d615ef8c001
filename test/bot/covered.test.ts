import { expect, test } from 'vitest';
import { exportVersion } from '../../src/bot/export.ts';
import { forget } from '../../src/bot/forget/forget.ts';
import { edited } from '../../src/bot/inbox/second-thoughts.ts';
import type { Material } from '../../src/core/media.ts';
import { isCovered } from '../../src/core/request.ts';
import { startFlowsWorld } from '../support/flows-world.ts';
import { ada, ben } from '../support/played-discord.ts';

const EDITED = 1_700_000_000_123;
const LINK = 'https://example.com/cat.png';

test('what was made of a link behind a spoiler is covered, and so is every later version', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const link = await linkOf(bot.ledger.materials.all()); // the backend can fetch what it serves itself
  const brought = { messageId: null, text: '', files: [], links: [link], coveredLinks: [link], about: null };
  await bot.ledger.projects.update(thread, (project) => project && { ...project, brought: [brought] });
  bot.hear(world.discord.write(thread, 'let it glow'));
  await world.pass(40_000);
  bot.hear(world.discord.write(thread, 'add a title "Lake"'));
  await world.pass(40_000);

  const results = world.discord.told.flatMap(({ telling }) => (telling.kind === 'result' ? [telling] : []));
  expect(results.map(({ version, isCovered }) => [version, isCovered])).toEqual([
    [1, false],
    [2, true],
    [3, true],
  ]);
});

test('a link behind a spoiler is covered where a reply points at it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const theirs = world.discord.write('600', '', { links: [LINK], coveredLinks: [LINK], authorId: ben.id });
  const call = { mentioned: true, repliesTo: theirs.messageId, opens: 'public-thread' } as const;
  const asking = world.discord.write('600', 'animate this', call);
  bot.hear(asking);
  await world.calm();
  const turn = await bot.ledger.turns.get(asking.messageId);
  expect(turn?.parts[0]?.links).toEqual([LINK]);
  expect(isCovered(turn?.parts ?? [])).toBe(true);
});

test.each([
  ['puts behind a spoiler', [LINK]],
  ['adds behind a spoiler', []],
] as const)('a link that an edit %s while its request waits is covered', async (_what, links) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const message = world.discord.write(thread, 'animate it', { links });
  bot.hear(message);
  await world.pass(1_000);
  await edited(bot.world, { ...message, links: [LINK], coveredLinks: [LINK], editedAt: EDITED });
  const turn = await bot.ledger.turns.get(message.messageId);
  expect(turn?.parts[0]?.links).toEqual([LINK]);
  expect(isCovered(turn?.parts ?? [])).toBe(true);
});

test('a picture that is marked as a spoiler while it waits is covered, also where nobody heard of it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const message = world.discord.write(thread, 'animate it', { files: ['dog.png'] });
  bot.hear(message);
  await world.pass(1_000);
  const files = message.files.map((file) => ({ ...file, isCovered: true }));
  world.discord.rewrite({ ...message, files, editedAt: EDITED });
  await world.pass(20_000);
  const results = world.discord.told.flatMap(({ telling }) => (telling.kind === 'result' ? [telling] : []));
  expect(results.map(({ version, isCovered: covered }) => [version, covered])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test('a picture that an edit marks as a spoiler while it waits is covered on its card too', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await world.pass(5_000);
  const agent = world.hold('/run_sse');
  const message = world.discord.write(thread, 'animate it', { files: ['dog.png'] });
  bot.hear(message);
  await world.pass(1_000);
  const files = message.files.map((file) => ({ ...file, isCovered: true }));
  const changed = { ...message, files, editedAt: EDITED };
  world.discord.rewrite(changed);
  await edited(bot.world, changed);
  await world.pass(4_000);
  await agent.arrived;
  expect(world.discord.progressOf(message.messageId)).toMatchObject({ isCovered: true });
  agent.release();
  await world.pass(10_000);
});

test('what was made of a covered picture stays covered after whoever brought it has had it forgotten', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await bot.letIn(thread, ben);
  const more = { authorId: ben.id, addressed: true, mentioned: true, files: ['gore.png'] };
  const written = world.discord.write(thread, 'add this scene', more);
  const covered = { ...written, files: written.files.map((file) => ({ ...file, isCovered: true })) };
  world.discord.rewrite(covered);
  bot.hear(covered);
  await world.pass(20_000);
  await forget(bot.world, ben.id, { of: 'mine' }, false);
  const project = (await bot.ledger.projects.get(thread)) ?? expect.unreachable();
  await exportVersion(bot.world, project, { id: world.discord.newId(), requester: ada }, 2);
  await world.pass(20_000);
  const later = world.discord.write(thread, 'add a title "Lake"');
  bot.hear(later);
  await world.pass(20_000);

  const results = world.discord.told.flatMap(({ telling }) => (telling.kind === 'result' ? [telling] : []));
  expect(results.map(({ version, isCovered: covers }) => [version, covers])).toEqual([
    [1, false],
    [2, true],
    [2, true], // the same film, its file made anew
    [3, true],
  ]);
  expect(world.discord.progressOf(later.messageId)).toMatchObject({ isCovered: true });
});

async function linkOf(materials: AsyncIterable<Material>): Promise<string> {
  for await (const material of materials) if (material.kind === 'kept' && material.url !== null) return material.url;
  throw new Error('no picture has been brought');
}
