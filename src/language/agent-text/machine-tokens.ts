/** In: a line, its quotations and addresses covered. Out: the same with machine words covered, known by shape. */

import { idName, labelName, toolName } from './machine-names.ts';
import { DATA } from './stand-ins.ts';

const before = String.raw`(?<![\w/\\.@#-])(?!(?<=:)[a-z_\d]{1,60}:)`;
const behind = String.raw`(?![\w/\\]|-\w)`;
const isFile = String.raw`(?=\.[a-z][a-z\d]{1,4}\b)`;
const uuid = String.raw`[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}`;
const mime = String.raw`(?:video|image|audio|application|text|multipart|font)\/(?:(?:x-|vnd\.)[\w.+-]{1,60}|(?:mp4|mpeg|mp3|webm|quicktime|ogg|wav|aac|flac|png|jpe?g|gif|webp|heic|heif|avif|bmp|tiff|svg\+xml|json|octet-stream|pdf|zip|plain|html|css|csv|xml|event-stream|form-data)(?![\w-]))`;
const path = String.raw`(?:~|\.{1,2})?\/(?!(?:r|u)\/)[A-Za-z_.][\w.%+@-]{0,200}(?:\/[\w.%+@-]{1,200})+\/?(?<!\.)|[A-Za-z]:\\[\w.%+@\\-]{1,400}(?<!\.)`;
const scheme = String.raw`(?!https?:)[a-zA-Z][a-zA-Z\d+.-]{1,15}:\/\/[^\s<>"“”「」，。！？；、（）()]+(?<![.,!?;:'*_])`;
const embedded = String.raw`data:[\w/+.-]{1,60};base64,[\w+/=]*|\bbase64\b`;
/** Behind an underscore a number of three digits or more, unless it is a year, is one that only a program counts. */
const underscored = String.raw`(?!${toolName})[a-z]{2,20}_(?:[a-z]{1,20}_){0,3}(?=[a-z\d_-]{0,80}\d[a-z\d_-]{0,80}\d[a-z\d_-]{0,80}\d)[a-z\d]{1,80}(?:[_-][a-z\d]{1,80}){0,8}(?<!_(?:19|20)\d\d)(?!${isFile})`;
/** Behind a hyphen also bands, films and years have numbers: only what names the backend's things, or what is mixed. */
const hyphened = String.raw`(?:ws|sess|session|task|job|render|asset|draft|proj|project|media|mat|req|request|trace|usr|user|msg|run|inv|tl|seg|vid|img|bgm|op)-(?!(?:19|20)\d\d\b)(?:(?=[a-z\d]{0,40}\d[a-z\d]{0,40}\d[a-z\d]{0,40}\d)[a-z\d]{3,80}(?:-[a-z\d]{1,80}){0,8})|[a-z]{2,12}-(?=[a-f]{0,12}\d)(?=\d{0,12}[a-f])[\da-f]{8,64}`;
const long = String.raw`\d{15,24}|(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])[\da-f]{12,64}|(?=[A-Za-z+/_-]{0,60}\d)(?=[a-z\d+/_-]{0,60}[A-Z])(?=[A-Z\d+/_-]{0,60}[a-z])[\w+/-]{40,2000}={0,2}`;
const list = String.raw`\[(?:'[^'\n[\]]{1,80}'(?:, ?)?){1,99}\]`;

/** A file that a program named. */
const hashed = String.raw`(?:${uuid}|[\da-f]{16,64})\.[a-z][a-z\d]{1,4}`;
/** What names the backend's things, and what is theirs in letters of both kinds. */
const prefixed = String.raw`(?:sess|session|task|job|render|asset|draft|proj|media|mat|req|trace|usr|msg|run|inv|seg|vid|img|op)_(?=[A-Za-z\d]{0,40}\d)[A-Za-z\d]{5,40}`;
/** A model as a program calls it. */
const model = String.raw`(?:veo|kling|sora|runway|wan|hailuo|minimax|seedance|seedream|gemini|gpt|claude|imagen|vidu|pixverse|doubao|qwen|cogvideox?|hunyuan)-v?\d[\w.-]{0,40}(?<!\.)(?:\/[a-z]{2,10})?`;

/** What is no word of a person wherever it stands, in quotation marks too. */
const shapes = `${before}(?:${hashed}|${uuid}|${mime}|${path}|${scheme}|${embedded}|${prefixed}|${underscored}|${hyphened}|${model}|${long})${behind}`;

const member = String.raw`(?:\[\d{1,4}\]|\.[a-z_]{2,40}(?![a-z_]))`;
const known = String.raw`(?:${toolName}|${idName}s?)(?![\w])`;
/** A name with underscores, unless a person, a file, a version or an emoji is called so, or other rules know it. */
const snake = String.raw`${before}(?<!\b(?:by|named|called|titled|it) )(?!${known})[a-z][a-z\d]{1,40}(?:_[a-z\d]{1,40}){1,9}(?<!_v?\d{1,2})(?!${isFile})${member}{0,4}${behind}`;
/** How a program names its errors: RESOURCE_EXHAUSTED, InvalidParameter.ImageSize. */
const ofErrors =
  'ERROR|EXHAUSTED|FAILED|FAILURE|FILTER|FILTERED|INVALID|TIMEOUT|DENIED|EXCEEDED|FOUND|UNAVAILABLE|INTERNAL|RESULT|STATUS|STATE|TOOL|UNKNOWN|MISSING|BLOCKED|REJECTED|ABORTED|CANCELLED|UNSUPPORTED|UNAUTHENTICATED|PERMISSION|QUOTA|LIMIT|SAFETY|PROHIBITED|ARGUMENT|PRECONDITION|OVERLOADED|REQUEST|RESPONSE|SERVICE|NULL|API|HTTP|ERR|PROCESSING';
