import { UserError } from '../core/failure.ts';
import type { Part } from '../core/asking.ts';
import type { Edition, Version } from '../core/project.ts';
import { isOnlyScene, scenesOf, type Scene } from '../core/scenes.ts';
import type { Turn } from '../core/turn.ts';
import { projectBehind } from './project/projects.ts';
import { versionOf } from './render/shelf.ts';
import { aboutOf, currentVersion, draftOf, madeFromOf, versionShownBy } from './render/versions.ts';
import type { World } from './world.ts';

/**
 * A scene by its number, in the version behind a button or in the current one, and which version words about it are
 * about. Throws what the person reads where there is no such scene.
 */
export async function sceneBehind(
  world: World,
  id: string,
  number: number,
): Promise<{ readonly scene: Scene; readonly about: Part['about'] }> {
  const edition: Edition | undefined = (await versionShownBy(world, id)) ?? (await current(world, id));
  const found = scenesOf(await draftOf(world, edition)).find((scene) => scene.number === number);
  if (edition === undefined || found === undefined) throw new UserError({ kind: 'no-such-scene', scene: number });
  const { fromMs, toMs } = found;
  return { scene: { number, fromMs, toMs }, about: await aboutOf(world, edition.projectId, edition) };
}

async function current(world: World, id: string): Promise<Edition | undefined> {
  const project = await projectBehind(world, id);
  return project && currentVersion(world, project.id);
}

/** Whether the one scene that a request was about is all that has changed; undefined where it was about all of it. */
export async function sceneChangedBy(world: World, { parts }: Pick<Turn, 'parts'>, version: Version) {
  const part = parts.find(({ scene }) => scene !== undefined);
  const before = await versionOf(world, version.projectId, part?.about ?? madeFromOf(version));
  if (part?.scene === undefined || before === undefined) return undefined;
  const { number } = part.scene;
  return { number, before: before.number, isAlone: isOnlyScene(before.draft, version.draft, part.scene) };
}
