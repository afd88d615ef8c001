import { dependencyLists } from './dependencies.ts';
import { idleFactories } from './factories.ts';
import { functionsIn, placeOf } from './functions.ts';
import { lateLambdas } from './late.ts';
import { linesOf, mostFirst, sourcesIn, type Counted } from './source.ts';
import { wideLines } from './wide.ts';

/** What is counted of the house, and where. */
export interface House {
  readonly files: number;
  readonly lines: number;
  readonly medianFile: number;
  readonly longestFile: Counted;
  readonly wideLines: readonly string[];
  /** Functions of more than 40 lines. */
  readonly longFunctions: readonly Counted[];
  /** What one function is handed by name, most first. */
  readonly dependencies: readonly Counted[];
  readonly idleFactories: readonly string[];
  readonly lateLambdas: readonly string[];
}

export const FUNCTION_LINES = 40;

/** Counts the sources below these folders. */
export function measure(folders: readonly string[]): House {
  const sources = sourcesIn(folders);
  const sizes = mostFirst(sources.map(({ file, text }) => ({ name: file, count: linesOf(text).length })));
  const functions = sources.flatMap(functionsIn).map((one) => ({
    name: placeOf(one),
    count: linesOf(one.source.text.slice(one.node.start, one.node.end)).length,
  }));
  return {
    files: sizes.length,
    lines: sizes.reduce((sum, { count }) => sum + count, 0),
    medianFile: sizes[Math.floor(sizes.length / 2)]?.count ?? 0,
    longestFile: sizes[0] ?? { name: '', count: 0 },
    wideLines: sources.flatMap(wideLines),
    longFunctions: mostFirst(functions.filter(({ count }) => count > FUNCTION_LINES)),
    dependencies: dependencyLists(sources),
    idleFactories: idleFactories(sources),
    lateLambdas: lateLambdas(sources),
  };
}
