import { NemoError, type Failure } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import type { Answer, Spoken } from '../core/session.ts';
import { shorten } from '../core/shorten.ts';
import { withoutHandover } from '../core/handover.ts';
import { withoutThoughts } from './parts.ts';
import type { Heard } from './spoken.ts';

/** What was said in a run, gathered event by event. */
export interface Listener {
  take(heard: Heard): void;
  /** Whether the run may well be over: a body that does not show its end may have been cut anywhere. */
  isOver(): boolean;
  /**
   * What was said, once the stream has ended; throws NemoError when it failed with nothing useful beside it, and
   * another error where nothing was said of the run: however well that ended, nobody knows whether there was one.
   */
  answer(): Answer;
}

/**
 * What the backend says after everything went well (nemo-api §7.3): it is only worth hearing where nothing else was.
 */
const NOISE = /^(?:sorry,? )?I(?: have|'ve|’ve)? encountered a temporary issue\b/i;

/**
 * One text per model turn. With `streaming` on a text comes in pieces and then again whole: the pieces only count
 * alone.
 */
export function createListener(hear: (spoken: Spoken) => void): Listener {
  const texts = createTexts(hear);
  let pieces = '';
  const trouble = createTrouble();
  let changed = false;
  let clipSeen = false;
  /** Words came after the last tool was called: "On it" before a call is no answer. */
  let answered = false;
  let over: boolean | null = null; // until anything is said of the run itself

  function keep(said: string): void {
    pieces = '';
    answered = texts.add(withoutThoughts(said), changed) || answered;
  }

  return {
    take(heard) {
      hear({ kind: 'working' });
      trouble.take(heard);
      changed ||= heard.changed;
      if (heard.ofRun) over = heard.ends || (over === true && !goesOn(heard));
      if (heard.partial) pieces = (pieces + heard.text).slice(0, limits.agentChars);
      else if (heard.text !== '') keep(heard.text);
      else if (heard.toolAnswered) keep(pieces);
      if (heard.toolCalled) answered = false;
      if (heard.clip && !clipSeen) hear({ kind: 'clip-ready' });
      clipSeen ||= heard.clip;
    },

    isOver: () => over === true,

    answer() {
      if (!trouble.isThere()) keep(pieces);
      const failure = trouble.left(answered);
      if (failure !== null && (!changed || failure.kind === 'lost')) throw new NemoError(failure);
      if (over === null) throw new Error('nothing was said of the run');
      return { text: texts.whole(), failure };
    },
  };
}

/** What went wrong in a run: what has a code says more than that the agent stumbled. */
function createTrouble() {
  let failure: Failure | null = null;
  /** More was said of the run than that it was not let in. */
  let begun = false;

  return {
    take(heard: Heard): void {
      if (failure === null || failure.kind === 'agent-stumbled') failure = heard.failure ?? failure;
      begun ||= heard.ofRun && !isShutOut(heard);
    },

    /** A fragment that broke off in an error is no answer; one that merely was never repeated is. */
    isThere: (): boolean => failure !== null,

    /** Null where there is none, or the agent has got over it and answered. */
    left(answered: boolean): Failure | null {
      return failure === null || (answered && failure.kind === 'agent-stumbled') ? null : midway(failure, begun);
    },
  };
}

/** What is said in front of a run: of one that has begun it does not say what becomes of it. */
const shutOut: ReadonlySet<Failure['kind'] | undefined> = new Set(['unauthorized', 'no-session']);

function isShutOut({ failure, text, toolCalled, toolAnswered }: Heard): boolean {
  return shutOut.has(failure?.kind) && text === '' && !toolCalled && !toolAnswered;
}

/** Of what has a code of its own the failure does not say by itself that a run had begun. */
function midway(failure: Failure, begun: boolean): Failure {
  const { kind } = failure;
  if (begun && shutOut.has(kind)) return { kind: 'lost' };
  const isOfTool = kind === 'no-credits' || kind === 'unsupported-file' || kind === 'file-too-large';
  return isOfTool ? { ...failure, midway: true } : failure;
}

function goesOn({ partial, toolCalled, toolAnswered }: Heard): boolean {
  return partial || toolCalled || toolAnswered;
}

/** The whole texts of a run, as far as there is room for them. */
function createTexts(hear: (spoken: Spoken) => void) {
  const texts: string[] = [];
  /** How many characters of the agent are still read. */
  let room: number = limits.agentChars;

  return {
    /** False where it says nothing. The same words again are an event that came twice: they count once. */
    add(said: string, changed: boolean): boolean {
      const text = withoutHandover(said).trim();
      if (text === '' || (NOISE.test(text) && (changed || texts.length > 0))) return false;
      const read = shorten(text, room);
      if (texts.includes(text) || read === '') return true;
      room -= read.length;
      texts.push(read);
      hear({ kind: 'words', text: read });
      return true;
    },

    whole: (): string => texts.join('\n\n'),
  };
}
