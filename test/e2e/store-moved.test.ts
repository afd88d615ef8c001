import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startBot } from '../../playground/bot.ts';
import { startDiscord } from '../../playground/discord/discord.ts';
import { startNemo } from '../../playground/nemo/nemo.ts';

test('a bot whose file of state is taken away under it stops by itself, and says in one sentence what to do', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-moved-'));
  await using discord = await startDiscord();
  await using nemo = await startNemo();
  await using bot = startBot({ discord, nemo, dataDir });
  await vi.waitFor(() => expect(bot.output()).toContain('"msg":"ready"'), { timeout: 60_000 });
  for (const end of ['', '-wal', '-shm']) await rm(join(dataDir, `nemo.sqlite${end}`));

  expect(await bot.ended).toBe(74);
  expect(bot.output().trim().replaceAll(dataDir, '%').split('\n').at(-1)).toMatch(
    /^%\/nemo\.sqlite was moved, removed or replaced while the bot ran .* then start the bot again\.$/,
  );
  await rm(dataDir, { recursive: true, force: true });
});
