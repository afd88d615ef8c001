import { z } from 'zod';
import type { Bot } from '../../../playground/bot.ts';
import { transcriptsOf } from '../harness/transcript.ts';
import type { Stage } from '../../support/stage.ts';

/** Writes down what happens. */
export type Note = (what: string) => void;

const described = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  method: z.string().optional(),
  code: z.unknown().optional(),
});
const line = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().optional(),
  err: described.optional(),
});

const INFO = 30;
const CHARS = 400;

/** What was done in one life, second by second, for whoever wants to know how it came to a fall. */
export function openDiary() {
  const startedAt = Date.now();
  const entries: { readonly at: number; readonly what: string }[] = [];
  const secondsAt = (at: number): number => (at - startedAt) / 1_000;

  return {
    note: (what: string): void => void entries.push({ at: Date.now(), what }),
    seconds: (): number => secondsAt(Date.now()),

    /** The channels that are spoken of, everything that was done, and what the processes had to say meanwhile. */
    transcript(stage: Stage, about: string, lives: readonly Bot[]): string {
      const { discord } = stage;
      const general = discord.channel('general').id;
      const channels = [...discord.world.channels.values()].filter(({ id }) => about.includes(id) && id !== general);
      const logged = lives.flatMap((bot, index) =>
        bot
          .output()
          .split('\n')
          .flatMap((text) => logEntry(text, index + 1)),
      );
      const all = [...entries, ...logged].toSorted((a, b) => a.at - b.at);
      return [
        ...transcriptsOf(
          stage,
          channels.map(({ id }) => id),
        ),
        '--- what happened',
        ...all.map(({ at, what }) => `${secondsAt(at).toFixed(1)} s  ${what}`),
      ].join('\n');
    },
  };
}

function logEntry(text: string, process: number): readonly { readonly at: number; readonly what: string }[] {
  if (text.trim() === '') return [];
  const read = line.safeParse(jsonIn(text));
  if (!read.success) return [{ at: Date.now(), what: `process ${process} wrote: ${text}` }];
  const { level, time, msg = '', err, kind, id, goesOn, turn, project } = read.data;
  if (level < INFO) return [];
  const rest = JSON.stringify({
    kind,
    id,
    goesOn,
    turn,
    project,
    ...(err && { name: err.name, message: err.message, method: err.method, code: err.code }),
  });
  return [{ at: time, what: `process ${process} logs (${level}) ${msg} ${rest}`.slice(0, CHARS) }];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
