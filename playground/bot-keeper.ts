import { startBot, type Bot, type BotOptions } from './bot.ts';

type BotPhase = 'starting' | 'running' | 'stopping' | 'down';

export interface KeptBot extends AsyncDisposable {
  phase(): BotPhase;
  /** Null while there is no process. */
  pid(): number | null;
  /** Ends the process by this signal, if there is one, and starts it again on the same state. Resolves once the new one is there. */
  startAgain(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
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

  function start(): void {
    const started = startBot(options);
    bot = started;
    isStopping = false;
    void watch(started);
    onChange();
  }

  async function watch(started: Bot): Promise<void> {
    const how = await started.ended.catch(String);
    // Ctrl-C in a terminal reaches the bot as well.
    if (!isStopping && how !== 'SIGINT') process.stderr.write(`\nThe bot ended by itself (${how}):\n${started.output().slice(-2000)}\n`);
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
    async [Symbol.asyncDispose]() {
      await last;
      await stop('SIGTERM');
    },
  };
}
