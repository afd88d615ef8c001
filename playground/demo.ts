import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deployCommands, startBot } from './bot.ts';
import { startDiscord } from './discord/discord.ts';
import { showMessage, type Shown } from './discord/shown.ts';
import { narrate } from './narrator.ts';
import { startNemo } from './nemo/nemo.ts';
import { STARTER_CREDITS } from './nemo/prices.ts';
import { tempos, type Tempo } from './tempo.ts';

const usage = `npm run demo -- [--fast | --real-time] [image] [prompt]

Runs the real bot against a Discord and a NemoVideo on this machine, animates a picture,
and saves the MP4 under demo-output/.
`;

interface Wish {
  readonly image: string;
  readonly prompt: string;
  readonly tempo: Tempo;
}

/** What must have happened; each with what a person would have noticed. */
interface Proof {
  readonly what: string;
  readonly holds: boolean;
}

function wishFrom(args: readonly string[]): Wish {
  const options = { fast: { type: 'boolean' }, 'real-time': { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [image = fileURLToPath(new URL('pictures/lighthouse.jpg', import.meta.url)), prompt = ''] = positionals;
  if (!existsSync(image)) throw new Error(`There is no file ${image}.`);
  return {
    image,
    prompt,
    tempo: tempos[values.fast === true ? 'fast' : values['real-time'] === true ? 'real' : 'demo'],
  };
}

async function show({ image, prompt, tempo }: Wish): Promise<readonly Proof[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-demo-'));
  try {
    await using nemo = await startNemo({ pace: tempo.pace });
    await using discord = await startDiscord();
    const options = { discord, nemo, dataDir, env: tempo.env };
    await deployCommands(options);
    const states = new Set<string>();
    discord.world.watchers.add(({ message }) => {
      if (message === null) return;
      const { silent, text } = showMessage(discord.world, message);
      if (silent) states.add(text.split('\n').find((line) => line.startsWith('**')) ?? '');
    });
    using _story = narrate(discord, (line) => process.stdout.write(line));
    await using bot = startBot(options);
    const died = bot.ended.then((how): never => {
      throw new Error(`The bot ended (${how}):\n${bot.output()}`);
    });
    died.catch(() => {}); // it also ends when all is done

    await Promise.race([discord.until(() => discord.gateway.isConnected()), died]);
    const you = discord.person('You');
    const file = { name: basename(image), bytes: await readFile(image) };
    const asked = Date.now();
    process.stdout.write(
      `          You use /animate image: ${file.name}${prompt === '' ? '' : ` prompt: ${prompt}`}\n`,
    );
    const answer = await Promise.race([
      you.slash(discord.channel('general').id, 'animate', { image: file, ...(prompt !== '' && { prompt }) }),
      died,
    ]);
    const answeredMs = Date.now() - asked;
    const threadId = answer.message?.id ?? '';
    if (prompt === '') {
      // nobody said what should happen: the bot asks before it pays for words of its own
      const canStart = (message: Shown) => message.buttons.some(({ label }) => label === 'Start');
      const question = discord.until(() => discord.read(threadId, you).find(canStart), { withinMs: tempo.limitMs });
      await you.press(await Promise.race([question, died]), 'Start');
    }
    const isResult = (message: Shown) => message.buttons.some(({ label }) => label === 'Refine');
    const result = await Promise.race([
      discord.until(() => discord.read(threadId, you).find(isResult), { withinMs: tempo.limitMs }),
      died,
    ]);
    const saved = await save(result, image);
    const cards = () => discord.read(threadId, you).filter(({ silent }) => silent);
    await Promise.race([discord.until(() => cards().length === 0, { withinMs: tempo.limitMs }), died]);
    await bot.kill('SIGTERM');
    const spent = nemo.runs.reduce((sum, { cost }) => sum + cost, 0);
    return [
      { what: `an answer after ${answeredMs} ms (at most 1000)`, holds: answeredMs <= 1_000 },
      { what: 'a thread that grew from the answer', holds: discord.threads().some(({ id }) => id === threadId) },
      { what: `one progress message with ${states.size} states (at least 4), gone by now`, holds: states.size >= 4 },
      { what: 'a result that pings you once', holds: result.pings.join() === 'You' },
      { what: `one request to the agent, for ${spent} of ${STARTER_CREDITS} credits`, holds: nemo.runs.length === 1 },
      { what: `an MP4: ${saved ?? 'none'}`, holds: saved !== null },
      { what: `all of it within ${tempo.limitMs / 1000} s`, holds: Date.now() - asked <= tempo.limitMs },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Follows the link in the visible text, as a person would. Resolves with where the clip lies now, null when it is none. */
async function save({ text }: Shown, image: string): Promise<string | null> {
  const link = /https?:\/\/[^\s)]+/.exec(text)?.[0];
  const response = link === undefined ? undefined : await fetch(link);
  const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
  if (response?.ok !== true || bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
  await mkdir('demo-output', { recursive: true });
  const path = join('demo-output', `${parse(image).name}.mp4`);
  await writeFile(path, bytes);
  return path;
}

// whoever reads may leave before the end, such as `head`: what was begun is cleared up all the same
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const proofs = await show(wishFrom(process.argv.slice(2)));
  for (const { what, holds } of proofs) process.stdout.write(`${holds ? '✓' : '✗'} ${what}\n`);
  process.exitCode = proofs.every(({ holds }) => holds) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
