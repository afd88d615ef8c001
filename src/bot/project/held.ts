import { picturesIn, type Part } from '../../core/asking.ts';
import { fittingBeside } from '../../core/bounds.ts';
import type { World } from '../world.ts';
import { changeProject, readProject } from './record.ts';

/** The pictures that wait in a project until there are words for them. */
export async function heldIn(world: World, projectId: string): Promise<readonly Part[]> {
  return (await readProject(world, projectId)).held;
}

/** Keeps as many as there is room for. A message is kept once, in its place. Resolves with how many had no room. */
export async function hold(world: World, projectId: string, part: Part): Promise<number> {
  let left = 0;
  await changeProject(world, projectId, (project) => {
    const others = project.held.filter((one) => !isOf(part)(one));
    const fitting = fittingBeside(others, part);
    left = picturesIn([part]) - picturesIn([fitting]);
    if (picturesIn([fitting]) === 0) return { ...project, held: others };
    const isKnown = others.length < project.held.length;
    const held = isKnown ? project.held.map((one) => (isOf(part)(one) ? fitting : one)) : [...others, fitting];
    return { ...project, held };
  });
  return left;
}

/** They wait no longer. */
export async function release(world: World, projectId: string, parts: readonly Part[]): Promise<void> {
  await changeProject(world, projectId, (project) => {
    const held = project.held.filter((part) => !parts.some(isOf(part)));
    return held.length === project.held.length ? project : { ...project, held };
  });
}

/** Of what waits, and was looked at, only this goes on waiting. Resolves with what was let go. */
export async function keepOnly(
  world: World,
  projectId: string,
  seen: readonly Part[],
  left: readonly Part[],
): Promise<readonly Part[]> {
  let gone: readonly Part[] = [];
  await changeProject(world, projectId, (project) => {
    const { held } = project;
    gone = held.filter((part) => seen.some(isOf(part)) && !left.some(isOf(part)));
    return { ...project, held: held.flatMap((part) => (seen.some(isOf(part)) ? left.filter(isOf(part)) : [part])) };
  });
  return gone;
}

function isOf({ messageId }: Part): (other: Part) => boolean {
  return (other) => other.messageId === messageId;
}
