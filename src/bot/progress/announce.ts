import { Silenced, type Addressee, type Posted, type Telling } from '../../core/telling.ts';
import { authorOf } from '../project/people.ts';
import type { World } from '../world.ts';

/** Whoever may not speak in a thread for so long tells the person alone. */
const SILENCED_MS = 120_000;
/** For minutes Discord takes a message of one nonce once, whoever posts it: for so long nobody has to look. */
const NONCE_MS = 60_000;
/** From then on it is no longer tried to tell it at all. */
const UNTOLD_MS = 24 * 60 * 60_000;

/**
 * Tells what came of a request: in its thread, else to the person alone; and until it could be told, under /history.
 * Resolves with where the message stands; null where it could only be kept. Rejects with Silenced as long as it is
 * worth another try.
 * @param since when it was first to be told
 */
export async function announce(
  world: World,
  projectId: string,
  to: Addressee,
  telling: Telling,
  since: number,
): Promise<Posted | null> {
  const { audience, clock } = world;
  const words = audience.inWords(telling, to.requester.locale);
  const there = await heard(audience.tell(to, telling, clock.now() >= since + NONCE_MS));
  if (there instanceof Silenced && clock.now() < since + SILENCED_MS) {
    await keepUntold(world, projectId, words);
    throw there;
  }
  const heardAt =
    typeof there === 'string'
      ? { channelId: to.threadId, messageId: there }
      : await heard(audience.tellAlone(await alone(world, to), telling));
  if (heardAt !== null && !(heardAt instanceof Silenced)) {
    await forgetUntold(world, projectId, words);
    return heardAt;
  }
  await keepUntold(world, projectId, words);
  const silence = [there, heardAt].find((one) => one instanceof Silenced);
  if (silence !== undefined && clock.now() < since + UNTOLD_MS) throw silence;
  return null;
}

/** Where nobody else reads it, somebody is spoken to as they use Discord, whatever the server has for all. */
async function alone(world: World, to: Addressee): Promise<Addressee> {
  return { ...to, requester: await authorOf(world, to.requester.id, '', to.requester.locale) };
}

/** Its message; null where nobody can hear it, and why where it may be said later. */
async function heard<T>(telling: Promise<T | null>): Promise<T | Silenced | null> {
  try {
    return await telling;
  } catch (error) {
    if (error instanceof Silenced) return error;
    throw error;
  }
}

async function keepUntold(world: World, projectId: string, words: string): Promise<void> {
  await noteUntold(world, projectId, (untold) => (untold === words ? untold : words));
}

async function forgetUntold(world: World, projectId: string, words: string): Promise<void> {
  await noteUntold(world, projectId, (untold) => (untold === words ? null : untold));
}

/** A project that was forgotten meanwhile keeps nothing. */
async function noteUntold(
  { ledger }: World,
  projectId: string,
  change: (untold: string | null) => string | null,
): Promise<void> {
  await ledger.projects.update(projectId, (project) => {
    const untold = change(project?.untold ?? null);
    return project === undefined || untold === project.untold ? project : { ...project, untold };
  });
}
