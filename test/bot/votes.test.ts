import { expect, test } from 'vitest';
import { forget } from '../../src/bot/forget/forget.ts';
import { endVote, lookAtVotes, openVote, votesCounted } from '../../src/bot/votes.ts';
import type { Project } from '../../src/core/project.ts';
import type { FlowsProcess } from '../support/flows-process.ts';
import { Silenced } from '../../src/core/telling.ts';
import { startFlowsWorld, type FlowsWorld } from '../support/flows-world.ts';
import { ada } from '../support/played-discord.ts';

const HOUR_MS = 60 * 60_000;

/** A project with so many versions. */
async function begun(world: FlowsWorld, bot: FlowsProcess, versions = 2): Promise<Project> {
  const thread = await world.begin(bot);
  for (let n = 2; n <= versions; n++) {
    bot.hear(world.discord.write(thread, `add a title "${n}"`));
    await world.pass(8_000);
  }
  const project = await bot.ledger.projects.get(thread);
  if (project === undefined) expect.unreachable();
  return project;
}

const asks = (world: FlowsWorld, bot: FlowsProcess, project: Project, id = world.discord.newId()) =>
  openVote(bot.world, project, { id, by: ada });

/** Discord has counted. */
const counted = ({ discord }: FlowsWorld, votes: readonly number[], isOver = true) => {
  const messageId = discord.polls.at(-1)?.messageId ?? '';
  discord.counts.set(messageId, { isOver, votes });
  return messageId;
};

const tellings = ({ discord }: FlowsWorld) => discord.notes.filter(({ note }) => note.kind === 'vote-over');

test('of many versions the newest ten are voted on, the newest first; what most want is told to whoever began, and nothing is paid', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const project = await begun(world, bot, 11);
  const paid = world.sent().length;
  expect(await asks(world, bot, project)).toMatchObject({ kind: 'vote-opened' });
  expect(world.discord.polls.map(({ versions }) => versions)).toEqual([[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]]);
  await votesCounted(bot.world, counted(world, [1, 0, 4, 0, 0, 0, 0, 0, 0, 1]));

  expect(tellings(world)).toMatchObject([
    { note: { kind: 'vote-over', ownerId: ada.id, winners: [9], most: 4, all: 6, current: 11 } },
  ]);
  expect(await bot.ledger.votes.get(project.id)).toBeUndefined();
  expect(world.sent()).toHaveLength(paid);
});

test('one version is nothing to vote on, and there is one vote at a time', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  await expect(asks(world, bot, await begun(world, bot, 1))).rejects.toThrow('nothing-to-vote');
  const project = await begun(world, bot);
  await asks(world, bot, project);
  await expect(asks(world, bot, project)).rejects.toThrow('vote-open');
  expect(world.discord.polls).toHaveLength(1);
  await votesCounted(bot.world, counted(world, [0, 0]));
  await asks(world, bot, project);
  expect(world.discord.polls).toHaveLength(2);
});

test('what ends while the bot is away is told after its next start, once', async () => {
  await using world = await startFlowsWorld();
  const first = await world.start();
  const project = await begun(world, first);
  await asks(world, first, project);
  first.kill();
  const messageId = counted(world, [1, 1]);
  const next = await world.start();
  await lookAtVotes(next.world, true);
  await Promise.all([lookAtVotes(next.world, true), votesCounted(next.world, messageId)]);
  expect(tellings(world)).toMatchObject([{ to: { replyTo: messageId }, note: { winners: [2, 1], most: 1, all: 2 } }]);
});

test('two processes look at the same moment: one of them tells', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const project = await begun(world, one);
  await asks(world, one, project);
  const messageId = counted(world, [1, 1]);
  const told = [one, two].map((bot) => bot.life.countOf('discord.note'));
  await Promise.all([one, two].flatMap((bot) => [lookAtVotes(bot.world, true), votesCounted(bot.world, messageId)]));
  expect(told.reduce((sum, count) => sum + count(), 0)).toBe(1);
  expect(await one.ledger.votes.get(project.id)).toBeUndefined();
});

