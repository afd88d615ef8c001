import type { Write } from '../agent/deed.ts';
import { putDraft, type Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';

interface Purchase {
  /** What is frozen while the run works. */
  readonly price: number;
  /** What is spent of that in the end. */
  readonly cost: number;
}

/** Keeps a session busy and its credits frozen until it is let go of, however the run ends (nemo-api.md §9, §16.21). */
export function holdSession(session: Session, { price, cost }: Purchase, { busySession }: Switches) {
  const { account, uploads } = session;
  account.available -= price;
  account.frozen += price;
  session.working += 1;

  /** The run writes back the list of files that it began with. */
  function lose(): void {
    if (busySession === 'loses') session.uploads = uploads;
  }

  return {
    write({ clips, draft, seen }: Write): void {
      if (clips !== undefined) session.clips = [...session.clips, ...clips];
      if (draft !== undefined) putDraft(session, draft);
      if (seen !== undefined) session.seen = new Set([...session.seen, ...seen]);
      lose();
    },
    release(): void {
      account.frozen -= price;
      account.available += price - cost;
      session.working -= 1;
      session.breakRun = null;
      lose();
    },
  };
}
