import { NemoError } from '../core/failure.ts';
import type { Note } from '../core/note.ts';
import type { Project } from '../core/project.ts';
import type { Session } from '../core/session.ts';
import { isPaidStill, purseOf } from './purse/payer.ts';
import { currentVersion, draftOf, newestVersion } from './render/versions.ts';
import { underWayIn } from './under-way.ts';
import type { World } from './world.ts';

/**
 * What is under way, and the timeline as it is now. As the current version has it: before the first session, once its
 * account is no longer there, where it cannot be read, and where somebody went back. The agent is not disturbed,
 * nothing is spent.
 */
export function status(world: World, project: Project): Promise<Note> {
  const { id, session } = project;
  return orFailure(async () => {
    const current = await currentVersion(world, id);
    const behind = current?.turnId ?? id;
    const isNewest = current?.number === (await newestVersion(world, id))?.number;
    const asOfNow = { kind: 'timeline', behind, underWay: await underWayIn(world, id) } as const;
    const isLive = session !== null && isNewest && (await isPaidStill(world, project));
    const live = isLive ? await liveDraft(world, session, current !== undefined) : null;
    if (live !== null) return { ...asOfNow, draft: live.draft, version: null };
    const version = isNewest ? null : (current?.number ?? null);
    return { ...asOfNow, draft: await draftOf(world, current), version };
  });
}

/** Null where it cannot be had, and there is one kept here that can be shown in its place. */
async function liveDraft({ nemo, power }: World, session: Session, isKept: boolean) {
  try {
    return await nemo.state(session, power);
  } catch (error) {
    if (error instanceof NemoError && isKept) return null;
    throw error;
  }
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
