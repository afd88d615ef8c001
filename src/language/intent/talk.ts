/**
 * In: what somebody wrote. Out: whether they only talk, to whoever is there or to themselves: greetings, thoughts, what
 * they ask of each other. Nobody would pay for that.
 */
import { phrasesOf } from './phrase.ts';
import { sentencesOf } from './sentences-of.ts';

/** A table for phrase.ts. */
const rows = {
  WHO: `nemo | bot | there | all | everyone | everybody | guys | folks | team | friends | yall | people | friend | man | bro | again | dear |
    大家 | 各位 | 你们 | 朋友们`,
  GREETING: `(hi | hello | hey | hiya | yo | howdy | sup | hola | greetings | heya | welcome) (WHO)* | good (morning | afternoon | evening
    | day) (WHO)* | tell me a joke | bad (bot | robot) | (anyone | anybody) [here | there] | nemo | bump | ping | pong | afk | gtg | g2g | cya | ttyl | gn | 喂 | 有人吗 | (你 | 您 | 大家 | 各位 | 你们) 好 | 早 [上好 | 安 | 啊] | (下午 | 晚上 | 中午) 好 | 嗨 | 哈 (喽 | 罗) | 嘿 | [给我] (讲 | 说) 个 笑话`,
  THOUGHT: `h | hm | hmm | um | umm | uh | let me (think | see) [about (it | that | this)] [first] | (i will | ill | i need to | i have to |
    im | i am) [still] (think | thinking) [(about | on) (it | that | this)] | [让] 我 [再] [好好] (想 [一] (想 | 下) | 考虑 [一下 | 下] | 考虑考虑) | 再想想 | 想想 | 考虑一下`,
  OTHERS: `(guys | all | everyone | everybody | folks | team | yall) what do you think | what (do (you | yall) (guys | all | folks) |
    does (everyone | everybody)) think [(of | about) (it | this | that)] | what do you think (guys | everyone | all | folks | team) | [any]
    thoughts (guys | everyone | all | folks) | (guys | everyone | folks) [any] thoughts | (大家 | 你们 | 各位) [都] 觉得 (怎么样 | 如何 | 呢 |
    怎样 | 好看吗 | 行吗 | 好吗)`,
  /** What answers a question too. */
  REPLY: `ok | k | got it | noted | understood | i (see | understand) | i (dont | do not) know | idk | not sure [yet] | (im | i am) not sure
    [yet] | maybe later | [never mind] [just] (keep | leave) (it | this | that) [(as it is | as is | like that)] | test (test)* | testing
    | (merry | happy) (christmas | xmas | birthday | new year | easter | holidays | halloween | thanksgiving) (WHO)* | the (previous | old |
    last | older | first) (version | one) (was | is | looked) [much | way | even] worse | 收到 | 知道 | 明白 | 了解 | 懂 | 哦 (哦)* | 噢 | 喔 | 嗯
    (嗯)* | 不 (知道 | 清楚 | 确定) | (生日 | 新年 | 圣诞 [节] | 节日 | 中秋 [节] | 春节) 快乐 | 测试 [一下] | 上一版更 (差 | 丑) | 不 (确定)`,
  SLANG: `much love | gg (wp)* | ggwp | xoxo | ily | wtf | wth | bruh (bruh)* | damn | dang | noice | pog | poggers | w | l |
    f | rip | same | true | facts | fr (fr)* | ikr | based | cringe | sheesh | yikes | oof | smh | sus | big w | no cap | 笑死 [我] |
    绷不住 | 牛 (啊)* | 厉害 | 3 q | 3q | 呵呵 | 啊这 | 无语 | 服了 | 完了 | 卧槽 | 我去 | 天哪 | 我的天 | 额 | 呃 | 晕 | 随便 | 随你 | 都行 | 行吧 | 顶 |
    围观 | 打卡`,
  TO: `WHO | never mind | please | so | oh | ah | well | ok | haha | lol | now | 了 | 啦 | 呀 | 啊 | 哦 | 吧 | 呢 | 的`,
} as const;

const phrases = phrasesOf(rows);
const wholes = {
  answers: phrases('(TO)* (REPLY | SLANG) (TO)*'),
  talk: phrases('(TO)* (GREETING | THOUGHT | OTHERS) (GREETING | THOUGHT | OTHERS | TO)*'),
  beside: phrases('(TO)*'),
};

/** Somebody by name, who is asked what they think: as a sentence of sentences-of.ts. */
const asked = new RegExp(
  '^(?!(?:so|and|ok|well|hey|hi|hello|nemo|bot|now|but|then|please|hm|hmm|yes|no|what|also) )[a-z]{2,20} ,?what do you think (?:about (?:it|this|that) )?\\??$' +
    '|^(?!那|你|请|所以|机器|现在)\\p{Script=Han}{1,4},?你觉得(?:怎么样|如何|呢|怎样|好看吗|行吗)\\??$',
  'u',
);
const praised = /\b(?:nice|good|great) (?:one|job|work|idea|call|catch|point),? @?\p{Lu}\p{Ll}{1,20}[!. ]*$/u;
/** Of those who look on or think; of those who cry, which may be an answer. */
const looks = /^[👀🤔🙄😐😶🧐😴👋🫡😅🥲😮😯🤷💭]+$/u;
const feels = /^[😭😢🥺😱😳🤣💀🫠]+$/u;
const shades = /\p{Emoji_Modifier}|[♂♀]|\u200D|\uFE0F|\s/gu;
const numbers = /^(?:\+1|this\^+|(\p{L})\1{3,40}|6{3,8}|23{2,8}|h{3,20}|3q|8{2,4})[\s!.~]*$/iu;
const LONGEST = 300;

/** `answer`: where something was asked, it may be the answer. Null: there is more to it. */
export function talkIn(text: string): 'talk' | 'answer' | null {
  if (text.length > LONGEST) return null;
  const signs = text.replaceAll(shades, '');
  if (looks.test(signs) || praised.test(text)) return 'talk';
  if (feels.test(signs) || numbers.test(text.trim())) return 'answer';
  const sentences = sentencesOf(text).filter((sentence) => sentence !== '');
  if (sentences.some((sentence) => asked.test(sentence))) return sentences.length > 1 ? null : 'talk';
  const clauses = sentences
    .flatMap((sentence) => sentence.replace(/\?$/, '').split(','))
    .filter((clause) => clause !== '');
  const is = (phrase: typeof wholes.talk) => (clause: string) => phrase(clause, 0).includes(clause.length);
  const isKnown = (clause: string) => Object.values(wholes).some((phrase) => is(phrase)(clause));
  if (!clauses.every(isKnown)) return null;
  if (clauses.some(is(wholes.answers))) return 'answer';
  return clauses.some(is(wholes.talk)) ? 'talk' : null;
}

/** Whether somebody only talks: where nothing was made yet they may not know what the bot is there for. */
export function isTalk(text: string): boolean {
  return talkIn(text) !== null;
}
