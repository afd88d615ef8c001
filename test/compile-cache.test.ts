import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';

test('what was freed of its types and compiled at one start is there for the next, though the process is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nemo-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const discord = createServer(() => undefined).listen(0, '127.0.0.1'); // never answers: the bot stands there, read to its end
  onTestFinished(() => discord.close().closeAllConnections());
  await once(discord, 'listening');
  const start = (env: Readonly<Record<string, string>>) =>
    spawn(process.execPath, ['src/main.ts'], {
      env: { TMPDIR: folder, STORE_URL: `sqlite://${folder}/nemo.sqlite`, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });

  const first = start({ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: `http://127.0.0.1:${portOf(discord.address())}/api` });
  await once(discord, 'connection');
  first.kill('SIGKILL');
  await once(first, 'close');
  const second = start({ NODE_DEBUG_NATIVE: 'COMPILE_CACHE' });
  const said = await text(second.stderr);

  // two threads write at once, so that one line may stand within another
  expect(said.match(/for StrippedTypeScript \S+\.\.\. no such file/g)).toBeNull();
  expect(said).toMatch(/for ESM \S+src\/core\/\w+\.ts was accepted/);
});

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : Number.NaN;
}
