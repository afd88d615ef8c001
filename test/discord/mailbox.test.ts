import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { limits } from '../../src/core/limits.ts';
import { mailboxOn } from '../../src/discord/mailbox.ts';
import { createLog } from '../../src/log.ts';
import { restOf } from '../support/discord-rest.ts';
import { directoryOf } from '../support/directory.ts';
import { logIn } from '../support/log-in.ts';

test('what was written meanwhile is read in its order, and of very much only the newest', async () => {
  await using discord = await startDiscord();
  const general = discord.channel('general').id;
  const ada = discord.person('Ada');
  const first = ada.say(general, 'the last one that was heard');
  await using client = await logIn(discord);
  const mailbox = mailboxOn({
    directory: directoryOf(client),
    rest: restOf(discord),
    mediaHosts: [],
    log: createLog('silent'),
  });
  const textsAfter = async (id: string) => (await mailbox.since(general, id)).map(({ text }) => text);
  expect(await textsAfter(first.id)).toEqual([]);

  const written = Array.from({ length: limits.missedPerPlace + 130 }, (_, n) => `message ${n}`);
  const said = written.map((text) => ada.say(general, text));
  expect(await textsAfter(first.id)).toEqual(written.slice(-limits.missedPerPlace));
  expect(await textsAfter(said.at(-151)?.id ?? '')).toEqual(written.slice(-150));
  expect(await textsAfter(said.at(-1)?.id ?? '')).toEqual([]);
});
