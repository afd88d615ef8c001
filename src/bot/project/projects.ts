import { isShownBy, type Edition, type Place, type Project, type Version } from '../../core/project.ts';
import type { Turn } from '../../core/turn.ts';
import { versionOf, versionsOf } from '../render/shelf.ts';
import { aboutOf, currentVersion, withoutLate } from '../render/versions.ts';
import type { World } from '../world.ts';

/** The project that a channel shows now. */
export async function projectIn({ ledger }: World, channelId: string): Promise<Project | undefined> {
  const place = await ledger.places.get(channelId);
  return place && ledger.projects.get(place.projectId);
}

/** The same, where asking there goes on with it: in a thread of ours, not in a channel or a direct message. */
export async function projectGoingOnIn({ ledger }: World, channelId: string): Promise<Project | undefined> {
  const place = await ledger.places.get(channelId);
  return place?.openedByUs === true ? ledger.projects.get(place.projectId) : undefined;
}

/**
 * The project that a message is for: where a place shows one after another, the one of the message of ours that it
 * replies to; else the one that the place shows now.
 */
export async function projectMeant(
  world: World,
  { channelId, projectId, openedByUs }: Place,
  repliesTo: string | null,
): Promise<Project | undefined> {
  const here = await world.ledger.projects.get(projectId);
  if (openedByUs || repliesTo === null) return here;
  if ((await versionsOf(world, projectId)).some((version) => isShownBy(version, repliesTo))) return here;
  const { behind } = await world.mailbox.shown(channelId, repliesTo);
  const meant = behind === undefined ? undefined : await projectBehind(world, behind);
  return meant?.threadId === channelId ? meant : here;
}

/** The turn behind a button: under an export, the one that made its version; unknown where that came late. */
export async function turnBehind(world: World, id: string): Promise<Turn | undefined> {
  const turn = await world.ledger.turns.get(id);
  const version = turn === undefined ? await versionShownBy(world, id) : undefined;
  return turn ?? (version && world.ledger.turns.get(version.turnId));
}

/**
 * The version that words are about which come by the button of a result; null for none. It is kept with them though it
 * may be the current one: when their turn comes another may be.
 */
export async function filmBehind(world: World, id: string, channelId: string | null): Promise<number | null> {
  return (await versionShownBy(world, id, channelId))?.number ?? null;
}

/** The same as it is said to whoever presses that button: of the current one it goes without saying. */
export async function aboutBehind(world: World, id: string, channelId?: string | null): Promise<number | null> {
  const version = await versionShownBy(world, id, channelId);
  return version === undefined ? null : aboutOf(world, version.projectId, version);
}

/** The version that a turn or an export showed; `id` is that of a result's buttons. */
export async function versionShownBy(
  world: World,
  id: string,
  channelId?: string | null,
): Promise<Version | undefined> {
  const render = await world.ledger.renders.get(id);
  if (render !== undefined && 'version' in render && render.version !== null)
    return versionOf(world, render.projectId, render.version);
  const project = await projectBehind(world, id, channelId);
  const edition = project && (await editionShownBy(world, project, id));
  return edition && versionOf(world, edition.projectId, edition.number);
}

/**
 * The project behind a button: its id is that of a turn, an export or the project itself. Requests are forgotten one
 * day, and their versions are not: then it is the project of this channel, where one of its versions is of that id.
 */
export async function projectBehind(
  world: World,
  id: string,
  channelId: string | null = null,
): Promise<Project | undefined> {
  const { ledger } = world;
  const turn = await ledger.turns.get(withoutLate(id));
  const known = await ledger.projects.get(turn?.projectId ?? (await ledger.renders.get(id))?.projectId ?? id);
  if (known !== undefined || channelId === null) return known;
  const here = await projectIn(world, channelId);
  return here && (await editionShownBy(world, here, id)) && here;
}

async function editionShownBy(world: World, { id: projectId }: Project, id: string): Promise<Edition | undefined> {
  const versions = await versionsOf(world, projectId);
  return versions.find(
    ({ turnId, results = [] }) => turnId === id || results.some(({ requestId }) => requestId === id),
  );
}

/**
 * The turn that made the current version, which is what "again" means where nothing is named: unknown where that came
 * late. The first one of the project while there is no version.
 */
export async function newestTurn(world: World, projectId: string): Promise<Turn | undefined> {
  const version = await currentVersion(world, projectId);
  return world.ledger.turns.get(version?.turnId ?? projectId);
}
