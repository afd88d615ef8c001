import { PAID_REQUESTS } from '../../core/pause.ts';
import type { Ledger, Records } from '../../core/ports.ts';
import { noSettings, type Settings } from '../../core/rules.ts';
import { blockLines, blockWish, withBlock } from './blocks.ts';
import { settingsLines, settingsWish, withNumbers } from './settings.ts';
import { usageLines, usageWish } from './usage.ts';

type Kept = Pick<Ledger, 'spendings' | 'pauses'> & { readonly settings: Records<Settings> };

type Deed = (ledger: Kept) => Promise<readonly string[]>;

/**
 * What whoever runs the bot can ask of it from a terminal, while it runs or not: through the store. Undefined where the
 * arguments cannot be understood.
 */
const deeds: Readonly<Record<string, (args: readonly string[]) => Deed | undefined>> = {
  usage(args) {
    const wish = usageWish(args);
    if (wish === undefined) return undefined;
    return async ({ spendings }) => {
      const all = await allOf(spendings);
      return all.length === 0 && !wish.csv ? ['Nothing was spent yet.'] : usageLines(all, wish);
    };
  },

  pause(args) {
    if (args.length > 0) return undefined;
    return async ({ pauses }) => {
      await pauses.update(PAID_REQUESTS, (known) => known ?? { since: Date.now() });
      return [
        'Paused: nothing more is paid for, by any process on this store. What is sent already goes on, everything',
        'that costs nothing too, and whoever asks for more reads that it is paused. npm run resume ends it.',
      ];
    };
  },

  resume(args) {
    if (args.length > 0) return undefined;
    return async ({ pauses }) => {
      await pauses.remove(PAID_REQUESTS);
      return ['Requests are paid for again.'];
    };
  },

  block(args) {
    const wish = args.length === 0 ? null : blockWish(args);
    if (wish === undefined) return undefined;
    return async ({ pauses }) => {
      if (wish === null) {
        const lines = blockLines(await allOf(pauses));
        return lines.length === 0 ? ['Nobody is blocked.'] : lines;
      }
      await pauses.update(wish.id, (known) => withBlock(wish, known));
      return [
        `Blocked: nothing more is paid for where ${wish.id} asks, or on the server with that id, by any process on`,
        'this store. What is sent already comes to its end, and whoever asks reads that you do not want it, not why.',
      ];
    };
  },

  unblock(args) {
    const wish = args.length === 1 ? blockWish(args) : undefined;
    if (wish === undefined) return undefined;
    return async ({ pauses }) => {
      if ((await pauses.get(wish.id)) === undefined) return [`${wish.id} was not blocked.`];
      await pauses.remove(wish.id);
      return [`Requests of ${wish.id} are taken again.`];
    };
  },

  settings(args) {
    const wish = settingsWish(args);
    if (wish === undefined) return undefined;
    return async ({ settings }) => {
      const isRead = Object.keys(wish.numbers).length === 0;
      const now = isRead
        ? await settings.get(wish.guildId)
        : await settings.update(wish.guildId, (known) => withNumbers(known, wish));
      return settingsLines(now ?? noSettings);
    };
  },
};

async function allOf<T>(records: Pick<Records<T>, 'all'>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of records.all()) all.push(one);
  return all;
}

export const manual = `npm run usage [-- --by person|server|day] [--csv]   what was spent
npm run pause                                       nothing more is paid for
npm run resume                                      until this says so
npm run block                                       who is blocked
npm run block -- <person or server> [--because …]   nothing more is paid for them, anywhere
npm run unblock -- <person or server>               until this says so
npm run settings -- <server> [NAME=number …]        what a server has of its own: by the names of .env.example, 0 for
                                                    no limit, nothing behind the sign for as everywhere, which 0
                                                    is too for CLIP_SECONDS and RETENTION_DAYS
npm run rotate-key                                  seals the store with a new key, while the bot is stopped
npm run store:copy -- <from> <to>                   copies the store to where nothing is yet, such as Redis`;

export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';

  constructor() {
    super(manual);
  }
}

/** Whether there is such a thing to do: before the store is opened for it. */
export function isUnderstood(args: readonly string[]): boolean {
  return deedOf(args) !== undefined;
}

/** Does what the arguments ask for. Resolves with what is to be printed. */
export async function operate(ledger: Kept, args: readonly string[]): Promise<string> {
  const deed = deedOf(args);
  if (deed === undefined) throw new NotUnderstood();
  return (await deed(ledger)).join('\n');
}

function deedOf([name = '', ...args]: readonly string[]): Deed | undefined {
  return Object.hasOwn(deeds, name) ? deeds[name]?.(args) : undefined;
}
