import { ComponentType, MessageFlags, REST } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { refused } from '../../playground/discord/faults.ts';
import { realLimits } from '../../playground/discord/real-limits.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { importanceOf } from '../../src/discord/importance.ts';
import { createProgressMessages } from '../../src/discord/progress-message.ts';
import { createPlaces } from '../../src/discord/places.ts';
import { createRequest } from '../../src/discord/request.ts';
import { Unsent } from '../../src/discord/trouble.ts';
import type { Body } from '../../src/discord/views/parts.ts';
import { createLog } from '../../src/log.ts';
import { createHandClock } from '../support/clock.ts';
import { createDiscordClock } from '../support/discord-clock.ts';
import { recordsInMemory } from '../support/records-in-memory.ts';

const MINUTE_MS = 60_000;

test('progress goes on in one message, also after a restart', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  await scene.passes(5_000);
  await scene.shows('two');
  scene.restart();
  await scene.passes(5_000);
  await scene.shows('three');

  expect(scene.read()).toEqual(['three']);
});

test('after 55 minutes progress goes on in another message, and the old one says so: Discord hardly lets old ones be edited', async () => {
  await using scene = await startScene();
  await scene.shows('young');
  await scene.passes(54 * MINUTE_MS);
  await scene.shows('old');
  expect(scene.read()).toEqual(['old']);
  await scene.passes(2 * MINUTE_MS);
  await scene.shows('older');
  await scene.passes(MINUTE_MS);
  await scene.shows('oldest');

  expect(scene.read()).toEqual(['It goes on below.', 'oldest']);
});

test('a clock that is set back by an hour holds up no progress', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  await scene.passes(-60 * MINUTE_MS);
  scene.messages().show(scene.to, () => saying('two'));
  await scene.passes(1_000);
  await expect.poll(scene.read, { timeout: 5_000 }).toEqual(['two']);
});

test('a message that is shown for hours never meets the limit for old messages', async () => {
  await using scene = await startScene();
  for (let minutes = 0; minutes < 180; minutes++) {
    await scene.shows(`minute ${minutes}`);
    await scene.passes(MINUTE_MS);
  }

  expect(scene.read()).toEqual([...Array.from({ length: 3 }, () => 'It goes on below.'), 'minute 179']);
  expect(scene.discord.tooEarly).toEqual([]);
});

test('a thread that has fallen asleep is woken for what is new', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  scene.discord.owner().archive(scene.thread);
  await scene.passes(5_000);
  await scene.shows('two');

  expect(scene.read()).toEqual(['two']);
});

test('what is said last stands where the progress stood, or in a message of its own where there was none', async () => {
  await using scene = await startScene();
  await scene.messages().end(scene.to, saying('the end'));

  expect(scene.read()).toEqual(['the end']);
});

const refusals: readonly (readonly [number, number])[] = [
  [404, 10_003],
  [404, 10_008],
  [403, 50_001],
  [403, 50_005],
  [403, 50_013],
  [400, 160_005],
];

test.each(refusals)('an edit that is refused (%i, %i) is the last request about that message', async (status, code) => {
  await using scene = await startScene();
  await scene.shows('one');
  scene.faults.strike({ is: ({ method }) => method !== 'POST', fault: refused(status, code, 'no') });
  const before = scene.discord.journal.length;
  for (const words of ['two', 'three', 'four']) {
    await scene.passes(MINUTE_MS);
    await scene.shows(words);
  }
  await scene.messages().end(scene.to, saying('the end'));

  expect(scene.discord.journal.slice(before).map(({ status: was }) => was)).toEqual([status]);
});

