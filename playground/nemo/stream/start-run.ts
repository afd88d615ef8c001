import type { Account } from '../accounts.ts';
import type { Write } from '../agent/deed.ts';
import type { Backend } from '../backend.ts';
import type { Arrived, Reply } from '../exchange.ts';
import { drawMs } from '../pace.ts';
import { putDraft, type Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';
import type { Frame } from './frames.ts';
import { heartbeats } from './heartbeats.ts';
import { createLine } from './line.ts';
import { perform } from './perform.ts';

export interface Run {
  readonly session: Session;
  readonly frames: readonly Frame[];
  readonly cost: number;
}

/** Sets a run going; the reply only listens to it. Its credits are frozen while it works, and spent however it ends. */
export function startRun(backend: Backend, arrived: Arrived, { session, frames, cost }: Run): Reply {
  const { switches, background, onFrame } = backend;
  const { hangUp, dropStream, heartbeat, lateWrite, closeDelayMs } = switches;
  const calledOff = new AbortController();
  const line = createLine(arrived.request, switches, () => {
    if (hangUp === 'work-cancelled') calledOff.abort();
  });
  const lose = () => {
    line.lose();
    if (dropStream === 'work-cancelled') calledOff.abort();
  };
  const performance = {
    frames,
    line: { ...line, lose },
    contentType: typeOf(switches),
    heartbeat: heartbeats[heartbeat],
    loseBefore: dropStream === 'off' ? null : Math.min(1, frames.length - 1),
    beforeFrame: (moment: { readonly index: number; readonly last: boolean }) => onFrame({ sessionId: session.id, ...moment }),
    write: (write: Write) => apply(write, session),
    lateMs: lateWrite === 'on' ? drawMs(backend.pace.editMs) : null,
    closeDelayMs,
    onWorked: freeze(session.account, cost),
  };
  const work = perform(performance, AbortSignal.any([background.closing, calledOff.signal]));
  background.follow(
    work.catch((error: unknown) => {
      line.lose();
      if (!calledOff.signal.aborted) throw error;
    }),
  );
  return {
    take: async (response, began) => {
      began(200);
      await line.attach(response);
    },
  };
}

function typeOf({ streamType, eventForm }: Switches): string | null {
  switch (streamType) {
    case 'event-stream':
      return eventForm === 'adk-js' ? 'text/event-stream' : 'text/event-stream; charset=utf-8';
    case 'text-plain':
      return 'text/plain; charset=utf-8';
    case 'octet-stream':
      return 'application/octet-stream';
    case 'missing':
      return null;
  }
}

/** Returns what spends them. */
function freeze(account: Account, credits: number): () => void {
  account.available -= credits;
  account.frozen += credits;
  return () => {
    account.frozen -= credits;
  };
}

/** The last write of a draft wins: nothing here keeps two runs apart (sse-wire, "Leaving and overlapping"). */
function apply({ clips, draft }: Write, session: Session): void {
  if (clips !== undefined) session.clips = [...session.clips, ...clips];
  if (draft !== undefined) putDraft(session, draft);
}
