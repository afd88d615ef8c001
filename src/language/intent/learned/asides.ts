/**
 * In: what somebody wrote. Out: the same without the clauses that only say how it is with them: "my boss is waiting",
 * 刚哄完孩子睡觉. What somebody wishes, or names of a film, stays.
 */

import { isOfTheFilm } from './film-words.ts';
import { isOfAgents } from './learned.ts';

const clauses = /[^,，;；。.!！?？\n…]+[,，;；。.!！?？\n…]*/gu;
/** "gotta catch a flight so pls send it": where a request begins. */
const requests =
  /,? (?:so|and|but) (?=(?:please|pls|plz|can|could|would|just|how|what|where|is|did|show|send|give|drop|post|go)\b)/gi;

const calls =
  '(?:sorry|hey|hi|hello|ok|okay|oh|oops|well|haha|lol|so|and|but|because|since|as|perfect|great|thanks|ugh) ';
const english = new RegExp(
  `^(?:${calls})*(?:i|im|ive|we|weve|were|my|our|been|was|had|gotta|got|found|having|the (?:kids|client|boss|team)|kids|mum|mom|` +
    'dad|boss|client|everyone|everybody|nobody|today|tonight|tomorrow|yesterday|this morning)\\b',
);
const englishRemarks = new RegExp(
  `\\b(?:${[
    'want|wanted|need|needed|like|liked|love|loved|wish|wished|prefer|hope|hoped|hoping|expect|expected|should|must|would|could',
    'can|may|let|make|made|please|how|what|where|when|which|who|why|add|remove|change|put|keep|it|this|that|them|notice|noticed',
    'see|saw|seen|spot|spotted|think|thought|thinking|find|found|count|counted|reckon|imagine|imagined|guess|believe|feel|felt',
    'look|looks|looked|seem|seems|hear|heard|watch|watched|mean|meant|picture|pictured|asked|said|told',
  ].join('|')})\\b`,
);
const chinese =
  /^(?:不好意思|抱歉|哎呀|哈哈|啊|那个|因为)*(?:我|咱|老公|老婆|孩子|孙|女儿|儿子|客户|老板|领导|妈|爸|奶奶|爷爷|外婆|朋友|同事|家里|今天|明天|刚|第一次|头一次|手滑|手抖)/u;
const chineseRemarks =
  /[想要让讓把加换換改变變调調请請帮幫吗嗎呢看见見]|怎[么麼]|什[么麼]|哪|可以|能不能|[视視][频頻]|影片|图|圖|版|它|[发發][现現]|希望|感[觉覺]|[觉覺]得|以[为為]|注意|留意|期待|原本|本[来來]/u;

/** Nobody who asks for something says more beside it, in UTF-16 units. */
const MOST_CHARS = 300;

/** What stands for something else than letters do. */
const signs = /[^\p{L}\p{N}\p{Extended_Pictographic}\p{M}\u200d\s,，;；。.!！…'’~～()（）-]/u;

export function withoutAsides(text: string): string {
  if (text.length > MOST_CHARS) return text;
  const said = text.replaceAll(requests, ', ').match(clauses) ?? [];
  return said.filter((clause) => !isAside(clause)).join(' ');
}

function isAside(clause: string): boolean {
  const plain = clause
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N} ]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  if (/[?？]/.test(clause) || signs.test(clause) || isOfTheFilm(clause, plain)) return false;
  if (/\p{Script=Han}/u.test(plain)) return chinese.test(plain) && !chineseRemarks.test(plain);
  return english.test(plain) && !englishRemarks.test(plain) && !isOfAgents(plain.split(' '));
}
