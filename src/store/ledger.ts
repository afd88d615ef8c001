import { Keyv } from 'keyv';
import { z } from 'zod';
import { DAY_MS, limits } from '../core/limits.ts';
import type { Ledger, Works } from '../core/ports.ts';
import type { Breather } from './breather.ts';
import { formOf, type Form } from './form.ts';
import { adapterOf, type Sealing } from './keyv-rows.ts';
import type { Medium } from './medium.ts';
import { createRecent } from './recent.ts';
import { openRecords, type Retention } from './records.ts';
import {
  acquaintanceSchema,
  basketSchema,
  materialSchema,
  erasureSchema,
  keptFileSchema,
  measuresSchema,
  pauseSchema,
  placeSchema,
  projectSchema,
  promisedSchema,
  purseSchema,
  receiptsSchema,
  recipesSchema,
  renderSchema,
  shelfSchema,
  settingsSchema,
  spendingSchema,
  tallySchema,
  turnSchema,
  versionSchema,
  voteSchema,
} from './schemas.ts';
import type { Secret } from './secret.ts';
import type { Soon } from './soon.ts';
import { upgrades } from './upgrades.ts';

/** So long Discord lets an interaction be answered. */
const INTERACTION_MS = 15 * 60 * 1000;

/** Longer than anything waits: a question stays open for a day, and what waits behind it as long again. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1000;

/** Longer than a day has hours, and than anybody has to wait until the next request. */
const TALLIED_MS = limits.cooldownSeconds * 1000 + DAY_MS;

/** Where records are kept, and how. */
export interface Table {
  readonly medium: Medium;
  readonly secret: Secret;
  readonly breathe: Breather;
  readonly soon: Soon;
  /** One that cannot be read where all are gone through. */
  readonly onUnread: (place: string, error: unknown) => void;
  /** How long what is over is remembered, in milliseconds. */
  readonly rememberMs: number;
}

export function openLedger(table: Table): Ledger {
  const { rememberMs } = table;
  const onceTold = ({ phase }: { readonly phase: string }) => (phase === 'told' ? rememberMs : null);
  const aWhile = () => rememberMs;
  return {
    turns: openKind(table, 'turns', formOf(turnSchema, upgrades.turns), onceTold),
    renders: openKind(table, 'renders', formOf(renderSchema, upgrades.renders), onceTold),
    projects: openKind(table, 'projects', formOf(projectSchema, upgrades.projects)),
    places: openKind(table, 'places', formOf(placeSchema)),
    versions: openKind(table, 'versions', formOf(versionSchema)),
    shelves: openKind(table, 'shelves', formOf(shelfSchema)),
    materials: openKind(table, 'materials', formOf(materialSchema, upgrades.materials), aWhile),
    keptFiles: openKind(table, 'kept-files', formOf(keptFileSchema), () => KEPT_MS),
    pieces: openKind(table, 'pieces', formOf(z.string()), () => KEPT_MS),
    messages: openKind(table, 'messages', formOf(z.string()), aWhile),
    baskets: openKind(table, 'baskets', formOf(basketSchema, upgrades.baskets), () => DAY_MS),
    answers: openKind(table, 'answers', formOf(promisedSchema), () => INTERACTION_MS),
    people: openKind(table, 'people', formOf(acquaintanceSchema), ({ projectIds }) =>
      projectIds.length === 0 ? rememberMs : null,
    ),
    progressMessages: openKind(table, 'progress-messages', formOf(z.string()), aWhile),
    purses: openKind(table, 'purses', formOf(purseSchema)),
    receipts: openKind(table, 'receipts', formOf(receiptsSchema)),
    spendings: openKind(table, 'spendings', formOf(spendingSchema), aWhile),
    settings: openKind(table, 'settings', formOf(settingsSchema, upgrades.settings)),
    recipes: openKind(table, 'recipes', formOf(recipesSchema)),
    tallies: openKind(table, 'tallies', formOf(tallySchema), ({ open }) => (open.length === 0 ? TALLIED_MS : null)),
    votes: openKind(table, 'votes', formOf(voteSchema)),
    erasures: openKind(table, 'erasures', formOf(erasureSchema)),
    pauses: openKind(table, 'pauses', formOf(pauseSchema)),
    measures: openKind(table, 'measures', formOf(measuresSchema)),
  };
}

export function openKind<T>(table: Table, namespace: string, form: Form<T>, retention?: Retention<T>): Works<T> {
  const { medium, secret, breathe, soon, onUnread } = table;
  const sealing: Sealing = {
    seal: (key, text) => secret.seal(text, placeOf(namespace, key)),
    open: (key, sealed) => opened(secret, sealed, placeOf(namespace, key)),
  };
  const rows = medium.rows(namespace);
  const keyv = new Keyv({ store: adapterOf(rows, sealing) });
  const records = openRecords({
    keyv,
    rows,
    sealing,
    recent: createRecent<T>(medium.foreign),
    form,
    breathe,
    soon,
    retention,
  });
  const noted =
    (leftOut: (id: string) => void = () => {}) =>
    (id: string, error: unknown) => {
      onUnread(placeOf(namespace, id), error);
      leftOut(id);
    };
  return { ...records, all: (leftOut) => records.all(noted(leftOut)) };
}

function opened(secret: Secret, sealed: string, place: string): string {
  try {
    return secret.open(sealed, place);
  } catch (error) {
    throw new Error(`record ${place} is damaged: only a backup of the store can bring it back`, { cause: error });
  }
}

/** Where a record belongs: whoever moves it to another place finds that it does not open there. */
export function placeOf(namespace: string, key: string): string {
  return `${namespace}/${key}`;
}
