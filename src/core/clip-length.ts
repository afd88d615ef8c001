/*
 * How long a clip is to be, as people say it. In doubt a length is one: whoever is refused reads how long it may be.
 */

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

const numerals: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...ONES, ...TEENS].map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...HAN.map((word, index) => [word, index + 1] as const),
  ['两', 2],
  ['half', 0.5],
  ['半', 0.5],
]);

const WORDS = String.raw`\b(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.join('|')}))?|${[...ONES, ...TEENS].join('|')})`;
const ENGLISH = String.raw`(?:\d{1,4}(?:\.\d+)?|${WORDS})(?: and a half)?|\bhalf(?: an?)?|\ba(?=[ -]minute[ -]long\b)`;
const CHINESE = `[${HAN.join('')}两]?十[${HAN.join('')}]?|[${HAN.join('')}两半]`;
const NUMBER = `(?:${ENGLISH}|${CHINESE})`;
/** `tens of birds` are none. */
const SECONDS = String.raw`[\s-]*(?:seconds?|secs?|(?<=\d[ -]?)s|秒)(?![A-Za-z])`;
/** 分 alone is a point, or a part; and a clock is a length only where minutes are said: `9:16` is a shape. */
const MINUTES = String.raw`[\s-]*(?:(?:minutes?|mins?)(?![A-Za-z])|分钟|分(?=\s*${NUMBER}秒))`;
const CLOCK = String.raw`(?:(?<minute>\d{1,2}):(?<second>[0-5]\d)${MINUTES})`;
const LENGTH = new RegExp(
  String.raw`${CLOCK}|(?<minutes>${NUMBER})${MINUTES}(?:\s*(?:and\s+)?(?<beside>${NUMBER})${SECONDS})?|(?<seconds>${NUMBER})${SECONDS}`,
  'giu',
);

/** The longest clip that words speak of, in seconds; 0 where they speak of none. */
export function requestedSeconds(words: string): number {
  const named = [...words.matchAll(LENGTH)].map(({ groups = {} }) => {
    const { minute, second, minutes, beside, seconds } = groups;
    return 60 * (valueOf(minute) + valueOf(minutes)) + valueOf(second) + valueOf(beside) + valueOf(seconds);
  });
  return Math.max(0, ...named);
}

function valueOf(said = '0'): number {
  const [tens = '', ones] = said.split('十');
  if (ones !== undefined) return (numerals.get(tens) ?? 1) * 10 + (numerals.get(ones) ?? 0);
  if (said.toLowerCase() === 'a') return 1;
  const parts = said.toLowerCase().split(/[\s-]/);
  return parts.reduce((sum, part) => sum + (/\d/.test(part) ? Number(part) : (numerals.get(part) ?? 0)), 0);
}
