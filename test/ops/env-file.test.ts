import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { EnvFileError, loadEnvFile, readEnvFile } from '../../src/ops/env-file.ts';
import { withValues, writeEnvFile } from '../../src/ops/setup/env-file.ts';

test('a value takes the place of its line, also of one that is commented out; all others stay as they are', () => {
  const text = '# Why\nDISCORD_TOKEN=\n# NEMO_TOKEN=\nBURST_MS=5 # mine\n';
  expect(withValues(text, { DISCORD_TOKEN: 'a$1', NEMO_TOKEN: 'b', STORE_URL: 'c' })).toBe(
    '# Why\nDISCORD_TOKEN=a$1\nNEMO_TOKEN=b\nBURST_MS=5 # mine\nSTORE_URL=c\n',
  );
});

test.each([
  ['two lines', 'DISCORD_TOKEN=old\nBURST_MS=5\nDISCORD_TOKEN=older\n'],
  ['blanks around the sign, below one that is commented out', '# DISCORD_TOKEN=\nBURST_MS=5\nDISCORD_TOKEN = old\n'],
  ['a line that is moved in', '  export  DISCORD_TOKEN=old\nBURST_MS=5'],
  ['Windows line ends', 'DISCORD_TOKEN=old\r\nDISCORD_TOKEN="older"\r\nBURST_MS=5\r\n'],
  ['a value over several lines', 'BURST_MS=5\nDISCORD_TOKEN="old\nolder"\n'],
])('the new value is in force where the old one was set by %s', (_, text) => {
  expect(parseEnv(withValues(text, { DISCORD_TOKEN: 'new' }))).toEqual({ DISCORD_TOKEN: 'new', BURST_MS: '5' });
});

test('a value with a # in it is read back whole', () => {
  expect(parseEnv(withValues('', { NEMO_TOKEN: 'a#b' }))).toEqual({ NEMO_TOKEN: 'a#b' });
});

test('a new file begins as the example, and only its owner may read it; so may nobody else an old one from then on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-env-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, '.env');
  expect(readEnvFile(file)).toBeNull();
  writeEnvFile(file, { DISCORD_TOKEN: 'a' }, '.env.example');
  expect(readEnvFile(file)).toEqual({ DISCORD_TOKEN: 'a' });
  expect(statSync(file).mode & 0o777).toBe(0o600);

  writeFileSync(join(folder, 'old'), 'MINE=1\n', { mode: 0o644 });
  writeEnvFile(join(folder, 'old'), { DISCORD_TOKEN: 'b' }, '.env.example');
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('MINE=1\nDISCORD_TOKEN=b\n');
  expect(statSync(join(folder, 'old')).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}.new`)).toBe(false);
});

const written: readonly (readonly [how: string, bytes: Buffer])[] = [
  ['with a byte order mark and Windows line ends', Buffer.from('\uFEFFDISCORD_TOKEN="a"\r\nPERSON_AT_ONCE=1\r\n')],
  ['in UTF-16', Buffer.from('\uFEFFDISCORD_TOKEN=a\r\nPERSON_AT_ONCE=1\r\n', 'utf16le')],
  ['as a shell script', Buffer.from('export DISCORD_TOKEN=a # mine\nexport PERSON_AT_ONCE=1\n')],
];
test.each(written)('a .env that was written %s says what stands in it', async (_, bytes) => {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-env-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, '.env');
  writeFileSync(file, bytes);
  expect(readEnvFile(file)).toEqual({ DISCORD_TOKEN: 'a', PERSON_AT_ONCE: '1' });
});

test('a name that nobody knows is named, and the environment comes before the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-env-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, '.env');
  writeFileSync(file, 'CREDIT_A_DAY=50\nDISCORD_TOKEN=a\nTZ=Asia/Tokyo\nNODE_OPTIONS=--no-warnings\n');
  const env: NodeJS.ProcessEnv = { DISCORD_TOKEN: 'b' };
  expect(loadEnvFile(env, ['DISCORD_TOKEN'], file)).toEqual(['CREDIT_A_DAY']);
  expect(env).toMatchObject({ DISCORD_TOKEN: 'b', CREDIT_A_DAY: '50' });
});

test('a folder where .env should be, as Docker makes it, is a sentence about that', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-env-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  expect(() => loadEnvFile({}, [], folder)).toThrow(EnvFileError);
  expect(() => loadEnvFile({}, [], folder)).toThrow('is a folder (Docker makes one');
});
