import type { Interaction } from 'discord.js';
import { projectBehind, turnBehind } from '../bot/project/projects.ts';
import { withoutLate } from '../bot/render/versions.ts';
import type { World } from '../bot/world.ts';
import { UserError } from '../core/failure.ts';
import type { Project } from '../core/project.ts';
import { verbs, type Verb } from './custom-id.ts';

/** Where somebody presses or hands something in. */
type Press = Pick<Interaction, 'channelId' | 'guildId'> & { readonly user: Pick<Interaction['user'], 'id'> };

/**
 * What belongs to no project: the account, a form whose pictures are kept under the person and the place, what a person
 * wants forgotten, and what a server sets.
 */
const placeless: ReadonlySet<Verb> = new Set([
  'more-credits',
  'animate-this',
  'forget-mine',
  'forget-mine-said',
  ...verbs.filter((verb) => verb.startsWith('set-')),
]);

/**
 * Throws where a button or a form is about a project that lives elsewhere: its id may be copied into a message or a
 * form that Discord shows in another place. What was told in a direct message, since it could not be told in its
 * thread, may be answered there, by whoever it was told to.
 */
export async function demandHere(world: World, press: Press, verb: Verb, id: string): Promise<void> {
  if (placeless.has(verb) || id === press.channelId) return; // a form that begins a project names the channel itself
  const project = await projectBehind(world, id, press.channelId);
  if (project === undefined) throw new UserError({ kind: 'no-project-here' });
  if (project.threadId === press.channelId || (await isToldAlone(world, press, id, project))) return;
  throw new UserError({ kind: 'elsewhere' });
}

async function isToldAlone(
  world: World,
  { guildId, user }: Press,
  id: string,
  { ownerId }: Pick<Project, 'ownerId'>,
): Promise<boolean> {
  if (guildId !== null) return false;
  return ownerId === user.id || (await turnBehind(world, withoutLate(id)))?.requester.id === user.id;
}
