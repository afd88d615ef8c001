/** In: a line. Out: the same with the names of a program spelled as words where they say how something is set. */

const before = String.raw`(?<![\w/\\.@#?&="“「'-])`;
const snake = String.raw`[a-z]{2,20}(?:_[a-z]{1,20}){1,4}`;
const camel = String.raw`[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,4}`;
/** What only a program counts. */
const uncounted = '(?<!_?(?:[Ii]d|[Ii]ndex|[Vv]ersion|[Hh]ash|[Kk]ey|[Tt]oken))';
const value = String.raw`(?: ?[:=] ?| to | of | at | )(?=-?\d[\d.]{0,9}(?:ms|s|px|pt|x|%)?(?![\w]|[.]\w))`;
/** How names end that are a program's, whatever stands behind them. */
const ending =
  '(?:Size|Time|Rate|Ratio|Color|Colour|Width|Height|Duration|Count|Opacity|Volume|Speed|Scale|Position|Out|In)';

const named = new RegExp(
  String.raw`${before}(\x60?)(${snake}|${camel})${uncounted}\1(${value})|${before}(\x60?)((?=[A-Za-z]{3,60}${ending}(?![A-Za-z]))${camel})\4(?![\w(]|\.\w)`,
  'g',
);

/** "fade_in to 500 ms" as "fade in to 500 ms", "fontSize=48" as "font size 48". */
export function withSpelledNames(line: string): string {
  if (!/[a-z](?:_[a-z]|[A-Z])/.test(line)) return line;
  return line.replace(named, (_, __, set: string | undefined, between: string | undefined, ___, name?: string) => {
    const words = (set ?? name ?? '').replaceAll('_', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return words + (between ?? '').replace(/ ?= ?/, ' ');
  });
}
