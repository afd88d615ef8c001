import type { Json } from '../json.ts';
import type { Clip } from '../sessions.ts';
import type { Draft } from './draft.ts';

/** What a tool writes to the session. */
export interface Write {
  readonly draft?: Draft;
  readonly clips?: readonly Clip[];
  /** Files by their ids: what they were for is settled, so they are not new any more. */
  readonly seen?: readonly string[];
}

/** One step of a run: words, or a tool that is called (with words before it, or none) and answers. */
export type Deed =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'tool';
      readonly before: string;
      readonly name: 'generate_video' | 'edit_timeline';
      readonly args: Json;
      readonly response: Json;
      readonly write: Write;
    };

/** What a run is going to do, and what it costs as. */
export interface Plan {
  readonly kind: 'generation' | 'edit' | 'talk';
  readonly deeds: readonly Deed[];
  /** Why its tool is going to fail, and what the agent says to that; then there are no deeds. */
  readonly trouble: { readonly report: string; readonly words: string } | null;
}
