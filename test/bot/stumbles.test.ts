import { expect, test } from 'vitest';
import type { Claim } from '../../src/core/claim.ts';
import type { Ledger } from '../../src/core/ports.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { startFlowsWorld } from '../support/flows-world.ts';

/** A store that takes that a request is sent, and then rejects so many reads of its project. */
function stumblingAfterSent(times: number) {
  let left = times;
  let isSent = false;
  return (ledger: Ledger): Ledger => ({
    ...ledger,
    turns: {
      ...ledger.turns,
      async update(id, change) {
        const after = await ledger.turns.update(id, change);
        isSent ||= after?.phase === 'sent';
        return after;
      },
    },
    projects: {
      ...ledger.projects,
      async get(id) {
        if (isSent && left-- > 0) throw new Error('the store stumbles');
        return ledger.projects.get(id);
      },
    },
  });
}

test('a store that stumbles for a moment before the paid call leaves nothing in doubt: the call leaves, once', async () => {
  await using world = await startFlowsWorld({ watch: stumblingAfterSent(3) });
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  for (let n = 0; n < 40; n++) await world.pass(200); // as time passes: in one leap it would have slept
  expect(world.discord.read()).toEqual(['version 1']);
  expect(world.calls()).toBe(1);
});

test('one that stumbles for longer than a process is believed to be alive leaves it unsent, and it is looked for', async () => {
  await using world = await startFlowsWorld({ watch: stumblingAfterSent(1_000), config: { ANSWER_LIMIT_MS: 60_000 } });
  const bot = await world.start();
  await bot.ask({ files: ['cat.png'] });
  for (let n = 0; n < 50; n++) await world.pass(200);
  expect(world.calls()).toBe(0);
});

test.each([
  ['and takes the export back', 0],
  ['and cannot take the export back', 1],
])('a store stumbles over the claim of an export %s: what was paid for is told without a restart', async (_, lost) => {
  let removals = lost;
  const watch = (ledger: Ledger): Ledger => ({
    ...ledger,
    renders: {
      ...ledger.renders,
      async remove(id) {
        if (removals-- > 0) throw new StoreError('locked', 'nemo.sqlite');
        return ledger.renders.remove(id);
      },
    },
  });
  await using world = await startFlowsWorld({ watch });
  const bot = await world.start();
  const thread = await world.begin(bot);
  const { engine } = bot.world;
  const { own } = engine;
  let stumbles = 1;
  engine.own = async (claim: Claim) => {
    if (claim.kind === 'render' && stumbles-- > 0) throw new StoreError('locked', 'nemo.sqlite');
    return own(claim);
  };
  bot.hear(world.discord.write(thread, 'add a title "Two"'));
  await world.pass(60_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
});

test.each([
  ['its picture is looked for', ['dog.png']],
  ['the timeline is read', []],
])('one bad gateway just before a request is paid for, as %s, does not fail it', async (_when, files) => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  let left = 1;
  world.gate(async (arrived, next) =>
    arrived.path.endsWith('/latest') && left-- > 0 ? { status: 502, body: { message: 'Bad gateway' } } : next(),
  );
  bot.hear(world.discord.write(thread, 'add a title "Hello"', { files }));
  await world.pass(12_000);
  expect(world.discord.read()).toEqual(['version 1', 'version 2']);
  expect(world.calls()).toBe(2);
});
