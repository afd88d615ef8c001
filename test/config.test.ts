import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configNames, ConfigError, parseConfig } from '../src/config.ts';

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

test('compose.yaml sets names that there are, to what they may be', () => {
  const set = [...readFileSync('compose.yaml', 'utf8').matchAll(/^ +([A-Z][A-Z_]+): (\S+)/gm)];
  const names = set.map(([, name = '']) => name);
  expect(names).toEqual(expect.arrayContaining(['STORE_URL', 'SECRET_KEY', 'ROLE']));
  expect(names.filter((name) => !configNames.includes(name))).toEqual([]);
  for (const [, name = '', value = ''] of set.filter(([, , given = '']) => !given.startsWith('$')))
    expect(() => parseConfig({ DISCORD_TOKEN: 'x', STORE_URL: 'redis://redis:6379', [name]: value })).not.toThrow();
});

test('without a token, one paragraph says where to get one and what needs none', () => {
  expect(() => parseConfig({})).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: DISCORD_TOKEN is not set. Make a bot at https://discord.com/developers/applications (New Application, then
    Bot, then Reset Token), put DISCORD_TOKEN=<that token> into a file called .env beside package.json, and start again.
    To see the bot at work without any token or network, run: npm run demo (or npm run playground).]
  `);
});

test('everything that is wrong is said at once', () => {
  const env = {
    DISCORD_TOKEN: 'x',
    NEMO_API_URL: 'nowhere',
    STORE_URL: 'postgres://localhost',
    BURST_MS: '-1',
    LOG_LEVEL: 'loud',
  };
  expect(() => parseConfig(env)).toThrow(/NEMO_API_URL[^]*STORE_URL[^]*LOG_LEVEL[^]*BURST_MS/);
});

test.each([
  ['SHARDS', '4/4'],
  ['SHARDS', 'all'],
])('%s=%s is refused, with what it may be', (name, value) => {
  expect(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: value })).toThrow(/SHARDS: is auto, or which shards/);
});

test.each(['AUTO', 'Auto', ' auto ', '"auto"', ''])('SHARDS=%j leaves them to Discord', (SHARDS) => {
  expect(parseConfig({ DISCORD_TOKEN: 'x', SHARDS }).SHARDS).toBe('auto');
});

const numbers = configNames.filter(
  (name) => typeof Object.entries(parseConfig({ DISCORD_TOKEN: 'x' })).find(([key]) => key === name)?.[1] === 'number',
);

test.each(numbers)('%s is a number as people write it: nothing else is taken for one', (name) => {
  const wrong = ['0x10', '0b11', '0o17', '1e3', '+20', '20.', '20.0', '30s', '5 min', '50MB', '1_000', '1,000', '-20'];
  for (const value of wrong) expect(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: value }), value).toThrow(name);
  for (const value of [' 20 ', '"20"', "'20'", '20\n', '0020'])
    expect(parseConfig({ DISCORD_TOKEN: 'x', [name]: value }), value).toMatchObject({ [name]: 20 });
});

test.each([
  { name: 'STORE_URL', value: '5' },
  { name: 'QUEUE_URL', value: 'https://' },
  { name: 'NEMO_API_URL', value: 'redis://user:word@host/0' },
  { name: 'BURST_MS', value: '99999999999999999999999' },
])('of all that is wrong with $name=$value one thing is said, once', ({ name, value }) => {
  expect(outcomeOf(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: value })).split(`${name}:`)).toHaveLength(2);
});

test.each(['sqlite:///', 'sqlite://data/', 'sqlite://data/a\nb.sqlite', 'sqlite://.', 'sqlite://data/..'])(
  'STORE_URL=%j names no file, and is refused before anything is made',
  (STORE_URL) => {
    expect(() => parseConfig({ DISCORD_TOKEN: 'x', STORE_URL })).toThrow(/STORE_URL: is a file by its path/);
  },
);

test.each(['DISCORD_TOKEN', 'NEMO_TOKEN', 'SECRET_KEY', 'STORE_URL'])(
  'a secret that lies in the file of %s_FILE is not taken for none: it is said that no such file is read',
  (name) => {
    const env = { DISCORD_TOKEN: 'x', [`${name}_FILE`]: '/run/secrets/hunter2' };
    expect(outcomeOf(() => parseConfig(env))).toBe(
      `ConfigError: The environment has a problem:\n  ${name}_FILE: is not read: put what stands in that file into ${name}`,
    );
    expect(() => parseConfig({ ...env, [`${name}_FILE`]: '' })).not.toThrow();
  },
);

test('a worker that would have a store for itself alone is refused: it would never do anything', () => {
  const env = { DISCORD_TOKEN: 'x', ROLE: 'worker' };
  expect(() => parseConfig(env)).toThrow(/ROLE: a worker does what others have heard.*redis:\/\//);
  expect(parseConfig({ ...env, STORE_URL: 'redis://localhost' }).ROLE).toBe('worker');
  for (const ROLE of ['all', 'gateway']) expect(parseConfig({ DISCORD_TOKEN: 'x', ROLE }).ROLE).toBe(ROLE);
});

test('an empty line of .env counts as absent', () => {
  expect(parseConfig({ DISCORD_TOKEN: 'x', NEMO_TOKEN: '', BURST_MS: ' ' })).toMatchObject({
    NEMO_TOKEN: null,
    BURST_MS: 2500,
  });
});

test.each([
  'nmv_usr_1',
  ' nmv_usr_1\t',
  '"nmv_usr_1"',
  "' nmv_usr_1 '",
  '“nmv_usr_1”',
  'nmv_usr_1\r\n',
  'nmv_\nusr_1',
  'Bearer nmv_usr_1',
  '"bearer  nmv_usr_1"',
  'Bearer "nmv_usr_1"',
  '\u{FEFF}nmv_usr\u{200B}_1',
])('a token is read however it was copied: %j', (copied) => {
  expect(parseConfig({ DISCORD_TOKEN: copied, NEMO_TOKEN: copied })).toMatchObject({
    DISCORD_TOKEN: 'nmv_usr_1',
    NEMO_TOKEN: 'nmv_usr_1',
  });
});

test.each(['""', '“”', 'Bearer ', ' '])('a NEMO_TOKEN with nothing in it, such as %j, is none', (empty) => {
  expect(parseConfig({ DISCORD_TOKEN: 'x', NEMO_TOKEN: empty })).toMatchObject({ NEMO_TOKEN: null });
});

test('a token with letters that no token has is named, and not shown', () => {
  const env = { DISCORD_TOKEN: 'x', NEMO_TOKEN: 'nmv_usr_…' };
  expect(() => parseConfig(env)).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The environment has a problem:
      NEMO_TOKEN: has letters in it that no token has: copy it again]
  `);
});

