/** In: clauses with their kinds. Out: of each whether it stays. */

import { strictPlace as chinesePlace } from './chinese-words.ts';
import type { Clause } from './clauses.ts';
import { strictPlace } from './english-words.ts';
import { headless } from './english.ts';
import type { Classified } from './classified.ts';
import { DATA } from './stand-ins.ts';

const pluralOrBound =
  /^(?:they|we|the [\w-]+s|two|three|kids|people|children|everyone|let|make|have|\w+ \w+ (?:will|can|could|should|must|to))\b|\b(?:will|can|could|should|must|to|let|make|makes|watch|see)\b/i;
const copula = /\b(?:is|are|was|were|has been|have been|it's)\b(?! \w+ to )/i;
const result = /\b(?:will|'ll|can|should|gets?|going to)\b|'ll\b/i;
/** A lead after which a step can only be one on a screen: "In the Audio panel, choose a track". */
const screenLead = new RegExp(
  String.raw`^(?:(?:in|on|from|under|using|via|inside|at) .{0,40}\b${strictPlace}|to (?:export|preview|download)\b)|^(?:在|从|到).{0,10}${chinesePlace}`,
  'u',
);
/** What nobody in a story does. */
const onlyEditors =
  /请|您|你|即可|导出|下载|预览|时间[线轴]|编辑器|播放器|滑块|右上角|(?:音乐|音频|字幕|素材|特效|滤镜|媒体|属性|历史)面板/;
const condition = /^(?:if|when|once|after|as soon as|by |clicking|dragging|every time)/i;
const chineseResult = /^(?!我).{0,10}(?:就会|便会|即会|将会|就能|即可|就可以|便可|会自动|将自动|会开始|将开始)/u;

/** Whether each clause of a sentence stays. What depends on an instruction goes with it. */
export function keptClauses(clauses: readonly Clause[], kinds: readonly Classified[]): readonly boolean[] {
  const stays: boolean[] = [];
  for (const [index, one] of kinds.entries()) {
    const before = kinds[index - 1];
    const follows = stays[index - 1] ?? true;
    const joint = clauses[index]?.joint ?? '';
    stays.push(staysAfter(one, before, follows, joint));
  }
  if (!kinds.some(({ kind }) => kind === 'lead-in')) return stays;
  const mains = nextOf(kinds, ({ kind }) => kind !== 'lead-in');
  const offers = nextOf(kinds, ({ kind }) => kind === 'offer');
  const breaks = nextOf(clauses, ({ joint }) => /[;；]/.test(joint));
  return stays.map((stay, index) => {
    if (kinds[index]?.kind !== 'lead-in') return stay;
    const main = mains[index];
    const offer = main === undefined ? undefined : offers[main];
    const reaches = main !== undefined && offer !== undefined && (breaks[main] ?? Infinity) > offer;
    return leadInStays({ index, main, offered: reaches }, clauses, kinds, stays);
  });
}

/** For each place the next one behind it that is meant. */
function nextOf<T>(all: readonly T[], isMeant: (one: T) => boolean): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let seen: number | undefined;
  for (let at = all.length - 1; at >= 0; at--) {
    const one = all[at];
    next[at] = seen;
    if (one !== undefined && isMeant(one)) seen = at;
  }
  return next;
}

function staysAfter(one: Classified, before: Classified | undefined, follows: boolean, joint: string): boolean {
  switch (one.kind) {
    case 'instruction':
      return before !== undefined && follows && isStillTold(one, before, joint);
    case 'offer':
      return true;
    case 'statement':
      return follows || before === undefined || !isResult(one, before, joint);
    case 'continuation':
      return before?.kind === 'lead-in'
        ? !(one.step && screenLead.test(before.reading))
        : follows || isListed(before, joint);
    case 'lead-in':
      return true;
  }
}

/** What is listed beside a machine word, "video/mp4, 10 s", does not depend on it. */
function isListed(before: Classified | undefined, joint: string): boolean {
  return before?.reading === DATA && /^[,，:：]/.test(joint);
}

/** "The kids run and press the button" goes on telling; "the video is ready and click Export" does not. */
function isStillTold(one: Classified, before: Classified, joint: string): boolean {
  if (before.kind !== 'statement' && before.kind !== 'continuation') return false;
  if (headless(one.reading).addressed) return false;
  if (/^\s(?:and|or|then|and then)\s$/i.test(joint))
    return pluralOrBound.test(before.reading) && !copula.test(before.reading);
  return (
    /\p{sc=Han}/u.test(one.reading) &&
    !onlyEditors.test(one.reading) &&
    /^(?:他|她|它|男|女|一[个只位名群]|两|小)/u.test(before.reading) &&
    !/^小(?:贴士|提示)/.test(before.reading)
  );
}

/** What an instruction would have brought about, if a person could follow it. */
function isResult(one: Classified, before: Classified, joint: string): boolean {
  if (/\p{sc=Han}/u.test(one.reading)) return chineseResult.test(one.reading);
  const bound = /\b(?:and|so|then)\b/i.test(joint) || condition.test(before.reading);
  return bound && !/^(?:i|we)\b/i.test(one.reading) && result.test(one.reading);
}

interface LeadIn {
  readonly index: number;
  /** The clause that it leads to. */
  readonly main: number | undefined;
  /** An offer follows that clause within the same breath. */
  readonly offered: boolean;
}

function leadInStays(
  { index, main, offered }: LeadIn,
  clauses: readonly Clause[],
  kinds: readonly Classified[],
  stays: readonly boolean[],
): boolean {
  const previous = index > 0 && kinds[index - 1]?.kind !== 'lead-in' ? stays[index - 1] : undefined;
  if (previous === false && /^[,，]\s?$/.test(clauses[index]?.joint ?? '')) return false;
  if (main === undefined) return previous ?? true;
  if (stays[main] === true || /^[:：]/.test(clauses[index + 1]?.joint ?? '')) return stays[main] === true;
  return offered;
}
