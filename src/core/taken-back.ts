import { isSound } from './media.ts';
import type { Part } from './asking.ts';
import { limits } from './limits.ts';
import { picturesOf } from './pictures.ts';
import type { MissingFile } from './question.ts';

/** A picture that a request had until somebody took it out of a message, or the message away. */
type TakenBack = Pick<MissingFile, 'key' | 'name'>;

/** What a request has lost. */
export interface Losses {
  /** Pictures that were taken back while it waited. */
  readonly takenBack?: readonly TakenBack[];
}

interface Request extends Losses {
  readonly parts: readonly Part[];
}

/** What has been taken back of a request once it has these parts; the last of it where that is very much. */
export function takenBackIn({ parts, takenBack = [] }: Request, now: readonly Part[]): Losses {
  const gone = new Map([...takenBack, ...picturesOf([], parts)].map(({ key, name }) => [key, name]));
  for (const { key } of picturesOf([], now)) gone.delete(key);
  const all = [...gone].map(([key, name]) => ({ key, name })).slice(-limits.filesPerRequest);
  return all.length + takenBack.length === 0 ? {} : { takenBack: all };
}

/** What has been taken back where that leaves nothing to look at: its words were about that, and are about nothing. */
export function missedBy({ parts, takenBack = [] }: Request): readonly MissingFile[] {
  const isLeft = picturesOf([], parts).some(({ name }) => !isSound(name));
  return isLeft ? [] : takenBack.map((one) => ({ ...one, reason: 'gone', format: null }));
}