test('a DISCORD_TOKEN that is nothing but its quotes is named as that', () => {
  expect(() => parseConfig({ DISCORD_TOKEN: '“”' })).toThrow('DISCORD_TOKEN: has nothing in it: copy it again');
  expect(() => parseConfig({ DISCORD_TOKEN: '""' })).toThrow('DISCORD_TOKEN is not set.');
});

test.each(configNames)('what is wrong with %s is said in words, and not shown', (name) => {
  for (const value of ['~hunter2~', '-1', '1.5', '30s', '99999999999', 'ftp://hunter2/', '0/0', 'Infinity']) {
    const said = outcomeOf(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: value }));
    expect(said).not.toMatch(/invalid|expected|received|too (?:small|big)|NaN|[<>]=|undefined|hunter2/i);
  }
});

function outcomeOf(parse: () => unknown): string {
  try {
    parse();
    return '';
  } catch (error) {
    return String(error);
  }
}

test.each(['STORE_URL', 'QUEUE_URL'])(
  'a %s that nothing could be reached by is refused, and its password not shown',
  (name) => {
    const problem = (value: string) => outcomeOf(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: value }));
    expect(problem('redis://:50%hunter2@redis')).toContain(`${name}: has a bare % in its name or password`);
    expect(problem('redis://bot%ff:hunter2@redis')).toContain(`${name}: has a bare % in its name or password`);
    expect(problem('redis://:hunter2@redis/abc')).toContain(`${name}: has something else behind the host`);
    expect(problem('redis://:hunter2@redis/0/1')).toContain(`${name}: has something else behind the host`);
    for (const value of ['redis://:50%hunter2@redis', 'redis://:hunter2@redis/abc'])
      expect(problem(value)).not.toContain('hunter2');
    for (const value of ['redis://:50%25@redis', 'redis://redis', 'redis://redis/', 'redis://redis/15'])
      expect(problem(value)).toBe('');
  },
);

