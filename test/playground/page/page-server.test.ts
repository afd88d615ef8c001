import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { startPage } from '../../../playground/page-server.ts';
import { callTogether } from '../../../playground/page-server/cast.ts';

/** The page server with everything behind it but a bot. */
async function openPage() {
  const stack = new AsyncDisposableStack();
  const nemo = stack.use(await startNemo());
  const discord = stack.use(await startDiscord());
  const cast = callTogether(discord);
  const signals: string[] = [];
  const bot = {
    phase: () => 'down' as const,
    pid: () => null,
    startAgain: async (signal: string) => void signals.push(signal),
    [Symbol.asyncDispose]: async () => {},
  };
  const { url } = stack.use(await startPage({ discord, nemo, bot, cast, port: 0 }));

  async function act(action: unknown, origin = url): Promise<{ readonly status: number; readonly answer: unknown }> {
    const body = new FormData();
    body.append('action', JSON.stringify(action));
    const response = await fetch(`${url}/act`, { method: 'POST', body, ...(origin !== '' && { headers: { origin } }) });
    return { status: response.status, answer: await response.json() };
  }

  async function stateOf(name: string, channel = ''): Promise<string> {
    return (await fetch(`${url}/state?as=${name}&channel=${channel}`)).text();
  }

  const general = discord.channel('general').id;
  return { url, discord, nemo, signals, general, act, stateOf, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** A request as it stands on the wire, with no address put in order. */
async function raw(url: string, path: string, headers: Readonly<Record<string, string>> = {}) {
  const { hostname, port } = new URL(url);
  const sent = request({ hostname, port, path, headers }).end();
  const [response] = await once(sent, 'response');
  return { status: Number(response.statusCode), body: await text(response) };
}

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
  [{ ...hello, channelId: '1', person: 'Owner' }],
  [{ ...hello, channelId: 'general' }],
  [{ ...hello, channelId: '1', files: [] }],
  [{ action: 'switch', name: 'plan', value: 'wide open' }],
  [{ action: 'start-again', signal: 'SIGSTOP' }],
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

test('the levers move: a switch of the backend, and the signal that ends the bot', async () => {
  await using page = await openPage();
  expect(await page.act({ action: 'switch', name: 'plan', value: 'blocked' })).toMatchObject({ status: 200 });
  expect(await page.act({ action: 'start-again', signal: 'SIGKILL' })).toMatchObject({ status: 200 });
  expect(page.nemo.switches.plan).toBe('blocked');
  expect(page.signals).toEqual(['SIGKILL']);
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
