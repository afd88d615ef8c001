import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { addMessage } from '../../../playground/discord/message-store.ts';
import { openPage } from './open-page.ts';

/** A request as it stands on the wire, with no address put in order. */
async function raw(url: string, path: string, headers: Readonly<Record<string, string>> = {}) {
  const { hostname, port } = new URL(url);
  const sent = request({ hostname, port, path, headers }).end();
  const [response] = await once(sent, 'response');
  return { status: Number(response.statusCode), body: await text(response) };
}

/** Each as it is not usually. */
const settings = [
  ['bot', 'down'],
  ['prices', 'cheap'],
  ['pace', 'slow'],
  ['service', 'down'],
  ['plan', 'blocked'],
  ['traffic', 'broken'],
  ['permissions', 'attachFiles'],
  ['content', 'hidden'],
  ['events', 'twice'],
] as const;

const hello = { action: 'say', person: 'You', text: 'hello', replyTo: null, ping: true };

test('only the page itself can do anything, under no name but that of this machine', async () => {
  await using page = await openPage();
  const say = { ...hello, channelId: page.general };

  expect(await page.act(say, '')).toMatchObject({ status: 403 });
  expect(await page.act(say, 'http://evil.example')).toMatchObject({ status: 403 });
  expect(await raw(page.url, '/state?as=You', { host: 'evil.example' })).toMatchObject({ status: 403 });
  expect(page.discord.transcript(page.general)).toBe('');

  expect(await page.act(say)).toEqual({ status: 200, answer: { form: null, goTo: null } });
  expect(page.discord.transcript(page.general)).toBe('You: hello');
});

test.each(['/../main.ts', '/css/../../main.ts', '/..%2fmain.ts', '/css/', '/css', '/main.ts', '/nothing.js'])(
  'nothing but the files of the page is handed out: not %s',
  async (path) => {
    await using page = await openPage();
    expect(await raw(page.url, path)).toMatchObject({ status: 404, body: '{"error":"There is no such page."}' });
    expect(await raw(page.url, '/css/base.css')).toMatchObject({ status: 200 });
  },
);

test.each([
  [{ action: 'fly', person: 'You' }],
  [{ ...hello, channelId: '1', person: 'Nobody' }],
  [{ ...hello, channelId: 'general' }],
  [{ ...hello, channelId: '1', files: [] }],
  [{ action: 'switch', name: 'plan', value: 'wide open' }],
  [{ action: 'pull', lever: 'bot', value: 'sideways' }],
  [{ action: 'pull', lever: 'kill', value: 'up' }],
  [{ action: 'pull', lever: 'constructor', value: null }],
  [null],
])('what nobody can ask for is refused: %j', async (action) => {
  await using page = await openPage();
  expect(await page.act(action)).toMatchObject({ status: 400 });
  expect(page.signals).toEqual([]);
});

test('what the client would not let a person do is refused in its words, and is no fault', async () => {
  await using page = await openPage();
  expect(await page.act({ ...hello, channelId: page.general, text: '  ' })).toEqual({
    status: 409,
    answer: { error: 'There is nothing to send.' },
  });
});

test('the levers move: each setting becomes another, and the bot ends by the signal that was meant', async () => {
  await using page = await openPage();
  const pull = (lever: string, value: string | null = null) => page.act({ action: 'pull', lever, value });
  const { nemo, discord } = page;
  for (const [lever, value] of settings) expect(await pull(lever, value)).toMatchObject({ status: 200 });
  expect(nemo.switches).toMatchObject({ plan: 'blocked', prices: 'cheap' });
  expect(nemo.pace.renderMs).toBe(120_000);
  expect(discord.world.messageContentAllowed).toBe(false);
  await expect(fetch(`${nemo.url}/api/credits/balance/simple`)).rejects.toThrow('fetch failed');

  await pull('kill');
  await pull('restart');
  expect(page.signals).toEqual(['down', 'SIGKILL', 'SIGTERM']);
});

