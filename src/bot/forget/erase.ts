import { nothingKept, type Erased, type Erasure } from '../../core/erasure.ts';
import type { Ledger } from '../../core/ports.ts';
import { resultsOf, type Project, type Result } from '../../core/project.ts';
import { forgetMaterials, type Given } from '../project/materials.ts';
import { versionsOf } from '../render/shelf.ts';
import type { World } from '../world.ts';
import type { Belonging } from './belongings.ts';

/**
 * Erases a project with all that belongs to it, in an order in which a kill leaves what finds the rest: it is written
 * down first that this is to be done, and forgotten last. Resolves with what there was.
 */
export async function eraseProject(world: World, erasure: Erasure, all: readonly Belonging[]): Promise<Erased> {
  const { ledger, memory } = world;
  const { projectId, withMessages } = erasure;
  await ledger.erasures.put(projectId, erasure);
  const project = await ledger.projects.get(projectId);
  const versions = await versionsOf(world, projectId);
  if (project !== undefined) await leavePlace(world, project);
  const own = all.filter((one) => one.projectId === projectId);
  const staysIn = withMessages && project !== undefined ? await unsay(world, project.threadId, projectId, own) : [];
  for (const one of own) await eraseRequest(world, one);
  for (const { number } of versions.toReversed()) await ledger.versions.remove(`${projectId}:${number}`);
  await ledger.shelves.remove(projectId);
  await ledger.votes.remove(projectId);
  memory.wholeShelves.delete(projectId);
  if (project !== undefined) {
    await forgetParts(world, { projectId, parts: [...project.held, ...project.brought] });
    await forgetBegun(world, project.ownerId, projectId);
  }
  await ledger.projects.remove(projectId);
  await ledger.erasures.remove(projectId);
  const requests = own.filter(({ kind }) => kind === 'turn').length;
  const erased = { ...nothingKept, projects: 1, requests, versions: versions.length };
  return { amount: project === undefined ? nothingKept : erased, staysIn };
}

/** Stands for the request of a message that came of it and was erased. */
const ERASED = 'erased';

/** A request with its pictures. Of its messages stays that a request came of them: an edit makes no other of them. */
export async function eraseRequest(world: World, request: Belonging): Promise<void> {
  const { ledger } = world;
  const { kind, id } = request;
  await ledger.progressMessages.remove(id);
  if (kind === 'render') return ledger.renders.remove(id);
  for (const { messageId } of request.parts) if (messageId !== null) await ledger.messages.put(messageId, ERASED);
  await forgetMaterials(world, request);
  await ledger.turns.remove(id);
}

/** Pictures, with what is known of their messages. */
export async function forgetParts(world: World, given: Given): Promise<void> {
  for (const { messageId } of given.parts) if (messageId !== null) await world.ledger.messages.remove(messageId);
  await forgetMaterials(world, given);
}

/**
 * From then on what is written there is not for this project. Where somebody else's thread has older ones, it shows the
 * newest of them: by that they are found once it is deleted.
 */
async function leavePlace({ ledger }: World, { id, threadId, guildId }: Project): Promise<void> {
  const place = await ledger.places.get(threadId);
  if (place?.projectId !== id) return;
  const next = place.openedByUs || guildId === null ? undefined : await newestIn(ledger, threadId, id);
  if (next === undefined) return ledger.places.remove(threadId);
  await ledger.places.update(threadId, (known) => (known?.projectId === id ? { ...known, projectId: next.id } : known));
}

async function newestIn({ projects }: Ledger, threadId: string, exceptId: string): Promise<Project | undefined> {
  let newest: Project | undefined;
  for await (const one of projects.all())
    if (one.threadId === threadId && one.id !== exceptId && one.startedAt > (newest?.startedAt ?? 0)) newest = one;
  return newest;
}

/**
 * In a thread of its own everything the bot has said; elsewhere only what is known to be of this project. Resolves with
 * where some of it stays.
 */
async function unsay(
  world: World,
  threadId: string,
  projectId: string,
  own: readonly Belonging[],
): Promise<readonly string[]> {
  const results = (await versionsOf(world, projectId)).flatMap((version) => resultsOf(version, threadId));
  const cards = await Promise.all(own.map(({ id }) => world.ledger.progressMessages.get(id)));
  const isLeft = await world.audience.unsay(
    threadId,
    [...idsIn(threadId, results), ...cards.flatMap((id) => id ?? [])],
    await world.mailbox.isOurs(threadId),
  );
  return [...(isLeft ? [threadId] : []), ...(await unsayElsewhere(world, threadId, results))];
}

/** Which of these messages stand in a thread. */
export function idsIn(threadId: string, results: readonly Result[]): readonly string[] {
  return results.filter(({ channelId }) => channelId === threadId).map(({ messageId }) => messageId);
}

/** What could not be told in its thread stands in a direct message. Resolves with where some of it stays. */
export async function unsayElsewhere(
  { audience }: World,
  threadId: string,
  results: readonly Result[],
): Promise<readonly string[]> {
  const staysIn: string[] = [];
  for (const { channelId, messageId } of results)
    if (channelId !== threadId && (await audience.unsay(channelId, [messageId], false))) staysIn.push(channelId);
  return staysIn;
}

async function forgetBegun({ ledger }: World, personId: string, projectId: string): Promise<void> {
  const after = await ledger.people.update(personId, (known) =>
    known?.projectIds.includes(projectId) === true
      ? { ...known, projectIds: known.projectIds.filter((id) => id !== projectId) }
      : known,
  );
  if (after?.projectIds.length === 0) await ledger.people.remove(personId);
}
