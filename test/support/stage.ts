import { randomUUID } from 'node:crypto';
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
import { leaksIn, overhear, secretsOf, stolen } from './secrets.ts';

export interface StageOptions {
  readonly discord?: DiscordOptions;
  readonly nemo?: NemoOptions;
  readonly env?: Readonly<Record<string, string>>;
  /** What the process is started with, given where it keeps its state. */
  readonly around?: (dataDir: string) => readonly string[];
  /** No bot is there before the first `start`. */
  readonly isEmpty?: boolean;
}

/** As often as Discord lets a message be edited for long. */
const PROGRESS_MS = 1_000;

/** Processes follow each other here in a tenth of the time that they would. */
const IDENTIFY_MS = 500;

/** Nobody looks at these films. */
const FILM_SCALE = 0.1;

/** So many that nobody is asked whether it may cost that. */
const CREDITS = 1_000;

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** The real bot as a child process, on a Discord and a Nemo of this machine; only the waits are shortened. */
export async function setStage(options: StageOptions = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-stage-'));
  const nemo = await startNemo({
    prices: { generation: 2, edit: 1 },
    credits: CREDITS,
    filmScale: FILM_SCALE,
    ...options.nemo,
  });
  const env = {
    ...tempos.fast.env,
    PROGRESS_MS: String(PROGRESS_MS),
    STOP_WITHIN_MS: '3000',
    ...options.env,
  };
  // Whoever wants to see more edits than Discord takes does without its limits.
  const discord = await startDiscord({
    token: `bG9jYWw.cGxheQ.${randomUUID()}`, // a port may be given out again: what stood there before is not let in
    identifyEveryMs: IDENTIFY_MS,
    ...(Number(env.PROGRESS_MS) < PROGRESS_MS && { rateLimits: [] }),
    ...options.discord,
  });
  const around = options.around?.(dataDir) ?? [];
  const heard = overhear(discord);
  const bots: Bot[] = [];
  let bot: Bot | undefined;

  async function start(more: Readonly<Record<string, string>> = {}): Promise<Bot> {
    const started = Promise.withResolvers<void>();
    let isUp = false;
    const onOutput = () => {
      isUp ||= isReady(one);
      if (isUp) started.resolve();
    };
    const one: Bot = startBot({ discord, nemo, dataDir, env: { ...env, ...more }, around, onOutput });
    bot = one;
    bots.push(one);
    const died = one.ended.then((how): never => {
      throw new Error(`the bot ended (${how}):\n${one.output()}`);
    });
    died.catch(() => {}); // it may end later, when the test wants it to
    const before = discord.gateway.identifies();
    const isThere = () => discord.gateway.identifies() > before && discord.gateway.isConnected();
    const up = more['ROLE'] === 'worker' ? started.promise : discord.until(isThere);
    await Promise.race([up, died]);
    return one;
  }

  await deploy(discord);
  if (options.isEmpty !== true) await start();
  return {
    discord,
    nemo,
    dataDir,
    bot: (): Bot => {
      if (bot === undefined) throw new Error('the bot was never started');
      return bot;
    },
    /** Starts one on the same state, as after a kill; with more of the environment where that is asked for. */
    start,

    /** The first message in a channel that has this button, and was not there before `after`. */
    withButton: (channelId: string, label: string, after?: Shown): Promise<Shown> =>
      discord.until(() =>
        discord
          .read(channelId)
          .find((one) => one.buttons.some((button) => button.label === label) && isAfter(one, after)),
      ),

    /**
     * Ends everything, and checks that nothing private stands in a log or unsealed on disk, and every request that
     * Discord has seen against its own description where that is at hand.
     */
    async [Symbol.asyncDispose]() {
      await bot?.[Symbol.asyncDispose]();
      await discord[Symbol.asyncDispose]();
      const secrets = [...heard, ...secretsOf(nemo)];
      await nemo[Symbol.asyncDispose]();
      const written = await stolen(dataDir);
      await rm(dataDir, { recursive: true, force: true });
      const leaks = {
        log: leaksIn(bots.map((one) => one.output()).join('\n'), secrets),
        disk: leaksIn(written, secrets),
      };
      if (leaks.log.length + leaks.disk.length > 0) throw new Error(`this gets out: ${JSON.stringify(leaks)}`);
      const problems = hasOpenApi ? problemsOf(discord.journal) : [];
      if (problems.length > 0) throw new Error(`Discord's description does not allow:\n${problems.join('\n')}`);
    },
  };
}

/** It says so. Of a process that hears of nothing the gateway does not know. */
function isReady(bot: Bot): boolean {
  return bot.output().includes('"msg":"ready"');
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
