import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Discord } from '../playground/discord/discord.ts';

const file = fileURLToPath(new URL('bare-client.ts', import.meta.url));

/** Starts the bare client on a local Discord, with the same compile cache as the bot. */
export function startBare(discord: Pick<Discord, 'url' | 'token'>, compiled: string): AsyncDisposable {
  const env = {
    PATH: process.env['PATH'],
    DISCORD_API_URL: `${discord.url}/api`,
    DISCORD_TOKEN: discord.token,
    NODE_COMPILE_CACHE: compiled,
  };
  const child = spawn(process.execPath, [file], { env, stdio: 'ignore' });
  const gone = once(child, 'close');
  return {
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
