import type { Json } from '../json.ts';

interface Call {
  readonly id: string;
  readonly name: string;
  readonly args: Json;
}

/** One event of a run, before it has a form on the wire. */
export type Event =
  | { readonly from: 'model'; readonly thought: string | null; readonly text: string; readonly call: Call | null }
  | {
      readonly from: 'tool';
      readonly call: Call;
      readonly response: Json;
      /** What the tool wrote to the session. */
      readonly delta: Json;
      /** The model does not comment on it. */
      readonly quiet: boolean;
    }
  /** The model answered a tool with nothing: that is success (sse-wire, "Runs without text"). */
  | { readonly from: 'stop' }
  | { readonly from: 'model-error'; readonly code: string; readonly message: string };
