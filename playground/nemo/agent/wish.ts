import type { Shape } from './draft.ts';
import { isTalk } from './is-talk.ts';
import { musicIn, titleIn, type Change } from './named-things.ts';

/** What a sentence asks for, as far as it is understood. */
export interface Wish {
  readonly text: string;
  /** A question, a greeting or thanks: answered in words. */
  readonly talk: boolean;
  readonly seconds: number | null;
  readonly shape: Shape | null;
  readonly music: Change | null;
  readonly title: Change | null;
  /** Percent. */
  readonly volume: number | null;
  readonly length: 'shorter' | 'longer' | null;
  /** Make the clip anew. */
  readonly redo: boolean;
  /** New pictures take the place of the old ones. */
  readonly instead: boolean;
}

const QUOTED = /"[^"]*"|“[^”]*”|「[^」]*」|《[^》]*》|'[^']*'(?!\w)/g;
/** Reads a sentence in English or Chinese. What stands in quotes is a name, never an order. */
export function wishIn(text: string): Wish {
  const orders = text.replaceAll(QUOTED, ' ').trim();
  const title = titleIn(text, orders);
  return {
    text,
    talk: isTalk(orders),
    seconds: secondsIn(orders),
    shape: shapeIn(orders),
    music: musicIn(text, orders),
    title,
    volume: volumeIn(orders),
    length: lengthIn(orders),
    redo: /\b(?:regenerate|redo|start over|try again|once more|another (?:take|version))\b|重新|重做|再来一|再做一/i.test(
      orders,
    ),
    instead: /\b(?:instead|replace|swap|only this)\b|换成|替换|改用/i.test(orders),
  };
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The last length that is named, since details come after the story. */
function secondsIn(orders: string): number | null {
  const named = [
    ...orders.matchAll(
      /(\d+(?:\.\d+)?)\s*-?\s*(?:s|secs?|seconds?)(?![a-z])|(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})\s*秒/gi,
    ),
  ];
  const [, english, chinese] = named.at(-1) ?? [];
  const number = english ?? chinese;
  if (number === undefined) return null;
  return /\d/.test(number) ? Number(number) : chineseNumber(number);
}

/** 六, 十二, 三十, 三十五. */
function chineseNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  return (tens === '' ? 1 : (DIGITS[tens] ?? 0)) * 10 + (DIGITS[ones] ?? 0);
}

const SHAPES: readonly (readonly [Shape, RegExp])[] = [
  [
    '9:16',
    /\b9\s*[:：x×/]\s*16\b|\bvertical(?:ly)?\b|\bportrait (?:mode|format|orientation|video|shape)\b|竖屏|竖版|竖向|竖的/gi,
  ],
  [
    '16:9',
    /\b16\s*[:：x×/]\s*9\b|\bhorizontal(?:ly)?\b|\bwidescreen\b|\blandscape (?:mode|format|orientation|video|shape)\b|横屏|横版|横向/gi,
  ],
  [
    '1:1',
    /\b1\s*[:：x×/]\s*1\b|\bsquare (?:mode|format|video|shape|clip)\b|\b(?:as a|make it|in a) square\b|方形|正方/gi,
  ],
];

function shapeIn(orders: string): Shape | null {
  const found = SHAPES.flatMap(([shape, words]) => [...orders.matchAll(words)].map(({ index }) => ({ shape, index })));
  return found.toSorted((a, b) => a.index - b.index).at(-1)?.shape ?? null;
}

function volumeIn(orders: string): number | null {
  if (!/\bvolume\b|\blouder\b|\bquieter\b|音量/i.test(orders)) return null;
  const percent =
    /(\d{1,3})\s*(?:%|％|percent)/.exec(orders)?.[1] ?? /(?:volume|音量)\D{0,12}(\d{1,3})/i.exec(orders)?.[1];
  if (percent !== undefined) return Math.min(100, Number(percent));
  return /louder|大/i.test(orders) ? 100 : 40;
}

function lengthIn(orders: string): 'shorter' | 'longer' | null {
  if (/\bshort(?:er|en)\b|\btrim\b|短一?[点些]|缩短|剪短/i.test(orders)) return 'shorter';
  return /\blonger\b|\blengthen\b|\bextend\b|\bcontinues? it\b|接着往下|长一?[点些]|延长|加长/i.test(orders)
    ? 'longer'
    : null;
}
