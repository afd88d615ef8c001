import { spawn } from 'node:child_process';
import { once } from 'node:events';
import installer from '@ffmpeg-installer/ffmpeg';

/** What it says is short unless something is wrong. */
const KEPT_CHARS = 4000;

/** Runs ffmpeg to its end; resolves with its exit code and what it said. Killed, and rejecting, once `signal` fires. */
export async function ffmpeg(
  args: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly code: number; readonly said: string }> {
  signal.throwIfAborted();
  const child = spawn(installer.path, ['-nostdin', '-hide_banner', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => void child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-KEPT_CHARS);
  });
  try {
    const [code]: unknown[] = await once(child, 'close');
    signal.throwIfAborted();
    return { code: typeof code === 'number' ? code : 1, said };
  } finally {
    signal.removeEventListener('abort', kill);
  }
}
