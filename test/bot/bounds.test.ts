import { expect, test } from 'vitest';
import { deleted } from '../../src/bot/inbox/second-thoughts.ts';
import type { Arrival } from '../../src/core/arrival.ts';
import { stop } from '../../src/bot/stop.ts';
import { picturesIn, type Part } from '../../src/core/asking.ts';
import { noSettings } from '../../src/core/rules.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { GENERAL } from '../support/played-discord.ts';

const pictures = (count: number, name = 'picture') => Array.from({ length: count }, (_, n) => `${name}${n}.png`);
const links = (count: number) => Array.from({ length: count }, (_, n) => `https://pictures.example/${n}.png`);
const mistakesIn = ({ discord }: FlowsWorld) =>
  discord.notes.flatMap(({ note }) => (note.kind === 'mistake' ? [note.mistake] : []));

/** Whatever way a request comes in, with so many pictures, of which the last are links. */
type Door = (world: FlowsWorld, bot: FlowsProcess, files: readonly string[], links: readonly string[]) => Promise<void>;

const hear = async (world: FlowsWorld, bot: FlowsProcess, ...arrivals: readonly Arrival[]) => {
  bot.hear(...arrivals);
  await world.calm();
};

const doors: Readonly<Record<string, Door>> = {
  'the command': async (world, bot, files, given) => {
    const part: Part = {
      messageId: null,
      text: 'let it move',
      files: files.map(world.discord.picture),
      links: given,
      about: null,
    };
    await bot.ask({ parts: [part] }).catch(() => {});
  },
  'a mention in a channel': (world, bot, files, given) =>
    hear(
      world,
      bot,
      world.discord.write(GENERAL, 'let it move', { files, links: given, addressed: true, opens: 'public-thread' }),
    ),
  'a direct message': (world, bot, files, given) =>
    hear(world, bot, world.discord.write('600', 'let it move', { files, links: given, isDirect: true, guildId: null })),
  'a message in its thread': async (world, bot, files, given) => {
    const thread = await world.begin(bot);
    await hear(world, bot, world.discord.write(thread, 'let it move', { files, links: given }));
  },
  'pictures that waited for words': async (world, bot, files, given) => {
    const thread = await world.begin(bot);
    await hear(world, bot, world.discord.write(thread, '', { files: files.slice(0, 4) }));
    await world.pass(3_000);
    await hear(world, bot, world.discord.write(thread, 'let it move', { files: files.slice(4), links: given }));
  },
};

test.each(Object.entries(doors))(
  'ten pictures come in by %s; of eleven, some of them links, nothing is taken',
  async (_, door) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    await door(world, bot, pictures(10), []);
    await world.pass(15_000);
    const before = world.sent();
    expect(before.at(-1)).toBe('let it move');
    expect(mistakesIn(world)).toEqual([]);

    await using other = await startFlowsWorld();
    const second = await other.start();
    await door(other, second, pictures(9), links(2));
    await other.pass(15_000);
    expect(other.sent()).toHaveLength(before.length - 1);
    for (const mistake of mistakesIn(other)) expect(mistake).toEqual({ kind: 'too-many-pictures', pictures: 11 });
  },
);

test('past a bound a request through a door is refused with its reason, and nothing of it is written down', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const id = world.discord.newId();
  const asked = bot.submission({ files: pictures(11) }, id);
  await expect(asked).rejects.toMatchObject({ mistakes: [{ kind: 'too-many-pictures', pictures: 11 }] });
  expect([await bot.ledger.turns.get(id), await bot.ledger.projects.get(id)]).toEqual([undefined, undefined]);
});

test('a message of 2 pictures and 190 links that asks for each of them gets one sentence, and nothing of it is paid for', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const message = world.discord.write(thread, 'animate each of these pictures', {
    files: pictures(2),
    links: links(190),
  });
  bot.hear(message, message);
  await world.pass(15_000);

  expect(world.discord.notes.map(({ to, note }) => [to.replyTo, note])).toEqual([
    [message.messageId, { kind: 'mistake', mistake: { kind: 'too-many-videos', videos: 192 } }],
  ]);
  expect(world.sent()).toHaveLength(1);
  expect((await bot.world.engine.line(thread)).length).toBe(0);
});

test('a burst that passes a bound with one of its messages is not sent at all, and neither is what still comes of it', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const burst = [6, 5, 1].map((count, n) =>
    world.discord.write(thread, `part ${n}`, { files: pictures(count, `p${n}-`) }),
  );
  for (const message of burst) {
    await hear(world, bot, message);
    await world.pass(1_000);
  }
  await world.pass(15_000);
  expect(world.sent()).toHaveLength(1);
  expect(world.discord.notes.map(({ to }) => to.id)).toEqual(burst.slice(1).map(({ messageId }) => messageId));
  expect(world.discord.retracted).toContain(burst[0]?.messageId);

  await hear(world, bot, world.discord.write(thread, 'move only this one', { files: ['one.png'] }));
  await world.pass(15_000);
  expect(world.sent().slice(1)).toEqual(['move only this one']);
});

test('pictures that had waited go on waiting when the burst that took them along is not sent', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  await hear(world, bot, world.discord.write(thread, '', { files: pictures(8) }));
  await hear(world, bot, world.discord.write(thread, 'let them move'));
  await hear(world, bot, world.discord.write(thread, 'and these', { files: pictures(3, 'more') }));
  await world.pass(10_000);

  expect(world.sent()).toHaveLength(1);
  expect(mistakesIn(world)).toEqual([{ kind: 'too-many-pictures', pictures: 11 }]);
  expect((await bot.ledger.projects.get(thread))?.held.flatMap(({ files }) => files)).toHaveLength(8);
});

