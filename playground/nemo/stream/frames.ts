import { randomUUID } from 'node:crypto';
import type { Write } from '../agent/deed.ts';
import type { Json } from '../json.ts';
import type { Switches } from '../switches.ts';
import { forms } from './forms.ts';
import type { Scene } from './script.ts';

/** One frame of the stream: how long before it nothing happens, what is written by then, and its text at the time it is sent. */
export interface Frame {
  readonly waitMs: number;
  readonly write: Write | null;
  readonly textAt: (now: number) => string;
}

/** How long the run takes: until its first event, and from there to its last one. */
export interface Lengths {
  readonly firstMs: number;
  readonly workMs: number;
}

/** A tool takes longer than words. */
const TOOL_WEIGHT = 6;

/** The scenes of a run in the form that is asked for, spread over its time. */
export function framesOf(
  scenes: readonly Scene[],
  { firstMs, workMs }: Lengths,
  { eventForm, foldedJson }: Switches,
): readonly Frame[] {
  const runId = `e-${randomUUID()}`;
  const weights = scenes.map(({ event }, index) => (index === 0 ? 0 : event.from === 'tool' ? TOOL_WEIGHT : 1));
  const whole = Math.max(
    1,
    weights.reduce<number>((sum, weight) => sum + weight, 0),
  );
  return scenes.flatMap(({ event, write }, index) => {
    const waitMs = index === 0 ? firstMs : (workMs * (weights[index] ?? 0)) / whole;
    return forms[eventForm](event, runId).map((body, piece): Frame => {
      const textAt = (now: number) =>
        frameText(stamped(foldedJson === 'content' ? folded(body) : body, eventForm, now));
      return { waitMs: piece === 0 ? waitMs : 0, write: piece === 0 ? write : null, textAt };
    });
  });
}

/** Exactly one line of JSON, and a blank one. */
export function frameText(body: Json): string {
  return `data: ${JSON.stringify(body)}\n\n`;
}

/** An event with its content as JSON in a text. */
function folded(body: Json): Json {
  const { content } = body;
  return typeof content === 'object' ? { ...body, content: JSON.stringify(content) } : body;
}

/** Python writes seconds with a fraction, JavaScript whole milliseconds; typed events have no time. */
function stamped(body: Json, form: Switches['eventForm'], now: number): Json {
  if (form === 'typed' || form === 'typed-pieces') return body;
  return { ...body, timestamp: form === 'adk-js' ? now : now / 1000 };
}
