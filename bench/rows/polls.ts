import { firstPollMs, remember, tookBetween } from '../../src/core/estimate.ts';
import { mulberry32 } from '../../test/support/mulberry32.ts';
import { quantile, type Row } from '../row.ts';

const EVERY_MS = 30_000;
const [MEAN_MS, DEVIATION_MS] = [45_000, 4_000];
const [HISTORIES, REMEMBERED, LOOKED_FOR] = [300, 50, 50];

/**
 * Render finished there → seen here, where looks are 30 s apart: over many histories, with a clock on paper. Of those
 * before, the bot knows what it has seen itself.
 */
export async function polls(): Promise<readonly Row[]> {
  const next = mulberry32(14);
  const normal = () => MEAN_MS + DEVIATION_MS * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const [placed, blind]: [number[], number[]] = [[], []];
  for (let n = 0; n < HISTORIES; n++) {
    let known: readonly number[] = [];
    for (let one = 0; one < REMEMBERED; one++) known = seen(known, normal());
    const first = firstPollMs(known, EVERY_MS);
    for (let one = 0; one < LOOKED_FOR; one++) {
      const took = normal();
      placed.push(waited(took, first));
      blind.push(waited(took, EVERY_MS));
    }
  }
  return [
    { name: 'render finished → seen, median', value: quantile(placed, 0.5) / 1_000, unit: 's', bar: 8 },
    { name: 'render finished → seen, p90', value: quantile(placed, 0.9) / 1_000, unit: 's', bar: 16 },
    { name: 'the same, looking blindly every 30 s, median', value: quantile(blind, 0.5) / 1_000, unit: 's', bar: null },
    { name: 'the same, looking blindly every 30 s, p90', value: quantile(blind, 0.9) / 1_000, unit: 's', bar: null },
  ];
}

/** What is known once one more was seen to be over. */
function seen(known: readonly number[], took: number): readonly number[] {
  const first = firstPollMs(known, EVERY_MS);
  const overMs = took + waited(took, first);
  return remember(known, tookBetween(overMs > first ? overMs - EVERY_MS : null, overMs));
}

function waited(took: number, first: number): number {
  return took <= first ? first - took : Math.ceil((took - first) / EVERY_MS) * EVERY_MS - (took - first);
}
