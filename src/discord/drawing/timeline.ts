import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { rulerMarks, timelineRows, type TimelineBar, type TimelineRow } from '../../core/timeline-rows.ts';
import { isLarge, spokenTimelineWords } from '../../core/timeline.ts';

const WIDTH = 1_000;
const LABELS = 110;
const RIGHT = 24;
const TOP = 44;
const ROW = 52;
const BAR = 38;
const PADDING = 8;
const FONT = 'Timeline';

/** Dark enough for white words around it, light enough against a dark Discord; told apart by the colour-blind too. */
const paper = '#20232b';
const ink = '#f2f3f5';
const faint = '#8b93a3';
const line = '#3a3f4b';
/** Okabe and Ito's palette. */
const colours = { video: '#56b4e9', audio: '#e69f00', text: '#f0e442', other: '#cc79a7' } as const;

type Drawing = NonNullable<ReturnType<typeof timelineRows>>;

/** The picture of a timeline as a PNG; null where there is nothing to draw, too much, or no way to draw it here. */
export async function drawTimeline(draft: unknown, locale: string): Promise<Uint8Array | null> {
  const drawing = isLarge(draft) ? null : timelineRows(draft);
  const library = drawing === null ? null : await canvasHere();
  if (drawing === null || library === null) return null;
  const height = TOP + drawing.rows.length * ROW + 12;
  const canvas = library.createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, WIDTH, height);
  context.textBaseline = 'middle';
  drawRuler(context, drawing, height, locale);
  for (const [index, row] of drawing.rows.entries()) {
    await setImmediate(); // whoever waits for an answer comes in between
    drawRow(context, drawing, row, TOP + index * ROW, locale);
  }
  await setImmediate();
  return canvas.encode('png');
}

/** Loaded when the first picture is drawn; null on a machine for which there is no such library. */
let loading: Promise<typeof import('@napi-rs/canvas') | null> | undefined;

function canvasHere() {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof import('@napi-rs/canvas') | null> {
  try {
    const library = await import('@napi-rs/canvas');
    const fonts = dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc'));
    library.GlobalFonts.registerFromPath(join(fonts, '..', 'fonts', 'NotoSansHans-Regular.otf'), FONT);
    return library.GlobalFonts.has(FONT) ? library : null;
  } catch {
    return null; // the words say the same
  }
}

function at(ms: number, { totalMs }: Drawing): number {
  return LABELS + (ms / totalMs) * (WIDTH - LABELS - RIGHT);
}

function drawRuler(context: SKRSContext2D, drawing: Drawing, height: number, locale: string): void {
  context.font = `15px ${FONT}`;
  context.textAlign = 'center';
  for (const ms of rulerMarks(drawing.totalMs)) {
    const x = Math.round(at(ms, drawing));
    context.fillStyle = line;
    context.fillRect(x, TOP - 12, 1, height - TOP + 4);
    context.fillStyle = faint;
    context.fillText(spokenTimelineWords(locale).seconds(String(ms / 1_000)), x, TOP - 26);
  }
}

function drawRow(context: SKRSContext2D, drawing: Drawing, row: TimelineRow, y: number, locale: string): void {
  context.font = `17px ${FONT}`;
  context.textAlign = 'left';
  context.fillStyle = ink;
  context.fillText(spokenTimelineWords(locale).kinds[row.kind], 16, y + BAR / 2);
  for (const bar of row.bars) drawBar(context, drawing, bar, { y, colour: colours[row.kind], locale });
}

function drawBar(
  context: SKRSContext2D,
  drawing: Drawing,
  { name, fromMs, toMs, volume }: TimelineBar,
  { y, colour, locale }: { readonly y: number; readonly colour: string; readonly locale: string },
): void {
  const [x, end] = [at(fromMs, drawing), at(toMs, drawing)];
  const width = Math.max(3, end - x - 2);
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, width, BAR, Math.min(6, width / 2));
  context.fill();
  const times = spokenTimelineWords(locale).seconds(`${inSeconds(fromMs)}-${inSeconds(toMs)}`);
  const facts = [volume === null || volume === 100 ? '' : `${volume}%`, times].filter((one) => one !== '').join(' · ');
  const room = width - 2 * PADDING;
  const isRoomy = context.measureText(facts).width < room / 2;
  const words = shortened(context, drawable(name), isRoomy ? room - context.measureText(facts).width - PADDING : room);
  context.fillStyle = '#14161b';
  context.fillText(words, x + PADDING, y + BAR / 2);
  if (!isRoomy) return;
  context.textAlign = 'right';
  context.fillText(facts, x + width - PADDING, y + BAR / 2);
  context.textAlign = 'left';
}

function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

/** What the font has no letters for would be boxes; the words beside the picture have it all. */
function drawable(name: string): string {
  return name
    .replaceAll(
      /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[\p{C}\p{Script=Hangul}\p{Script=Arabic}]/gu,
      '',
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** As much of it as has room, with a sign where something is left out; '' where not even a few letters have. */
function shortened(context: SKRSContext2D, words: string, room: number): string {
  if (room < 24 || context.measureText(words).width <= room) return room < 24 ? '' : words;
  const letters = [...words];
  let [fits, most] = [0, letters.length];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (context.measureText(`${letters.slice(0, middle).join('')}…`).width <= room) fits = middle;
    else most = middle - 1;
  }
  return fits < 2 ? '' : `${letters.slice(0, fits).join('').trimEnd()}…`;
}
