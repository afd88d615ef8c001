/** Whoever names what only a film has, or quotes, speaks to the agent, whatever else they say. */
const english = new RegExp(
  `\\b(?:${[
    'titles?|captions?|subtitles?|text|says|saying|font|colou?r|scenes?|shots|music|song|sound|background|sky|logo|sign',
    'frames?|zoom|camera|shadow|ending|beginning|intro|outro|corner|screen|bigger|smaller|brighter|darker|slower|faster',
    'shorter|fix|fixed|fixing|then make|and make|and add|but with|but make|but keep',
  ].join('|')})\\b`,
);
const chinese = new RegExp(
  [
    '字幕|标题|字体|文字|[一二两三几]个字|字样|镜头|画面|片尾|片头|开头|结尾|末尾|背景|音乐|音效|颜色|滤镜|特效|人物|天空|角落|屏幕|气泡|对白|旁白|配音',
    '再把|换成|改成|加上|加一|加个|缩短|延长|放慢|加快|但是?|写[着上]',
  ].join('|'),
  'u',
);
const quoted = /[“”「」『』"]|(?<!\p{L})'[^']+'/u;

/** @param text as it was written; `words` in the form of features.ts */
export function isOfTheFilm(text: string, words: string): boolean {
  return quoted.test(text) || english.test(words) || chinese.test(words.replaceAll(' ', ''));
}

/** A "not" turns a request round; where somebody is at a loss or wants no more, only one before or after all of it. */
export function saysNo(words: string, mayComplain: boolean): boolean {
  if (/^\^ (?:not|不) | (?:not|不) \$$/u.test(words)) return true;
  return (
    !mayComplain &&
    /\b(?:dont|not|never|no|nothing|without|before)\b|别|不要|不用|勿|唔|再(?!次|来|传|上|发|给|加)|之?前先|[完后]再/u.test(
      words,
    )
  );
}
