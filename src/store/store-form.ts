import { z } from 'zod';
import { formOf } from './form.ts';
import { openKind, type Table } from './ledger.ts';
import { StoreError } from './store-error.ts';

/**
 * How everything is kept, counted from 1: one more with each release that keeps anything otherwise. An older one would
 * lose what it does not know, and might pay for it a second time.
 */
export const STORE_FORM = 1;

const MARK = 'form';

/** Rejects with a StoreError where a newer release has worked on the store. */
export async function demandForm(table: Table, form: number): Promise<void> {
  demand(table, await marks(table).get(MARK), form);
}

/** From now on older releases leave it alone. Rejects as above. */
export async function markForm(table: Table, form: number): Promise<void> {
  await marks(table).update(MARK, (now) => {
    demand(table, now, form);
    return now === String(form) ? now : String(form);
  });
}

function marks(table: Table) {
  return openKind(table, 'check', formOf(z.string()));
}

function demand({ medium }: Table, mark: string | undefined, form: number): void {
  if (mark !== undefined && !(Number(mark) <= form)) throw new StoreError('newer', medium.place);
}
