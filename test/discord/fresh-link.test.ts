import { expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { commands } from '../../commands/index.ts';
import { freshLink } from '../../src/discord/fresh-link.ts';
import { createDiscordClock } from '../support/discord-clock.ts';
import { nextInteraction, restOf } from '../support/discord-rest.ts';
import { directoryOf } from '../support/directory.ts';
import { logIn } from '../support/log-in.ts';

const DAY_MS = 24 * 60 * 60_000;
const cat = { name: 'cat.png', bytes: Buffer.from('a cat') };

async function start() {
  const clock = createDiscordClock();
  const discord = await startDiscord({ clock });
  const client = await logIn(discord);
  const rest = restOf(discord);
  const refreshes = () => discord.journal.filter(({ path }) => path === '/attachments/refresh-urls').length;
  return {
    discord,
    clock,
    rest,
    client,
    deps: { directory: directoryOf(client), rest },
    general: discord.channel('general').id,
    refreshes,
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
    },
  };
}

const attachment = (id: string, url: string) => ({ id, name: 'cat.png', bytes: 5, url });

test('the link of a picture that waited for more than a day lives again, by reading its message', async () => {
  await using place = await start();
  const { discord, clock, general } = place;
  const message = discord.person('Ada').say(general, '', { files: [cat] });
  const url = discord.read(general)[0]?.files[0]?.url ?? '';
  const id = new URL(url).pathname.split('/')[3] ?? '';
  clock.advance(2 * DAY_MS);
  expect((await fetch(url)).status).toBe(404);
  const fresh = await freshLink(place.deps, attachment(id, url), message.id);
  expect(await (await fetch(fresh ?? '')).text()).toBe('a cat');
  expect(place.refreshes()).toBe(0);

  discord.person('Ada').remove(message);
  await freshLink(place.deps, attachment(id, url), message.id);
  expect(place.refreshes(), 'of a message that is gone the link is asked for').toBe(1);
});

test('so does that of a picture which only a command had, by asking for it; a strange link leads nowhere', async () => {
  await using place = await start();
  const { discord, clock, general, client, rest } = place;
  await rest.put(`/applications/${discord.world.applicationId}/commands`, {
    body: commands.flatMap(({ data }) => data),
  });
  const heard = nextInteraction(client);
  const asked = discord.person('Ada').slash(general, 'animate', { image: cat });
  asked.catch(() => {}); // nobody answers it
  const interaction = await heard;
  const file = interaction.isChatInputCommand() ? interaction.options.getAttachment('image') : null;
  if (file === null) expect.unreachable();
  clock.advance(2 * DAY_MS);
  expect((await fetch(file.url)).status).toBe(404);
  const fresh = await freshLink(place.deps, attachment(file.id, file.url), null);
  expect(await (await fetch(fresh ?? '')).text()).toBe('a cat');
  expect(await freshLink(place.deps, attachment('1', 'https://elsewhere.example/cat.png'), null)).toBe(null);
});
