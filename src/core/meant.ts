/*
 * What of somebody's words asks for something: not what is to be written into the film, and not what they do not want.
 */

const QUOTED =
  /"[^"\n]*"|“[^“”\n]*”|「[^「」\n]*」|『[^『』\n]*』|《[^《》\n]*》|«[^«»\n]*»|(?<![\p{L}\d])['‘][^'‘’\n]*['’](?![\p{L}\d])/gu;

/** Without what stands between quotation marks. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(QUOTED, ' ');
}

/** "Why don't you" asks for it, "don't forget" wants it all the more, and so does "don't just" of the rest. */
const NOT = String.raw`(?<!\bwhy )\b(?:(?:do|does|need|should|must)(?:n[’']?t| not)|never|not|without|instead of|rather than)\b(?! (?:just|only|merely|you|mind|forget|hesitate)\b)`;
const NO = String.raw`\bno (?=(?:separate|individual|need|videos?|clips?|films?|movies?)\b)`;
/** 分别, 特别 and 个别 are no denials, and 要不要 asks. */
const CHINESE_NOT =
  '(?<!要)不要(?!忘)|(?<!能)不能|(?<!是)不是|不(?:用|必|需要?|想|希望|可以)|没有?必要|无[需须]|(?<![分特个区级类性])[别勿](?![人的处忘])';
const CLAUSE = String.raw`[^\n.!?:;,。！？：；，]`;
const DENIED = new RegExp(
  String.raw`(?:${NOT}|${NO}|${CHINESE_NOT})(?:(?!\b(?:but|just|instead)\b|而是|但)${CLAUSE})*`,
  'giu',
);

/** Without what is not wanted: from the denial to the end of its clause. */
export function withoutDenials(text: string): string {
  return text.replaceAll(DENIED, ' ');
}
