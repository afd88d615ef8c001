import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { deployCommands } from './bot.ts';
import { keepBot } from './bot-keeper.ts';
import { startDiscord } from './discord/discord.ts';
import type { Arrived, Reply } from './discord/request.ts';
import { happened } from './discord/world.ts';
import { createFaultyGate } from './faulty-gate.ts';
import { startNemo } from './nemo/nemo.ts';
import { startPage } from './page-server.ts';
import { callTogether, goElsewhere } from './page-server/cast.ts';
import { tempos, type Tempo } from './tempo.ts';

const usage = `npm run playground -- [--fast | --real-time] [--port N] [--keep folder]

Runs the real bot against a Discord and a NemoVideo on this machine, with a page to use it from.
`;

/** Far above what a busy machine needs. */
const START_LIMIT_MS = 60_000;

interface Wish {
  readonly tempo: Tempo;
  /** 0 = any free one. */
  readonly port: number;
  /** Where the state of the bot is to stay; null: it goes away at the end. */
  readonly keep: string | null;
}

function wishFrom(args: readonly string[]): Wish {
  const options = {
    fast: { type: 'boolean' },
    'real-time': { type: 'boolean' },
    port: { type: 'string', default: '0' },
    keep: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is no port.`);
  return {
    tempo: tempos[values.fast === true ? 'fast' : values['real-time'] === true ? 'real' : 'demo'],
    port,
    keep: values.keep === undefined ? null : resolve(values.keep),
  };
}

/** Resolves at the first Ctrl-C, also one that came while everything was still starting. */
function stopSignal(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

async function play({ tempo, port, keep }: Wish): Promise<void> {
  const stopped = stopSignal();
  const dataDir = keep ?? (await mkdtemp(join(tmpdir(), 'nemo-playground-')));
  await mkdir(dataDir, { recursive: true });
  try {
    await using nemo = await startNemo({ pace: tempo.pace });
    const discordGate = createFaultyGate<Arrived, Reply>();
    await using discord = await startDiscord({ gate: discordGate.gate });
    const cast = callTogether(discord);
    goElsewhere(discord, cast);
    const options = { discord, nemo, dataDir, env: tempo.env };
    await deployCommands(options);
    await using bot = keepBot({
      ...options,
      isConnected: () => discord.gateway.isConnected(),
      onChange: () => happened(discord.world, { kind: 'bot', channelId: null, message: null }),
    });
    await using page = await startPage({ discord, nemo, bot, cast, discordGate, port });
    // Whoever opens the page at once shall find a bot that answers. It also ends when the bot fell, which the page says.
    const there = discord.until(() => bot.phase() !== 'starting', { withinMs: START_LIMIT_MS });
    await Promise.race([there, stopped]);
    process.stdout.write(`The playground is open: ${page.url}\nCtrl-C ends it.\n`);
    await stopped;
    process.stdout.write('\nClosing the playground…\n');
  } finally {
    if (keep === null) await rm(dataDir, { recursive: true, force: true });
  }
}

try {
  await play(wishFrom(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
