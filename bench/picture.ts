import type { Measured } from './row.ts';

const WIDTH = 960;
const ROW = 22;
const NAMES = 560;
/** How far right the bar lies that a figure is held against. */
const BAR = 240;
const colours = { held: '#0072b2', missed: '#d55e00', ink: '#7d8590' } as const;

/**
 * Every figure that has a bar, as a share of it: what ends left of the line holds. Blue and orange are told apart by
 * everybody, and the ink can be read on light and on dark.
 */
export function pictureOf(results: readonly Measured[]): string {
  const rows = results.filter(({ bar }) => bar !== null && bar > 0);
  const height = (rows.length + 2) * ROW;
  const line = NAMES + BAR;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>Each figure as a share of its bar; left of the line it holds</title>`,
    ...rows.map(rowOf),
    `<line x1="${line}" y1="0" x2="${line}" y2="${height - ROW}" stroke="${colours.ink}" stroke-dasharray="4 3"/>`,
    `<text x="${line}" y="${height - 6}" fill="${colours.ink}" text-anchor="middle">its bar</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function rowOf({ name, value, unit, bar, holds }: Measured, n: number): string {
  const y = n * ROW;
  const room = WIDTH - NAMES;
  const wide = Math.max(1, Math.min(room, (value / (bar ?? 1)) * BAR));
  const said = `${value} of ${bar} ${unit}`;
  const colour = holds === true ? colours.held : colours.missed;
  return [
    `<text x="${NAMES - 8}" y="${y + 15}" fill="${colours.ink}" text-anchor="end">${inXml(name)}</text>`,
    `<rect x="${NAMES}" y="${y + 3}" width="${wide.toFixed(1)}" height="${ROW - 6}" fill="${colour}"/>`,
    `<text x="${NAMES + 6}" y="${y + 15}" fill="#fff" stroke="#0006" stroke-width="2" paint-order="stroke">${inXml(said)}</text>`,
  ].join('');
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
