/** In: a text that ends in a question. Out: what can be chosen of, where that is beyond doubt; else nothing. */

/** Answers that only mean something beside the first one. */
const notAnAnswer = /^(?:not|no|so|else|what|more|less|different|otherwise|maybe|perhaps|anything|something)\b/i;
/** What may begin both answers: from there on they are alike. */
const opener =
  /^(?:the|a|an|my|your|this|that|to|in|on|at|with|without|from|for|as|by|only|just|more|less|all|one|no)$/i;
/** What asks for anything at all offers nothing: "anything you would like to change or add?" */
const asksOpenly =
  /\b(?:any\w*|something (?:you|to)|else|which|who|where|(?:what|how)(?! about\b))\b|什么|什麼|哪|任何/i;
const asksWhich = /\b(?:which|what|who|where|how)\b/i;
/** A list of things to do goes on with what was asked: "what would you like to add, remove or change?" */
const beginsList = /\bto (?!(?:be|which|what|who|where|how)$)\w+$/i;
const ENGLISH_OR = /,? or /i;
const CHINESE_OR = / ?[，,、]? ?(?:还是|或者|抑或|還是) ?/;
const LEAD = /^.*?(?:想要|希望|喜欢|喜歡|选择|選擇|需要|想|要|选|選|用|是)(?=.)/;

export function alternativesIn(text: string): readonly string[] {
  const sentence = lastSentence(text);
  const quoted = quotedIn(sentence);
  if (quoted.length > 1) return quoted;
  return CHINESE_OR.test(sentence) ? inChinese(sentence) : inEnglish(sentence);
}

/** Without its question mark and without emphasis, with one space between its words. */
function lastSentence(text: string): string {
  const sentence =
    text
      .replace(/[?？.。]["'”’*_)）]*\s*$/, '')
      .split(/[\n.!?。！？]\s+|[\n。！？]|\s[–—]\s|——/)
      .at(-1) ?? '';
  return sentence
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function quotedIn(sentence: string): readonly string[] {
  if (!ENGLISH_OR.test(sentence) && !CHINESE_OR.test(sentence)) return [];
  return [...sentence.matchAll(/["“「]([^"”」]{1,60})["”」]/g)].map(([, words = '']) => words.trim());
}

/** "calm or wild", "the lighthouse or the boat", "calm, wild or funny": as many words on one side as on the other. */
function inEnglish(sentence: string): readonly string[] {
  const [before = '', last = '', ...more] = sentence.split(ENGLISH_OR);
  if (more.length > 0 || last === '' || notAnAnswer.test(last) || /,/.test(last)) return [];
  const words = last.split(/\s+/);
  const parts = before.split(/,\s*/);
  // "Which opens the film, the lighthouse or the boat": what is asked stands before it
  const listed = parts.length > 1 && asksFirst(parts[0] ?? '') ? parts.slice(1) : parts;
  const [first = '', ...others] = listed;
  if (asksOpenly.test(behindColon(first))) return [];
  const start = alike(first.split(/\s+/), words);
  if (start === null || !others.every((one) => one.split(/\s+/).length === words.length)) return [];
  return [start, ...others, last];
}

function asksFirst(words: string): boolean {
  return asksWhich.test(words) && !beginsList.test(words);
}

/** "Which mood: calm or wild?" */
function behindColon(words: string): string {
  return words.split(/:\s/).at(-1) ?? '';
}

/** The end of these words that is like the others: it begins alike, or both are one word. */
function alike(words: readonly string[], others: readonly string[]): string | null {
  if (others.length === 1) return words.at(-1) ?? null;
  const [begins = ''] = others;
  if (!opener.test(begins)) return null;
  const from = words.findLastIndex((word) => isLike(word, begins));
  return from < 0 || words.length - from > others.length + 2 ? null : words.slice(from).join(' ');
}

function isLike(word: string, other: string): boolean {
  const article = /^(?:the|an?)$/i;
  return word.toLowerCase() === other.toLowerCase() || (article.test(word) && article.test(other));
}

/** 要平静一点，还是狂野一点: what leads to the first answer is no part of it. */
function inChinese(sentence: string): readonly string[] {
  if (/[吗嗎]$/.test(sentence)) return []; // a yes or a no is asked for
  const sides = sentence.split(CHINESE_OR).map(
    (side) =>
      side
        .split(/[：:，,；;]/)
        .at(-1)
        ?.trim() ?? '',
  );
  if (asksOpenly.test(sides[0] ?? '')) return [];
  const answers = sides.map((side, index) => (index === 0 ? side.replace(LEAD, '') : side.replace(/^(?:要|想要)/, '')));
  const lengths = answers.map((answer) => answer.replace(/(?:呢|呀|啊|吗)$/, '').length);
  const isEven = Math.max(...lengths) <= 12 && Math.max(...lengths) <= 3 * Math.min(...lengths);
  return isEven ? answers.map((answer) => answer.replace(/(?:呢|呀|啊)$/, '')) : [];
}
