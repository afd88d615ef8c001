import { expect, test } from 'vitest';
import type { FlowsProcess } from '../support/flows-process.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { Call } from '../support/process-life.ts';

/** Every nth call of a process to the world outside is a place to die at; 1 for all of them, which takes minutes. */
const STRIDE = Number(process.env['KILL_EVERY'] ?? 43);

const config = { LOOK_FIRST_MS: 4_000, LOOK_NEXT_MS: 4_000, ANSWER_LIMIT_MS: 16_000 };

/** What people do in one thread, in order. Each is told to whatever process lives then. */
const script = [
  (world: FlowsWorld, bot: FlowsProcess, thread: string) =>
    bot.hear(world.discord.write(thread, '', { files: ['dog.png'] })),
  (world: FlowsWorld, bot: FlowsProcess, thread: string) => {
    const said = ['add a title "Hello"', 'make the music quieter'].map((text) => world.discord.write(thread, text));
    bot.hear(...said);
  },
  (world: FlowsWorld, bot: FlowsProcess, thread: string) => bot.hear(world.discord.write(thread, 'export')),
];

/** Plays the script, and lets the process die at its nth call. Resolves with that call, and with who lives in the end. */
async function play(world: FlowsWorld, dieAt: number) {
  let seen = 0;
  let death: Call | undefined;
  let bot = await world.start();
  const dying = bot.life.stopAt(() => seen++ === dieAt);

  /** Does something with whoever lives, and starts another when that one has died of it. */
  async function step(act: () => Promise<unknown>): Promise<void> {
    if (death !== undefined) return void (await act());
    death = await Promise.race([dying, act().then(() => undefined)]);
    if (death === undefined) return;
    bot.kill();
    bot = await world.start();
  }

  const id = world.discord.newId();
  world.discord.acknowledge(id);
  await step(() => bot.ask({ id, files: ['cat.png'] }).then(() => world.pass(3_000)));
  const thread = (await bot.ledger.turns.get(id)) === undefined ? await world.begin(bot) : id;
  for (const act of script) {
    await step(async () => {
      act(world, bot, thread);
      await world.pass(1_000);
    });
  }
  await step(() => world.pass(12_000));
  await world.pass(30_000);
  return { death, bot, calls: seen };
}

async function unfinished({ ledger, claims }: FlowsProcess): Promise<readonly string[]> {
  const left: string[] = [];
  for await (const { id, phase } of ledger.turns.all()) if (phase !== 'told') left.push(`turn ${id} ${phase}`);
  for await (const { id, phase } of ledger.renders.all()) if (phase !== 'told') left.push(`render ${id} ${phase}`);
  return [...left, ...(await claims.orphans())];
}

test('without a kill, a picture, a burst with another picture and an export come to three versions', async () => {
  await using world = await startFlowsWorld({ config });
  const { bot } = await play(world, Number.POSITIVE_INFINITY);
  expect(world.sent()).toEqual(['let it move', 'add a title "Hello"\nmake the music quieter']);
  expect(world.discord.read()).toEqual(['version 1', 'version 2', 'version 2']);
  expect(await unfinished(bot)).toEqual([]);
});

/** Everything that is wrong after a death: what was lost, paid twice, told twice, or is still to be done. */
async function losses(world: FlowsWorld, bot: FlowsProcess): Promise<readonly string[]> {
  const read = world.discord.read();
  const lines = world.sent().flatMap((text) => text.split('\n'));
  const missing = words.filter((line) => !lines.includes(line));
  const unknown = read.filter((line) => line === 'unknown').length; // what was about to leave may not have left: that is said
  const withDog: string[] = []; // words that the next process hears at once may overtake a picture that the dead one had heard
  for await (const { id, parts } of bot.ledger.turns.all())
    if (JSON.stringify(parts).includes('dog.png')) withDog.push(id);
  for await (const { id, held } of bot.ledger.projects.all())
    if (JSON.stringify(held).includes('dog.png')) withDog.push(id);
  return [
    ...(new Set(lines).size < lines.length ? [`paid twice: ${lines.join()}`] : []),
    ...(missing.length > 0 && unknown === 0 ? [`lost: ${missing.join()}`] : []),
    ...(read.length === world.sent().length + unknown + 1 ? [] : [`told: ${read.join()}`]),
    ...(withDog.length === 1 ? [] : [`the picture is in ${withDog.length} places`]),
    ...(await unfinished(bot)),
  ];
}

const words = ['let it move', 'add a title "Hello"', 'make the music quieter'];

test(
  `killed at any of its calls (every ${STRIDE}th is tried), it loses nothing, pays nothing twice, and tells everything once`,
  { timeout: 900_000 },
  async () => {
    const fell: string[] = [];
    let end = Number.POSITIVE_INFINITY;
    for (let at = 0; at < end; at += STRIDE) {
      await using world = await startFlowsWorld({ config });
      const { death, bot, calls } = await play(world, at);
      if (death === undefined) end = calls;
      const lost = await losses(world, bot);
      if (lost.length > 0)
        fell.push(`${at}, ${death?.side} ${death?.name} ${JSON.stringify(death?.args)}: ${lost.join('; ')}`);
    }
    expect(fell).toEqual([]);
  },
);