test.each(['SKILL_PLATFORM', 'NEMO_CLIENT_ID'])('a %s that no request could carry is refused', (name) => {
  expect(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: '我的机器人' })).toThrow(
    `${name}: has letters in it that cannot`,
  );
  expect(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: 'My bot 1.0' })).not.toThrow();
});

test('nobody waits longer than a week for their next request: it would not be known any more when they asked last', () => {
  const parse = (seconds: string) => parseConfig({ DISCORD_TOKEN: 'x', PERSON_COOLDOWN_SECONDS: seconds });
  expect(parse('604800').PERSON_COOLDOWN_SECONDS).toBe(604_800);
  expect(() => parse('604801')).toThrow('PERSON_COOLDOWN_SECONDS: is a whole number from 0 to 604800');
});

test('no wait is longer than a timer can be: it would be over at once', () => {
  expect(parseConfig({ DISCORD_TOKEN: 'x', ANSWER_LIMIT_MS: '2147483647' }).ANSWER_LIMIT_MS).toBe(2_147_483_647);
  expect(() => parseConfig({ DISCORD_TOKEN: 'x', ANSWER_LIMIT_MS: '2147483648' })).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The environment has a problem:
      ANSWER_LIMIT_MS: is a time in milliseconds, a whole number from 1 to 2147483647, such as 30000]
  `);
});

test.each(['ANSWER_LIMIT_MS', 'RENDER_POLL_MS', 'SILENCE_LIMIT_MS', 'LOOK_FIRST_MS', 'STOP_WITHIN_MS'])(
  'no wait at all is refused for %s: nothing could ever come of what it is for',
  (name) => {
    expect(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: '0' })).toThrow(`${name}: is a time in milliseconds`);
  },
);

test.each([
  ['NEMO_API_URL', 'https://nemo.example/?x=1'],
  ['NEMO_API_URL', 'https://nemo.example/#a'],
  ['NEMO_WEB_URL', 'https://user:hunter2@nemo.example'],
  ['DISCORD_MEDIA_HOSTS', ','],
  ['DISCORD_MEDIA_HOSTS', '*'],
  ['DISCORD_MEDIA_HOSTS', 'user:hunter2@cdn.discordapp.com'],
  ['STORE_URL', 'sqlite://data/nemo.sqlite?mode=ro'],
  ['STORE_URL', 'sqlite://~/nemo.sqlite'],
])('%s=%s is refused: nothing would be found there', (name, value) => {
  const said = outcomeOf(() => parseConfig({ DISCORD_TOKEN: 'x', [name]: value }));
  expect(said).toContain(`${name}: `);
  expect(said).not.toContain('hunter2');
});

test.each([
  ['LOG_LEVEL', '"debug"', 'debug'],
  ['LOG_LEVEL', 'INFO', 'info'],
  ['ROLE', "'Gateway'", 'gateway'],
  ['BURST_MS', '" 100 "', 100],
  ['DIRECT_MESSAGES', 'yes', true],
  ['DIRECT_MESSAGES', '0', false],
  ['SECRET_KEY', '"0123456789abcdef"', '"0123456789abcdef"'],
  ['SECRET_KEY', '"0123456789abcdef', '"0123456789abcdef'],
  ['DISCORD_API_URL', 'https://discord.com/api/', 'https://discord.com/api'],
  ['DISCORD_API_URL', 'https://discord.com/api/v10/', 'https://discord.com/api'],
  ['NEMO_API_URL', 'https://nemo.example//', 'https://nemo.example'],
  ['NEMO_WEB_URL', ' "https://nemovideo.com/" ', 'https://nemovideo.com'],
  ['DISCORD_MEDIA_HOSTS', 'https://CDN.discordapp.com/, localhost:3000 ,', ['cdn.discordapp.com', 'localhost:3000']],
  [
    'DISCORD_MEDIA_HOSTS',
    'cdn.discordapp.com media.discordapp.net;[::1]:80',
    ['cdn.discordapp.com', 'media.discordapp.net', '[::1]:80'],
  ],
])('%s=%s is meant as %j', (name, value, meant) => {
  expect(parseConfig({ DISCORD_TOKEN: 'x', [name]: value })).toMatchObject({ [name]: meant });
});

const addresses = ['DISCORD_API_URL', 'NEMO_API_URL', 'NEMO_WEB_URL'] as const;
const withUrl = (name: string, url: string) => parseConfig({ DISCORD_TOKEN: 'x', [name]: url });

test.each(
  addresses.flatMap((name) =>
    [
      'http://mega-api-prod.nemovideo.ai',
      'HTTP://nemovideo.com',
      'http://8.8.8.8:8080/api',
      'http://[2606:4700::1]',
      'http://127.0.0.1.nip.io',
      'http://2130706434.example.com',
    ].map((url) => [name, url] as const),
  ),
)('%s=%s is refused: tokens would be readable on the way', (name, url) => {
  expect(() => withUrl(name, url)).toThrow(ConfigError);
  expect(() => withUrl(name, url)).toThrow(`${name}: begins with http://`);
});

