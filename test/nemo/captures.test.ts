import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Spoken } from '../../src/core/session.ts';
import { createListener } from '../../src/nemo/listener.ts';
import { heardIn } from '../../src/nemo/spoken.ts';
import { events, OVERSIZED } from '../../src/nemo/sse.ts';
import { running, SAY, session, startNemoWorld } from '../support/nemo-world.ts';

const MADE =
  'On it - animating your image now.\n\nThe raw video is ready. Adding background music.\n\n' +
  'Your video is ready! Preview it in the timeline, or click the **Export** button to download the MP4.';

/** What the agent says in each recording; null where it fails without an answer. */
const recordings: Readonly<Record<string, string | null>> = {
  'hello.once': 'Hi! Send me an image and tell me how it should move, and I will make a short video of it.',
  'generate.once': MADE,
  'generate.stream': MADE,
  'edit-silent.once': '',
  'edit-empty-reply.once': '',
  'thought.once': 'Here is the plan: open on the skyline, then push in.',
  'gui.once':
    'Your clip is on the timeline. Preview in timeline, then click the **Export** button in the top right corner. ' +
    'To change the music, open the Audio panel and drag and drop a track. You can check your account under Billing.',
  'unicode.once':
    '好的,视频已生成。片名《都市夢》 🎬👩🏽‍🚀🇯🇵 — café / cafe\u0301, naïve, Ünïcödé.\n日本語：動画ができました。한국어: 영상이 준비되었습니다. العربية: الفيديو جاهز.\n\n' +
    'Not a frame: data: {"text":"fake"}\r\n\r\nevent: fake\n\n' +
    'Line separators \u2028 and \u2029, NUL-ish \u0001, zero width \u200b, astral 𠮷𝒳, backslash \\ and "quotes".',
  'error-crash.once': null,
  'error-quota.once': null,
  'error-quota.stream': null,
};

const bytesOf = (name: string) => readFileSync(`test/fixtures/${name}.sse`);

/** The agent's words in a stream that comes in these pieces; null when it failed. */
async function wordsIn(pieces: Iterable<Uint8Array>): Promise<string | null> {
  const listener = createListener(() => {});
  for await (const message of events(inTurn(pieces), () => {})) {
    const heard = message === OVERSIZED ? undefined : heardIn(message);
    if (heard !== undefined) listener.take(heard);
  }
  try {
    return listener.answer().text;
  } catch {
    return null; // the agent stumbled
  }
}

async function* inTurn(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** Pieces of 1 to `longest` bytes, the same for the same seed. */
function* cut(bytes: Uint8Array, longest: number, seed: number): Generator<Uint8Array> {
  let dice = seed;
  for (let from = 0; from < bytes.length;) {
    dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0;
    const length = 1 + ((dice >>> 16) % longest);
    yield bytes.subarray(from, from + length);
    from += length;
  }
}

test.each(Object.entries(recordings))(
  'the recording %s says the same words whole, byte by byte, and in random pieces',
  async (name, words) => {
    const bytes = bytesOf(name);
    expect(await wordsIn([bytes])).toBe(words);
    expect(await wordsIn(cut(bytes, 1, 0))).toBe(words);
    for (let seed = 1; seed <= 25; seed++)
      expect(await wordsIn(cut(bytes, 3 * seed, seed)), `seed ${seed}`).toBe(words);
  },
);

test.each(Object.entries(recordings))(
  'the recording %s says the same words when its lines end as on Windows',
  async (name, words) => {
    const bytes = Buffer.from(bytesOf(name).toString().replaceAll('\n', '\r\n'));
    expect(await wordsIn([bytes])).toBe(words);
    expect(await wordsIn(cut(bytes, 1, 0))).toBe(words);
  },
);

test('words in many scripts arrive whole over a connection that delivers one byte at a time', async () => {
  await using world = await startNemoWorld();
  world.backend.on(SAY, async (response) => {
    response.socket?.setNoDelay(true);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of cut(bytesOf('unicode.once'), 1, 0)) {
      response.write(piece);
      await nextTurn();
    }
    response.end();
  });
  const said: Spoken[] = [];
  expect((await world.nemo.send(session, 'hello', (spoken) => said.push(spoken), running)).text).toBe(
    recordings['unicode.once'],
  );
  expect(said.map(({ kind }) => kind)).toEqual(['working', 'words']);
});

test('what the agent only thinks is never heard', async () => {
  const said: Spoken[] = [];
  await using world = await startNemoWorld();
  world.backend.on(SAY, (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(bytesOf('thought.once'));
  });
  const { text: words } = await world.nemo.send(session, 'plan it', (spoken) => said.push(spoken), running);
  expect(JSON.stringify([words, said])).not.toContain('SECRET');
  expect(said).toContainEqual({ kind: 'words', text: 'Here is the plan: open on the skyline, then push in.' });
});

test.each(['generate.once', 'generate.stream'])(
  'in %s the first clip is announced once, and each sentence is heard once',
  async (name) => {
    await using world = await startNemoWorld();
    world.backend.on(SAY, (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(bytesOf(name));
    });
    const said: Spoken[] = [];
    await world.nemo.send(session, 'animate', (spoken) => said.push(spoken), running);
    expect(said.filter(({ kind }) => kind !== 'working')).toEqual([
      { kind: 'words', text: 'On it - animating your image now.' },
      { kind: 'clip-ready' },
      { kind: 'words', text: 'The raw video is ready. Adding background music.' },
      { kind: 'words', text: MADE.split('\n\n').at(-1) },
    ]);
  },
);
