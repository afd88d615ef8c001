import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startBot } from '../../playground/bot.ts';
import { tempos } from '../../playground/tempo.ts';
import { atRest, nextResult, picture, sent } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());
const { discord, nemo } = stage;
const general = discord.channel('general').id;

async function startSecond() {
  const dataDir = await mkdtemp(join(tmpdir(), 'nemo-second-'));
  const ready = Promise.withResolvers<void>();
  const onOutput = (text: string) => text.includes('"msg":"ready"') && ready.resolve();
  const env = tempos.fast.env;
  const second = startBot({ discord, nemo, dataDir, env, onOutput: (text) => void onOutput(text) });
  await ready.promise;
  return second;
}

test('one token in two places, each with a store of its own: each request is paid once, and the log says what is going on', async () => {
  await using second = await startSecond();
  const prompts = ['one, 2 seconds', 'two, 2 seconds', 'three, 2 seconds'];
  for (const prompt of prompts) {
    const { message } = await discord.person('Ada').slash(general, 'animate', { image: await picture(), prompt });
    const { id } = await discord.until(() => discord.threads().find((thread) => thread.id === message?.id));
    await nextResult(stage, id);
  }
  const logs = () => stage.bot().output() + second.output();
  expect(sent(stage).toSorted()).toEqual(prompts.toSorted());
  await expect.poll(() => logs().split('one token, two stores').length - 1).toBe(prompts.length);
});

test('both hear a mention, and what is written in its thread: each request is paid once all the same', async () => {
  await using second = await startSecond();
  const before = nemo.runs.length;
  const ada = discord.person('Ada');
  const logs = () => stage.bot().output() + second.output();
  // a slow one finds the result there already, and takes its own store for an older one
  const warnings = () => logs().split(/one token, two|was answered before/).length;
  const warned = warnings();
  const call = `<@${discord.world.bot.id}>`;
  const mention = ada.say(general, `${call} a boat at sea, 2 seconds`, { files: [await picture()] });
  const first = await nextResult(stage, mention.id);
  await expect.poll(warnings, { timeout: 60_000 }).toBeGreaterThan(warned); // the other one has let go of it
  ada.say(mention.id, 'add a title "Boat"');
  const then = await nextResult(stage, mention.id, first);
  ada.say(mention.id, `${call} with this one too, 2 seconds`, { files: [await picture('dog.jpg')] });
  await nextResult(stage, mention.id, then);
  await atRest(stage, mention.id);

  expect(sent(stage).slice(before)).toEqual([
    'a boat at sea, 2 seconds',
    'add a title "Boat"',
    'with this one too, 2 seconds',
  ]);
});
