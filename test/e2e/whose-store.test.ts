import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBot } from '../../playground/bot.ts';
import { startDiscord } from '../../playground/discord/discord.ts';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { openStore } from '../../src/store/open.ts';
import { queued } from '../store/samples.ts';

test('a bot that is started on the store of another bot takes nothing over, and says in one sentence what to do', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-whose-'));
  const url = `sqlite://${dataDir}/nemo.sqlite`;
  {
    await using theirs = await openStore({ url, secretKey: null });
    await theirs.belongTo('another');
    await theirs.ledger.turns.put(queued.id, queued);
    await theirs.claims.take(`turn:${queued.id}`);
  }
  await using discord = await startDiscord();
  await using nemo = await startNemo();
  await using bot = startBot({ discord, nemo, dataDir });

  expect(await bot.ended).toBe(74);
  expect(bot.output().trim().replaceAll(dataDir, '%').split('\n').at(-1)).toBe(
    '%/nemo.sqlite holds the state of another bot. Set STORE_URL to a place of this bot’s own, or DISCORD_TOKEN to the token of the bot whose state it is, then start the bot again.',
  );
  expect(nemo.runs).toEqual([]);
  {
    await using theirs = await openStore({ url, secretKey: null });
    expect(await theirs.ledger.turns.get(queued.id)).toEqual(queued);
  }
  await rm(dataDir, { recursive: true, force: true });
});