test.each([10_003, 50_001, 50_007, 50_013, 160_005])(
  'a place that takes no message (%i) is known, as long as it takes none',
  async (code) => {
    await using scene = await startScene();
    const struck = scene.faults.strike({ is: ({ method }) => method === 'POST', fault: refused(403, code, 'no') });
    expect(await scene.messages().isShutOut(scene.to)).toBe(false); // nothing was tried
    await scene.shows('one');
    await scene.passes(MINUTE_MS);
    expect(await scene.messages().isShutOut(scene.to)).toBe(true);
    expect(struck.hits).toBe(2);
    scene.faults.mend();
    await scene.passes(MINUTE_MS);
    expect(await scene.messages().isShutOut(scene.to)).toBe(false);
    expect(scene.read()).toEqual(['one']);
  },
);

test('a card that was not taken for what it says, or was taken away, shuts nobody out', async () => {
  await using scene = await startScene();
  scene.faults.strike({ is: ({ method }) => method === 'POST', times: 1, fault: refused(400, 200_000, 'no') });
  await scene.shows('one');
  expect(await scene.messages().isShutOut(scene.to)).toBe(false);
  await scene.passes(MINUTE_MS);
  await scene.shows('two');
  scene.faults.strike({ is: ({ method }) => method === 'PATCH', fault: refused(404, 10_003, 'no') });
  await scene.passes(MINUTE_MS);
  await scene.shows('three');
  expect(await scene.messages().isShutOut(scene.to)).toBe(false);
});

test.each([10_003, 10_008, 50_001, 50_013])('what was refused (%i) is not taken away either', async (code) => {
  await using scene = await startScene();
  await scene.shows('one');
  scene.faults.strike({ is: ({ method }) => method !== 'POST', fault: refused(403, code, 'no') });
  await scene.passes(MINUTE_MS);
  await scene.shows('two');
  const before = scene.discord.journal.length;
  await scene.messages().remove(scene.to);

  expect(scene.discord.journal.slice(before)).toEqual([]);
});

test('what is shown again before it is written down that the message has gone stands in a new one, and nobody waits for the disk', async () => {
  const disk = Promise.withResolvers<void>();
  await using scene = await startScene(disk.promise);
  await scene.shows('one');
  await scene.passes(MINUTE_MS);
  await scene.messages().remove(scene.to);
  await scene.passes(10 * MINUTE_MS); // Discord takes it for the same message no more
  scene.messages().show(scene.to, () => saying('two'));
  await expect.poll(scene.read).toEqual(['two']);
  disk.resolve();
  await scene.messages().idle();
});

test('of states that nobody sees none is drawn', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  const drawn: string[] = [];
  const draw = (words: string) => () => {
    drawn.push(words);
    return saying(words);
  };
  for (let nth = 0; nth < 100; nth++) scene.messages().show(scene.to, draw(`state ${nth}`), draw(`plain ${nth}`));
  await scene.passes(5_000);
  await scene.messages().idle();

  expect(scene.read()).toEqual(['state 99']);
  expect(drawn).toEqual(['state 0', 'state 99']);
});

test('a thread that is asleep for good is woken once, and not again', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  scene.discord.owner().archive(scene.thread);
  scene.faults.strike({
    is: ({ path }) => path === `/channels/${scene.thread}`,
    fault: refused(403, 50_013, 'Missing Permissions'),
  });
  const before = scene.discord.journal.length;
  for (const words of ['two', 'three']) {
    await scene.passes(MINUTE_MS);
    await scene.shows(words);
  }
  await scene.messages().end(scene.to, saying('the end'));

  expect(scene.discord.journal.slice(before).map(({ status }) => status)).toEqual([400, 403]);
});

test('while edits are left out nothing is given up: the last state is shown, and does not wait for them', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  scene.doWithoutEdits();
  for (let nth = 0; nth < 10; nth++) {
    await scene.passes(5_000);
    scene.messages().show(scene.to, () => saying(`state ${nth}`));
  }
  await scene.messages().end(scene.to, saying('the end'));

  expect(scene.read()).toEqual(['the end']);
});

test('what comes of an edited message has a card too: its id is longer than any that Discord gives', async () => {
  await using scene = await startScene();
  for (const edited of ['7', '999998', '999999']) {
    scene.messages().show({ ...scene.to, id: `${scene.to.id}${edited}` }, () => saying(edited));
    await scene.messages().idle();
  }

  expect(scene.read()).toEqual(['7', '999998', '999999']);
});

