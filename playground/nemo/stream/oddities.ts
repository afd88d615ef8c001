import { frameText, type Frame } from './frames.ts';
import type { Switches } from '../switches.ts';

const LARGE_BYTES = 10 * 1024 * 1024;

/** The same frames with what some servers put among them. */
export function withOddities(frames: readonly Frame[], { largeEvents, repeatedEvents }: Switches): readonly Frame[] {
  const large = largeEvents === 'on' ? withLarge(frames) : frames;
  return repeatedEvents === 'on' ? withLastTwice(large) : large;
}

/** A tool answers with the picture itself. */
function withLarge(frames: readonly Frame[]): readonly Frame[] {
  const picture = { inlineData: { mimeType: 'image/png', data: 'A'.repeat(LARGE_BYTES) } };
  const text = frameText({ author: 'nemo_agent', content: { role: 'user', parts: [picture] } });
  return [...frames.slice(0, -1), { waitMs: 0, write: null, textAt: () => text }, ...frames.slice(-1)];
}

/** To the letter, as after a reconnection in between. */
function withLastTwice(frames: readonly Frame[]): readonly Frame[] {
  const last = frames.at(-1);
  if (last === undefined) return frames;
  let sent = '';
  const first = { ...last, textAt: (now: number) => (sent = last.textAt(now)) };
  return [...frames.slice(0, -1), first, { waitMs: 0, write: null, textAt: () => sent }];
}
