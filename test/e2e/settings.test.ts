import { afterAll, expect, test } from 'vitest';
import { picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage({ env: { SERVER_TURNS_A_DAY: '100' } });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord } = stage;
const owner = discord.owner();
const general = discord.channel('general').id;

const panel = () =>
  discord.until(() => discord.read(general).findLast(({ text }) => text.includes('Settings of this server')));
const says = (words: string) =>
  discord.until(() =>
    discord.read(general).findLast(({ text }) => text.includes('Settings of this server') && text.includes(words)),
  );

test('those who manage a server see one panel, which nobody else is offered', async () => {
  await expect(discord.person('Ben').slash(general, 'settings')).rejects.toThrow('no command');
  await owner.slash(general, 'settings');
  const shown = await panel();
  expect(shown.onlyFor).toBe('Owner');
  expect(shown.text).toMatchInlineSnapshot(`
    "**Settings of this server**
    ▱▱▱▱▱▱▱▱▱▱
    Today: 0 requests (limit: 100), 0 credits, 0 projects at work
    Who pays: whoever runs this bot
    Who may ask: everyone
    Where: everywhere
    Only in threads: off
    Only in age-restricted channels: off
    Each person · requests a day: no limit · projects at once: no limit · credits a day: no limit
    This server · requests a day: 100 · projects at once: no limit · requests in line: no limit · credits a day: no limit
    Seconds between two requests of one person: none
    Seconds of a video: no limit
    Ask before every request whether it may cost that: off
    Others may change a project without asking whoever began it: off
    Whoever posted a picture is asked before somebody else animates it: off
    The file of a video is made only when somebody wants it: off
    Language of what everybody reads: that of whoever asks
    Days a project is kept after its last request: 30
    0 refused words
    0 people may ask for nothing here"
  `);
  expect(shown.buttons.map(({ label }) => label)).toMatchInlineSnapshot(`
    [
      "Only in threads",
      "Only age-restricted",
      "Ask before it costs",
      "Others may change",
      "Language",
      "Ask who posted a picture",
      "Limits",
      "More limits",
      "Refused words",
      "NemoVideo account",
      "Files on demand",
    ]
  `);
});

test('each setting is changed on it, and shown at once', async () => {
  await owner.press(await panel(), 'Only in threads');
  await says('Only in threads: on');
  await owner.press(await panel(), 'Only in threads');
  await says('Only in threads: off');
  await owner.press(await panel(), 'Language');
  await says('Language of what everybody reads: English');
  const form = await owner.press(await panel(), 'Limits');
  await owner.submit(form, { 'Requests of one person a day': '1' });
  await says('Each person · requests a day: 1 ·');
  const words = await owner.press(await panel(), 'Refused words');
  await owner.submit(words, { 'One word per line': 'gun' });
  await says('1 refused word');
  const many = await owner.press(await panel(), 'Refused words');
  await owner.submit(many, { 'One word per line': Array.from({ length: 101 }, (_, n) => `word${n}`).join('\n') });
  await discord.until(() => discord.read(general).some(({ text }) => text.includes('I keep at most 100')));
  expect((await panel()).text).toContain('1 refused word');
  const more = await owner.press(await panel(), 'More limits');
  await owner.submit(more, { 'Days to keep a project after its last use': '365' });
  await says('Days a project is kept after its last request: 30'); // whoever runs the bot keeps nothing for longer
  const fewer = await owner.press(await panel(), 'More limits');
  await owner.submit(fewer, { 'Days to keep a project after its last use': '7' });
  await says('Days a project is kept after its last request: 7');
  const bad = await owner.press(await panel(), 'More limits');
  await owner.submit(bad, { 'Seconds that a video may have': 'ten' });
  await discord.until(() => discord.read(general).some(({ text }) => text.includes('is not a number')));
});

