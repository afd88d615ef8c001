import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configNames, parseConfig } from '../src/config.ts';

test('.env.example lists every name of the configuration, in its order', () => {
  const listed = readFileSync('.env.example', 'utf8')
    .split('\n')
    .flatMap((line) => /^(?:# )?([A-Z0-9_]+)=/.exec(line)?.[1] ?? []);
  expect(listed).toEqual(configNames);
});

test('a value of .env.example that is commented out is the default', () => {
  const config = parseConfig({ DISCORD_TOKEN: 'x' });
  const shown = readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z0-9_]+)=(.+)$/gm);
  for (const [, name = '', value] of shown) {
    expect(String(Object.entries(config).find(([key]) => key === name)?.[1]), name).toBe(value);
  }
});

test('without a token, one paragraph says where to get one and what needs none', () => {
  expect(() => parseConfig({})).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: DISCORD_TOKEN is not set. Make a bot at https://discord.com/developers/applications (New Application, then
    Bot, then Reset Token), put DISCORD_TOKEN=<that token> into a file called .env beside package.json, and start again.
    To see the bot at work without any token or network, run: npm run demo (or npm run playground).]
  `);
});

test('everything that is wrong is said at once', () => {
  const env = { DISCORD_TOKEN: 'x', NEMO_API_URL: 'nowhere', STORE_URL: 'redis://localhost', BURST_MS: '-1', LOG_LEVEL: 'loud' };
  expect(() => parseConfig(env)).toThrow(/NEMO_API_URL[^]*STORE_URL[^]*LOG_LEVEL[^]*BURST_MS/);
});

test('an empty line of .env counts as absent', () => {
  expect(parseConfig({ DISCORD_TOKEN: 'x', NEMO_TOKEN: '', BURST_MS: ' ' })).toMatchObject({ NEMO_TOKEN: null, BURST_MS: 2500 });
});
