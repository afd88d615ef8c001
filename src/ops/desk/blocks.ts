import type { Pause } from '../../core/pause.ts';

/** Who is to be blocked, or let in again. */
interface BlockWish {
  readonly id: string;
  readonly because: string | null;
}

/** What `npm run block` and `unblock` were asked for; undefined where that cannot be understood. */
export function blockWish([mention = '', option, ...words]: readonly string[]): BlockWish | undefined {
  const { id } = /^(?:<@!?(?<id>\d{15,20})>|(?<id>\d{15,20}))$/.exec(mention)?.groups ?? {};
  if (id === undefined) return undefined;
  if (option === undefined) return { id, because: null };
  const because = words.join(' ').trim();
  return option === '--because' && because !== '' ? { id, because } : undefined;
}

/** Since when stays as it was; what was noted too, unless there is something else to note. */
export function withBlock({ id, because }: BlockWish, known: Pause | undefined): Pause {
  return { ...(known ?? { since: Date.now(), of: id }), ...(because !== null && { because }) };
}

/** Everybody who is blocked, one a line, whoever was blocked first above. */
export function blockLines(pauses: readonly Pause[]): readonly string[] {
  return pauses
    .toSorted((a, b) => a.since - b.since)
    .flatMap(({ of, since, because = '' }) =>
      of === undefined ? [] : [`${of}  since ${new Date(since).toISOString().slice(0, 10)}  ${because}`.trimEnd()],
    );
}
