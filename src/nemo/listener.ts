import { NemoError, type Failure } from '../core/failure.ts';
import type { Answer, Spoken } from '../core/session.ts';
import { withoutThoughts } from '../core/gui.ts';
import { createPieces } from './pieces.ts';
import type { Heard } from './spoken.ts';
import { createTexts } from './texts.ts';

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

export function createListener(hear: (spoken: Spoken) => void): Listener {
  const words = createWords(hear);
  const trouble = createTrouble();
  let changed = false;
  let clipSeen = false;
  let over: boolean | null = null; // until anything is said of the run itself

  return {
    take(heard) {
      hear({ kind: 'working' });
      trouble.take(heard);
      changed ||= heard.changed;
      if (heard.ofRun) over = heard.ends || (over === true && !goesOn(heard));
      words.take(heard, changed);
      if (heard.clip && !clipSeen) hear({ kind: 'clip-ready' });
      clipSeen ||= heard.clip;
    },

    isOver: () => over === true,

    answer() {
      words.end(changed, trouble.isThere());
      const failure = trouble.left(words.areAnswer());
      if (failure !== null && (!changed || failure.kind === 'lost')) throw new NemoError(failure);
      if (over === null) throw new Error('nothing was said of the run');
      return { text: words.whole(), failure };
    },
  };
}

/**
 * One text per model turn. With `streaming` on a text comes in pieces and then again whole: the pieces only count
 * alone.
 */
function createWords(hear: (spoken: Spoken) => void) {
  const texts = createTexts(hear);
  const pieces = createPieces();
  /** Words came after the last tool was called: "On it" before a call is no answer. */
  let answered = false;

  function keep(said: string, changed: boolean, id: string | null = null): void {
    answered = texts.add(withoutThoughts(said), changed, id) || answered;
  }

  function keepPieces(changed: boolean): void {
    const areWhole = pieces.areLoose();
    const said = pieces.take();
    if (areWhole || !texts.hold(said)) keep(said, changed);
  }

  return {
    take(heard: Heard, changed: boolean): void {
      if (pieces.areLoose() && !pieces.goesOnWith(heard)) keepPieces(changed);
      if (heard.partial || heard.isLoose) pieces.add(heard);
      else if (heard.text !== '') {
        pieces.take();
        keep(heard.text, changed, heard.id);
      } else if (heard.toolAnswered) keepPieces(changed);
      if (heard.toolCalled || heard.toolAnswered) texts.goOn();
      if (heard.toolCalled) answered = false;
    },

    /** A fragment that broke off in an error is no answer; one that merely was never repeated is. */
    end(changed: boolean, isTroubled: boolean): void {
      if (pieces.areLoose() || !isTroubled) keepPieces(changed);
    },

    areAnswer: () => answered,
    whole: texts.whole,
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

    isThere: (): boolean => failure !== null,

    /** Null where there is none, or the agent has got over it and answered. */
    left(answered: boolean): Failure | null {
      if (failure?.kind === 'busy' && begun) failure = { kind: 'agent-stumbled' };
      return failure === null || (answered && failure.kind === 'agent-stumbled') ? null : midway(failure, begun);
    },
  };
}

/** What is said in front of a run: of one that has begun it does not say what becomes of it. */
const shutOut: ReadonlySet<Failure['kind'] | undefined> = new Set(['unauthorized', 'no-session', 'busy']);

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
