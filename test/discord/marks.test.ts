import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { refused } from '../../playground/discord/faults.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createMarks } from '../../src/discord/marks.ts';
import { createLog } from '../../src/log.ts';
import { restOf } from '../support/discord-rest.ts';

const HOUR_MS = 60 * 60_000;

afterEach(() => void vi.useRealTimers());

test.each([
  [403, 50_001, 'Missing Access'],
  [403, 50_013, 'Missing Permissions'],
  [403, 90_001, 'Reaction was blocked'],
  [400, 10_014, 'Unknown Emoji'],
  [400, 30_010, 'Maximum number of reactions reached (20)'],
  [404, 10_003, 'Unknown Channel'],
])('a mark that is refused once (%i, %i) is not tried again in that channel for an hour', async (status, code, why) => {
  const { says, marks, asked, lines, faults } = await openScene();
  const struck = faults.strike({ is: ({ method }) => method === 'PUT', fault: refused(status, code, why) });
  for (const words of ['one', 'two', 'three']) {
    const message = says('general', words);
    await marks.waiting(message);
    await marks.noMore(message);
  }
  expect(asked()).toEqual(['PUT']); // what was refused is not taken away either
  expect(lines()).toHaveLength(1);

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR_MS });
  await marks.waiting(says('general', 'four'));
  expect(struck.hits).toBe(2);
});

test('a refusal in one channel says nothing about another, and what stands already is still taken away', async () => {
  const { says, marks, asked, faults, discord } = await openScene();
  const thread = discord.person('Ada').openThread(discord.channel('general').id, 'a thread').id;
  const first = says('general', 'one');
  await marks.waiting(first);
  faults.strike({
    is: ({ method }) => method === 'PUT',
    fault: refused(403, 90_001, 'Reaction was blocked'),
    times: 1,
  });
  await marks.waiting(says('general', 'two'));
  await marks.waiting(says('general', 'three'));
  await marks.waiting(says(thread, 'four'));
  await marks.noMore(first);

  expect(asked()).toEqual(['PUT', 'PUT', 'PUT', 'DELETE']);
});

test('a message that is gone says nothing about the next one', async () => {
  const { says, marks, asked, discord } = await openScene();
  const first = says('general', 'one');
  discord.person('Ada').remove({ id: first.replyTo });
  await marks.waiting(first);
  await marks.waiting(says('general', 'two'));

  expect(asked()).toEqual(['PUT', 'PUT']);
});

async function openScene() {
  const faults = createFaultyGate<Arrived, Reply>();
  const discord = await startDiscord({ gate: faults.gate, rateLimits: [] });
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const written: string[] = [];
  const log = createLog('info', { write: (line: string) => void written.push(line) });
  const ada = discord.person('Ada');
  const marks = createMarks({ rest: restOf(discord), log });
  return {
    discord,
    faults,
    marks,
    lines: () => written,
    asked: () => discord.journal.map(({ method }) => method),
    says(channel: string, words: string) {
      const { id } = ada.say(discord.channel(channel).id, words);
      return { id, threadId: discord.channel(channel).id, requester: { id: ada.id, locale: 'en-US' }, replyTo: id };
    },
  };
}
