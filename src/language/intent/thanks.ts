/** In: what somebody wrote. Out: whether it only thanks, praises or ends, and asks for nothing at all. */
import { isHold } from './holds-back.ts';
import { phrasesOf } from './phrase.ts';
import { polite } from './polite.ts';
import { named, saysNo, sentencesOf } from './sentences-of.ts';
import { talkIn } from './talk.ts';

/** A table for phrase.ts. A bare "ok", 好 or "no" is none: it may be an answer. Beside thanks it is courtesy. */
const thanksRows = {
  ...polite,
  GLAD: `THANKFUL | PRAISE | HAPPY | [我 | 我们 | 大家 | 老板 | 客户] [VERYZ] (喜欢 | 满意) (WITHZ)* | [你 | 您 | SEENZ] (VERYZ 好 |
    [VERYZ | 还] (棒 | 赞 | 酷 | 牛 | 厉害 | 好看 | 漂亮 | 完美 | 不错 | 可爱 | 惊艳 | 精彩 | 给力 | 优秀)) (WITHZ)* | (你 | 您) 最 (好 | 棒 | 厉害)
    (WITHZ)* | [你 | 您] (做得 | 干得) [VERYZ] (好 | 棒 | 不错 | 漂亮) (WITHZ)* | (爱 | 绝) 了 | 绝绝子 | 牛 (逼 | 批) (WITHZ)* | 哇 | 就这样 [吧 | 了]
    | (正 | 就 | 这就) 是 (我 | 我们) 想要的 [效果] | 不用 (了 | 谢) | 不需要 了`,
  THANKFUL: `GRATEFUL | ASIDE | BYE | ENDS | 谢谢 (WHOMZ | WITHZ)* | (多谢 | [太 | 非常 | 十分 | 万分 | 特别] 感谢) (WHOMZ | WITHZ)* | 谢 (啦 | 了) |
    辛苦 (WHOMZ | WITHZ)* | 哈哈 (哈)* | 不用 [再] 改了 | (没 | 没有) (别的 | 其他 | 其它) [的] 了 | 就这些 [了 | 吧] | 再见 | 拜拜 | 晚安`,
  ENDS: `(thats | that is | that will be | thatll be) all [for (now | today | me)] | nothing (else | more) | (im | i am |
    we are | were) (good | done | all good | all done)`,
  GRATEFUL: `(so | many | big | huge)* (thanks | thank you | cheers) [AMPLY | indeed] [for (this | that | it | everything
    | all | your (help | work | time) | the (help | video | film | clip | animation))] | [i | we] [really] appreciate (it |
    this | that) | [much] appreciated`,
  PRAISE: `wow | omg | yay | bravo | lol | lmao | lmfao | rofl | haha | (well | nicely) (done | played) | (good | great | nice |
    amazing | awesome | excellent | fantastic | beautiful | lovely | superb | brilliant | wonderful) (job | work | one |
    stuff) | (good | great | best | clever | smart | sweet | lovely) (bot | nemo | robot | boy | girl) [ever] | [the] best
    [one | thing | video] ever | (so | very | really | pretty | quite) good | [(so | very | really | absolutely |
    just | simply)] (perfect | great | awesome | amazing | beautiful | gorgeous | lovely | wonderful | fantastic |
    excellent | brilliant | incredible | superb | stunning | cool | nice | cute | adorable | impressive |
    magnificent) | [just | absolutely] (love | loving) (it |
    this) | (he | she | everyone | everybody | my (wife | husband | mom | mum | dad | boss | client | son | daughter) |
    the (client | boss | team)) loves it | (they | we all | (my | the) (kids | friends | parents | clients)) love it |
    looks [ADVERB] ADJECTIVE [to me] | (it | this | that | everything | all) (was | turned out | came out) [ADVERB]
    ADJECTIVE | [exactly | just] what (i | we) (wanted | needed | hoped for | had in mind) | youre WONDERFUL | you
    (rock | rule | are WONDERFUL)`,
  WONDERFUL: `[so | really | just | simply] (great | amazing | awesome | brilliant | incredible | wonderful | fantastic |
    [a | an | the] (best | genius | legend | star | hero | lifesaver | angel | champ | wizard | magician) [ever])`,
  ASSENT: `ok | k | alright | all right | sure | yes | yeah | got it | understood | noted | i see | i understand | will do |
    好 | 好的 | 好吧 | 嗯 | 嗯嗯 | 行 | 行吧 | 可以 [了] | 没问题 | 收到 | 明白 [了] | 知道了 | 了解 [了] | 对 | 是的`,
  REFUSAL: `no | not (now | today) | no more | no need | not needed | 不用 [了] | 不要 [了] | 不需要 [了] | 不了 | 没有 [了] | 没了 | 没事 [了] |
    没关系 | (先 | 暂时) 不 (用 | 要) [了]`,
  SEENZ: '效果 | 画面 | 视频 | 看起来 | 整体',
  WHOMZ: `你 | 您 | 们 | 大家 | 各位 | 亲 [爱的] | 老板 | 大佬 | 大神 | 老师 | 师傅 | 机器人 | 宝 [贝] | 哥 [们] | 姐 | 兄弟 | 朋友 | 小助手 | 助手`,
  ASIDE: `[(sorry | oops | whoops)] (wrong (thread | channel | chat | window | server | place) | my bad) | (sorry | oops | whoops) [everyone]`,
  BYE: `bye [bye] | goodbye | see you [later | soon] | good night | have a (nice | good | great) (day | night |
    evening | weekend | one)`,
  WITH: `nemo | bot | man | guys | dude | bro | mate | buddy | pal | my friend | boss | sir | chief | everyone | team | and |
    so | oh | WITHZ`,
  VERYZ: '真的 | 真 | 太 | 非常 | 很 | 好 | 超 [级] | 特别 | 挺',
  WITHZ: '了 | 啦 | 呀 | 啊 | 哦 | 哈 | 的 | 呢 | 吧',
} as const;

