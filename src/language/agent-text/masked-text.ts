/**
 * In: a line. Out: a line of the same length in which quotations, addresses, asides and data are covered by stand-ins.
 */

import { dataSpans } from './data.ts';
import { applied, type Span } from './edit.ts';
import { matchesOf } from './matches.ts';
import { toolName } from './machine-names.ts';
import { isToken, tokenSign, withoutTokens } from './machine-tokens.ts';
import { ASIDE, DATA, LINK, QUOTED } from './stand-ins.ts';

const links = /\[[^[\]\n]*\]\([^()\s]*\)|\b(?:https?:\/\/|www\.)[^\s<>"“”「」，。！？；、（）()]+|<[^<>\s]{1,80}>/gi;
const code = /`[^`\n]+`/g;
const quotes = [/"[^"\n]+"/g, /“[^“”\n]+”/g, /‘[^‘’\n]+’/g, /「[^「」\n]+」/g, /『[^『』\n]+』/g, /《[^《》\n]+》/g];
const apostrophes = /(?<=^|[\s(（，。：])'[^'\n]{1,80}'(?=$|[\s.,!?;:)），。])/g;
const asides = /[(（][^()（）\n]*[)）]/g;
const covered = new RegExp(`[(（]${ASIDE}+[)）]`, 'g');
const wholeToolName = new RegExp(`^(?:${toolName})$`, 'i');

/** Nothing is covered in a text without one of these. */
const coverable = /["“‘「『《'`(（[<}]|:\/\/|www\./i;

/**
 * A text of the same length in which whatever must not be read is covered, so that a place in one is a place in the
 * other.
 */
export function maskedText(text: string): string {
  if (!coverable.test(text) && !tokenSign.test(text)) return text;
  const covers = dataSpans(text).map(({ from, to }) => ({ from, to, put: DATA.repeat(to - from) }));
  let masked = applied(text, covers).replace(links, (link) => {
    const ending = /(?<![.,!?;:'*_])[.,!?;:'*_]+$/.exec(link)?.[0] ?? '';
    return LINK.repeat(link.length - ending.length) + ending;
  });
  masked = masked.replace(code, (span) => (wholeToolName.test(span.slice(1, -1)) ? span : quoted(span)));
  for (const quote of [...quotes, apostrophes]) masked = masked.replace(quote, quoted);
  return withoutTokens(masked).replace(asides, (span) => inside(span, ASIDE));
}

/** The brackets of a text that hold an aside, each with the place of its first and behind its last letter. */
export function asidesIn(masked: string): readonly Span[] {
  return matchesOf(masked, covered);
}

/** Somebody's words, unless the marks hold a machine word. */
function quoted(span: string): string {
  return isToken(span.slice(1, -1), span.startsWith('`')) ? DATA.repeat(span.length) : inside(span, QUOTED);
}

function inside(span: string, cover: string): string {
  return span.slice(0, 1) + cover.repeat(span.length - 2) + span.slice(-1);
}
