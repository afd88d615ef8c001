import type { Part } from '../../core/asking.ts';
import { nothingKept, picturesOut, withoutTraces, type Amount } from '../../core/erasure.ts';
import { resultsOf, shownBy, type Edition, type Project, type Result } from '../../core/project.ts';
import { changeVersion, versionsOf } from '../render/shelf.ts';
import type { World } from '../world.ts';
import type { Belonging } from './belongings.ts';
import { eraseRequest, forgetParts, idsIn, unsayElsewhere } from './erase.ts';

/** What somebody has left in the project of somebody else; a project may have gone before their requests in it. */
export interface Visit {
  readonly personId: string;
  readonly project: Project | undefined;
  /** Their requests there that are over. */
  readonly own: readonly Belonging[];
  /** Those that have gone by themselves, and of which versions there still tell. */
  readonly quoted: readonly string[];
}

export function amountOf({ project, personId, own, quoted }: Visit): Amount {
  const requests = own.filter(({ kind }) => kind === 'turn').length + quoted.length;
  const pictures = project === undefined ? 0 : picturesOut(project, withoutTraces(project, tracesOf(personId, own)));
  return { ...nothingKept, requests, pictures };
}

/**
 * Takes their words and pictures out of it. The film stays, which is not theirs. Their requests go last: after a kill
 * they lead to the rest. Resolves with where something stays that the bot has said to them.
 */
export async function leave(world: World, visit: Visit, withMessages: boolean): Promise<readonly string[]> {
  let staysIn: readonly string[] = [];
  const { personId, project, own } = visit;
  if (project !== undefined) {
    const results = await unquote(world, project, visit, withMessages);
    if (withMessages) staysIn = await unsay(world, project.threadId, visit, results);
    await takeOut(world, project.id, tracesOf(personId, own));
  }
  for (const one of own) await eraseRequest(world, one);
  return staysIn;
}

function tracesOf(personId: string, own: readonly Belonging[]) {
  return { personId, asked: own.flatMap(({ parts }) => parts) };
}

/** Versions no longer say what was asked for. Resolves with the messages that said it. */
async function unquote(
  world: World,
  { id: projectId, threadId }: Project,
  { own, quoted }: Visit,
  withMessages: boolean,
): Promise<readonly Result[]> {
  const ids = new Set([...own.map(({ id }) => id), ...quoted]);
  const isTheirs = ({ requestId }: Result) => ids.has(requestId);
  // where they were told alone is nobody else's to know
  const stays = (one: Result) => !isTheirs(one) || (!withMessages && one.channelId === threadId);
  const unnamed = (one: Result) => (isTheirs(one) ? { ...one, askedBy: undefined } : one);
  const said: Result[] = [];
  for (const version of await versionsOf(world, projectId)) {
    const theirs = resultsOf(version, threadId).filter(isTheirs);
    const isQuoted = ids.has(version.turnId) || (await isNobodys(world, version));
    if (theirs.length === 0 && !isQuoted) continue;
    said.push(...theirs);
    await changeVersion(world, version, (now) => ({
      ...(isQuoted && { askedBy: undefined, story: { asked: null, changes: [], cost: now.story?.cost ?? null } }),
      ...shownBy(resultsOf(now, threadId).filter(stays).map(unnamed), threadId),
    }));
  }
  return said;
}

/** Whose words they are can be told no more: they may be those of whoever takes theirs back. */
async function isNobodys({ ledger }: World, { askedBy, turnId }: Edition): Promise<boolean> {
  return askedBy === undefined && (await ledger.turns.get(turnId)) === undefined;
}

/** What was said to them there, as far as it is known; in a thread of ours, all of it. */
async function unsay(world: World, threadId: string, { personId, own }: Visit, results: readonly Result[]) {
  const { audience, ledger, mailbox } = world;
  const cards = await Promise.all(own.map(({ id }) => ledger.progressMessages.get(id)));
  const isOurs = await mailbox.isOurs(threadId);
  const known = [...idsIn(threadId, results), ...cards.flatMap((id) => id ?? [])];
  const isLeft = await audience.unsay(threadId, known, false, isOurs ? personId : undefined);
  return [...(isLeft ? [threadId] : []), ...(await unsayElsewhere(world, threadId, results))];
}

async function takeOut(world: World, projectId: string, traces: ReturnType<typeof tracesOf>): Promise<void> {
  let gone: readonly Part[] = [];
  await world.ledger.projects.update(projectId, (project) => {
    gone = [...(project?.held ?? []), ...(project?.brought ?? [])].filter(({ ofOther }) => ofOther === traces.personId);
    return project && withoutTraces(project, traces);
  });
  await forgetParts(world, { projectId, parts: gone });
}
