import { UserError } from '../core/failure.ts';
import type { Person } from '../core/asking.ts';
import type { Note } from '../core/note.ts';
import { DAY_MS } from '../core/limits.ts';
import type { Project } from '../core/project.ts';
import { Silenced } from '../core/telling.ts';
import { isCounted, MOST_ANSWERS, votedFor, VOTE_HOURS, winnersOf, type NoVote, type Vote } from '../core/vote.ts';
import { versionsOf } from './render/shelf.ts';
import { standingIn } from './render/versions.ts';
import { spokenTo } from './rules/rules.ts';
import type { World } from './world.ts';

/** How often it is looked whether a vote is over of which nobody has told. */
const LOOK_MS = 60_000;
/** What was not posted by then never will be: a nonce is forgotten after some minutes. */
const POSTED_WITHIN_MS = 2 * LOOK_MS;

/**
 * Lets people vote among the newest versions of a project: on disk first, then posted. Free. Throws where there is
 * nothing to vote on, or a vote already.
 */
export async function openVote(world: World, project: Project, asked: { id: string; by: Person }): Promise<Note> {
  const { ledger, clock } = world;
  const { id: projectId, threadId, guildId } = project;
  const versions = (await versionsOf(world, projectId)).slice(-MOST_ANSWERS).toReversed();
  if (versions.length < 2) throw new UserError({ kind: 'nothing-to-vote' });
  const askedAt = clock.now();
  const askedBy = await spokenTo(world, asked.by, guildId);
  const facts = { id: asked.id, projectId, threadId, askedBy, messageId: null, askedAt };
  const vote: Vote = {
    ...facts,
    numbers: versions.map(({ number }) => number),
    endsAt: askedAt + votedFor(VOTE_HOURS),
  };
  const open = (await ledger.votes.update(projectId, (known) => known ?? vote)) ?? vote;
  if (open.id !== vote.id) throw new UserError({ kind: 'vote-open', until: open.endsAt });
  const why = await post(world, vote);
  if (why === 'not-allowed')
    throw new UserError({ kind: 'missing-permissions', permissions: ['SendPolls'], channelId: threadId });
  if (why !== null) throw new UserError({ kind: 'vote-refused', why });
  return { kind: 'vote-opened', projectId, until: vote.endsAt };
}

/** Posted twice within minutes, it is one message. Resolves with why it cannot be posted: then there is no vote. */
async function post(world: World, vote: Vote): Promise<NoVote | null> {
  const { ledger, audience } = world;
  const { id, projectId, threadId, askedBy: requester, numbers } = vote;
  const versions = await versionsOf(world, projectId);
  const among = numbers.flatMap((number) => versions.find((version) => version.number === number) ?? []);
  const messageId = await audience.openVote({ id, threadId, requester, replyTo: null }, among);
  if (typeof messageId !== 'string') {
    await ledger.votes.remove(projectId);
    return messageId.why;
  }
  await ledger.votes.update(projectId, (known) => (known?.id === id ? { ...known, messageId } : known));
  return null;
}

/** Ends a vote before its time. Throws where none is open. What came of it is told as it always is. */
export async function endVote(world: World, { id: projectId }: Project): Promise<Note> {
  const { ledger, audience, clock } = world;
  const vote = await ledger.votes.get(projectId);
  if (vote === undefined || vote.messageId === null) throw new UserError({ kind: 'no-vote-open' });
  await audience.endVote(vote.threadId, vote.messageId);
  // that Discord has counted may be told while nobody hears it: from now on it is looked for
  await ledger.votes.update(projectId, (known) => (known?.id === vote.id ? { ...known, endsAt: clock.now() } : known));
  return { kind: 'vote-ended' };
}

/** Discord tells that the votes of this message are counted. */
export async function votesCounted(world: World, messageId: string): Promise<void> {
  for await (const vote of world.ledger.votes.all()) if (vote.messageId === messageId) await look(world, vote);
}

/** For ever. */
export async function keepVotes(world: World): Promise<void> {
  const { clock, power, log } = world;
  for (let isFirst = true; ; isFirst = false) {
    try {
      await lookAtVotes(world, isFirst);
    } catch (error) {
      power.throwIfAborted();
      log.warn({ err: error }, 'a vote could not be looked at: it is tried again');
    }
    await clock.sleepUntil(clock.now() + LOOK_MS, power);
  }
}

/** Tells of votes that have ended while nobody heard of it: of what is due, or, after a start, of all. */
export async function lookAtVotes(world: World, ofAll: boolean): Promise<void> {
  const { clock, ledger } = world;
  for await (const vote of ledger.votes.all()) if (ofAll || clock.now() >= vote.endsAt) await look(world, vote);
}

/**
 * One at a time: the event and the look that was due may come together, here and in another process. Whoever is too
 * early looks again when it is due.
 */
async function look(world: World, { projectId }: Vote): Promise<void> {
  const { memory, engine } = world;
  const claim = { kind: 'vote', id: projectId } as const;
  await memory.inOrder(`vote:${projectId}`, async () => {
    if (!(await engine.own(claim))) return;
    try {
      await lookAlone(world, projectId, () => engine.own(claim));
    } finally {
      await engine.release(claim);
    }
  });
}

async function lookAlone(world: World, projectId: string, isAlone: () => Promise<boolean>): Promise<void> {
  const { ledger, audience, clock } = world;
  const begun = await ledger.votes.get(projectId);
  if (begun?.messageId === null) await postAgain(world, begun);
  const vote = await ledger.votes.get(projectId);
  if (vote === undefined || vote.messageId === null) return;
  const { threadId, messageId } = vote;
  const count = await audience.votesOf(threadId, messageId);
  if (count !== null && !isCounted(count, vote, clock.now())) return;
  if (!(await isAlone())) return; // it stood still, and another one took it over
  if (count !== null && !(await isTold(world, { ...vote, messageId }, winnersOf(vote, count)))) return;
  await ledger.votes.remove(projectId);
}

/** False where it may be told later: whoever may not speak there for a day tells it no more. */
async function isTold(
  world: World,
  vote: Vote & { readonly messageId: string },
  result: ReturnType<typeof winnersOf>,
): Promise<boolean> {
  try {
    await tell(world, vote, result);
    return true;
  } catch (error) {
    if (!(error instanceof Silenced)) throw error;
    world.log.warn({ err: error }, 'what came of a vote cannot be told now');
    return world.clock.now() >= vote.endsAt + DAY_MS;
  }
}

/** A process died while it was posting it. */
async function postAgain(world: World, vote: Vote): Promise<void> {
  if (world.clock.now() < vote.askedAt + POSTED_WITHIN_MS) await post(world, vote);
  else await world.ledger.votes.remove(vote.projectId);
}

async function tell(
  world: World,
  { projectId, threadId, messageId, askedBy }: Vote & { readonly messageId: string },
  result: ReturnType<typeof winnersOf>,
): Promise<void> {
  const project = await world.ledger.projects.get(projectId);
  if (project === undefined) return; // it was forgotten meanwhile
  const current = standingIn(await versionsOf(world, projectId), project)?.number ?? null;
  const to = { id: messageId, threadId, requester: askedBy, replyTo: messageId };
  await world.audience.note(to, { kind: 'vote-over', projectId, ownerId: askedBy.id, current, ...result });
}
