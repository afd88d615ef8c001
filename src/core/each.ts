import { picturesIn, type Batch, type Part } from './asking.ts';
import { limits } from './limits.ts';
import { withoutDenials, withoutQuotes } from './meant.ts';

const PICTURE = '(?:pictures?|images?|photos?|photographs?|pics?|stills?|files?|drawings?|paintings?)';
const VIDEO = '(?:videos?|clips?|films?|movies?|animations?|mp4s?)';
const APART = '(?:separately|individually|one by one|one at a time)';
const THEM = `(?:(?:(?:all|both) of )?(?:them|these|those)|(?:(?:all|both|the|these|those|my|our) ){0,2}(?:\\w+ )?${PICTURE})`;
const END = '(?=$| please|\\s*[.,!?;:)])';

/**
 * Only what is said of the pictures: each of a batch is paid for, while "they look at each other", "each leaf falls"
 * and "the lanterns light up one by one" are scenes.
 */
const english = [
  `\\b(?:each|every)(?: single)?(?: one)?(?: of)? ${THEM}\\b`,
  `\\b(?:animate|convert|process|render|turn|do|bring|make|let) (?:each|every) one\\b(?! of)`,
  `\\b(?:animate|convert|process|render|do|for|of|from) each(?:${END}| (?:${APART}|into|to life|by itself|on its own)\\b)`,
  `\\b(?:make|let|have) each (?:move|come alive|come to life)\\b`,
  `\\b(?:a|an|one|own|separate|individual)(?: \\w+)? ${VIDEO}(?: for| of| from)? each${END}`,
  `\\beach (?:as |into |in |to |becomes? |gets? |with )?(?:a|an|one|its own|their own)(?: \\w+)? ${VIDEO}\\b`,
  `\\b(?:separate|individual) ${VIDEO}\\b`,
  `\\b${VIDEO} per ${PICTURE}\\b`,
  `\\b(?:animate|convert|process|render|turn|do|make|handle)(?: (?:it|all|everything|${THEM}))?(?: (?:in)?to ${VIDEO})? ${APART}${END}`,
  `^(?:each|${APART})${END}`,
].map((pattern) => new RegExp(pattern));

const MAKE =
  '(?:(?:制?做|制作|生成|转|变|弄|导出)(?:成|为|出)?[一1]?[个段条支部]?(?:短?视频|动画|影片|短片|片子|动图)|动起来|动一动|处理)';
const IT = '(?:它们|这|那|每|各|所有|全部|[两三四五几]张|图|照片)';

const chinese = [
  '每一?张(?!嘴|脸|面孔|桌|椅|纸|床|沙发|弓|票|牌|网|都?.{0,2}(?:显示|展示|停留|播放))',
  '每一?[个幅](?:图|图片|照片|文件|画面?)(?!里|中|上)',
  '逐张|[一1]张(?:图片?|照片)?[一1]个|[一1]图[一1](?:视频|片|个)',
  `(?:分别|各自|逐一|逐个|单独|[一1]个[一1]个地?|[一1]张[一1]张地?)(?:把|将|给|让|为)?(?:${IT}[^，。！？；]{0,6})?(?:都|各|也)?${MAKE}`,
  `(?:分别|逐一|逐个)(?:让|把|将|给|为)${IT}`,
  '各(?:自)?(?:做|生成|出|来|要)?[一1][个段条](?:短?视频|动画|影片|短片)',
  '^(?:分别|逐一|逐个|逐张|单独)(?:做|来|处理)?[。！]?$',
].map((pattern) => new RegExp(pattern));

/** The pictures as scenes of one video. */
const together = [
  `\\b(?:slide ?show|montage|collage|transitions?|together|combined?|merged?|(?:single|same) ${VIDEO}|one ${VIDEO} (?:of|from|with|out of) (?:all|both|${THEM}))\\b`,
  '\\b(?:into|to|after|before) the next\\b|\\bshow(?:ing|s)? (?:each|every)\\b|\\bseconds?(?: for| on| per) (?:each|every)\\b',
  '合成|合并|合在|拼|串成|连成|同一个?(?:视频|动画)|幻灯片|轮播|转场|过渡|切换|(?:每|各)一?张(?:图片?|照片)?.{0,3}\\d+ ?秒',
].map((pattern) => new RegExp(pattern));

/** One video is wanted in so many words. */
const one = [
  `\\b(?:want|need|like|make|create|get|give me|only|just|as|in|into|be) (?:it |them )?(?:only |just )?one(?: \\w+)? ${VIDEO}(?! ?each\\b| (?:for|of|from|per) )`,
  '(?:只|就|想要|我要|[变做合]成)(?:要|做|生成|出)?[一1][个段条部]?(?:完整的?)?(?:短?视频|动画|影片|短片|片子)',
].map((pattern) => new RegExp(pattern));
const OF_EACH = /\b(?:each|every|per|separate\w*|individual\w*)\b|[每各逐]|分别|[一1]张/;

/** Whether several pictures are each to become a video of their own: "each of them", 分别 and the like. */
export function asksForEach(parts: readonly Part[]): boolean {
  const said = picturesIn(parts) > 1 ? parts.map(({ text }) => eachOrOne(text)) : [];
  return said.findLast((which) => which !== null) === 'each';
}

/** The same of a request whose words have changed. A choice that was made at a door stays made. */
export function isForEach(
  { batch, each }: { readonly batch: Batch | null; readonly each: boolean },
  parts: readonly Part[],
): boolean {
  const isChosen = each && parts.some(({ messageId }) => messageId === null);
  return batch === null && (isChosen || asksForEach(parts));
}

/** How many videos a request asks for: so many requests it will be. */
export function videosOf({ parts, each }: { readonly parts: readonly Part[]; readonly each: boolean }): number {
  return each ? Math.max(1, picturesIn(parts)) : 1;
}

/**
 * Null where nothing is said of it: what is quoted stands in the film, and what is denied asks for one video. Longer
 * than a request may be, it is words for the agent and nothing else.
 */
function eachOrOne(words: string): 'each' | 'one' | null {
  if (words.length > limits.requestChars) return null;
  const text = withoutQuotes(words.toLowerCase());
  const asked = withoutDenials(text);
  if (saysOne(asked)) return 'one';
  if (saysEach(asked)) return 'each';
  return saysEach(text) ? 'one' : null;
}

function saysOne(text: string): boolean {
  return text.split(/[\n.!?,;。！？，；]/).some((clause) => matches(clause, one) && !OF_EACH.test(clause));
}

function saysEach(text: string): boolean {
  const [whole = '', ...sentences] = [text, ...text.split(/[\n.!?;。！？；]/)].map((sentence) =>
    sentence.replaceAll(/\s+/g, ' ').trim(),
  );
  const isSaid = (forms: readonly RegExp[]) => [whole, ...sentences].some((sentence) => matches(sentence, forms));
  return isSaid([...english, ...chinese]) && !isSaid(together);
}

function matches(text: string, forms: readonly RegExp[]): boolean {
  return forms.some((form) => form.test(text));
}
