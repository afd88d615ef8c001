import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { startBot } from '../../playground/bot.ts';
import { startDiscord } from '../../playground/discord/discord.ts';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { freePort } from '../support/free-port.ts';
import { noRedis, startRedis } from '../support/redis.ts';
import { secretKey } from '../support/secret-key.ts';

const states: readonly { what: string; says: string; prepare: (file: string) => Promise<Started> }[] = [
  {
    what: 'a Redis that is not there yet',
    says: 'does not answer. Check that it runs',
    prepare: async () => ({ env: { STORE_URL: `redis://127.0.0.1:${await freePort()}` }, end: () => undefined }),
  },
  {
    what: 'a file that another program has not let go of yet',
    says: 'is locked by another program',
    async prepare(file) {
      const db = new DatabaseSync(file);
      db.exec('CREATE TABLE other (name TEXT); BEGIN IMMEDIATE');
      return { env: { SECRET_KEY: secretKey }, end: () => db.close() };
    },
  },
];

interface Started {
  readonly env: Readonly<Record<string, string>>;
  readonly end: () => void;
}

test.each(states)('$what: it ends so that systemd starts it again', async ({ says, prepare }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-not-yet-'));
  await using discord = await startDiscord();
  await using nemo = await startNemo();
  const { env, end } = await prepare(join(dataDir, 'nemo.sqlite'));
  await using bot = startBot({ discord, nemo, dataDir, env });
  const code = await bot.ended;
  end();
  expect(bot.output()).toContain(says);
  expect(code).toBe(75);
  const [, staysDown = ''] = /RestartPreventExitStatus=(.+)/.exec(await readFile('docs/operating.md', 'utf8')) ?? [];
  expect(staysDown.split(' ')).toEqual(['74', '78']);
  await rm(dataDir, { recursive: true, force: true });
});

test.skipIf(noRedis !== null)(
  'without SECRET_KEY nothing is begun on Redis, which would outlive a key beside the bot',
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'nemo-no-key-'));
    await using redis = await startRedis();
    await using discord = await startDiscord();
    await using nemo = await startNemo();
    const env = { STORE_URL: redis.url, SECRET_KEY: '' };
    await using bot = startBot({ discord, nemo, dataDir, env });
    expect(await bot.ended).toBe(78);
    expect(bot.output()).toContain('SECRET_KEY is not set, and a key beside the bot would be lost with this machine');
    await rm(dataDir, { recursive: true, force: true });
  },
);