test('a process that stood still while another one told of a vote does not tell of it again', async () => {
  await using world = await startFlowsWorld();
  const [one, two] = [await world.start(), await world.start()];
  const project = await begun(world, one);
  await asks(world, one, project);
  counted(world, [1, 1]);
  const told = [one, two].map((bot) => bot.life.countOf('discord.note'));
  const stands = one.life.stopAt(({ name, side }) => name === 'discord.votesOf' && side === 'after');
  one.background.start('votes', () => lookAtVotes(one.world, true));
  await stands;
  await world.pass(10_000); // it is taken for dead
  await lookAtVotes(two.world, true);
  one.life.wake();
  await world.pass(2_000);
  expect(told.reduce((sum, count) => sum + count(), 0)).toBe(1);
});

test('a kill before the poll is posted: it is posted once, and counted', async () => {
  await using world = await startFlowsWorld();
  const first = await world.start();
  const project = await begun(world, first);
  await new Promise<void>((resolve) => {
    world.discord.trouble.on = async (call) => {
      if (call !== 'openVote') return;
      first.kill();
      resolve();
      throw new Error('killed');
    };
    asks(world, first, project).catch(() => {}); // nobody hears of it
  });
  world.discord.trouble.on = async () => {};
  const next = await world.start();
  await lookAtVotes(next.world, true);
  await lookAtVotes(next.world, true);
  expect(world.discord.polls).toHaveLength(1);
  await votesCounted(next.world, counted(world, [0, 2]));
  expect(tellings(world)).toHaveLength(1);
});

test('it is not told before it is counted, and at the latest an hour after its end', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const project = await begun(world, bot);
  await asks(world, bot, project);
  counted(world, [2, 0], false);
  await lookAtVotes(bot.world, true);
  expect(tellings(world)).toEqual([]);
  const endedBefore = (ms: number) =>
    bot.ledger.votes.update(project.id, (vote) => vote && { ...vote, endsAt: bot.world.clock.now() - ms });
  await endedBefore(HOUR_MS - 1_000);
  await lookAtVotes(bot.world, false);
  expect(tellings(world)).toEqual([]);
  await endedBefore(HOUR_MS);
  await lookAtVotes(bot.world, false);
  expect(tellings(world)).toHaveLength(1);
});

test('ended early, it is told once, also where Discord’s word for it is never heard', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const project = await begun(world, bot);
  await expect(endVote(bot.world, project)).rejects.toThrow('no-vote-open');
  await asks(world, bot, project);
  counted(world, [2, 1], false);
  await lookAtVotes(bot.world, false);
  expect(tellings(world)).toEqual([]);
  expect(await endVote(bot.world, project)).toEqual({ kind: 'vote-ended' });
  await lookAtVotes(bot.world, false);
  await lookAtVotes(bot.world, false);
  expect(tellings(world)).toMatchObject([{ note: { winners: [2], most: 2, all: 3 } }]);
  await expect(endVote(bot.world, project)).rejects.toThrow('no-vote-open');
});

test('a poll that is deleted, or whose project is forgotten, is told of no more', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const deleted = await begun(world, bot);
  await asks(world, bot, deleted);
  world.discord.counts.clear();
  await lookAtVotes(bot.world, true);
  expect(await bot.ledger.votes.get(deleted.id)).toBeUndefined();

  const project = await begun(world, bot);
  await asks(world, bot, project);
  await forget(bot.world, ada.id, { of: 'project', project, keepsOrder: false }, false);
  await votesCounted(bot.world, counted(world, [1, 0]));
  expect(await bot.ledger.votes.get(project.id)).toBeUndefined();
  expect(tellings(world)).toEqual([]);
});

test('what came of a vote is told once the bot may speak there again, and no more after a day', async () => {
  await using world = await startFlowsWorld();
  const bot = await world.start();
  const project = await begun(world, bot);
  const { trouble } = world.discord;
  const silence = async (call: string) => {
    if (call === 'note') throw new Silenced(null);
  };
  await asks(world, bot, project);
  trouble.on = silence;
  await votesCounted(bot.world, counted(world, [2, 1]));
  expect(tellings(world)).toEqual([]);
  trouble.on = async () => {};
  await lookAtVotes(bot.world, true);
  expect(tellings(world)).toHaveLength(1);

  await asks(world, bot, project);
  trouble.on = silence;
  const messageId = counted(world, [2, 1]);
  await bot.ledger.votes.update(project.id, (vote) => vote && { ...vote, endsAt: world.clock.now() - 25 * HOUR_MS });
  await votesCounted(bot.world, messageId);
  expect(await bot.ledger.votes.get(project.id)).toBeUndefined();
});
