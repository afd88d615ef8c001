import type { Write } from '../agent/deed.ts';
import { pause } from '../pace.ts';
import type { Frame } from './frames.ts';
import type { Line } from './line.ts';

/** A moment before a frame of a stream is written. */
export interface Moment {
  readonly sessionId: string;
  /** 0: nothing at all has been written yet. */
  readonly index: number;
  readonly last: boolean;
}

export interface Performance {
  readonly frames: readonly Frame[];
  readonly line: Line;
  readonly contentType: string | null;
  readonly heartbeat: string | null;
  /** Before which frame the connection is lost. */
  readonly loseBefore: number | null;
  readonly beforeFrame: (moment: Omit<Moment, 'sessionId'>) => Promise<void>;
  readonly write: (write: Write) => void;
  /** Writes the last change only this long after the end of the stream. */
  readonly lateMs: number | null;
  readonly closeDelayMs: number;
  /** The work is done or given up: from here on it costs nothing more. */
  readonly onWorked: () => void;
}

/** Heartbeats come at least this often. */
const HEARTBEAT_MS = 15_000;

/** Works through a run frame by frame. Whoever listens hears of it; whether somebody does changes nothing. */
export async function perform(show: Performance, signal: AbortSignal): Promise<void> {
  const { frames, line } = show;
  const late = show.lateMs === null ? undefined : frames.findLast((frame) => frame.write !== null);
  try {
    await announce(show, 0);
    line.open(show.contentType);
    for (const [index, frame] of frames.entries()) {
      if (index === show.loseBefore) line.lose();
      await silence(frame.waitMs, show, signal);
      if (frame.write !== null && frame !== late) show.write(frame.write);
      if (index > 0) await announce(show, index);
      line.write(frame.textAt(Date.now()));
    }
  } finally {
    show.onWorked();
  }
  await silence(show.closeDelayMs, { ...show, heartbeat: null }, signal);
  line.end();
  if (!late?.write || show.lateMs === null) return;
  await pause(show.lateMs, signal);
  show.write(late.write);
}

async function announce({ frames, line, beforeFrame }: Performance, index: number): Promise<void> {
  if (!line.over()) await beforeFrame({ index, last: index === frames.length - 1 });
}

/** Nothing happens, except heartbeats where there are any. */
async function silence(ms: number, { heartbeat, line }: Performance, signal: AbortSignal): Promise<void> {
  const spells = heartbeat === null || ms === 0 ? 1 : Math.max(3, Math.ceil(ms / HEARTBEAT_MS));
  for (let spell = 1; spell <= spells; spell++) {
    await pause(ms / spells, signal);
    if (heartbeat !== null && spell < spells) line.write(heartbeat);
  }
}
