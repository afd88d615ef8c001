import type { Arrival } from '../../core/arrival.ts';
import type { Batch, Part } from '../../core/asking.ts';
import { projectIn } from '../project/projects.ts';
import { amend, isChangeable } from '../turn/amend.ts';
import { isShare, partId, shareNow, type Share } from '../turn/batch-parts.ts';
import type { World } from '../world.ts';
import { readAll } from './reading.ts';
import { orAsBefore } from './refusals.ts';
import { noteTooLate } from './too-late.ts';

/**
 * Other words for a message that became a batch: they count for the videos that still wait, and a picture that is gone
 * from it becomes none. Where nothing waits any more, or what is new can be given to none, that is said.
 */
export async function changeBatch(world: World, turn: Share, written: Arrival): Promise<void> {
  const project = turn.batch.id === turn.projectId ? undefined : await projectIn(world, written.channelId);
  const { arrival } = await readAll(world, written, project); // as it was heard
  const shares = await sharesOf(world, turn.batch);
  let isHeeded = false;
  await orAsBefore(world, arrival, async () => {
    for (const share of shares) {
      const parts = await shareNow(world, share, arrival);
      if (parts !== share.parts) isHeeded = (await isAmended(world, share, parts)) || isHeeded;
    }
  });
  if (!isHeeded && saysMore(arrival, shares)) await noteTooLate(world, arrival);
}

async function isAmended(world: World, share: Share, parts: readonly Part[]): Promise<boolean> {
  if (share.phase === 'gathering') return true; // it looks at its message once more before anything is paid
  if (!isChangeable(share)) return false;
  const pauseMs = Math.max(0, (share.phase === 'queued' ? share.notBefore : 0) - world.clock.now());
  return amend(world, share, parts, pauseMs);
}

/** Whether there are words or pictures in a message that none of its videos is about. */
function saysMore({ text, files, links }: Arrival, shares: readonly Share[]): boolean {
  const all = shares.flatMap(({ parts }) => parts);
  const lines = new Set(all.flatMap((part) => part.text.split('\n').map((line) => line.trim())));
  const known = new Set(all.flatMap((part) => [...part.files.map(({ id }) => id), ...part.links]));
  return (
    text.split('\n').some((line) => line.trim() !== '' && !lines.has(line.trim())) ||
    [...files.map(({ id }) => id), ...links].some((key) => !known.has(key))
  );
}

async function sharesOf({ ledger }: World, { id, of }: Batch): Promise<readonly Share[]> {
  const all = await Promise.all(Array.from({ length: of }, (_, index) => ledger.turns.get(partId(id, index + 1))));
  return all.filter((one) => one !== undefined).filter(isShare);
}