test('what is wrong with a plain address is one sentence', () => {
  expect(() => withUrl('NEMO_API_URL', 'http://nemovideo.com')).toThrowErrorMatchingInlineSnapshot(`
    [ConfigError: The environment has a problem:
      NEMO_API_URL: begins with http://, so that whoever is on the way to that host could read the tokens: write https://]
  `);
});

test.each(
  addresses.flatMap((name) =>
    [
      'https://nemovideo.com',
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://2130706433', // 127.0.0.1, as people do not write it
      'http://[::1]:3000',
      'http://10.1.2.3',
      'http://192.168.0.7/api',
      'http://[fd00::7]',
      'http://nemo:8080',
      'http://nemo.local',
      'http://nemo.default.svc.cluster.local',
      'http://host.docker.internal:3000',
    ].map((url) => [name, url] as const),
  ),
)('%s=%s stays on this machine or in its own network, or is sealed', (name, url) => {
  expect(() => withUrl(name, url)).not.toThrow();
});

test.each([
  'sqlite://data/nemo.sqlite',
  'redis://localhost:6379',
  'redis://redis:6379/1',
  'rediss://me:pw@redis.example',
])('state may be kept at %s', (url) => {
  expect(parseConfig({ DISCORD_TOKEN: 'x', STORE_URL: url })).toMatchObject({ STORE_URL: url });
});

test.each([
  ['redis://me:hunter2@redis.example:6379', 'write rediss://'],
  ['redis://:hunter2@[', 'is no address'],
  ['memory://', 'begins with sqlite:// (a file) or redis://'],
])('state may not be kept at %s, and no password stands in what is said about it', (url, says) => {
  const parse = () => parseConfig({ DISCORD_TOKEN: 'x', STORE_URL: url });
  expect(parse).toThrow(says);
  expect(parse).not.toThrow('hunter2');
});
