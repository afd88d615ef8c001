import { startBot, tellStory, type Bot, type BotOptions } from './bot.ts';
import { createLines } from './lines.ts';

type BotPhase = 'starting' | 'running' | 'stopping' | 'down';

export interface KeptBot extends AsyncDisposable {
  phase(): BotPhase;
  /** Null while there is no process. */
  pid(): number | null;
  /** Ends the process by this signal, if there is one, and starts it again on the same state. Resolves once the new one is there. */
  startAgain(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Ends the process, and starts none until `startAgain`. */
  keepDown(): Promise<void>;
  /** The newest lines that the processes have written, oldest first. */
  lines(): readonly string[];
  /** What `npm run trace` tells of an id. */
  story(id: string): Promise<string>;
}

export interface KeeperOptions extends BotOptions {
  readonly isConnected: () => boolean;
  /** Called whenever the phase may be another. */
  readonly onChange: () => void;
}

/** Runs the bot, and lets it be killed and started again as often as one likes. One that ends by itself stays down, and says why on the terminal. */
export function keepBot({ isConnected, onChange, ...options }: KeeperOptions): KeptBot {
  let bot: Bot | null = null;
  let isStopping = false;
  let last: Promise<void> = Promise.resolve();
  const written = createLines();

  function start(): void {
    const started = startBot({ ...options, onOutput: written.add });
    bot = started;
    isStopping = false;
    void watch(started);
    onChange();
  }

  async function watch(started: Bot): Promise<void> {
    const how = await started.ended.catch(String);
    // Ctrl-C in a terminal reaches the bot as well.
    if (!isStopping && how !== 'SIGINT')
      process.stderr.write(`\nThe bot ended by itself (${how}):\n${started.output().slice(-2000)}\n`);
    if (bot === started) bot = null;
    onChange();
  }

  async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (bot === null) return;
    isStopping = true;
    onChange();
    await bot.kill(signal);
  }

  start();
  return {
    phase() {
      if (bot === null) return 'down';
      if (isStopping) return 'stopping';
      return isConnected() ? 'running' : 'starting';
    },
    pid: () => bot?.pid ?? null,
    startAgain(signal) {
      // One after the other, so that two clicks never leave two bots.
      last = last.then(() => stop(signal)).then(start);
      return last;
    },
    keepDown() {
      last = last.then(() => stop('SIGTERM'));
      return last;
    },
    lines: written.newest,
    story: (id) => tellStory(options, id),
    async [Symbol.asyncDispose]() {
      await last;
      await stop('SIGTERM');
    },
  };
}
