import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Playground extends AsyncDisposable {
  readonly url: string;
  /** Presses Ctrl-C. Resolves with the exit code, and with what it left behind on the disk. */
  end(): Promise<{ readonly code: unknown; readonly left: readonly string[] }>;
}

/** Starts `npm run playground -- --fast` in a folder for temporary files of its own. */
export async function openPlayground(): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-browser-'));
  const child = spawn(process.execPath, ['playground/main.ts', '--fast'], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let written = '';
  const opened = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      const url = /open: (http:\S+)/.exec(written)?.[1];
      if (url !== undefined) opened.resolve(url);
    });
  }
  void closed.then(() => opened.reject(new Error(`the playground ended:\n${written}`)));

  async function end() {
    child.kill('SIGINT');
    const [code]: unknown[] = await closed;
    return { code, left: await readdir(folder) };
  }

  return {
    url: await opened.promise,
    end,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
