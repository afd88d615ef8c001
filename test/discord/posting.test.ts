import { expect, onTestFinished, test } from 'vitest';
import { resetAtOnce } from '../../playground/broken-line.ts';
import { startDiscord } from '../../playground/discord/discord.ts';
import type { Early } from '../../playground/discord/door.ts';
import { tooMany } from '../../playground/discord/too-many.ts';
import { postMessage } from '../../src/discord/post.ts';
import { createPlaces } from '../../src/discord/places.ts';
import { createRequest } from '../../src/discord/request.ts';
import { restFor } from '../../src/discord/rest.ts';
import { isTooLarge } from '../../src/discord/trouble.ts';
import { createLog } from '../../src/log.ts';

const clip = { name: 'a "clip" — 片.mp4', contentType: 'video/mp4', data: Buffer.alloc(9 * 1024 * 1024, 'clip') };

test('a message and its files arrive as they are, as bytes of a known length', async () => {
  const { post, discord, channel } = await openScene();
  await post({ content: 'Here — 片', attachments: [{ id: 0, description: 'what is seen' }] });

  const [message] = discord.read(channel);
  const [seen] = discord.journal;
  expect(message).toMatchObject({
    text: 'Here — 片',
    files: [{ bytes: clip.data.length, description: 'what is seen' }],
  });
  expect(seen).toMatchObject({
    files: [{ field: 'files[0]', filename: clip.name.replaceAll('"', '%22'), type: 'video/mp4' }],
  });
  expect(Number(seen?.headers['content-length'])).toBeGreaterThan(clip.data.length);
  expect(seen?.headers['transfer-encoding']).toBeUndefined();
});

const unavailable = { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
const answers: readonly (readonly [string, Pick<Early, 'reply' | 'hangsUp'>])[] = [
  ['500 and closes', { reply: unavailable, hangsUp: true }],
  ['500 and reads on', { reply: unavailable, hangsUp: false }],
  ['429 and reads on', { reply: tooMany({ retryAfterMs: 100, scope: 'user' }), hangsUp: false }],
  ['429 and closes', { reply: tooMany({ retryAfterMs: 100, scope: 'user' }), hangsUp: true }],
  ['nothing: it is reset', { reply: { take: resetAtOnce }, hangsUp: true }],
];
const moments = [0, 0.5, 1] as const;
const early = answers.flatMap(([name, answer]) => moments.map((after) => [name, after, answer] as const));

test.each(early)(
  'Discord answers %s, when %f of a file have arrived: it is posted once',
  async (_name, after, answer) => {
    const { post, discord, channel } = await openScene({ ...answer, after });
    await post({ content: 'Here' });

    expect(discord.read(channel).map(({ files }) => files.length)).toEqual([1]);
  },
);

test.each(moments)(
  'Discord takes no such file, and says so when %f of it have arrived: it is not tried again',
  async (after) => {
    const { post, discord } = await openScene({
      reply: { status: 413, body: { message: 'Request entity too large', code: 40_005 } },
      hangsUp: false,
      after,
    });
    const refusal = await post({ content: 'Here' }).catch((error: unknown) => error);

    expect(isTooLarge(refusal)).toBe(true);
    expect(discord.journal).toHaveLength(1);
  },
);

test('a form of discord.js’s own is not sent: it would become a stream', async () => {
  const { rest, channel, discord } = await openScene();
  const posting = rest.post(`/channels/${channel}/messages`, { body: {}, files: [{ name: 'a.txt', data: 'a' }] });

  await expect(posting).rejects.toThrow('a message with files is a Form');
  expect(discord.journal).toEqual([]);
});

/** A Discord that answers the first request early, if it is told so. */
async function openScene(answer?: Early) {
  let first = answer ?? null;
  const discord = await startDiscord({
    async door(_head, next) {
      const early = first;
      first = null;
      return early ?? next();
    },
  });
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const config = { DISCORD_API_URL: `${discord.url}/api`, DISCORD_TOKEN: discord.token };
  const rest = restFor(config, createRequest(createLog('silent'), createPlaces(50)));
  const channel = discord.channel('general').id;
  return { discord, rest, channel, post: (body: object) => postMessage(rest, channel, body, [clip]) };
}
