import { expect, test } from 'vitest';
import type { Turn } from '../../src/core/turn.ts';
import { createBackground } from '../../src/flows/background.ts';
import type { Item } from '../../src/flows/queue.ts';
import { createInLine } from '../../src/flows/showing/in-line.ts';
import { createShowing } from '../../src/flows/showing/showing.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { queued } from '../store/samples.ts';
import { startSqliteGround } from '../store/sqlite-ground.ts';
import { createPlayedDiscord } from '../support/played-discord.ts';
import { createProcessLife } from '../support/process-life.ts';

test('a hundred requests that come into one line are read once each, and each reads its place', async () => {
  await using line = await startLine();
  for (let n = 1; n <= 100; n++) await line.join(String(1_000 + n));
  await line.background.idle();

  expect(line.places()).toEqual(Array.from({ length: 99 }, (_, n) => n + 2));
  expect(line.reads()).toBeLessThanOrEqual(110);
});

test('a line that moves a hundred times at once is gone through once or twice, not a hundred times', async () => {
  await using line = await startLine();
  for (let n = 1; n <= 100; n++) await line.join(String(1_000 + n));
  await line.background.idle();
  const before = line.reads();
  for (let n = 0; n < 50; n++) line.leave();
  await line.background.idle();

  expect(line.places()).toEqual(Array.from({ length: 49 }, (_, n) => n + 2));
  expect(line.reads() - before).toBeLessThanOrEqual(100);
});

test('Discord is slow to take a mark: nobody waits for it to read the place', async () => {
  await using line = await startLine();
  const marks = line.discord.audience.mark;
  const slow = Promise.withResolvers<void>();
  line.discord.audience.mark = (to, isWaiting) => slow.promise.then(() => marks(to, isWaiting));
  for (let n = 1; n <= 20; n++) await line.join(String(1_000 + n));
  while (line.places().length < 19) await new Promise(setImmediate);
  slow.resolve();
  await line.background.idle();

  expect(line.discord.marked.size).toBe(19);
});

/** A line of one project, whose turns are on disk. */
async function startLine() {
  const ground = await startSqliteGround();
  const store = await openStore(ground);
  const life = createProcessLife();
  const ledger = life.wrap('store', store).ledger;
  const discord = createPlayedDiscord('https://cdn.discordapp.com/cat.png');
  const background = createBackground(createLog('silent'), new AbortController().signal);
  const items: Item[] = [];
  const reads = life.countOf('turns.get');
  const showing = createShowing({ audience: discord.audience, ledger });
  const inLine = createInLine({ ledger, showing, background, lineOf: () => items });

  return {
    background,
    discord,
    reads,
    async join(id: string): Promise<void> {
      const turn: Turn = { ...queued, id, parts: [{ messageId: id, text: 'let it move', files: [], links: [], about: null }] };
      await store.ledger.turns.put(id, turn);
      items.push({ kind: 'turn', id, projectId: queued.projectId, askedAt: 1 });
      inLine.changed(queued.projectId);
    },
    leave(): void {
      items.shift();
      inLine.changed(queued.projectId);
    },
    places: (): readonly number[] =>
      items.flatMap(({ id }, index) => {
        const step = discord.progressOf(id)?.step;
        return index > 0 && step?.kind === 'waiting' ? [step.place] : [];
      }),
    async [Symbol.asyncDispose]() {
      await store.close();
      await ground[Symbol.asyncDispose]();
    },
  };
}
