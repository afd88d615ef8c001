import { dataSpans } from './data.ts';
import { applied, type Span } from './edit.ts';
import { matchesOf } from './matches.ts';
import { toolName } from './machine-names.ts';

/** Stand-ins for what is never read as an instruction: somebody's words, an address, an aside, the agent's own data. */
const QUOTED = '\uE001';
export const LINK = '\uE002';
const ASIDE = '\uE003';
export const DATA = '\uE005';
/** Before a word in bold, which is how the agent writes the names of buttons. */
export const BOLD = '\uE004';

const links = /\[[^[\]\n]*\]\([^()\s]*\)|\b(?:https?:\/\/|www\.)[^\s<>"“”「」，。！？；、（）()]+|<[^<>\s]{1,80}>/gi;
const code = /`[^`\n]+`/g;
const quotes = [/"[^"\n]+"/g, /“[^“”\n]+”/g, /‘[^‘’\n]+’/g, /「[^「」\n]+」/g, /『[^『』\n]+』/g, /《[^《》\n]+》/g];
const apostrophes = /(?<=^|[\s(（，。：])'[^'\n]{1,80}'(?=$|[\s.,!?;:)），。])/g;
const asides = /[(（][^()（）\n]*[)）]/g;
const covered = new RegExp(`[(（]${ASIDE}+[)）]`, 'g');
const wholeToolName = new RegExp(`^(?:${toolName})$`, 'i');

/** Nothing is covered in a text without one of these. */
const coverable = /["“‘「『《'`(（[<}]|:\/\/|www\./i;

/** A text of the same length in which whatever must not be read is covered, so that a place in one is a place in the other. */
export function shadowOf(text: string): string {
  if (!coverable.test(text)) return text;
  const covers = dataSpans(text).map(({ from, to }) => ({ from, to, put: DATA.repeat(to - from) }));
  let shadow = applied(text, covers).replace(links, (link) => {
    const ending = /(?<![.,!?;:'*_])[.,!?;:'*_]+$/.exec(link)?.[0] ?? '';
    return LINK.repeat(link.length - ending.length) + ending;
  });
  shadow = shadow.replace(code, (span) => (wholeToolName.test(span.slice(1, -1)) ? span : inside(span, QUOTED)));
  for (const quote of [...quotes, apostrophes]) shadow = shadow.replace(quote, (span) => inside(span, QUOTED));
  return shadow.replace(asides, (span) => inside(span, ASIDE));
}

/** The brackets of a text that hold an aside, each with the place of its first and behind its last letter. */
export function asidesIn(shadow: string): readonly Span[] {
  return matchesOf(shadow, covered);
}

function inside(span: string, cover: string): string {
  return span.slice(0, 1) + cover.repeat(span.length - 2) + span.slice(-1);
}
