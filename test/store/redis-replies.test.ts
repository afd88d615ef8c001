import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { secretKey } from '../support/secret-key.ts';

/** What a Redis that is set as it has to be says, by the first words of what it is asked. */
const settings: Readonly<Record<string, string>> = {
  appendonly: 'yes',
  appendfsync: 'always',
  'maxmemory-policy': 'noeviction',
};

const bulk = (text: string) => `$${text.length}\r\n${text}\r\n`;

/** As one that takes everything but what is asked by this command, which it refuses with these words. */
async function startRefusing(command: string, words: string) {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('error', () => socket.destroy()));
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      for (let next = takeFrom(heard); next !== null; next = takeFrom(heard)) {
        heard = next.rest;
        socket.write(next.asked[0] === command ? `-${words}\r\n` : answerTo(next.asked));
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  return {
    port: address.port,
    async [Symbol.asyncDispose](): Promise<void> {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function answerTo([name = '', , setting = '']: readonly string[]): string {
  if (name === 'PING') return '+PONG\r\n';
  if (name === 'CONFIG') return `*2\r\n${bulk(setting)}${bulk(settings[setting] ?? '')}`;
  if (name === 'TIME') return `*2\r\n${bulk(String(Math.floor(Date.now() / 1_000)))}${bulk('0')}`;
  if (name === 'EXISTS') return ':0\r\n';
  return name === 'EVAL' ? '*2\r\n:1\r\n:1\r\n' : name === 'HGET' ? '$-1\r\n' : '+OK\r\n';
}

/** The first command that has arrived as a whole, and what is behind it. */
function takeFrom(heard: string): { readonly asked: readonly string[]; readonly rest: string } | null {
  const asked: string[] = [];
  let count: number | undefined;
  let at = 0;
  while (count === undefined || asked.length < count) {
    const end = heard.indexOf('\r\n', at);
    if (end === -1) return null;
    const number = Number(heard.slice(at + 1, end));
    at = end + 2;
    if (count === undefined) {
      count = number;
      continue;
    }
    if (heard.length < at + number + 2) return null;
    asked.push(heard.slice(at, at + number));
    at += number + 2;
  }
  return { asked, rest: heard.slice(at) };
}

test.each([
  ['HGET', 'MOVED 1234 10.0.0.7:6379', 'cluster', false],
  ['EVAL', 'CROSSSLOT Keys in request don’t hash to the same slot', 'cluster', false],
  ['EVAL', 'CLUSTERDOWN The cluster is down', 'away', true],
  ['EVAL', 'TRYAGAIN Multiple keys request during rehashing of slot', 'away', true],
  ['EVAL', 'NOREPLICAS Not enough good replicas to write.', 'no-replicas', true],
  ['SELECT', 'ERR SELECT is not allowed in cluster mode', 'cluster', false],
  ['SELECT', 'ERR DB index is out of range', 'no-database', false],
])(
  'a Redis that refuses %s with “%s” stops the start with a sentence of its own',
  async (command, words, trouble, isPassing) => {
    await using redis = await startRefusing(command, words);
    const opening = openStore({ url: `redis://127.0.0.1:${redis.port}/99`, secretKey, waitMs: 300 });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', trouble, isPassing });
  },
);

test('what nobody has thought of is said as Redis says it, and not taken for another key', async () => {
  await using redis = await startRefusing('EVAL', 'ERR something that nobody has thought of');
  const opening = openStore({ url: `redis://127.0.0.1:${redis.port}`, secretKey, waitMs: 300 });
  await expect(opening).rejects.toThrow('ERR something that nobody has thought of');
});
