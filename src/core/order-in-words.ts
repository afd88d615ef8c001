import { withoutDenials, withoutQuotes } from './meant.ts';
import { repeated, type Picture } from './pictures.ts';
import type { Role } from './roles.ts';

/** What words say of pictures that have numbers. */
export interface Arranging {
  /** The numbers that are named, in the order in which their pictures are to come; empty where none is asked for. */
  readonly order: readonly number[];
  readonly roles: ReadonlyMap<number, Role>;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const DIGITS = '一二三四五六七八九十';
const NOUN = '(?:pictures?|images?|photos?|pics?|shots?)';

/** `3.png` is the name of a file, whatever its number. */
const ENDING = String.raw`\.(?:a?png|jpe?g|jfif|gif|webp|hei[cf]|avif|bmp|tiff?|mp4|m4v|mov|webm|avi|mkv)\b`;
/** Only where nothing is counted: "3 seconds", "2 people", "1:30" and "version 2" name no picture. */
const ENDS = String.raw`(?=\s*(?:$|[,.;!?、，。；！？)）→>]|-+>|first\b|then\b|and\b|before\b|after\b|last\b|next\b|followed\b|in (?:that|this)\b|at the\b|to the\b|with\b|is\b|as\b|先|再|后|最|然后|接着|和|跟|与|放|的顺序|换|对调|互换|做|当|作))`;
const EXPLICIT = String.raw`(?:the\s+)?\b${NOUN}\s*(?:no\.?\s*|number\s*|#\s*)?(\d{1,2})(?![\d:.%]\d|\s*(?:seconds?|secs?|s)\b|${ENDING})`;
const HASH = String.raw`#(\d{1,2})\b`;
const ORDINAL = String.raw`\bthe\s+(${ORDINALS.join('|')}|last)(?:\s+(?:one|${NOUN}))?${ENDS}|\bthe\s+(${ORDINALS.join('|')}|last)\s+${NOUN}`;
const CHINESE = String.raw`第\s*([${DIGITS}]|\d{1,2})\s*(?:张|幅|个)?(?:图片?|照片)?(?!\s*(?:秒|帧|版|次|段|幕))|图片?\s*([${DIGITS}]|\d{1,2})|([${DIGITS}]|\d{1,2})\s*号(?:图片?)?`;
const BARE = String.raw`(?<![\d:.：vV第]|version |take |\d[,，])\b(\d{1,2})(?!${ENDING}|[\d:.%：x×]\d|\s*[:：x×%])${ENDS}|(?<![\d${DIGITS}第])(\d{1,2})(?=[再后先、，。→和]|$)`;
const REFERENCE = new RegExp([EXPLICIT, HASH, ORDINAL, CHINESE, BARE].join('|'), 'giu');
/** In place of a picture in a sentence: `⟦3⟧`, and `⟦3~⟧` where a number alone stood there. */
const MARK = String.raw`⟦(\d+)~?⟧`;
const SURE = String.raw`⟦(\d+)⟧`;

// Between two pictures of a row all matches in one way alone: two ways would double the work with each further picture.
const THEN = String.raw`\s*(?:[,，、;；]\s*)?(?:(?:and\s+)?(?:then|next|after that|finally|followed by|last(?:ly)?)(?:\s+with)?|and|再|然后|接着|最后|后面?(?:是|放)?|,|，|、)\s*(?:放|用|播放?|是|到|来|上)?\s*`;
const CHAIN = `${MARK}(?:${THEN}${MARK})*`;
const LIST = String.raw`${MARK}(?:(?:,|，|、|→|-+>|>|和|\s|\band\b|\bthen\b)+${MARK})+`;

const orders = [
  String.raw`${MARK}\s*(?:comes?\s+|goes\s+)?first${THEN}${CHAIN}`,
  String.raw`\b(?:first|start(?:ing)?(?:\s+with)?|begin(?:ning)?(?:\s+with)?|open(?:ing)?\s+with)\s+${MARK}\s*(?:[,;]\s*)?(?:and\s+)?(?:then|next|after that|followed by)(?:\s+with)?\s+${CHAIN}`,
  String.raw`\border(?:\s+(?:is|should be|them|as|to be))?\s*:?\s*${LIST}`,
  String.raw`${LIST}\s*,?\s*in (?:that|this) order`,
  String.raw`${MARK}(?:\s*(?:→|-+>)\s*${MARK})+`,
  String.raw`^(?:show\s+|use\s+|play\s+)?${MARK}(?:\s*(?:,\s*)?then\s+${MARK})+$`,
  String.raw`先\s*(?:放|用|播放?|是|来|上|看|出现)?\s*${MARK}\s*[,，]?\s*(?:再|后|然后|接着)\s*(?:放|用|播放?|是|到|来|上|看|出现)?\s*${CHAIN}`,
  String.raw`${MARK}\s*(?:放|排)?在?(?:先|最前面?|最先)\s*[,，]?\s*(?:再|然后|接着)\s*(?:放|用|是|到)?\s*${CHAIN}`,
  String.raw`(?:按照?|照|用)\s*${LIST}\s*的?(?:顺序|次序)`,
  String.raw`(?:顺序|次序)(?:是|为|改成|换成|改为|：|:)*\s*${LIST}`,
].map((pattern) => new RegExp(pattern, 'iu'));

const firsts = [
  String.raw`\b(?:put|place|move|show|play)\s+${MARK}\s+(?:first\b|(?:at|to)\s+the\s+(?:start|beginning|front|top))`,
  String.raw`把?\s*${SURE}\s*(?:放|排|移|挪|调)(?:到|在)?\s*(?:最前面?|最先|第一个?|首位)`,
].map((pattern) => new RegExp(pattern, 'iu'));
const lasts = [
  String.raw`\b(?:put|place|move|show|play)\s+${MARK}\s+(?:last\b|(?:at|to)\s+the\s+end)`,
  String.raw`把?\s*${SURE}\s*(?:放|排|移|挪|调)(?:到|在)?\s*(?:最后面?|末尾)`,
].map((pattern) => new RegExp(pattern, 'iu'));
const swaps = [
  String.raw`\bswap\s+(?:pictures?\s+|images?\s+)?${MARK}\s+(?:and|with)\s+${MARK}`,
  String.raw`${MARK}\s*(?:和|跟|与)\s*${MARK}\s*(?:对调|互换|交换|换)(?:一下)?(?:位置|顺序)?`,
].map((pattern) => new RegExp(pattern, 'iu'));
const befores = [
  String.raw`\b(?:put|place|move|show|play)\s+${MARK}\s+before\s+${MARK}`,
  String.raw`把\s*${SURE}\s*(?:放|排|移)(?:到|在)\s*${SURE}\s*(?:的?前面?|之前)`,
].map((pattern) => new RegExp(pattern, 'iu'));
const REVERSED =
  /\b(?:reverse (?:the )?order|in (?:the )?reverse order|the other way (?:a)?round, last (?:one )?first)\b|(?:顺序|次序)(?:反过来|颠倒|倒过来)|倒序(?:排列|播放)?|倒着排/iu;

const PLACES = '(?:开头|开场|开始|首帧|第一帧|片头|结尾|结束|收尾|尾帧|最后一帧|片尾|风格|参考)';

/** What a clause says of the one picture it names. */
const saidRoles: readonly (readonly [Role, RegExp])[] = (
  [
    [
      'left-out',
      String.raw`\b(?:leave out|skip|omit|ignore|drop)\s+${SURE}|\b(?:do not|don[’']t) use\s+${SURE}(?!\s+(?:as|for|at|to)\b)|\bleave\s+${SURE}\s+out|\bwithout\s+${SURE}|(?:不用|不要用?|去掉|忽略|跳过)\s*${SURE}(?!\s*(?:做|当|作为?|来|放在?|的)?\s*${PLACES})|${SURE}\s*(?:不用|不要用?|去掉|忽略)`,
    ],
    [
      'style',
      String.raw`\bin the style of\s+${SURE}|${SURE}\s+(?:is\s+|as\s+|for\s+|only\s+|just\s+|(?:a|the)\s+)*(?:style|style reference|reference)\b|${SURE}\s*(?:只)?(?:是|作为?|做|当|用作|用来做|的)?\s*(?:风格|参考)|(?:按|参考|用)\s*${SURE}\s*的?风格`,
    ],
    [
      'opening',
      String.raw`\b(?:start|begin|open)(?:s|ing)?\s+(?:with|on|from)\s+${SURE}|${SURE}\s+(?:is\s+|as\s+|for\s+|be\s+|the\s+|exact\s+)*(?:opening|first frame|start frame|beginning)\b|(?:以|用|从)\s*${SURE}\s*(?:开头|开场|开始|作为?开头)|${SURE}\s*(?:是|作为?|做|当|放在?)?\s*(?:开头|开场|首帧|第一帧|片头)`,
    ],
    [
      'ending',
      String.raw`\b(?:end|finish|close)(?:s|ing)?\s+(?:with|on|at)\s+${SURE}|${SURE}\s+(?:is\s+|as\s+|for\s+|be\s+|the\s+|exact\s+)*(?:ending|last frame|final frame|end frame)\b|(?:以|用)\s*${SURE}\s*(?:结尾|结束|收尾|作为?结尾)|${SURE}\s*(?:是|作为?|做|当|放在?)?\s*(?:结尾|尾帧|最后一帧|片尾|结束)`,
    ],
  ] as const
).map(([role, pattern]) => [role, new RegExp(pattern, 'iu')] as const);

/** Longer than a request may be, nothing is read out of it. */
const MOST_CHARS = 4_000;

type Numbered = Pick<Picture, 'number' | 'name'>;

/** The same, where pictures may be called by the names of their files. */
export function arrangingOf(text: string, pictures: readonly Numbered[]): Arranging {
  return arrangingIn(withNumbers(text, pictures), Math.max(0, ...pictures.map(({ number }) => number ?? 0)));
}

/** Words that name a picture by its file name it by its number: where no other has that name. */
function withNumbers(text: string, pictures: readonly Numbered[]): string {
  const names = pictures.map(({ name }) => spelled(name));
  const often = new Set(repeated(names));
  const numbers = new Map(pictures.map(({ number }, index) => [names[index] ?? '', number]));
  const alone = names.filter((name) => name.includes('.') && !often.has(name) && text.length <= MOST_CHARS);
  if (alone.length === 0) return text;
  const longestFirst = alone
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const before = String.raw`(?:(?:the )?\b(?:${NOUN}|file) )?(?:["'“‘「『]|(?<![\w.-]))`;
  const found = new RegExp(String.raw`${before}(${longestFirst.join('|')})(?:["'”’」』]|(?![\w-]|\.\w))`, 'giu');
  return text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(found, (whole: string, name: string) => {
    const number = numbers.get(spelled(name)) ?? null;
    return number === null ? whole : `⟦${number}⟧`;
  });
}

function spelled(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** What words say of `count` pictures: only what is said without a doubt, since the agent reads the words as well. */
export function arrangingIn(text: string, count: number): Arranging {
  const nothing = { order: [], roles: new Map<number, Role>() };
  if (count < 2 || text.length > MOST_CHARS) return nothing;
  const sentences = withMarks(text, count).split(/[\n.!?;。！？；]+/u);
  const orders = sentences.map((sentence) => orderIn(withoutDenials(sentence).trim(), count));
  const named = orders.filter((order) => order.length > 0);
  const order = (sentences.some(corrects) ? named.at(-1) : named[0]) ?? [];
  const found = rolesIn(sentences);
  const roles = new Map(order.length > 0 ? found.filter(([, role]) => role === 'style' || role === 'left-out') : found);
  return { order, roles };
}

/** Whether words speak of a picture by its number. */
export function namesPicture(text: string): boolean {
  return new RegExp([EXPLICIT, CHINESE].join('|'), 'iu').test(text.slice(0, MOST_CHARS));
}

/** Whether they speak of one of these, by its number or by the name of its file. */
export function namesOneOf(text: string, pictures: readonly Numbered[]): boolean {
  return namesPicture(text) || withNumbers(text, pictures).includes('⟦');
}

function withMarks(text: string, count: number): string {
  const words = withoutQuotes(text).replaceAll(/\s+/gu, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
  return words.replaceAll(REFERENCE, (whole: string, ...groups: readonly unknown[]) => {
    const said = groups.slice(0, 9).find((group) => typeof group === 'string');
    const number = typeof said === 'string' ? numberOf(said, count) : 0;
    if (number < 1 || number > count) return whole;
    return /^\d+$/.test(whole.trim()) ? `⟦${number}~⟧` : `⟦${number}⟧`;
  });
}

function numberOf(said: string, count: number): number {
  const ordinal = ORDINALS.indexOf(said.toLowerCase());
  if (ordinal >= 0) return ordinal + 1;
  if (said.toLowerCase() === 'last') return count;
  return DIGITS.includes(said) ? DIGITS.indexOf(said) + 1 : Number(said);
}

function orderIn(sentence: string, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (REVERSED.test(sentence)) return all.toReversed();
  const [a, b] = marksIn(sentence, swaps);
  if (a !== undefined && b !== undefined) return all.map((one) => (one === a ? b : one === b ? a : one));
  const [moved, before] = marksIn(sentence, befores);
  if (moved !== undefined && before !== undefined && moved !== before)
    return all.flatMap((one) => (one === moved ? [] : one === before ? [moved, before] : [one]));
  const chain = marksIn(sentence, orders);
  if (chain.length > 1) return new Set(chain).size === chain.length ? chain : [];
  const [first] = marksIn(sentence, firsts);
  if (first !== undefined) return [first];
  const [last] = marksIn(sentence, lasts);
  return last === undefined ? [] : [...all.filter((one) => one !== last), last];
}

/** The pictures in the first of these forms that a sentence has. */
function marksIn(sentence: string, forms: readonly RegExp[]): readonly number[] {
  const found = forms.map((form) => form.exec(sentence)?.[0]).find((match) => match !== undefined) ?? '';
  return [...found.matchAll(new RegExp(MARK, 'gu'))].map(([, number]) => Number(number));
}

const CORRECTION =
  /^\s*(?:no|nope)\s*(?:,|$)|,\s*no,|\b(?:actually|sorry|instead|rather|oops|i meant?)\b|^\s*wait\b|不对|错了|搞错|而是|我是说|还是|改成|改为/iu;

function corrects(sentence: string): boolean {
  return CORRECTION.test(sentence);
}

type SaidRole = readonly [number, Role];

/** There is one opening and one ending: where somebody corrects themselves, what they say later counts. */
function rolesIn(sentences: readonly string[]): readonly SaidRole[] {
  const since = sentences.findIndex(corrects);
  const all = sentences.flatMap((sentence, index) =>
    rolesOf(sentence).map((said) => ({ said, corrects: since >= 0 && index >= since })),
  );
  const isCorrected = (role: Role, place: number) =>
    (role === 'opening' || role === 'ending') &&
    all.slice(place + 1).some((later) => later.corrects && later.said[1] === role);
  return all.flatMap(({ said }, place) => (isCorrected(said[1], place) ? [] : [said]));
}

/** What is left out is often said by a denial; what else is denied asks for nothing. */
function rolesOf(sentence: string): readonly SaidRole[] {
  const wanted = clausesOf(withoutDenials(sentence)).flatMap((clause) => roleIn(clause, kept));
  return [...clausesOf(sentence).flatMap((clause) => roleIn(clause, leftOut)), ...wanted];
}

const leftOut = saidRoles.filter(([role]) => role === 'left-out');
const kept = saidRoles.filter(([role]) => role !== 'left-out');

function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[,，]|\band\b|\bthen\b|然后|并/iu);
}

function roleIn(clause: string, roles: typeof saidRoles): readonly SaidRole[] {
  for (const [role, pattern] of roles) {
    const number = pattern
      .exec(clause)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (number !== undefined) return [[Number(number), role]];
  }
  return [];
}
