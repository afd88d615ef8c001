import { NemoError } from '../core/failure.ts';
import type { Note } from '../core/note.ts';
import type { Project } from '../core/project.ts';
import { isPaidStill, purseOf } from './purse/payer.ts';
import { currentVersion, draftOf, newestVersion } from './render/versions.ts';
import { underWayIn } from './under-way.ts';
import type { World } from './world.ts';

/**
 * What is under way, and the timeline as it is now; before the first session, once its account is no longer there, and
 * where somebody went back, as the current version has it. The agent is not disturbed, nothing is spent.
 */
export function status(world: World, project: Project): Promise<Note> {
  const { id, session } = project;
  const { nemo, power } = world;
  return orFailure(async () => {
    const current = await currentVersion(world, id);
    const behind = current?.turnId ?? id;
    const isNewest = current?.number === (await newestVersion(world, id))?.number;
    const asOfNow = { kind: 'timeline', behind, underWay: await underWayIn(world, id) } as const;
    if (session === null || !isNewest || !(await isPaidStill(world, project))) {
      const version = isNewest ? null : (current?.number ?? null);
      return { ...asOfNow, draft: await draftOf(world, current), version };
    }
    return { ...asOfNow, draft: (await nemo.state(session, power)).draft, version: null };
  });
}

/** How many credits are left with what pays there. */
export function credits(world: World, guildId: string | null): Promise<Note> {
  const { nemo, power } = world;
  return orFailure(async () => {
    const purse = await purseOf(world, guildId);
    return { kind: 'credits', credits: await nemo.credits(power, { purse }), isOwn: purse !== null };
  });
}

async function orFailure(find: () => Promise<Note>): Promise<Note> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    return { kind: 'failure', failure: error.failure };
  }
}
