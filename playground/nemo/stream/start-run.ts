import { withTitle } from '../agent/draft.ts';
import type { Backend } from '../backend.ts';
import type { Arrived, Reply } from '../exchange.ts';
import { drawMs, pause } from '../pace.ts';
import { putDraft, type Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';
import { frameText, type Frame } from './frames.ts';
import { heartbeats } from './heartbeats.ts';
import { holdSession } from './hold-session.ts';
import { createLine } from './line.ts';
import { perform } from './perform.ts';

export interface Run {
  readonly session: Session;
  readonly frames: readonly Frame[];
  readonly price: number;
  /** Also when it is cancelled (nemo-api.md §9). */
  readonly cost: number;
}

/** What ADK's Python server says when the session was written to behind the back of a run (adk-python#1049). */
const STALE = 'The last_update_time provided in the session object is earlier than the update_time in the storage.';

/** Sets a run going; the reply only listens to it. */
export function startRun(backend: Backend, arrived: Arrived, { session, frames, ...purchase }: Run): Reply {
  const { switches, background, onFrame } = backend;
  const { hangUp, dropStream, heartbeat, lateWrite, closeDelayMs } = switches;
  const calledOff = new AbortController();
  const line = createLine(arrived.request, switches, () => {
    if (hangUp === 'work-cancelled') calledOff.abort();
  });
  const held = holdSession(session, purchase, switches);
  session.breakRun = () => {
    line.write(frameText({ error: STALE }));
    line.end();
    calledOff.abort();
  };
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
    beforeFrame: (moment: { readonly index: number; readonly last: boolean }) =>
      onFrame({ sessionId: session.id, ...moment }),
    write: held.write,
    lateMs: lateWrite === 'on' ? drawMs(backend.pace.editMs) : null,
    closeDelayMs,
    onWorked: held.release,
  };
  const work = perform(performance, AbortSignal.any([background.closing, calledOff.signal]));
  background.follow(
    work
      .then(() => editElsewhere(backend, session))
      .catch((error: unknown) => {
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

/** Somebody who has the project open on the website. */
async function editElsewhere({ switches, pace, background }: Backend, session: Session): Promise<void> {
  if (switches.otherWriter === 'none') return;
  await pause(drawMs(pace.editMs), background.closing);
  if (session.draft !== null) putDraft(session, withTitle(session.draft, 'Edited in the browser', null, switches));
}
