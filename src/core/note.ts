import type { Edition } from './project.ts';
import type { Credits } from './session.ts';
import type { Failure, Mistake } from './failure.ts';
import type { RefusedFile } from './telling.ts';

/** What the bot says by itself, without the agent: it costs nothing and pings nobody. */
export type Note =
  | {
      readonly kind: 'files-arrived';
      readonly projectId: string;
      readonly names: readonly string[];
      readonly refused: readonly RefusedFile[];
      /** What else stood in the message and cannot be used. */
      readonly leftOut?: readonly Mistake[];
    }
  | { readonly kind: 'files-left'; readonly projectId: string; readonly names: readonly string[]; readonly left: number }
  | { readonly kind: 'edit-refused'; readonly mistake: Mistake } // what was written before stays
  | { readonly kind: 'words-read'; readonly names: readonly string[] } // out of text files
  | { readonly kind: 'choose-files'; readonly projectId: string }
  | { readonly kind: 'credits'; readonly credits: Credits }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'timeline'; readonly draft: string | null; readonly version: number | null }
  | { readonly kind: 'versions'; readonly versions: readonly Edition[] }
  | { readonly kind: 'history'; readonly projects: readonly Chapter[] }
  | { readonly kind: 'under-way' } // the same button was pressed before
  | { readonly kind: 'account'; readonly url: string; readonly binds: boolean }
  | { readonly kind: 'export-noted'; readonly place: number }
  | { readonly kind: 'stopped'; readonly stopped: number; readonly mayBeCharged: boolean }
  | { readonly kind: 'address-me' }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly mistake: Mistake };

/** One project of a person, as `/history` shows it. */
export interface Chapter {
  readonly threadId: string;
  readonly startedAt: number;
  readonly versions: number;
  /** The newest link there is. */
  readonly url: string | null;
  /** What could not be told in its thread. */
  readonly untold: string | null;
}
