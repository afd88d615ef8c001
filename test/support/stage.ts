import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST, Routes } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { startBot, type Bot } from '../../playground/bot.ts';
import { startDiscord, type DiscordOptions } from '../../playground/discord/discord.ts';
import type { Shown } from '../../playground/discord/shown.ts';
import { startNemo, type NemoOptions } from '../../playground/nemo/nemo.ts';
import { tempos } from '../../playground/tempo.ts';
import { hasOpenApi, problemsOf } from './openapi.ts';

export interface StageOptions {
  readonly discord?: DiscordOptions;
  readonly nemo?: NemoOptions;
  readonly env?: Readonly<Record<string, string>>;
  /** What the process is started with, given where it keeps its state. */
  readonly around?: (dataDir: string) => readonly string[];
}

/** As often as Discord lets a message be edited for long. */
const PROGRESS_MS = 1_000;

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** The real bot as a child process, on a Discord and a Nemo of this machine; only the waits are shortened. */
export async function setStage(options: StageOptions = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-stage-'));
  const nemo = await startNemo({ prices: { generation: 2, edit: 1 }, ...options.nemo });
  const env = { ...tempos.fast.env, PROGRESS_MS: String(PROGRESS_MS), STOP_WITHIN_MS: '3000', ...options.env };
  // Whoever wants to see more edits than Discord takes does without its limits.
  const discord = await startDiscord({ ...(Number(env.PROGRESS_MS) < PROGRESS_MS && { rateLimits: [] }), ...options.discord });
  const around = options.around?.(dataDir) ?? [];
  let bot: Bot | undefined;

  async function start(more: Readonly<Record<string, string>> = {}): Promise<Bot> {
    bot = startBot({ discord, nemo, dataDir, env: { ...env, ...more }, around });
    const died = bot.ended.then((how): never => {
      throw new Error(`the bot ended (${how}):\n${bot?.output()}`);
    });
    died.catch(() => {}); // it may end later, when the test wants it to
    const before = discord.gateway.identifies();
    const isThere = () => discord.gateway.identifies() > before && discord.gateway.isConnected();
    await Promise.race([discord.until(isThere, { withinMs: 30_000 }), died]);
    return bot;
  }

  await deploy(discord);
  await start();
  return {
    discord,
    nemo,
    dataDir,
    bot: (): Bot => {
      if (bot === undefined) throw new Error('the bot was never started');
      return bot;
    },
    /** Starts it again on the same state, as after a kill; with more of the environment where that is asked for. */
    start,

    /** The first message in a channel that has this button, and was not there before `after`. */
    withButton: (channelId: string, label: string, after?: Shown): Promise<Shown> =>
      discord.until(
        () => discord.read(channelId).find((one) => one.buttons.some((button) => button.label === label) && isAfter(one, after)),
        { withinMs: 30_000 },
      ),

    /** Ends everything, and checks every request that Discord has seen against its own description where that is at hand. */
    async [Symbol.asyncDispose]() {
      await bot?.[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
      await nemo[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true });
      const problems = hasOpenApi ? problemsOf(discord.journal) : [];
      if (problems.length > 0) throw new Error(`Discord's description does not allow:\n${problems.join('\n')}`);
    },
  };
}

function isAfter(message: Shown, other: Shown | undefined): boolean {
  return other === undefined || BigInt(message.id) > BigInt(other.id);
}

/** What `npm run deploy-commands` sends. */
async function deploy({
  url,
  token,
  world,
}: {
  readonly url: string;
  readonly token: string;
  readonly world: { readonly applicationId: string };
}) {
  const rest = new REST({ api: `${url}/api` }).setToken(token);
  await rest.put(Routes.applicationCommands(world.applicationId), { body: commands.flatMap(({ data }) => data) });
}
