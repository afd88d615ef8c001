import { afterAll, expect, test } from 'vitest';
import { guildCreateBody } from '../../playground/discord/guild-body.ts';
import { readyBody } from '../../playground/discord/ready-body.ts';
import { peoplesPackets, renewed, serversPackets, type Packet } from '../support/packets.ts';
import { begin, nextResult } from '../support/scene.ts';
import { setStage } from '../support/stage.ts';
import { wrongsOf } from '../support/mangle.ts';

const stage = await setStage({ discord: { rateLimits: [] } });
afterAll(() => stage[Symbol.asyncDispose]());
const { discord, nemo } = stage;
const general = discord.channel('general').id;
const { gateway } = discord;

/** So many at the least, or the packets are not what they were. */
const LEAST = 2_000;

test('a packet with anything removed, null or of another type ends nothing, is answered where it can be, and is never paid for', async () => {
  const ada = discord.person('Ada');
  const scene = await begin(stage, ada);
  const packets = [...(await peoplesPackets(stage, scene)), ...serversPackets(stage, scene.thread)];
  const paid = nemo.runs.length;
  const zoe = discord.person('Zoe');
  const known = new Set<string>();
  const asked: { readonly what: string; readonly isAnswered: () => boolean }[] = [];
  for (const one of packets) {
    for (const wrong of wrongsOf(one.d)) {
      const what = `${kindOf(one, wrong.path)} ${wrong.how}`;
      if (known.has(what)) continue;
      known.add(what);
      const { packet, isAnswered } = renewed(stage, one);
      if (!['id', 'token'].includes(wrong.path)) asked.push({ what, isAnswered });
      gateway.mumble({ t: packet.t, d: wrong.in(packet.d) });
      await zoe.slash(general, 'help').catch((error: unknown) => {
        throw new Error(`nothing is answered after ${what}:\n${stage.bot().output().slice(-2_000)}`, { cause: error });
      });
    }
    gateway.mumble({ t: 'GUILD_CREATE', d: guildCreateBody(discord.world) }); // Discord tells what is true again, some day
  }
  expect(known.size).toBeGreaterThan(LEAST);
  expect(asked.filter(({ isAnswered }) => !isAnswered()).map(({ what }) => what)).toEqual([]);
  expect(nemo.runs.slice(paid).map(({ text }) => text)).toEqual([]);
  process.stdout.write(`${known.size} mangled packets, all of them lived through\n`);
});

test.each([
  ['no data', { t: 'MESSAGE_CREATE' }],
  ['no name', { d: {} }],
  ['a name that is no event', { t: 'constructor', d: {} }],
  ['the name of what is no event at all', { t: 'error', d: null }],
  ['a name that is no text', { t: 7, d: [] }],
  ['a greeting without anything in it', { t: 'READY', d: null }],
  ['a session that is invalid, and nothing else', { op: 9, d: null }],
  ['an operation that is none', { op: 'text', d: null }],
])('neither does a packet with %s', async (_, frame) => {
  gateway.mumble(frame);
  await discord.person('Zoe').slash(general, 'help');
});

test('after all of it requests are done as ever, and so they are once the bot was killed and started again', async () => {
  gateway.invalidate();
  const ben = discord.person('Ben');
  await discord.until(() => gateway.isConnected());
  const { thread, first } = await begin(stage, ben, 'rain, 2 seconds');
  await stage.bot().kill('SIGKILL');
  await stage.start();
  ben.say(thread, 'add a title "After"');
  await nextResult(stage, thread, first);
  expect(stage.bot().output()).not.toContain('"level":50');
});

test('where the greeting of Discord cannot be read, the bot ends with one sentence', async () => {
  await stage.bot().kill('SIGTERM');
  gateway.holdReady();
  const bot = await stage.start();
  const greeting = readyBody(discord.world, { sessionId: 'nobody', url: '', shard: [0, 1], guildIds: [] });
  gateway.mumble({ t: 'READY', d: { ...greeting, user: null } });
  expect(await bot.ended).toBe(77);
  expect(bot.output()).toContain('a greeting that cannot be read');
});

/** What is not done twice: the same thing wrong with the same field of the same kind of event. */
function kindOf({ t, d }: Packet, path: string): string {
  if (t !== 'INTERACTION_CREATE' || !path.startsWith('data')) return `${t}: ${path.replaceAll(/\d+/g, '#')}`;
  const names = JSON.stringify(d['data']).replaceAll(/[^a-z-]+/gi, ' ');
  return `${t} (${names.slice(0, 60)}): ${path.replaceAll(/\d{10,}/g, '#')}`;
}