const shouted = String.raw`${before}(?=(?:[A-Z]{2,20}_){0,5}(?:${ofErrors})(?![A-Z]))[A-Z]{2,20}(?:_[A-Z\d]{1,20}){1,6}(?!${isFile})${behind}`;
const dotted = String.raw`${before}(?:[A-Z][a-z]{1,30}){2,5}(?:\.[A-Z][A-Za-z]{1,40}){1,4}${behind}`;
const amount = String.raw`-?\d{1,9}(?:\.\d{1,12})?`;
/** Where a program puts something: t=0, (x: 0.5, y: 0.85). */
const place = String.raw`(?<![\w.])(?:t ?= ?${amount}|x ?[:=] ?${amount}, ?y ?[:=] ?${amount}(?:, ?[a-z] ?[:=] ?${amount}){0,3})(?![\w.]*\w)`;
const counted = String.raw`\b[Ss]eed ?[:=] ?\d{1,12}(?=\s{0,3}(?:$|[,.;)），。；]))|(?:\b(?:[Pp]rocessing|[Ee]lapsed) time|\b[Ll]atency|\b[Tt]okens? (?:used|usage))[:=]? ?\d[\d,.]{0,15}(?: ?(?:ms|s|input|output))?(?![\w.]*\w)`;
const element = String.raw`${before}[a-z]{2,20}\[\d{1,4}\](?:\.[a-z_]{1,40}){0,4}(?: ?= ?\S{1,80}(?<![.,;]))?`;
/** Code that calls something: print('done'), trim(start=0). */
const call = String.raw`${before}[A-Za-z_][\w.]{1,40}\((?:\w{1,30}=[^()\n]{1,200}|['"“][^()\n]{0,200})\)`;
const pair = String.raw`${before}[A-Za-z_][\w.]{1,40}=[^\s,;，。；、)）}\]]{1,200}(?<![.!?:])`;

const codeNumber = String.raw`(?:[1-4]00\d|[1-5]\d\d)(?!\d|\.\d)(?=\s{0,3}(?:$|[,.;:!?()（）\]，。；：！？]))`;
const code = String.raw`(?<!\b(?:area|door|zip|promo|secret|postal|gate|dial|discount|morse|cheat|time|colou?r|room|bar|qr) )\b(?:(?:http|error|status|response|return|exit|server)[ -]){0,3}(?:code|error|status|http|errno)(?: (?:is|was|of))?[ \t]?[:：=#]?[ \t]?${codeNumber}|(?:错误|状态|返回|响应)(?:代?码|号)?(?:为|是)?[ \t]?[:：]?[ \t]?${codeNumber}|(?:\b(?:error|err|status|code)|错误|返回)(?: ?code|代?码|号)?(?: ?[:：=#] ?| )[A-Z]{1,4}[-_]?\d{3,6}(?!\w)`;
const state = String.raw`(?:\b[Ss]tatus|\bSTATUS|状态)[ \t]?[:：=][ \t]?[A-Z][A-Z_]{2,30}(?![\w-])`;
const nothing = String.raw`^\s{0,9}None(?=[.!]?\s{0,9}$)`;

const hard = new RegExp(shapes, 'gu');
const soft = new RegExp(
  `${list}|${call}|${pair}|${snake}|${element}|${shouted}|${dotted}|${place}|${counted}|${state}|${nothing}`,
  'gu',
);
const codes = new RegExp(code, 'giu');
const labels = new RegExp(
  String.raw`(?:\b(?:(?:the|your|its) )?(?:${labelName}) ?|(?:${labelName}) ?)[:：=] ?${DATA}+`,
  'giu',
);
const wholly = new RegExp(`^(?:${shapes})$`, 'u');
const whollyCode = new RegExp(`^(?:${shapes}|${snake}|${pair})$`, 'u');

/** A line holds none without one of these. */
export const tokenSign =
  /[_/\\=]|\d{3}|-[a-z\d]{0,40}\d|base64|None|\[|tatus|TATUS|状态|[a-z]\.[A-Z]|\b[tx] ?:|eed|time|ency|oken|[a-z]\(/;

/** Whether what stands in quotation marks, or as code, is nothing but a machine word. */
export function isToken(inner: string, isCode: boolean): boolean {
  return (isCode ? whollyCode : wholly).test(inner);
}

/** A masked line in which each machine word is covered, and the label before it. */
export function withoutTokens(masked: string): string {
  if (!tokenSign.test(masked)) return masked;
  const covered = (span: string) => DATA.repeat(span.length);
  const plain = masked.replace(hard, covered).replace(soft, covered).replace(codes, covered);
  return plain.includes(DATA) ? plain.replace(labels, covered) : plain;
}