const phrases = phrasesOf(thanksRows);
/** Wholes, and what may stand beside them, as clauses of their own too. */
const glad = {
  whole: phrases('(WITH | ASSENT)* (GLAD | REFUSAL (WITH)* (THANKFUL | (thats | that is) it)) (GLAD | WITH)*'),
  beside: phrases('(WITH | ASSENT)* [REFUSAL] (WITH)*'),
};
const thankful = {
  whole: phrases('(WITH)* [REFUSAL] (WITH)* THANKFUL (THANKFUL | WITH)*'),
  beside: phrases('(WITH)* [REFUSAL] (WITH)*'),
};

const signs = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F|[\s!.~]/gu;
/** What Discord's picker of GIFs writes. */
const gif = /https:\/\/(?:tenor\.com\/view|giphy\.com\/gifs|media\d*\.giphy\.com\/media)\/\S+/g;
const laughs = /^(?:a?(?:ha){2,}h?|(?:he){2,}|(?:ja){2,}|(?:ха){2,}|w{3,}|k{4,}|ㅋ{2,}|ㅎ{2,}|哈{2,}|笑)$/iu;
/** Whoever writes more than that wants something else. */
const LONGEST_LAUGH = 60;
/** Thanks in languages of which nothing else is understood. */
const elsewhere =
  /^(?:danke(?: schön| sehr| dir| euch)?|vielen dank|merci(?: beaucoup)?|(?:muchas )?gracias|(?:muito )?obrigad[oa]|grazie(?: mille)?|dank je(?: wel)?|bedankt|tack(?: så mycket)?|tusen takk|takk|kiitos|dzięk(?:i|uję)|děkuji|спасибо(?: большое)?|дякую|teşekkür(?:ler| ederim)|terima kasih|cảm ơn|ありがとう(?:ございます|ございました)?|どうも|감사합니다|고마워요?|ขอบคุณ(?:ครับ|ค่ะ)?|شكرا|תודה|धन्यवाद)$/iu;

const happySign = /[❤🧡💛💚💙💜🤎🖤🤍💖💕💗😍🥰😘🤩👍👏🙌🙏🎉🔥💯😊🙂😀😃😄😁😆😂🤣👌🫶💪]/u;

/** Signs that say yes as often as they praise. */
const assent = /[👍👌💯]/u;

/** "Thanks!", 太棒了, ❤️, and what is only talk, or holds back: whoever writes that wants nothing done. */
export function isThanks(text: string): boolean {
  return saysOnly(text, glad) || talkIn(text) !== null || isHold(text);
}

/** Whether such words may be an answer where something was asked: "perfect", 👍 and "ok" may, thanks never are. */
export function mayBeYes(text: string): boolean {
  const talk = talkIn(text);
  return talk === null ? assent.test(text) || !(saysOnly(text, thankful) || isHold(text)) : talk === 'answer';
}

function saysOnly(text: string, meant: typeof glad): boolean {
  const said = text
    .replaceAll(named, (whole, ...[own, read]: string[]) =>
      saysNo.test((own ?? read ?? '').toLowerCase()) ? whole : '❤️',
    )
    .replaceAll(gif, '❤️');
  const bare = said.replaceAll(signs, ' ').trim();
  if (bare === '') return happySign.test(said);
  if (elsewhere.test(bare)) return true;
  if (bare.length <= LONGEST_LAUGH && bare.split(/\s+/).every((word) => laughs.test(word))) return true;
  const clauses = sentencesOf(said)
    .flatMap((sentence) => sentence.split(','))
    .filter((clause) => clause !== '');
  const is = (phrase: typeof meant.whole) => (clause: string) => phrase(clause, 0).includes(clause.length);
  return clauses.some(is(meant.whole)) && clauses.every((one) => is(meant.whole)(one) || is(meant.beside)(one));
}
