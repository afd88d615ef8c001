import type { Failure } from './failure.ts';
import type { Snapshot } from './snapshot.ts';

/** A backend session: all of them strings, since session ids are longer than a number can hold. */
export interface Session {
  readonly sessionId: string;
  readonly taskId: string | null;
  /** Whose account it lives in; null where the backend does not say. */
  readonly userId: string | null;
  /** The purse it was opened with; absent for the bot's own account. */
  readonly purse?: string;
}

export interface Credits {
  readonly available: number;
  readonly frozen: number;
  readonly total: number;
}

/** A file as a state shows it. */
export interface Shown {
  /** Its links, its name, its id. */
  readonly labels: readonly string[];
  /** The agent made it: nobody has brought it. */
  readonly isMade: boolean;
}

/** A session's state: `draft` is its JSON text with every number as written, null while there is no timeline. */
export interface State extends Snapshot {
  /** Links, names and ids of the assets the session knows, uploaded and generated. */
  readonly assets: readonly string[];
  /** The same, file by file. */
  readonly files: readonly Shown[];
  readonly exportable: boolean;
}

export type RenderStatus =
  | { readonly kind: 'running'; readonly percent: number | null }
  | { readonly kind: 'finished'; readonly url: string }
  | { readonly kind: 'failed' };

/** What a run has said by its end. */
export interface Answer {
  /** The agent's words, '' when it only acted. */
  readonly text: string;
  /** What went wrong after the state may have been written: only the state tells what there is. */
  readonly failure: Failure | null;
}

/** What the agent's stream says while it works. Thoughts and tool calls never come through. */
export type Spoken =
  | { readonly kind: 'working' } //                        something substantive happened
  | { readonly kind: 'words'; readonly text: string } //   whole text, not yet translated from GUI talk
  | { readonly kind: 'clip-ready' }; //                    the first stage has put a clip on the timeline
