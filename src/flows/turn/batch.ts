import type { Batch, Part } from '../../core/asking.ts';
import type { Turn } from '../../core/turn.ts';
import type { Entry } from './entry.ts';
import type { Queue } from '../queue.ts';
import { requestOf, type UnderWay } from '../under-way.ts';

export type Batches = ReturnType<typeof createBatches>;

type Queued = Extract<Turn, { phase: 'queued' }>;

interface Split {
  readonly type: 'split';
  readonly parts: readonly Part[];
  readonly batch: Batch;
}

interface BatchesDeps {
  readonly entry: Entry;
  readonly underWay: Pick<UnderWay, 'add' | 'recount'>;
  readonly queue: Pick<Queue, 'join'>;
}

/** One video of each picture: a turn with several becomes as many turns, in their order. */
export function createBatches({ entry, underWay, queue }: BatchesDeps) {
  return {
    /** The others are written down first: a kill before this one has shrunk finds them known, and makes none of them twice. */
    async split(turn: Queued): Promise<Split> {
      const [own = turn.parts, ...others] = onePictureEach(turn.parts);
      const of = others.length + 1;
      const { projectId, requester, askedAt, threadId } = turn;
      for (const [index, parts] of others.entries()) {
        const place = index + 2;
        const id = partId(turn.id, place);
        const facts = entry.facts({ id, projectId, requester, askedAt, parts, batch: { id: turn.id, place, of } }, 'queued');
        const child = await entry.enter({ ...facts, phase: 'queued', threadId, notBefore: askedAt });
        if (child === null) continue;
        underWay.add(requestOf(child));
        queue.join({ kind: 'turn', id, projectId, askedAt });
      }
      underWay.recount(requestOf({ ...turn, each: false }));
      return { type: 'split', parts: own, batch: { id: turn.id, place: 1, of } };
    },
  };
}

/** The first is the request itself, the others are its id with their place behind it; 0 is the overview. */
export function partId(batchId: string, place: number): string {
  return place === 1 ? batchId : `${batchId}${place}`;
}

/** Line n of the words goes with picture n where there are as many lines as pictures; otherwise all of them with each. */
function onePictureEach(parts: readonly Part[]): readonly (readonly Part[])[] {
  const pictures = parts.flatMap(({ files, links }) => [
    ...files.map((file) => ({ files: [file], links: [] })),
    ...links.map((link) => ({ files: [], links: [link] })),
  ]);
  const lines = parts.flatMap((part) => part.text.split('\n').map((line) => line.trim())).filter((line) => line !== '');
  const [first, ...others] = parts;
  const silent = others.map(({ messageId }) => ({ messageId, text: '', files: [], links: [], about: null }));
  return pictures.map((picture, index) => {
    const text = (lines.length === pictures.length ? lines[index] : undefined) ?? lines.join('\n');
    const own = { messageId: first?.messageId ?? null, text, ...picture, about: null };
    return index === 0 ? [own, ...silent] : [own]; // the first one goes on being the turn of all these messages
  });
}
