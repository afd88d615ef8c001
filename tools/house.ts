import { FUNCTION_LINES, measure } from './house/measure.ts';
import type { Counted } from './house/source.ts';
import { WIDTH } from './house/wide.ts';

/** Prints what is counted of the house, and where. The bars stand in test/house.test.ts. */
const MOST = 12;
const house = measure(process.argv.length > 2 ? process.argv.slice(2) : ['src', 'commands']);
const sizes = (all: readonly Counted[]) =>
  all.slice(0, MOST).map(({ name, count }) => `    ${String(count).padStart(4)}  ${name}`);
const places = (all: readonly string[]) => all.map((name) => `    ${name}`);

process.stdout.write(
  [
    `${house.files} files, ${house.lines} lines; half of the files have at most ${house.medianFile}, the longest ${house.longestFile.count}`,
    `${house.wideLines.length} lines of more than ${WIDTH} columns that could be broken`,
    ...places(house.wideLines),
    `${house.longFunctions.length} functions of more than ${FUNCTION_LINES} lines`,
    ...sizes(house.longFunctions),
    'what one function is handed by name',
    ...sizes(house.dependencies),
    `${house.idleFactories.length} factories that remember nothing`,
    ...places(house.idleFactories),
    `${house.lateLambdas.length} functions that are handed over before what they call is there`,
    ...places(house.lateLambdas),
    '',
  ].join('\n'),
);