test('a question whose card somebody has taken away stands in a new one, each time, and what follows is shown there', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  scene.takesAway();
  await scene.passes(5_000);
  await scene.shows('two');
  expect(scene.read()).toEqual([]);
  await scene.passes(5_000);
  await scene.asks('Start?');
  expect(scene.read()).toEqual(['Start?']);

  scene.takesAway();
  scene.restart();
  await scene.passes(5_000);
  await scene.asks('Start?');
  await scene.passes(5_000);
  await scene.shows('three');
  expect(scene.read()).toEqual(['three']);
});

test('a question that takes the place of an old card that is gone stands there once', async () => {
  await using scene = await startScene();
  await scene.shows('one');
  scene.takesAway();
  await scene.passes(56 * MINUTE_MS);
  await scene.asks('Start?');
  await scene.passes(MINUTE_MS);
  await scene.shows('two');
  expect(scene.read()).toEqual(['two']);
});

/** Somebody's request in a thread, and a time that only moves by hand. */
/** @param disk what is removed from the store waits for this */
async function startScene(disk = Promise.resolve()) {
  const [time, clock] = [createDiscordClock(Date.parse('2026-01-01T00:00:00Z')), createHandClock()];
  // The others count by this time as well, but discord.js waits by the real one.
  const faults = createFaultyGate<Arrived, Reply>();
  const discord = await startDiscord({
    gate: faults.gate,
    clock: time,
    rateLimits: realLimits.filter(({ name }) => name === 'old-edit'),
  });
  const ada = discord.person('Ada');
  const moderator = discord.person('Mod', { admin: true });
  const thread = ada.openThread(discord.channel('general').id, 'a thread').id;
  const to = {
    id: ada.say(thread, 'let it move').id,
    threadId: thread,
    requester: { id: ada.id, locale: 'en-US' },
    replyTo: null,
  };
  const kept = recordsInMemory<string>();
  const known = { ...kept, remove: (id: string) => disk.then(() => kept.remove(id)) };
  const makeRequest = createRequest(createLog('silent'), createPlaces(50));
  let withoutEdits = false;
  const rest = new REST({
    api: `${discord.url}/api`,
    async makeRequest(url, init) {
      const headers = new Headers(Object.entries({ ...init.headers }));
      if (withoutEdits && /edit/.test(importanceOf(init.method ?? '', url, headers))) throw new Unsent('left out');
      return makeRequest(url, init);
    },
  }).setToken(discord.token);
  const start = () =>
    createProgressMessages({
      rest,
      messages: known,
      botId: () => discord.world.bot.id,
      clock,
      log: createLog('silent'),
      power: new AbortController().signal,
      everyMs: () => 1_000,
      continued: () => saying('It goes on below.'),
    });
  let messages = start();
  const passes = async (ms: number) => {
    time.advance(ms);
    clock.advance(ms);
  };
  await passes(1_000);

  return {
    discord,
    faults,
    doWithoutEdits: (): void => void (withoutEdits = true),
    thread,
    to,
    passes,
    messages: () => messages,
    restart: (): void => void (messages = start()),
    async shows(words: string): Promise<void> {
      messages.show(to, () => saying(words));
      await messages.idle();
    },
    async asks(words: string): Promise<void> {
      messages.show(to, () => saying(words), undefined, true);
      await messages.idle();
    },
    takesAway(): void {
      for (const message of discord.read(thread))
        if (message.authorId === discord.world.bot.id) moderator.remove(message);
    },
    read: () => discord.read(thread).flatMap(({ authorId, text }) => (authorId === discord.world.bot.id ? text : [])),
    [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose](),
  };
}

function saying(content: string): Body {
  return { flags: MessageFlags.IsComponentsV2, components: [{ type: ComponentType.TextDisplay, content }] };
}
