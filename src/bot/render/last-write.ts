import { NemoError } from '../../core/failure.ts';
import { limits } from '../../core/limits.ts';
import type { Edition } from '../../core/project.ts';
import type { Render } from '../../core/render.ts';
import { hasSegments, sameDraft } from '../../core/timeline.ts';
import type { Phase } from '../../core/turn.ts';
import { turnsIn } from '../under-way.ts';
import type { World } from '../world.ts';
import { changeDraft } from './shelf.ts';

type Polling = Extract<Render, { phase: 'polling' }>;

/** A request that has come so far writes to the session itself, or looks for what was written late. */
const mayWrite: ReadonlySet<Phase> = new Set(['gathering', 'sent', 'answered', 'unsure', 'settled']);

/**
 * The timeline that a turn has come to after all, where its export was ordered from what stood there at the end of its
 * stream; null where that was all. Asked once, beside the first look at the export, so that nobody waits for it: the
 * last of several writes may land a moment after the end (nemo-api §16.19).
 */
export async function lastWriteOf(world: World, render: Polling, versions: readonly Edition[]): Promise<string | null> {
  const { id, projectId, version, ranAt, history } = render;
  if (ranAt !== undefined || history.filter(({ phase }) => phase === 'submitted').length > 1) return null;
  const turn = await world.ledger.turns.get(id); // none where it was asked for by itself: then it is as it was shown
  if (turn?.history.some(({ phase }) => phase === 'unsure') === true) return null; // what it came to was seen twice
  const outcome = turn !== undefined && 'outcome' in turn ? turn.outcome : null;
  const newest = versions.at(-1);
  if (outcome?.kind !== 'changed' || newest?.number !== version) return null;
  const draft = await draftNow(world, newest);
  if (draft === null || !hasSegments(draft) || draft.length > limits.draftChars) return null; // or too long to compare
  if (sameDraft(outcome.draft, draft)) return null;
  const others = (await turnsIn(world, projectId)).filter((other) => other.id !== id);
  return others.some(({ phase }) => mayWrite.has(phase)) ? null : draft;
}

/** It is exported in place of what was kept first. */
export async function takeLastWrite(world: World, render: Extract<Render, { phase: 'asked' }>): Promise<void> {
  if (render.draft !== undefined) await changeDraft(world, render, render.draft);
}

async function draftNow({ nemo, power }: World, { session }: Edition): Promise<string | null> {
  try {
    return (await nemo.state(session, power)).draft;
  } catch (error) {
    if (error instanceof NemoError) return null; // the export goes on as it was ordered
    throw error;
  }
}
