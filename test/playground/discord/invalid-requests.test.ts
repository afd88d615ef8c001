import { Routes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { refused } from '../../../playground/discord/faults.ts';
import { createDiscordClock } from '../../support/discord-clock.ts';

test('whoever causes too many invalid requests in ten minutes meets a wall, until there are fewer', async () => {
  const clock = createDiscordClock();
  const { ask, invalid } = await openScene({ clock, statuses: [403, 401, 404, 400, 429] });
  for (let nth = 0; nth < 5; nth++) await ask();
  expect(invalid.count()).toBe(3); // 404 and 400 do not count

  const turnedAway = await ask();
  expect([turnedAway.status, await turnedAway.text()]).toEqual([403, expect.stringContaining('error code: 1015')]);
  clock.advance(11 * 60_000);
  expect((await ask()).status).toBe(200);
  expect([invalid.count(), invalid.turnedAway()]).toEqual([0, 1]);
});

test('a limit that is shared with others is nobody’s fault', async () => {
  const { ask, invalid } = await openScene({ statuses: [429], headers: { 'x-ratelimit-scope': 'shared' } });
  await ask();

  expect(invalid.count()).toBe(0);
});

interface Wanted {
  readonly statuses: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly clock?: ReturnType<typeof createDiscordClock>;
}

/** A Discord that answers with these statuses first, and takes three invalid requests. */
async function openScene({ statuses, headers = {}, clock = createDiscordClock() }: Wanted) {
  const left = [...statuses];
  const discord = await startDiscord({
    clock,
    mostInvalid: 3,
    async gate(_, next) {
      const status = left.shift();
      return status === undefined ? next() : { ...(await refused(status, 0, 'no')(next)), headers };
    },
  });
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const url = `${discord.url}/api/v10${Routes.user()}`;
  return { invalid: discord.invalid, ask: () => fetch(url, { headers: { authorization: `Bot ${discord.token}` } }) };
}
