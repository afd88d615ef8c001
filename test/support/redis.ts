import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** As the bot asks for it. */
const careful = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };

/** What it says once whoever asks is answered. */
const READY = 'Ready to accept connections';
/** What it says before it reads what it had: it takes connections from then on. */
const LOADING = 'Server initialized';
/** While it reads so much it looks often enough at who asks: it does so once in a thousand commands. */
const MUCH = 8_000;

/** Why tests with a real Redis cannot run here; null where they can. */
export const noRedis: string | null =
  spawnSync('redis-server', ['--version']).status === 0
    ? null
    : 'there is no redis-server on this machine: apt-get install redis-server';

if (noRedis !== null) process.stderr.write(`Tests with a real Redis are left out: ${noRedis}\n`);

export type Redis = Awaited<ReturnType<typeof startRedis>>;

/** A real Redis of its own, in a folder of its own. */
export async function startRedis(settings: Readonly<Record<string, string>> = careful) {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-redis-'));
  const port = await freePort();
  let server = await run(settings);

  async function run(set: Readonly<Record<string, string>>, until = READY) {
    const all = { ...careful, ...set, save: '', bind: '127.0.0.1', dir: folder, port: String(port) };
    const words = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      said += String(text);
      if (said.includes(until)) break;
    }
    if (!said.includes(until)) throw new Error(`redis-server ended:\n${said}`);
    child.stdout.resume(); // nobody reads the rest, and it has to go somewhere
    return child;
  }

  /** Asks it by hand, and has the answer when it returns: whatever is asked afterwards comes later. */
  function cli(...command: readonly string[]): string {
    const password =
      settings['requirepass'] === undefined ? [] : ['--pass', settings['requirepass'], '--no-auth-warning'];
    const { stdout } = spawnSync('redis-cli', ['-p', `${port}`, ...password, ...command], { encoding: 'utf8' });
    return stdout.replace(/\n$/, '');
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  return {
    folder,
    port,
    url: `redis://127.0.0.1:${port}`,
    version: /redis_version:(\S+)/.exec(cli('INFO', 'server'))?.[1] ?? '',
    cli,
    /** kill -9. */
    kill,
    /** Starts it again, on what it had. */
    async start(set = settings): Promise<void> {
      server = await run(set);
    },
    /** Starts it again, on what it had and more: it lets whoever comes in, and has nothing for them for `ms`. */
    async startSlowly(ms: number): Promise<void> {
      cli('EVAL', `for n = 1, ${MUCH} do redis.call('SET', 'ballast:' .. n, '') end`, '0');
      await kill();
      server = await run({ ...settings, 'key-load-delay': String(Math.round((ms * 1_000) / MUCH)) }, LOADING);
    },
    /** It stands still, and keeps its connections. */
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    /** Whatever it has on disk. */
    async bytes(): Promise<Buffer> {
      const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
      return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))));
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
