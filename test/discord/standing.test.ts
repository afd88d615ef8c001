import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startDiscord, type Discord } from '../../playground/discord/discord.ts';
import type { Client } from 'discord.js';
import { standingOf } from '../../src/discord/standing.ts';
import { directoryOf } from '../support/directory.ts';
import { logIn } from '../support/log-in.ts';
import { restOf } from '../support/discord-rest.ts';

/** A thread in which Ada has asked for something, and the bot that is about to pay for it. */
async function aboutToPay(discord: Discord, client: Client<true>) {
  const ada = discord.person('Ada');
  const thread = ada.openThread(discord.channel('general').id, 'a cat');
  const asked = ada.say(thread.id, 'make it snow');
  await expect.poll(() => client.channels.cache.has(thread.id)).toBe(true);
  const to = {
    id: asked.id,
    threadId: thread.id,
    requester: { id: ada.id, locale: 'en-US' },
    replyTo: asked.id,
  };
  const look = (more: Partial<Parameters<typeof standingOf>[0]> = {}) =>
    standingOf({
      directory: directoryOf(client),
      to,
      shownBy: to.id,
      messages: [asked.id],
      asksForPerson: false,
      now: Date.now(),
      guildId: discord.world.guildId,
      cardId: undefined,
      ...more,
    });
  const said = async (more: Parameters<typeof look>[0] = {}) => {
    const standing = await look(more);
    if (standing.kind === 'unsent') return standing.why;
    if (standing.kind === 'answered') return `answered by the ${standing.by}`;
    const { messages, gone } = standing;
    return { says: messages.map(({ text }) => text), gone: gone.length };
  };
  return { ada, thread: thread.id, asked, to, said };
}

/** What Discord tells when a moderator times the bot out. */
const timedOut = ({ world }: Discord, until: string | null) => ({
  t: 'GUILD_MEMBER_UPDATE',
  d: {
    guild_id: world.guildId,
    user: world.bot,
    roles: world.members.get(world.bot.id)?.roles,
    communication_disabled_until: until,
  },
});

const button = (verb: string, id: string) => ({
  flags: 1 << 15,
  components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: `v1:${verb}:${id}` }] }],
});

test('one request to Discord tells the words as they are now, what was deleted, and whether an answer stands there', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const { ada, thread, asked, said } = await aboutToPay(discord, client);
  const since = discord.journal.length;
  expect(await said()).toEqual({ says: ['make it snow'], gone: 0 });
  expect(discord.journal.slice(since).map(({ method }) => method)).toEqual(['GET']);
  ada.edit(asked, 'make it rain');
  expect(await said()).toEqual({ says: ['make it rain'], gone: 0 });
  ada.remove(asked);
  expect(await said()).toEqual({ says: [], gone: 1 });
  await restOf(discord).post(`/channels/${thread}/messages`, { body: button('refine', asked.id) });
  expect(await said()).toBe('answered by the earlier');
});

test('of two bots that hear one message the one goes on whose card stands there first', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const { thread, asked, said } = await aboutToPay(discord, client);
  for (const label of ['first', 'second'])
    await restOf(discord).post(`/channels/${thread}/messages`, {
      body: { ...button('stop', asked.id), nonce: label },
    });
  const [first, second] = discord
    .read(thread)
    .slice(-2)
    .map(({ id }) => id);
  expect(await said({ cardId: first ?? '' })).toEqual({ says: ['make it snow'], gone: 0 });
  expect(await said({ cardId: second ?? '' })).toBe('answered by the other');
  expect(await said()).toEqual({ says: ['make it snow'], gone: 0 }); // none of ours: Discord did not take it
});