test('a command and a mention obey it alike, and nothing is paid', async () => {
  const ada = discord.person('Ada');
  const cat = await picture();
  const refused = await ada.slash(general, 'animate', { image: cat, prompt: 'a gun' });
  expect(refused.message?.text).toContain('There is a word in it that this server does not allow.');
  ada.say(general, `<@${discord.world.bot.id}> a gun`, { files: [cat] });
  await discord.until(() =>
    discord.read(general).some(({ text, onlyFor }) => onlyFor === null && text.includes('does not allow')),
  );
  await owner.choose(await panel(), 'Only in these channels', [discord.channel('studio').id]);
  await says(`Where: <#${discord.channel('studio').id}>`);
  const elsewhere = await ada.slash(general, 'animate', { image: cat, prompt: 'a comet' });
  expect(elsewhere.message?.text).toContain('only in these channels');
  await owner.choose(await panel(), 'Only in these channels', []);
  await says('Where: everywhere');
  await owner.press(await panel(), 'Only age-restricted');
  await says('Only in age-restricted channels: on');
  const young = await ada.slash(general, 'animate', { image: cat, prompt: 'a comet' });
  expect(young.message?.text).toContain('only in channels that are age-restricted');
  discord.channel('general').nsfw = true;
  discord.allow('general', 'addReactions'); // with that the bot is told of the channel
  const grown = await ada.slash(general, 'animate', { image: cat, prompt: 'a gun' });
  expect(grown.message?.text).toContain('does not allow');
  await owner.press(await panel(), 'Only age-restricted');
  await says('Only in age-restricted channels: off');
  await owner.choose(await panel(), 'People who may ask for nothing', [ada.id]);
  await says('1 person may ask for nothing here');
  const blocked = await ada.slash(general, 'animate', { image: cat, prompt: 'a comet' });
  expect(blocked.message?.text).toContain('do not want me to take requests from you');
  expect(sent(stage)).toEqual([]);
});

test('the day of a person is used up after one request here, and says when it goes on', async () => {
  const ben = discord.person('Ben');
  const cat = await picture();
  const { message } = await ben.slash(general, 'animate', { image: cat, prompt: 'a comet, 2 seconds' });
  const thread = message?.id ?? '';
  await stage.withButton(thread, 'Versions');
  ben.say(thread, 'slower');
  const refused = await discord.until(() =>
    discord.read(thread).find(({ text }) => text.includes('one person may ask')),
  );
  expect(refused.text).toMatch(/more than one person may ask for in a day: the limit is 1\. It goes on <t:\d+:R>\./);
  expect(sent(stage)).toHaveLength(1);
  await owner.slash(general, 'settings');
  await says('Today: 1 request (limit: 100), 2 credits, 0 projects at work');
});

test.each([
  { customId: 'v1:set-threads:here', reads: 'Only those who manage this server can do that.' },
  { customId: 'v1:set-price:here', reads: 'Only those who manage this server can do that.' },
  { customId: 'v1:set-limits:here', reads: 'Only those who manage this server can do that.' },
  { customId: 'v1:set-words:here', reads: 'Only those who manage this server can do that.' },
  { customId: 'v1:set-account:here', reads: 'Only those who manage this server can do that.' },
  { customId: 'v1:set-no-account:here', reads: 'Only those who manage this server can do that.' },
  { customId: 'v1:forget-mine:owner', reads: 'Only the person who began this can do that.' },
  { customId: 'v1:forget-mine-said:owner', reads: 'Only the person who began this can do that.' },
])('$customId, forged by somebody else, changes nothing and says why', async ({ customId, reads }) => {
  const ben = discord.person('Ben');
  const message = discord.read(general).find(({ onlyFor }) => onlyFor === null);
  if (message === undefined) expect.unreachable();
  const before = discord.read(general).length;
  await ben.forge(message, customId.replace('here', discord.world.guildId).replace('owner', owner.id));
  await discord.until(() =>
    discord
      .read(general)
      .slice(before)
      .find(({ text, onlyFor }) => onlyFor === 'Ben' && text.includes(reads)),
  );
});

test('an admin’s own button with the id of another server changes nothing there', async () => {
  const before = discord.read(general).length;
  const message = discord.read(general).find(({ onlyFor }) => onlyFor === null);
  if (message === undefined) expect.unreachable();
  await owner.forge(message, 'v1:set-threads:123456789012345678');
  const said = await discord.until(() => discord.read(general).slice(before).at(-1));
  expect(said.text).toContain('This belongs to a project in another place.');
});
