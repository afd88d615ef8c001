import { NemoError, type Failure } from '../core/failure.ts';
import type { Spoken } from '../core/ports.ts';
import type { Heard } from './spoken.ts';

/** What was said in a run, gathered event by event. */
export interface Listener {
  take(heard: Heard): void;
  /** The agent's words once the stream has ended; throws NemoError when it failed with nothing useful beside it. */
  words(): string;
}

/** One text per model turn. With `streaming` on a text comes in pieces and then again whole: the pieces only count alone. */
export function createListener(hear: (spoken: Spoken) => void): Listener {
  const texts: string[] = [];
  let pieces = '';
  let failure: Failure | undefined;
  let changed = false;
  let clipSeen = false;

  function keep(text: string): void {
    pieces = '';
    if (text.trim() === '') return;
    texts.push(text.trim());
    hear({ kind: 'words', text: text.trim() });
  }

  return {
    take(heard) {
      hear({ kind: 'working' });
      failure ??= heard.failure ?? undefined;
      changed ||= heard.changed;
      if (heard.partial) pieces += heard.text;
      else if (heard.text !== '') keep(heard.text);
      else if (heard.toolAnswered) keep(pieces);
      if (!heard.clip || clipSeen) return;
      clipSeen = true;
      hear({ kind: 'clip-ready' });
    },

    words() {
      // A fragment that broke off in an error is no answer; one that merely was never repeated is.
      if (failure !== undefined && !changed && texts.length === 0) throw new NemoError(failure);
      if (failure === undefined) keep(pieces);
      return texts.join('\n\n');
    },
  };
}