test('a place where the bot may not speak, or that is gone, is known', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const { thread, said } = await aboutToPay(discord, client);
  const mod = discord.person('Mod', { admin: true });
  const cached = client.channels.cache.get(thread);
  if (cached?.isThread() !== true) throw new Error('the thread is known');

  mod.lock(thread);
  await expect.poll(() => cached.locked === true).toBe(true);
  expect(await said()).toBe('silenced');
  mod.lock(thread, false);
  await expect.poll(() => cached.locked === false).toBe(true);
  mod.archive(thread);
  await sleep(50);
  expect(await said()).toMatchObject({ gone: 0 }); // whoever writes there wakes it

  discord.deny('general', 'sendMessagesInThreads');
  await expect.poll(() => said()).toBe('silenced');
  discord.allow('general', 'sendMessagesInThreads');
  discord.deny('general', 'readMessageHistory');
  await expect.poll(() => said()).toEqual({ says: [], gone: 0 }); // an empty list is no deletion
  discord.allow('general', 'readMessageHistory');
  const timeOut = (until: string | null) => discord.gateway.mumble(timedOut(discord, until));
  timeOut(new Date(Date.now() + 600_000).toISOString());
  await expect.poll(() => said()).toBe('silenced');
  timeOut(null);
  await expect.poll(() => said()).toMatchObject({ gone: 0 });

  discord.world.channels.delete(thread); // unheard
  expect(await said()).toBe('place-gone');
});

test('whoever has left, or must be silent, is not there any more: asked for only after a while', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const { ada, said } = await aboutToPay(discord, client);
  expect(await said({ asksForPerson: true })).toEqual({ says: ['make it snow'], gone: 0 });
  discord.world.members.delete(ada.id);
  expect(await said({ asksForPerson: true })).toBe('person-gone');
  expect(await said()).toEqual({ says: ['make it snow'], gone: 0 });
});

test('in direct messages whoever has left the server of the project is not there; where the bot has left it, nobody minds', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const { ada, to, said } = await aboutToPay(discord, client);
  const { guildId } = discord.world;
  const alone = (more: { readonly guildId: string | null }) =>
    said({ to: { ...to, threadId: ada.dm(), replyTo: null }, messages: [], ...more });
  const stands = { says: [], gone: 0 };
  expect(await alone({ guildId })).toEqual(stands);
  discord.world.members.delete(ada.id);
  expect(await alone({ guildId })).toBe('person-gone');
  expect(await alone({ guildId: null })).toEqual(stands);
  expect(await alone({ guildId: '404' })).toEqual(stands);
});

test('who has left the server of the project is gone there, and nowhere else', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const { ada, to, said } = await aboutToPay(discord, client);
  const lobby = discord.server('lobby');
  const alone = (guildId: string | undefined) =>
    said({ to: { ...to, threadId: ada.dm(), replyTo: null }, messages: [], guildId: guildId ?? null });
  discord.leave(ada, lobby);
  expect(await alone(lobby.guildId)).toBe('person-gone');
  expect(await alone(discord.world.guildId)).toEqual({ says: [], gone: 0 });
  expect(await said({ asksForPerson: true })).toEqual({ says: ['make it snow'], gone: 0 });
});

test('the message that a thread grew from counts, wherever it stands', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const ada = discord.person('Ada');
  const general = discord.channel('general').id;
  const asked = ada.say(general, 'a boat at sea');
  ada.openThread(general, 'a boat', { from: asked });
  const request = {
    directory: directoryOf(client),
    to: { id: asked.id, threadId: asked.id, requester: { id: ada.id, locale: 'en-US' }, replyTo: null },
    shownBy: asked.id,
    messages: [asked.id],
    asksForPerson: false,
    now: Date.now(),
    guildId: discord.world.guildId,
    cardId: undefined,
  };
  await expect.poll(() => client.channels.cache.has(asked.id)).toBe(true);
  ada.edit(asked, 'a boat in a storm');
  expect(await standingOf(request)).toMatchObject({ messages: [{ text: 'a boat in a storm' }], gone: [] });
  ada.remove(asked);
  expect(await standingOf(request)).toMatchObject({ messages: [], gone: [asked.id] });
});

test('a time-out ends by the time of Discord, whatever the clock of this machine says', async () => {
  await using discord = await startDiscord();
  await using client = await logIn(discord);
  const { said } = await aboutToPay(discord, client);
  const ends = Date.now() + 3_600_000;
  discord.gateway.mumble(timedOut(discord, new Date(ends).toISOString()));
  await expect.poll(() => said({ now: ends - 1_000 })).toBe('silenced');
  expect(await said({ now: ends + 1_000 })).toEqual({ says: ['make it snow'], gone: 0 });
});
