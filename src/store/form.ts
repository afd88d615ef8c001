import { z } from 'zod';

/** Brings what was written by one version of a form to the next one. */
export type Upgrade = (value: unknown) => unknown;

/** What is written of a value. */
export interface Written<T> {
  /** The version of the form, counted from 1. */
  readonly v: number;
  readonly value: T;
}

/** How records of one kind stand on disk. */
export interface Form<T> {
  /** Throws for what could not be read back. */
  write(value: T): Written<T>;
  /** Throws for what is no such record, or was written by a later version of the bot. */
  read(stored: unknown): T;
}

/** A form that has changed as often as there are upgrades: the first of them reads what the first version wrote. */
export function formOf<T>(schema: z.ZodType<T>, upgrades: readonly Upgrade[] = []): Form<T> {
  const newest = upgrades.length + 1;
  const envelope = z.object({ v: z.number().int().min(1).max(newest), value: z.unknown() });
  return {
    write: (value) => ({ v: newest, value: schema.parse(value) }),
    read(stored) {
      const { v, value } = envelope.parse(stored);
      return schema.parse(upgrades.slice(v - 1).reduce((old, upgrade) => upgrade(old), value));
    },
  };
}
