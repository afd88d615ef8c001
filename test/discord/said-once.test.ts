import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { AnsweredElsewhere } from '../../src/discord/answered-elsewhere.ts';
import { createAudience } from '../../src/discord/audience.ts';
import { createDirectory } from '../../src/discord/directory/directory.ts';
import { createProgressMessages } from '../../src/discord/progress-message.ts';
import { continuedView } from '../../src/discord/views/progress-view.ts';
import { createLog } from '../../src/log.ts';
import { createWords } from '../../src/words/words.ts';
import { createHandClock } from '../support/clock.ts';
import { createDiscordClock } from '../support/discord-clock.ts';
import { restOf } from '../support/discord-rest.ts';
import { Silenced } from '../../src/core/telling.ts';
import { startAudienceScene } from '../support/audience-scene.ts';
import { recordsInMemory } from '../support/records-in-memory.ts';

test('what came late is noted once, also where Discord has forgotten meanwhile what it took', async () => {
  const time = createDiscordClock();
  await using discord = await startDiscord({ clock: time });
  const [rest, words, log] = [restOf(discord), createWords(), createLog('silent')];
  const botId = discord.world.bot.id;
  const progressMessages = createProgressMessages({
    rest,
    messages: recordsInMemory<string>(),
    botId: () => botId,
    clock: createHandClock(),
    log,
    power: new AbortController().signal,
    everyMs: () => 0,
    continued: () => continuedView(words('en-US')),
  });
  const answeredElsewhere = new AnsweredElsewhere();
  const self = () => ({ id: botId, readsMessages: true });
  const directory = createDirectory(rest);
  const audience = createAudience({ rest, progressMessages, answeredElsewhere, directory, words, self, log });
  const ada = discord.person('Ada');
  const general = discord.channel('general').id;
  const note = async (requestId: string) => {
    const requester = { id: ada.id, locale: 'en-US' };
    const to = { id: `${requestId}0`, threadId: general, requester, replyTo: requestId };
    await audience.note(to, { kind: 'came-late', version: 2, turnId: `before-${requestId}` });
  };
  const first = ada.say(general, 'make it rain');
  await note(first.id);
  time.advance(60 * 60_000);
  await note(first.id);
  expect(discord.read(general)).toHaveLength(2);

  await note(ada.say(general, 'make it snow').id);
  expect(discord.read(general)).toHaveLength(4);
});

test('that what came of a vote cannot be said now is no secret to whoever tells it, and it is said once it can be', async () => {
  await using scene = await startAudienceScene();
  const to = scene.says('vote');
  const outcome = { projectId: '1', ownerId: scene.ada.id, winners: [1], most: 2, all: 3, current: 1 };
  const tell = () => scene.audience.note(to, { kind: 'vote-over', ...outcome });
  scene.takesNothing(403, 50_013);
  await expect(tell()).rejects.toThrow(Silenced);
  scene.mend();
  await tell();
  expect(scene.read()).toHaveLength(1);
});
