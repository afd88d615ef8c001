import type { Account } from './accounts.ts';
import type { Draft } from './agent/draft.ts';
import type { Part } from './agent/roles.ts';
import type { Asset } from './asset.ts';
import { bigId } from './big-id.ts';
import { canonical } from './json.ts';
import { Refusal } from './refusal.ts';

/** A clip that was made from an asset. */
export interface Clip {
  readonly id: string;
  /** '' where the words were not about its picture. */
  readonly prompt: string;
  readonly source: Asset;
  readonly part: Part | null;
  readonly ms: number;
  readonly width: number;
  readonly height: number;
}

/** Something the agent wants to know before it begins. */
interface Question {
  readonly prompt: string;
  /** What it was asked for: done with the answer. */
  readonly request: string;
}

/** One project at the backend. Its members are written by uploads and by the tools of the agent. */
export interface Session {
  /** 19 digits, as text. */
  readonly id: string;
  readonly taskId: string;
  readonly taskName: string;
  readonly language: string;
  readonly account: Account;
  uploads: readonly Asset[];
  clips: readonly Clip[];
  draft: Draft | null;
  /** Every draft it ever held, by its canonical text: any of them may be rendered. */
  readonly drafts: Map<string, Draft>;
  /** Ids of uploads that a clip was made from or with. */
  seen: ReadonlySet<string>;
  /** How many runs it has had. */
  runs: number;
  /** How many of them are at work. */
  working: number;
  /** Ends the run that is at work, where a write from elsewhere does. */
  breakRun: (() => void) | null;
  /** Waits for its answer: the words of the next run. */
  question: Question | null;
  hasAsked: boolean;
}

export type Sessions = ReturnType<typeof createSessions>;

export function createSessions() {
  const sessions = new Map<string, Session>();

  return {
    all: (): readonly Session[] => [...sessions.values()],

    /** None of them is known any more. */
    forget: (): void => sessions.clear(),

    open(account: Account, { taskName, language }: { readonly taskName: string; readonly language: string }): Session {
      const session: Session = {
        id: bigId(),
        taskId: bigId(),
        taskName,
        language,
        account,
        uploads: [],
        clips: [],
        draft: null,
        drafts: new Map(),
        seen: new Set(),
        runs: 0,
        working: 0,
        breakRun: null,
        question: null,
        hasAsked: false,
      };
      sessions.set(session.id, session);
      return session;
    },

    /** A session of that account. Anybody else's is as unknown as none: 1002. */
    find(account: Account, id: string): Session {
      const session = sessions.get(id);
      if (session?.account !== account) throw new Refusal(1002, 'Session not found');
      return session;
    },
  };
}

/** Puts a draft on the session's timeline. */
export function putDraft(session: Session, draft: Draft): void {
  session.draft = draft;
  session.drafts.set(canonical(draft), draft);
}
