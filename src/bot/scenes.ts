import { UserError } from '../core/failure.ts';
import type { Version } from '../core/project.ts';
import { isOnlyScene, scenesOf, type Scene } from '../core/scenes.ts';
import type { Turn } from '../core/turn.ts';
import { versionShownBy } from './project/projects.ts';
import { versionOf } from './render/shelf.ts';
import { madeFromOf } from './render/versions.ts';
import type { World } from './world.ts';

/**
 * A scene by its number, in the version behind a button, and which version words about it are about. Throws what the
 * person reads where there is no such scene.
 */
export async function sceneBehind(
  world: World,
  { id, channelId }: { readonly id: string; readonly channelId: string | null },
  number: number,
): Promise<{ readonly scene: Scene; readonly about: number }> {
  const version = await versionShownBy(world, id, channelId);
  const found = version && scenesOf(version.draft).find((scene) => scene.number === number);
  if (version === undefined || found === undefined) throw new UserError({ kind: 'no-such-scene', scene: number });
  const { fromMs, toMs } = found;
  return { scene: { number, fromMs, toMs }, about: version.number };
}

/** Whether the one scene that a request was about is all that has changed; undefined where it was about all of it. */
export async function sceneChangedBy(world: World, { parts }: Pick<Turn, 'parts'>, version: Version) {
  const part = parts.find(({ scene }) => scene !== undefined);
  const before = await versionOf(world, version.projectId, madeFromOf(version));
  if (part?.scene === undefined || before === undefined) return undefined;
  const { number } = part.scene;
  return { number, before: before.number, isAlone: isOnlyScene(before.draft, version.draft, part.scene) };
}
