/**
 * In: a sentence in the form of sentences-of.ts, without the signs in it. Out: whether somebody speaks of what it costs
 * them. Whoever asks that first wants to know it before anything is done, whatever it is about.
 */

const calls =
  '(?:(?:hey|hi|hello|ok|so|and|but|wait|no|yes|oh|wow|please|nemo|bot|well|just|hmm|sorry|excuse me|btw) )*';
const what = '(?:it|this|that|these|(?:a|an|one|the|this|each|another|every|more) (?:[a-z]+ ){0,2})';
const thing =
  '(?:video|videos|film|films|clip|clips|animation|render|version|export|change|edit|credit|one|more|second|request)';
const who = `(?:i|we|you|${thing}|exporting|undo|undoing|stopping|cancelling|making|it|this|that|the bot|nemo)`;
const paying = '(?:pay|paid|cost|costs|charge|charged|charging|billed)';

/** Asked as a whole; what comes after the price may be anything: "how much would it cost to make it longer". */
const english = new RegExp(
  `^${calls}(?:${[
    `(?:how much|how many credits|what) (?:would|will|does|did|do|is|has|have) (?:[a-z]+ ){1,4}(?:cost|charge|charged)\\b`,
    `how (?:much|many credits) (?:is|are|for|was) ${what} ?(?:${thing} )?$`,
    `(?:whats|what is|what are) (?:the|your) (?:price|cost|pricing|prices|fee|costs)\\b`,
    '(?:price|pricing|prices|cost|costs|the price) $',
    `(?:do|does|did|will|would|am|was|is|are|have|has|should|must) ${who} (?:[a-z]+ ){0,4}${paying}\\b`,
    `(?:does|did|will|would) (?:[a-z]+ ){1,3}costs? (?:[a-z]+ ){0,2}(?:credits?|money|anything|extra|something)\\b`,
    '(?:is|are|was) (?:it|this|that|nemo|the bot|exporting|export|undo|everything|the first one) (?:really |still |all |actually )?free $',
    'who (?:pays|is paying|paid|will pay)\\b',
    'why (?:[a-z]+ ){0,5}(?:cost|costs|charge|charged|expensive)\\b',
    'why (?:are|were|is) (?:all )?(?:my|our) credits?\\b',
    'why (?:did|do|does|have|has) (?:you|i|it|this|that|we) (?:(?!the )[a-z\\d]+ ){0,4}credits?\\b',
    'where (?:did|are|have|has) (?:all )?my credits\\b',
    '(?:what are|how do) credits (?:work )?$',
    'i (?:was|got|have been|am being) (?:over)?(?:charged|billed)\\b',
    'i (?:just )?paid (?:twice|for (?:this|that|nothing|it)) ',
  ].join('|')})`,
);

const refund = /\b(?:refund|refunds|refunded|(?:money|credits?) back)\b/;
const wishes =
  wordsIn(`i we want a an need the refund refunds refunded please my our credits credit money back give me us can
  could may have get for that this it you would like to request last video film clip one id refunding return all`);
const dear =
  wordsIn(`that thats this its it is no ok oh wow way too so much very really still a bit little but hmm and for me
  us expensive pricey costly man just far`);
const tooMuch =
  /^(?:oh |ok |wow |no |nope )*no (?:thats|that is|its|this is) (?:way |far |just )?too much $|too (?:much money|many credits) $/;

const quoting = /[写题喊念签贴]|显示|[一二两三四几]个?字/u;
const chinese = new RegExp(
  [
    '(?:要|花|需要|(?<!能)用|扣|耗|消耗|收|是|得)(?:了|掉)?我?(?:多少|几)(?:个|点)?(?:积分|钱|点数|额度|credits )[啊呀呢吗]*$',
    '^(?:请问|那|这|这个|一个|一条|做|一次|视频|影片|个|的|到底)*(?:多少钱|价格|什么价|怎么收费|怎么收钱|怎么计费|如何收费|贵吗|贵不贵)[啊呀呢吗的]*$',
    '(?:要|会|需要|用|得)?(?:收费|付费|付钱|花钱|扣钱|扣积分|扣费|要钱|要积分|花积分|耗积分)(?:了)?[吗么]$',
    '^(?:请问|这|这个|是|都|是不是|你|你们|导出|撤销)*免费的?(?:吗|么)$',
    '^谁(?:来)?(?:付钱|付费|出钱|买单)',
    '^(?:我|要|想|想要|请|给|可以|能|能不能|申请|帮我|把|的|那|不满意)*(?:退款|退钱|退费|退我(?:的)?(?:积分|钱)|积分退(?:给|还)我|退积分|退还积分)(?:给我|吗|吧|了|谢谢)*$',
    '^(?:这|这个|也|真|有点|不要|价格|哇|怎么|为什么|为何|那么|是)*(?:太|好|这么|那么|真|有点)贵[了啊吧的呀呢]*$',
    '(?:为什么|怎么|为何|凭什么)(?:又|要|会)?扣(?:了|掉)?(?:我)?(?:的)?(?:积分|钱|\\d)',
    '积分(?:怎么|为什么)?(?:没了|少了|去哪|不见)|^没有积分了$|^积分(?:是什么|怎么用|有什么用)[啊呀呢]*$',
  ].join('|'),
  'u',
);

export function isAboutMoney(sentence: string): boolean {
  if (/\p{Script=Han}/u.test(sentence)) return !quoting.test(sentence) && chinese.test(sentence);
  const words = sentence.trim().split(' ');
  const only = (list: ReadonlySet<string>) => words.every((word) => list.has(word));
  return (
    english.test(sentence) ||
    tooMuch.test(sentence) ||
    (refund.test(sentence) && only(wishes)) ||
    (/\b(?:expensive|pricey|costly)\b/.test(sentence) && only(dear))
  );
}

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
