/** With these everything is said of a film, and nothing. */
const praise = 'beautiful|interesting|exciting|dynamic|professional|epic|cinematic|cool|fun|creative';
const better = `(?:better|nicer|cooler|prettier|good|nice|cool|great|perfect|awesome|(?:more|really|very) (?:${praise}))`;
const it = '(?:it|this|that|them|the (?:video|film|clip|animation|result))';
const somewhat = '(?:a (?:bit|little) |a lot |much |even |just )*';

const wishes = [
  `(?:(?:make|get|do) ${it} )?(?:look )?${somewhat}${better}`,
  `(?:improve|enhance|upgrade|fix|polish) ${it}`,
  'surprise me',
  'do (?:something|it) (?:else|different(?:ly)?)',
  `i (?:do(?:n't| not) like|hate|dislike) ${it}`,
  `${it}(?:'s| is| looks?) (?:(?:so|really|very|just|kind of|a bit) )?(?:ugly|bad|terrible|awful|boring|weird|off|wrong|meh)`,
  'meh',
  'try (?:again|harder)',
];
const english = new RegExp(`^(?:please |can you |could you |now |and )*(?:${wishes.join('|')})(?: please)?$`, 'i');

const toDo = '再|更|变得?|做得?|弄得?|搞得?|改得?|优化|提升|改进|美化|完善';
const how = '好看?|漂亮|酷|炫|高级|专业|有趣|精彩|自然|完美|棒';
const chinese = new RegExp(
  `^(?:请|麻烦|帮我)*把?(?:它|视频|影片|这个|动画)*(?:${toDo})+(?:得?更?(?:${how}))?(?:一下|一?[点些])?(?:吧|谢谢)?$`,
);

/** Whether somebody wants it better and does not say how. It is sent all the same. */
export function isVague(text: string): boolean {
  const words = text.replaceAll(/[\s.!?,~。！？，～…]+/g, ' ').trim();
  return english.test(words) || chinese.test(words.replaceAll(' ', ''));
}
