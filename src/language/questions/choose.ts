/** In: a sentence without a question mark. Out: whether it asks for a choice, or for a yes, all the same. */

/** What may stand before the verb of somebody who asks for it. */
const lead = String.raw`^[\s*_>#]*(?:(?:so|now|first|then|and|ok(?:ay)?|before i (?:begin|start|go on),?)[, ]+)*(?:(?:please|kindly|just|you can|could you|can you)[, ]+)*`;
const wants = String.raw`(?:which|what|whether|how)\b.{0,80}\b(?:you|should|shall|to|i may|prefer)\b`;

const english = [
  String.raw`${lead}(?:choose|pick(?! up)|select|confirm|decide)\b`,
  String.raw`${lead}(?:tell me|let me know|say|specify|indicate) (?:${wants}|which\b)`,
  String.raw`${lead}(?:which|what) .{0,80}\b(?:do|would|should|shall|will) (?:you|i|we|it)\b`,
].map((source) => new RegExp(source, 'i'));

const chinese =
  /^[\s*_>#]*(?:好的?|那么?|首先|现在|开始之?前)?[，,]?(?:请|麻烦)?(?:你|您)?(?:选择?(?:[:：一其哪以下]|$)|(?:从.{1,20}中)?选(?:一|择)|挑选?一|确认(?:一下)?(?:[:：是哪要]|$)|告诉我(?:.{0,10}哪|要|是否|你的选择)|决定)|(?:你|您)(?:更|比较|最)?(?:喜欢|想要?|希望|要|倾向于?)(?:用|选|让)?.{0,6}(?:哪|什么)/;

export function asksToChoose(sentence: string): boolean {
  return chinese.test(sentence) || english.some((form) => form.test(sentence));
}
