import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const storeChild = fileURLToPath(new URL('child.ts', import.meta.url));

export interface Child extends AsyncDisposable {
  /** The next line it says; null once it has ended. */
  says(): Promise<string | null>;
  /** All that it still says until it ends. */
  rest(): Promise<readonly string[]>;
  /** Lets it go on where it waits. */
  nudge(): void;
  /** Lets it go on where it has stopped itself. */
  resume(): void;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts `file` as a process of its own. `around` is a command line that starts the one that follows it. */
export function startChild(words: readonly string[], around: readonly string[] = [], file = storeChild): Child {
  const [command = '', ...rest] = [...around, process.execPath, file, ...words];
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.on('error', () => undefined); // it may be gone before it is nudged

  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return {
    async says() {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    async rest() {
      const left: string[] = [];
      for (let line = await lines.next(); line.done !== true; line = await lines.next()) left.push(line.value);
      await gone;
      return left;
    },
    nudge: () => void child.stdin.write('\n'),
    resume: () => void child.kill('SIGCONT'),
    kill,
    [Symbol.asyncDispose]: kill,
  };
}