test('what Discord does to the bot: each third post waits, or fails; reading never does', async () => {
  await using page = await openPage();
  const { discord } = page;
  const path = `${discord.url}/api/v10/channels/${page.general}`;
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ content: 'hello' });
  const post = async () => (await fetch(`${path}/messages`, { method: 'POST', headers, body })).status;

  await page.act({ action: 'pull', lever: 'traffic', value: 'busy' });
  expect([await post(), await post(), await post()]).toEqual([200, 200, 429]);
  await page.act({ action: 'pull', lever: 'traffic', value: 'broken' });
  expect([await post(), await post(), await post()]).toEqual([200, 200, 503]);
  for (let times = 0; times < 3; times += 1) expect((await fetch(path, { headers })).status).toBe(200);
  await page.act({ action: 'pull', lever: 'permissions', value: 'viewChannel' });
  expect((await fetch(path, { headers })).status).toBe(403);
});

test('Reset all puts every lever and every switch back, and fills the purse', async () => {
  await using page = await openPage();
  const { nemo } = page;
  const settingsNow = async () => (await page.stateOf('You')).match(/"isUsual":(true|false)/g) ?? [];
  const token = { method: 'POST', headers: { 'user-agent': 'a test', 'x-client-id': 'one' } };
  await fetch(`${nemo.url}/api/auth/anonymous-token`, token);
  for (const [lever, value] of settings) await page.act({ action: 'pull', lever, value });
  await page.act({ action: 'pull', lever: 'empty', value: null });
  await page.act({ action: 'switch', name: 'renderShape', value: 'B' });
  expect(nemo.accounts().map(({ available }) => available)).toEqual([0]);
  expect(await settingsNow()).toContain('"isUsual":false');

  expect(await page.act({ action: 'reset' })).toMatchObject({ status: 200 });
  expect((await settingsNow()).filter((found) => found !== '"isUsual":true')).toEqual(['"isUsual":false']); // nobody started a bot
  expect(nemo.switches).toMatchObject({ renderShape: 'A', plan: 'open', prices: 'real' });
  expect(nemo.accounts().map(({ available }) => available)).toEqual([100]);
  expect(await fetch(`${nemo.url}/nothing`)).toBeInstanceOf(Response);
});

test('behind the scenes: what the bot asks for in words, the steps of a request, the newest lines of its log', async () => {
  await using page = await openPage();
  const { discord } = page;
  const view = async (name: string): Promise<unknown> =>
    (await fetch(`${page.url}/view?view=${name}&channel=7`)).json();
  const callback = `${discord.url}/api/v10/interactions/1234567890123456789/${'t'.repeat(90)}/callback`;
  await fetch(callback, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"type":5}' });

  expect(await view('requests')).toEqual([
    expect.objectContaining({
      words: 'answers a command or a button',
      path: '/interactions/…6789/…/callback',
      status: 404,
    }),
  ]);
  expect(await view('turns')).toEqual([
    { title: 'Turn 1 of project 7', notes: ['1 message(s)'], phases: [{ after: '0.0 s', phase: 'queued' }] },
  ]);
  expect(await view('log')).toEqual([
    { at: null, level: '', words: 'no JSON', rest: '' },
    { at: 5, level: 'warning', words: 'something is slow', rest: 'turn 7' },
  ]);
  expect(await view('nothing')).toEqual({ error: 'There is no such view.' });
});

test('no id is said to anybody: what is gone from a message is called by what it was', async () => {
  await using page = await openPage();
  const { id } = page.discord.person('You').say(page.general, 'hello');
  const about = { person: 'You', messageId: id };
  expect(await page.act({ ...about, action: 'press', button: 'v1:stop:12345' })).toEqual({
    status: 409,
    answer: { error: 'This button is not there any more: the message has changed.' },
  });
  expect(await page.act({ ...about, action: 'choose', select: 'v1:part:12345', picked: ['v'] })).toEqual({
    status: 409,
    answer: { error: 'This list is not there any more: the message has changed.' },
  });
});

