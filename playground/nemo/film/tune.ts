import { createHash } from 'node:crypto';

/** Music of a film: what it is called, and how loud, in percent. */
export interface Music {
  readonly name: string;
  readonly volume: number;
}

/** How high a tone is over the lowest, in half tones: any of these go together. */
const pentatonic = [0, 2, 4, 7, 9, 12] as const;
const LOWEST_HZ = 220;
const HALF_TONES = 12;
const NOTES = 8;
const NOTE_S = 0.5;
/** Loud enough to be heard, and no more. */
const LOUDNESS = 0.25;

/**
 * A soft row of tones that goes round, as an expression of ffmpeg for the time `t`. The same name is always the same
 * tune, another name most likely another one.
 */
export function tuneOf({ name, volume }: Music): string {
  const bytes = [...createHash('sha256').update(name).digest().subarray(0, NOTES)];
  const notes = bytes.map((byte, index) => {
    const hz = LOWEST_HZ * 2 ** ((pentatonic[byte % pentatonic.length] ?? 0) / HALF_TONES);
    const isNow = `between(mod(t,${NOTES * NOTE_S}),${index * NOTE_S},${(index + 1) * NOTE_S - 0.0001})`;
    return `${isNow}*sin(2*PI*${hz.toFixed(2)}*t)`;
  });
  const fades = `min(1,20*mod(t,${NOTE_S}))*exp(-3*mod(t,${NOTE_S}))`;
  const loud = (LOUDNESS * Math.min(200, Math.max(0, volume))) / 100;
  return `${loud.toFixed(3)}*${fades}*(${notes.join('+')})`;
}
