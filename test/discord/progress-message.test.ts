import { ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { realLimits } from '../../playground/discord/real-limits.ts';
import { createProgressMessages, type Body } from '../../src/discord/progress-message.ts';
import { createLog } from '../../src/log.ts';
import { createHandClock } from '../support/clock.ts';
import { createDiscordClock } from '../support/discord-clock.ts';
import { restOf } from '../support/discord-rest.ts';
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

test('a message that never was is not made for a last word', async () => {
  await using scene = await startScene();
  await scene.messages().end(scene.to, saying('the end'));

  expect(scene.read()).toEqual([]);
});

/** Somebody's request in a thread, and a time that only moves by hand. */
async function startScene() {
  const [time, clock] = [createDiscordClock(Date.parse('2026-01-01T00:00:00Z')), createHandClock()];
  // The others count by this time as well, but discord.js waits by the real one.
  const discord = await startDiscord({ clock: time, rateLimits: realLimits.filter(({ name }) => name === 'old-edit') });
  const ada = discord.person('Ada');
  const thread = ada.openThread(discord.channel('general').id, 'a thread').id;
  const to = { id: ada.say(thread, 'let it move').id, threadId: thread, requester: { id: ada.id, locale: 'en-US' }, replyTo: null };
  const known = recordsInMemory<string>();
  const start = () =>
    createProgressMessages({
      rest: restOf(discord),
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
    thread,
    to,
    passes,
    messages: () => messages,
    restart: (): void => void (messages = start()),
    async shows(words: string): Promise<void> {
      messages.show(to, saying(words));
      await messages.idle();
    },
    read: () => discord.read(thread).flatMap(({ authorId, text }) => (authorId === discord.world.bot.id ? text : [])),
    [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose](),
  };
}

function saying(content: string): Body {
  return { flags: MessageFlags.IsComponentsV2, components: [{ type: ComponentType.TextDisplay, content }] };
}
