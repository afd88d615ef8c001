import type { Project } from '../../core/project.ts';
import type { Turn } from '../../core/turn.ts';
import { aboutOf, currentVersion, versionShownBy, withoutLate } from '../render/versions.ts';
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

/** The turn behind a button: under an export, the one that made its version; unknown where that came late. */
export async function turnBehind(world: World, id: string): Promise<Turn | undefined> {
  const turn = await world.ledger.turns.get(id);
  const version = turn === undefined ? await versionShownBy(world, id) : undefined;
  return turn ?? (version && world.ledger.turns.get(version.turnId));
}

/** The version that words are about which come by the button of a result; null for the current one, or for none. */
export async function aboutBehind(world: World, id: string): Promise<number | null> {
  const version = await versionShownBy(world, id);
  return version === undefined ? null : aboutOf(world, version.projectId, version);
}

/** The project behind a button: its id is that of a turn, an export or the project itself. */
export async function projectBehind({ ledger }: World, id: string): Promise<Project | undefined> {
  const turn = await ledger.turns.get(withoutLate(id));
  return ledger.projects.get(turn?.projectId ?? (await ledger.renders.get(id))?.projectId ?? id);
}

/**
 * The turn that made the current version, which is what "again" means where nothing is named: unknown where that came
 * late. The first one of the project while there is no version.
 */
export async function newestTurn(world: World, projectId: string): Promise<Turn | undefined> {
  const version = await currentVersion(world, projectId);
  return world.ledger.turns.get(version?.turnId ?? projectId);
}
