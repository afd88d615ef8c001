import type { Clash } from './clashes.ts';
import type { RefusedFile } from './telling.ts';

/** What somebody is asked before anything is paid, while their request waits for the answer. */
export type Question =
  /** What it usually costs, in credits, where the balance may not cover it, or where nobody has said so before. */
  | {
      readonly kind: 'price';
      readonly least: number;
      readonly most: number;
      readonly left: number | null;
      /** How many it is for, where a batch is asked about as a whole. */
      readonly videos: number;
    }
  /** Pictures of the request that cannot be used, or were never seen at the backend. */
  | { readonly kind: 'missing'; readonly files: readonly MissingFile[] }
  /** Pictures have parts that cannot be had together: it is asked until they can. */
  | { readonly kind: 'clash'; readonly clash: Clash }
  /** Somebody else directs a project: whoever began it is asked. */
  | { readonly kind: 'consent'; readonly ownerId: string }
  /** Somebody else's picture is to be animated, and the server wants whoever posted it to be asked. */
  | { readonly kind: 'picture'; readonly ownerId: string };

/** A file without which a request would be another one, by the id of the file or the link. */
export interface MissingFile extends Required<RefusedFile> {
  readonly key: string;
}

/** How long a question stays open, in milliseconds: then the request is dropped, and nothing was paid. */
export const OPEN_FOR_MS = 24 * 60 * 60_000;
