import { expect, test } from 'vitest';
import type { Turn } from '../../src/core/turn.ts';
import { tellPlaces } from '../../src/bot/progress/in-line.ts';
import type { InLine } from '../../src/engine/engine.ts';
import { queued } from '../store/samples.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

test('a hundred requests that come into one line are read once each, and each reads its place', async () => {
  await using line = await startLine();
  for (let n = 1; n <= 100; n++) await line.join(String(1_000 + n));
  await line.settled();

  expect(line.places()).toEqual(Array.from({ length: 99 }, (_, n) => n + 2));
  expect(line.reads()).toBeLessThanOrEqual(110);
});

test('a line that moves a hundred times at once is gone through once or twice, not a hundred times', async () => {
  await using line = await startLine();
  for (let n = 1; n <= 100; n++) await line.join(String(1_000 + n));
  await line.settled();
  const before = line.reads();
  for (let n = 0; n < 50; n++) line.leave();
  await line.settled();

  expect(line.places()).toEqual(Array.from({ length: 49 }, (_, n) => n + 2));
  expect(line.reads() - before).toBeLessThanOrEqual(100);
});

test('Discord is slow to take a mark: nobody waits for it to read the place', async () => {
  await using line = await startLine();
  const slow = Promise.withResolvers<void>();
  line.discord.trouble.on = (call) => (call === 'mark' ? slow.promise : Promise.resolve());
  for (let n = 1; n <= 20; n++) await line.join(String(1_000 + n));
  while (line.places().length < 19) await new Promise(setImmediate);
  slow.resolve();
  await line.settled();

  expect(line.discord.marked.size).toBe(19);
});

/** A line of one project, whose turns are on disk. */
async function startLine() {
  const flows = await startFlowsWorld();
  const bot = await flows.start();
  await flows.pass(5_000); // nothing is left to be found on disk
  const { discord } = flows;
  const { ledger } = bot;
  const items: InLine[] = [];
  const reads = bot.life.countOf('turns.get');
  const world = { ...bot.world, engine: { ...bot.world.engine, line: async () => items } };

  return {
    /** Resolves when nothing moves any more. */
    settled: flows.calm,
    discord,
    reads,
    async join(id: string): Promise<void> {
      const turn: Turn = {
        ...queued,
        batch: null,
        id,
        parts: [{ messageId: id, text: 'let it move', files: [], links: [], about: null }],
      };
      await ledger.turns.put(id, turn);
      items.push({ kind: 'turn', id, projectId: queued.projectId, askedAt: 1, isAside: false });
      tellPlaces(world, queued.projectId);
    },
    leave(): void {
      items.shift();
      tellPlaces(world, queued.projectId);
    },
    places: (): readonly number[] =>
      items.flatMap(({ id }, index) => {
        const step = discord.progressOf(id)?.step;
        return index > 0 && step?.kind === 'waiting' ? [step.place] : [];
      }),
    async [Symbol.asyncDispose]() {
      await flows[Symbol.asyncDispose]();
    },
  };
}