test('a project that is given pictures again and again, and nothing is paid for, is full at a hundred', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await bot.ledger.settings.put('1', { ...noSettings, asksPrice: true });
  const given = (round: number) => ({ text: '', files: pictures(10, `r${round}-`) });
  const projectId = await bot.ask(given(1));
  for (let round = 1; round <= 10; round++) {
    if (round > 1) await bot.ask({ projectId, ...given(round) });
    await world.pass(15_000);
    await stop(bot.world, projectId, { isMeant: () => true, mayStop: () => true });
    await world.pass(2_000);
  }
  const full = { mistakes: [{ kind: 'pictures-full', pictures: 110 }] };
  await expect(bot.ask({ projectId, ...given(11) })).rejects.toMatchObject(full);
  expect(picturesIn((await bot.ledger.projects.get(projectId))?.brought ?? [])).toBe(100);
  expect(world.calls()).toBe(0);

  await expect(bot.ask({ projectId, ...given(3) }), 'what is there already needs no room').resolves.toBeTruthy();
  await expect(bot.ask({ projectId, text: 'only the first one' })).resolves.toBeTruthy();
});

test('of pictures without words the first ten wait; the others are refused with a sentence', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  for (const [n, count] of [8, 4, 1].entries()) {
    await hear(world, bot, world.discord.write(thread, '', { files: pictures(count, `p${n}-`) }));
    await world.pass(4_000);
  }
  expect(world.discord.notes.map(({ note }) => note.kind)).toEqual(['files-arrived', 'files-left', 'mistake']);
  expect(world.discord.notes[1]?.note).toMatchObject({
    left: 2,
    names: [...pictures(8, 'p0-'), ...pictures(2, 'p1-')],
  });
  expect(mistakesIn(world)).toEqual([{ kind: 'too-many-held' }]);

  await hear(world, bot, world.discord.write(thread, 'let them move'));
  await world.pass(15_000);
  const turn = await bot.ledger.turns.get(world.discord.told.at(-1)?.to.id ?? '');
  expect(turn?.parts.flatMap(({ files }) => files)).toHaveLength(10);
});

test('of one message it is said how many pictures found no room, and what else of it cannot be used', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const texts = [{ id: 'file-text', name: 'message.txt', bytes: 10, url: `${world.cdn.url}/nowhere` }];
  await hear(world, bot, world.discord.write(thread, '', { files: pictures(12), texts }));
  await world.pass(6_000);

  expect(world.discord.notes.map(({ note }) => note)).toMatchObject([
    { kind: 'files-left', left: 2 },
    { kind: 'files-arrived', names: pictures(10), leftOut: [{ kind: 'text-unreachable', name: 'message.txt' }] },
  ]);
});

test('pictures that come back to those that wait do not make more than ten of them', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const thread = await world.begin(bot);
  const agent = world.hold('/run_sse');
  await hear(world, bot, world.discord.write(thread, 'add a title "First"'));
  await world.pass(3_000);
  await agent.arrived;
  await hear(world, bot, world.discord.write(thread, '', { files: pictures(9) }));
  const words = world.discord.write(thread, 'let them move');
  await hear(world, bot, words);
  await hear(world, bot, world.discord.write(thread, '', { files: pictures(9, 'more') }));
  await world.pass(3_000);
  await deleted(bot.world, thread, words.messageId);

  expect((await bot.ledger.projects.get(thread))?.held.flatMap(({ files }) => files)).toHaveLength(10);
  expect(mistakesIn(world)).toEqual([{ kind: 'too-many-held' }]);
  agent.release();
  await world.pass(10_000);
});

test.each([
  { files: 2, given: 8, videos: 10 },
  { files: 2, given: 9, videos: 0 },
  { files: 0, given: 2, videos: 2 },
  { files: 1, given: 1, videos: 2 },
])(
  'a video of each of $files files and $given links is $videos videos, whether said in words or chosen',
  async (row) => {
    await using world = await startFlowsWorld();
    const bot = await world.start();
    const files = pictures(row.files).map(world.discord.picture);
    const asked = async (text: string, each?: boolean) => {
      const id = world.discord.newId();
      const parts: readonly Part[] = [{ messageId: null, text, files, links: links(row.given), about: null }];
      await bot.ask({ id, parts, ...(each !== undefined && { each }) }).catch(() => {});
      await world.pass(1_000);
      return (await bot.ledger.turns.get(id))?.batch?.of ?? 0;
    };
    expect(await asked('animate each of these pictures')).toBe(row.videos);
    expect(await asked('let it move', true)).toBe(row.videos);
  },
);

test('a link that is one of a batch is named to the agent and in the overview, like a file', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const parts = [
    {
      messageId: null,
      text: 'let it move',
      files: [],
      links: [`${world.nemo.url}/kept/cat.png`, world.cdn.url],
      about: null,
    },
  ];
  const id = await bot.ask({ parts, each: true });
  await world.pass(10_000);
  expect(world.discord.overviews.at(-1)?.[0]?.name).toBe('cat.png');
  expect(await bot.ledger.turns.get(id)).toMatchObject({ batch: { of: 2 } });
});
