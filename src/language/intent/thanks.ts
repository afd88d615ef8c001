/** In: what somebody wrote. Out: whether it only thanks, praises or ends, and asks for nothing at all. */
import { phrasesOf } from './phrase.ts';
import { polite } from './polite.ts';
import { saysNo, sentencesOf } from './sentences-of.ts';

/** A table for phrase.ts. A bare "ok" or 好 is not in it: it may be a yes to something. */
const thanksRows = {
  ...polite,
  GLAD: `THANKFUL | PRAISE | HAPPY | [我] [VERYZ] (喜欢 | 满意) (WITHZ)* | (VERYZ 好 | [VERYZ] (棒 | 赞 | 酷 | 牛 | 厉害 | 好看 | 漂亮 | 完美
    | 不错 | 可爱 | 惊艳 | 精彩)) (WITHZ)* | (爱 | 绝) 了 | 哇 | 就这样 [吧 | 了]`,
  THANKFUL: `GRATEFUL | ASIDE | BYE | 谢谢 (你 | 您 | 们 | 大家 | WITHZ)* | (多谢 | 感谢) (你 | 您 | 们 | 大家 | WITHZ)* | 谢 (啦 | 了) | 辛苦 (你 | 您 |
    WITHZ)* | 哈哈 (哈)* | 不用 [再] 改了 | 没有 别的 了 | 再见 | 拜拜 | 晚安`,
  GRATEFUL: `(so | many | big | huge)* (thanks | thank you | cheers) [AMPLY] [for (this | that | it | everything | all
    | your (help | work | time) | the (help | video | film | clip | animation))] | [i | we] [really] appreciate (it |
    this | that) | [much] appreciated`,
  PRAISE: `wow | omg | yay | bravo | lol | lmao | lmfao | rofl | haha | (well | nicely) done | (good | great | nice | amazing |
    awesome | excellent | fantastic | beautiful | lovely) (job | work | one) | [(so | very | really | absolutely |
    just | simply)] (perfect | great | awesome | amazing | beautiful | gorgeous | lovely | wonderful | fantastic |
    excellent | brilliant | incredible | superb | stunning | cool | nice | cute | adorable | impressive |
    magnificent) | [just | absolutely] (love | loving) (it |
    this) | looks [ADVERB] ADJECTIVE | you (rock | are (great | amazing | awesome | the best))`,
  ASIDE: `[(sorry | oops | whoops)] (wrong (thread | channel | chat | window | server | place) | my bad) | (sorry | oops | whoops) [everyone]`,
  BYE: `bye [bye] | goodbye | see you [later | soon] | good night | have a (nice | good | great) (day | night |
    evening | weekend | one)`,
  WITH: `nemo | bot | man | guys | dude | bro | mate | buddy | pal | my friend | everyone | team | and | so | oh |
    WITHZ`,
  VERYZ: '真的 | 真 | 太 | 非常 | 很 | 好 | 超 [级] | 特别 | 挺',
  WITHZ: '了 | 啦 | 呀 | 啊 | 哦 | 哈 | 的 | 呢',
} as const;

const phrases = phrasesOf(thanksRows);
const glad = phrases('(WITH)* GLAD (GLAD | WITH)*');
const thankful = phrases('(WITH)* THANKFUL (THANKFUL | WITH)*');
const besides = phrases('(WITH)*');

const signs = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F|[\s!.~]/gu;
/** An emoji of some server, of which only its name is known: nobody asks for anything with it. */
const ownEmoji = /<a?:(\w+):\d+>/g;
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

/** "Thanks!", 太棒了, ❤️: whoever writes that wants nothing done. */
export function isThanks(text: string): boolean {
  return saysOnly(text, glad);
}

/** Whether such words may be a yes where something was asked: "perfect" and 👍 may, thanks and a goodbye never are. */
export function mayBeYes(text: string): boolean {
  return assent.test(text) || !saysOnly(text, thankful);
}

function saysOnly(text: string, meant: typeof glad): boolean {
  const said = text
    .replaceAll(ownEmoji, (whole, name: string) => (saysNo.test(name.toLowerCase()) ? whole : '❤️'))
    .replaceAll(gif, '❤️');
  const bare = said.replaceAll(signs, ' ').trim();
  if (bare === '') return happySign.test(said);
  if (elsewhere.test(bare)) return true;
  if (bare.length <= LONGEST_LAUGH && bare.split(/\s+/).every((word) => laughs.test(word))) return true;
  const clauses = sentencesOf(said)
    .flatMap((sentence) => sentence.split(','))
    .filter((clause) => clause !== '');
  const isWhole = (phrase: typeof glad) => (clause: string) => phrase(clause, 0).includes(clause.length);
  return clauses.some(isWhole(meant)) && clauses.every((clause) => isWhole(meant)(clause) || isWhole(besides)(clause));
}
