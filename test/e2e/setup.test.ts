import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { startNemo } from '../../playground/nemo/nemo.ts';
import { tempos } from '../../playground/tempo.ts';
import { picture } from '../support/scene.ts';

const discord = await startDiscord();
const nemo = await startNemo({ prices: { generation: 2, edit: 1 } });
const folder = await mkdtemp(join(tmpdir(), 'nemo-setup-'));
afterAll(async () => {
  await discord[Symbol.asyncDispose]();
  await nemo[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
const envFile = join(folder, '.env');
const local = {
  DISCORD_API_URL: `${discord.url}/api`,
  DISCORD_MEDIA_HOSTS: discord.cdnHost,
  NEMO_API_URL: nemo.url,
};

test('where there is no terminal, setup says how to do without, and touches nothing', async () => {
  const { ended, output } = run([process.execPath, resolve('src/setup.ts')], local);
  expect(await ended).toBe(1);
  expect(output()).toContain('there is no terminal to ask them in');
  expect(output()).toContain('copy .env.example to .env');
  expect(existsSync(envFile)).toBe(false);
});

test('from a token that was copied badly to the first clip, with nothing guessed', async () => {
  const setup = inTerminal('src/setup.ts', local);
  await setup.answer('Its token (it is not shown): ', 'bm9ib2R5.bm9ib2R5.bm9ib2R5');
  await setup.sees('Discord does not accept DISCORD_TOKEN');
  await setup.answer('Its token (it is not shown): ', ` "Bot ${discord.token}" `);
  await setup.answer('The token of your NemoVideo account', '');
  expect(await setup.ended).toBe(0);
  expect(story(setup.output())).toMatchInlineSnapshot(`
    "Make a bot at https://discord.com/developers/applications: New Application, then Bot, then Reset Token.
    Its token (it is not shown): 
    BAD   Discord does not accept DISCORD_TOKEN
          → copy it again: developer portal, Bot, Reset Token
    Its token (it is not shown): 
    good  Discord: the token is that of Nemo (<id>)
    good  Message Content Intent is on: in a thread of the bot, writing is enough
    note  Public Bot is on: anybody may let the bot into a server of theirs, and use your credits there
          → switch it off at https://discord.com/developers/applications/<id>/bot, unless that is what you want
    The token of your NemoVideo account (Enter: a free one with 100 credits): 
    good  The video service answers; without NEMO_TOKEN the bot gets a free account with 100 credits
    good  The commands are registered
    good  .env is written: only you can read it
    note  A person may ask 10 times a day, in 2 projects at once, a server 100 times a day, and nobody in direct messages
          → change these numbers in .env; each server can change its own with /settings

    Two steps are left:
      1. Open this link, choose your server, and allow what it asks for (it is what the bot needs, and nothing else):
         https://discord.com/oauth2/authorize?client_id=<id>&scope=bot+applications.commands&permissions=563327910661184
      2. npm start

    Then type /animate in that server. npm run doctor says what is wrong, whenever something is.
    "
  `);
  expect(setup.output()).not.toContain(discord.token);
  expect((await stat(envFile)).mode & 0o777).toBe(0o600);
  expect(discord.world.commands.size).toBeGreaterThan(5);
  expect(nemo.accounts()).toEqual([]); // the free one is left for the bot

  const bot = run([process.execPath, resolve('src/main.ts')], tempos.fast.env);
  await bot.sees('"ready"');
  const ada = discord.person('Ada');
  const words = { image: await picture(), prompt: 'rain, 2 seconds' };
  const { message } = await ada.slash(discord.channel('general').id, 'animate', words);
  const hasClip = () =>
    discord.read(message?.id ?? '').some(({ buttons }) => buttons.some((one) => one.label === 'Versions'));
  await discord.until(hasClip);

  const doctor = run([process.execPath, resolve('src/doctor.ts')], {});
  expect(await doctor.ended).toBe(0);
  expect(doctor.output()).toContain('The store opens with its key, and belongs to this bot');
  expect(doctor.output()).toContain('The bot can work.');
  expect(doctor.output()).not.toContain(discord.token);
  const backend = run([process.execPath, resolve('src/doctor.ts'), '--backend'], {});
  expect(await backend.ended).toBe(0);
  expect(backend.output()).toContain('0 of 12 rows of docs/assumptions.md differ');
});

test('what was set up is not overwritten unless somebody says so', async () => {
  const before = await readFile(envFile, 'utf8');
  const setup = inTerminal('src/setup.ts', local);
  await setup.answer('There is a .env already.', '');
  expect(await setup.ended).toBe(1);
  expect(setup.output()).toContain('Nothing is changed.');
  expect(await readFile(envFile, 'utf8')).toBe(before);
});

test('doctor without any configuration says what is missing, with a code of its own', async () => {
  const { ended, output } = run([process.execPath, resolve('src/doctor.ts')], { DISCORD_TOKEN: '' });
  expect(await ended).toBe(78);
  expect(output()).toContain('DISCORD_TOKEN is not set');
});

test.each(['src/doctor.ts', 'src/deploy-commands.ts', 'src/main.ts'])(
  '%s says which .env it cannot read, with the code of the environment',
  async (script) => {
    const home = await mkdtemp(join(folder, 'elsewhere-'));
    await mkdir(join(home, '.env')); // as Docker makes one
    const { ended, output } = run([process.execPath, resolve(script)], local, home);
    expect(await ended).toBe(78);
    expect(output()).toContain('.env is a folder');
  },
);

/** A terminal of its own, as `script` gives one. */
function inTerminal(script: string, env: Readonly<Record<string, string>>) {
  return run(['script', '-qefc', `${process.execPath} ${resolve(script)}`, '/dev/null'], { ...env, TERM: 'dumb' });
}

function run([command = '', ...words]: readonly string[], env: Readonly<Record<string, string>>, cwd = folder) {
  const child = spawn(command, words, {
    cwd,
    env: { PATH, NODE_COMPILE_CACHE, ...env },
  });
  let output = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += String(text);
      for (const hear of heard) hear();
    });
  }
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => code ?? signal);
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await ended;
  });
  let read = 0;
  async function sees(text: string): Promise<void> {
    const { promise, resolve: found } = Promise.withResolvers<void>();
    const look = () => {
      const at = output.indexOf(text, read);
      if (at < 0) return;
      read = at + text.length;
      heard.delete(look);
      found();
    };
    heard.add(look);
    look();
    const over = ended.then(() => Promise.reject(new Error(`it ended before “${text}”:\n${output}`)));
    over.catch(() => {});
    await Promise.race([promise, over]);
  }
  return {
    ended,
    sees,
    output: () => output,
    async answer(question: string, words: string): Promise<void> {
      await sees(question);
      child.stdin.write(`${words}\r`);
    },
  };
}

/** What stands on the terminal, the same in each run. */
function story(output: string): string {
  return stripVTControlCharacters(output).replaceAll('\r\n', '\n').replaceAll(discord.world.applicationId, '<id>');
}
