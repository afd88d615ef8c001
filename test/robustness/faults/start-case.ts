import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from '../../../playground/bot.ts';
import { startDiscord } from '../../../playground/discord/discord.ts';
import { startNemo } from '../../../playground/nemo/nemo.ts';
import { verdictOf } from '../harness/verdict.ts';
import type { OwnCase } from './case.ts';

/** EX_IOERR of sysexits.h. */
const STORE_TROUBLE = 74;

export interface StartRow {
  readonly name: string;
  /** Makes it so. Resolves with what ends it. */
  readonly prepare: (dataDir: string) => Promise<() => void>;
  readonly around?: (dataDir: string) => readonly string[];
  /** The sentence; `%` stands for the folder. */
  readonly says: string;
  /** The code it ends with, where another start may go well. */
  readonly ends?: number;
}

/** A bot that cannot use its store does not begin: nobody is promised anything. */
export function startCase({ name, prepare, around, says, ends = STORE_TROUBLE }: StartRow): OwnCase {
  return {
    name: `the store at the start, ${name} → ends with one sentence`,
    async playAlone() {
      const dataDir = await mkdtemp(join(tmpdir(), 'nemo-start-'));
      await using discord = await startDiscord();
      await using nemo = await startNemo();
      const mend = await prepare(dataDir);
      await using bot = startBot({ discord, nemo, dataDir, around: around?.(dataDir) ?? [] });
      const how = await bot.ended;
      mend();
      const written = bot.output().trim().replaceAll(dataDir, '%');
      await rm(dataDir, { recursive: true, force: true });
      const findings = [
        ...(how === ends ? [] : [`it ended with ${how}`]),
        ...(written === says ? [] : [`it says “${written}”`]),
        ...(discord.gateway.identifies() === 0 ? [] : ['it logged in']),
      ];
      return verdictOf(findings, () => '');
    },
  };
}