test('a menu has no slash: “You used Animate this”, but “You used /animate”', async () => {
  await using page = await openPage();
  const { discord, general } = page;
  const { world } = discord;
  world.commands.set('1', { id: '1', type: 3, name: 'Animate this' });
  world.commands.set('2', { id: '2', type: 1, name: 'animate' });
  const user = { id: discord.person('You').id };
  for (const name of ['Animate this', 'animate'])
    addMessage(world, {
      channelId: general,
      authorId: world.bot.id,
      interaction: { user, name },
      state: { content: 'yes' },
    });
  const state = await page.stateOf('You', general);
  expect(state).toContain('{"user":"You","command":"Animate this"}');
  expect(state).toContain('{"user":"You","command":"/animate"}');
});

test('of a thousand messages the newest sixty are read, more if asked for, and back to one that is named', async () => {
  await using page = await openPage();
  const { url, general } = page;
  const you = page.discord.person('You');
  const ids = Array.from({ length: 1000 }, (_, number) => you.say(general, `message ${number}`).id);
  const read = async (more: string) => (await fetch(`${url}/state?as=You&channel=${general}${more}`)).text();
  const countOf = (text: string) => text.match(/"message \d+"/g)?.length;

  expect(countOf(await read(''))).toBe(60);
  expect(await read('')).toContain('"hasOlder":true');
  expect(countOf(await read('&most=300'))).toBe(300);
  expect(countOf(await read(`&back=${ids[500]}`))).toBe(510);
  expect(await read('&most=1000')).toContain('"hasOlder":false');
});

test('a tab is told a message once, and again when it has changed', async () => {
  await using page = await openPage();
  const you = page.discord.person('You');
  const first = you.say(page.general, 'the first');
  const read = async (tab: string) =>
    (await fetch(`${page.url}/state?as=You&channel=${page.general}&tab=${tab}`)).text();
  expect(await read('a')).toContain('the first');
  expect(await read('a')).toContain(`"messages":["${first.id}"]`);
  expect(await read('b')).toContain('the first');
  you.edit(first, 'the first, mended');
  expect(await read('a')).toContain('the first, mended');
  for (let number = 0; number < 12; number += 1) await read(`other-${number}`);
  expect(await read('a')).toContain('the first, mended');
});

test('people see what is theirs: not the DM of somebody else, and no private thread they are not in', async () => {
  await using page = await openPage();
  const you = page.discord.person('You');
  you.say(you.dm(), 'a word in private');
  const { id } = you.openThread(page.general, 'behind closed doors', { isPrivate: true });

  expect(await page.stateOf('You', you.dm())).toContain('a word in private');
  expect(await page.stateOf('Bea', you.dm())).not.toContain('a word in private');
  expect(await page.stateOf('You', id)).toContain('behind closed doors');
  expect(await page.stateOf('Bea', id)).not.toContain('behind closed doors');
});

test('a page that listens hears when something happened', async () => {
  await using page = await openPage();
  const events = await fetch(`${page.url}/events`);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toMatch(/^event: hello\ndata: \S+\n\n$/);
  page.discord.person('You').say(page.general, 'now');
  expect((await reader?.read())?.value).toMatch(/^event: changed\n/);
  await reader?.cancel();
});

test('a message that did not change stays the same text, signed links included', async () => {
  await using page = await openPage();
  const { discord, general } = page;
  let seconds = 0;
  const { cdn } = discord.world;
  const { link } = cdn;
  cdn.link = (path) => link(path).replace(/hm=/, `n=${(seconds += 1)}&hm=`);
  discord.person('You').say(general, '', { files: [{ name: 'dot.png', bytes: Buffer.from('dot') }] });

  const first = await page.stateOf('You', general);
  expect(first).toContain('dot.png?ex=');
  expect(await page.stateOf('You', general)).toBe(first);
});
