import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** As `npm start` has it. */
const flags = ['--max-semi-space-size=4'];
const root = fileURLToPath(new URL('..', import.meta.url));

export interface BotOptions {
  readonly discord: { readonly url: string; readonly cdnHost: string; readonly token: string };
  readonly nemo: { readonly url: string };
  /** Where the bot keeps its state: the same folder again is the same bot after a restart. */
  readonly dataDir: string;
  /** More of the environment, such as shorter waits. */
  readonly env?: Readonly<Record<string, string>>;
  /** A command line that starts the one that follows it: to give the process another disk, say. */
  readonly around?: readonly string[];
  /** What is started: BOT_FILE where nothing is said, such as what was built, and else what is written. */
  readonly script?: string;
  /** What the process writes, line by line as it comes. */
  readonly onOutput?: (text: string) => void;
}

export interface Bot extends AsyncDisposable {
  readonly pid: number;
  /** All that the process has written so far. */
  output(): string;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** Starts the bot as it is started for real, and tells it by environment alone where Discord and Nemo are. */
export function startBot(options: BotOptions): Bot {
  return runScript(options.script ?? process.env['BOT_FILE'] ?? 'src/main.ts', options);
}

/** Runs `npm run deploy-commands` in the same way. Rejects unless it ends well. */
export async function deployCommands(options: BotOptions): Promise<void> {
  await using script = runScript('src/deploy-commands.ts', options);
  if ((await script.ended) !== 0) throw new Error(`commands could not be deployed:\n${script.output()}`);
}

/** Runs `npm run trace` on what the bot has written down. Resolves with what it prints, which may be that it knows nothing. */
export async function tellStory(options: BotOptions, id: string): Promise<string> {
  await using script = runScript('src/trace.ts', options, [id]);
  await script.ended;
  return script.output();
}

function runScript(script: string, options: BotOptions, words: readonly string[] = []): Bot {
  const { discord, nemo, dataDir, env, around = [], onOutput } = options;
  const [command, ...first] = [...around, process.execPath, ...flags, script];
  const child = spawn(command, [...first, ...words], {
    cwd: root,
    env: {
      ...passedOn(['PATH', 'HOME', 'LANG', 'NODE_COMPILE_CACHE']),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: `${discord.url}/api`,
      DISCORD_MEDIA_HOSTS: discord.cdnHost,
      NEMO_API_URL: nemo.url,
      STORE_URL: `sqlite://${dataDir}/nemo.sqlite`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      onOutput?.(text);
    });
  }
  const ended = once(child, 'close').then(([code, signal]: unknown[]) =>
    typeof code === 'number' ? code : signalOf(signal),
  );
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    pid: child.pid ?? 0,
    output: () => written,
    ended,
    kill,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL');
    },
  };
}

function passedOn(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

function signalOf(signal: unknown): NodeJS.Signals {
  return signal === 'SIGTERM' || signal === 'SIGINT' || signal === 'SIGKILL' ? signal : 'SIGABRT';
}
