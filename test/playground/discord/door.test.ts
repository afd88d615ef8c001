import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../../../playground/discord/discord.ts';
import type { Early } from '../../../playground/discord/door.ts';

const LENGTH = 4_000_000;
const reply = { status: 500, body: { message: 'no' } };

test.each([0, 0.5] as const)(
  'an answer that does not wait comes once %f has arrived, while the rest is still being sent',
  async (after) => {
    const { client, discord } = await open({ reply, after, hangsUp: false });
    client.write(Buffer.alloc(LENGTH * after));
    await client.heard('500 Internal Server Error');
    client.write(Buffer.alloc(LENGTH * (1 - after)));
    client.write('GET /api/v10/gateway HTTP/1.1\r\nhost: here\r\n\r\n'); // it was read to its end
    await client.heard('200 OK');

    expect(discord.journal.map(({ early, status, body }) => ({ early, status, body }))).toEqual([
      { early: true, status: 500, body: undefined },
      { early: false, status: 200, body: undefined },
    ]);
  },
);

test('one that hangs up closes the connection under whoever is still sending', async () => {
  const { client } = await open({ reply, after: 0, hangsUp: true });

  await client.closed;
});

/** A Discord that answers the first request early, and a request of which the head has been sent. */
async function open(answer: Early) {
  let first: Early | null = answer;
  const discord = await startDiscord({
    async door(_head, next) {
      const early = first;
      first = null;
      return early ?? next();
    },
  });
  onTestFinished(() => discord[Symbol.asyncDispose]());
  const socket = connect(Number(new URL(discord.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString()));
  socket.on('error', () => {}); // which is what it is about
  const closed = new Promise((resolve) => void socket.once('close', resolve));
  socket.write(`POST /api/v10/channels/1/messages HTTP/1.1\r\nhost: here\r\ncontent-length: ${LENGTH}\r\n\r\n`);
  return {
    discord,
    client: {
      closed,
      write: (bytes: Buffer | string) => void socket.write(bytes),
      heard: (words: string) => expect.poll(() => heard, { timeout: 5_000 }).toContain(words),
    },
  };
}
