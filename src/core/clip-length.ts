/*
 * How long a clip is to be, as people say it. In doubt a length is one: whoever is refused reads how long it may be.
 */

import { withoutUnseenSigns } from './visible.ts';

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
  ['a', 1],
  ['an', 1],
  ['两', 2],
  ['兩', 2],
  ['half', 0.5],
  ['半', 0.5],
]);
/** What multiplies the numeral before it. */
const scales: ReadonlyMap<string, number> = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1_000],
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
  ['万', 10_000],
  ['萬', 10_000],
]);
/** "Two hundred thousand", 十二万: all before it. */
const ofAll = new Set(['thousand', '万', '萬']);

const DIGITS = String.raw`(?<!\d)(?:\d{1,3}(?:,\d{3}){1,3}|\d+(?:\.\d+)?)`;
const SMALL = `(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.join('|')}))?|${[...ONES, ...TEENS].join('|')})`;
const LARGE = `(?:(?:an?|${SMALL}|${DIGITS})[ -])?(?:hundred|thousand)(?:(?:,? and |,? |-)(?:${SMALL}|hundred)){0,4}`;
/** "A second" and "an hour" are moments, too. */
const AN = String.raw`an?(?=[ -](?:minute|hour)s?[ -](?:long|video|film|movie|clip|animation|of (?:video|film|footage))\b)|(?<=\b(?:it|lasts?|lasting|for|be|about|around) )an?(?= (?:minute|hour)\b)`;
const ENGLISH = String.raw`(?:\b(?:${LARGE}|${SMALL})|${DIGITS})(?: and a half)?|\bhalf(?: an?)?|\b(?:${AN})`;
const CHINESE = `(?:${DIGITS})?[${HAN.join('')}两兩半零〇十百千万萬]{1,12}`;
const NUMBER = `(?:${CHINESE}|${ENGLISH})`;

const AND = String.raw`[\s,，]*(?:and\s+|又)?`;
/** `tens of birds` are none. */
const SECONDS = String.raw`[\s-]*(?:seconds?|secs?|(?<=\d[ -]?)s|秒)(?![A-Za-z])`;
/** 分 alone is a point, or a part; and a clock is a length only where minutes are said: `9:16` is a shape. */
const MINUTES = String.raw`[\s-]*(?:(?:minutes?|mins?)(?![A-Za-z])|分[钟鐘鍾]|分(?=\s*${NUMBER}秒))`;
/** 小时候 is when somebody was small. */
const HOURS = String.raw`[\s-]*(?:(?:hours?|hrs?|(?<=\d[ -]?)h)(?![A-Za-z])|(?<half>[个個]半)?[个個]?(?:小[时時](?!候)|[钟鐘鍾][头頭]))`;
const CLOCK = String.raw`(?:(?<minute>\d{1,2}):(?<second>[0-5]\d)${MINUTES})`;
const FROM_MINUTES = String.raw`(?<minutes>${NUMBER})${MINUTES}(?:${AND}(?<beside>${NUMBER})${SECONDS})?`;
const FROM_HOURS = String.raw`(?<hours>${NUMBER})${HOURS}(?:${AND}(?<more>${NUMBER})${MINUTES})?`;
const LENGTH = new RegExp(`${CLOCK}|${FROM_HOURS}|${FROM_MINUTES}|(?<seconds>${NUMBER})${SECONDS}`, 'giu');

const FILM = '(?:long|clips?|videos?|films?|movies?|animations?|version)';
const FASHION =
  '(?:styled?|looks?|vibes?|feel|feeling|aesthetics?|retro|vintage|vhs|music|synth|synthwave|pop|disco|fashion|neon|theme|themed|inspired|era|nostalgia|anime|cartoons?|sitcom|tv|kids?)';
const JOINS = '(?:in|with|and|of|at|to|for|an?|the|long|then)';
/** "The 80s", "1980s VHS": the look of a time. */
const DECADE = new RegExp(
  [
    String.raw`\b(?:1\d|20)\d0s\b(?! ${FILM}\b)`,
    String.raw`['’]\d0s\b`,
    String.raw`\b(?:the|early|mid|late|an(?= 80s))[ -]\d0s\b(?! ${FILM}\b)`,
    String.raw`\b\d0s(?=(?: (?!${JOINS}\b)\w+){0,2}[ -]${FASHION}\b)`,
    String.raw`\b100s of\b`,
  ].join('|'),
  'giu',
);

/** In UTF-16 units: a request, with all that stands beside its pictures, has fewer. */
const MOST_READ = 20_000;

/** The longest clip that words speak of, in seconds; 0 where they speak of none. */
export function requestedSeconds(words: string): number {
  const named = [...plain(words.slice(0, MOST_READ)).matchAll(LENGTH)].map(({ groups = {} }) => {
    const { hours, half, more, minute, second, minutes, beside, seconds } = groups;
    const wholeMinutes = valueOf(minute) + valueOf(minutes) + valueOf(more);
    const wholeHours = valueOf(hours) + (half === undefined ? 0 : 0.5);
    return 3_600 * wholeHours + 60 * wholeMinutes + valueOf(second) + valueOf(beside) + valueOf(seconds);
  });
  return Math.max(0, ...named);
}

const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['¼', '.25'],
  ['½', '.5'],
  ['¾', '.75'],
]);

/** With full-width digits as usual ones, and without decades. */
function plain(words: string): string {
  const decimal = words
    .replaceAll(/(?<!\d)(?=[¼½¾])/g, '0')
    .replaceAll(/[¼½¾]/g, (sign) => FRACTIONS.get(sign) ?? sign);
  return withoutUnseenSigns(decimal.normalize('NFKC')).replaceAll(DECADE, ' ');
}

/** "One hundred and twenty", 一百二十, "2.5"; 三四秒 is three or four, 六〇秒 sixty. */
function valueOf(said = '0'): number {
  if (/^[一二三四五六七八九零〇]*[零〇]/.test(said) && !/[十百千万萬]/.test(said)) return digitsOf(said);
  const signs =
    said
      .toLowerCase()
      .replaceAll(',', '')
      .match(/\d+(?:\.\d+)?|[a-z]+|\p{sc=Han}/gu) ?? [];
  const counting = signs.filter((sign, index) => !/^(?:and|零|〇)$/.test(sign) && (index === 0 || !/^an?$/.test(sign)));
  let total = 0;
  let last = 0;
  for (const sign of counting) {
    const scale = scales.get(sign);
    const value = numerals.get(sign) ?? Number(sign);
    if (scale === undefined) last = HAN.includes(sign) ? value : last + value;
    else if (ofAll.has(sign)) [total, last] = [(total + last || 1) * scale, 0];
    else [total, last] = [total + (last || 1) * scale, 0];
  }
  return total + last;
}

function digitsOf(said: string): number {
  return Number([...said].map((sign) => numerals.get(sign) ?? 0).join(''));
}
