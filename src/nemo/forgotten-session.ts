import { textAt } from './wire.ts';

/** Where a no says what it is about, in words or by a name in place of a number. */
const TEXTS = ['message', 'msg', 'detail', 'error', 'code', 'error_code', 'errorCode', 'errorMessage'].flatMap(
  (name) => [name, `error.${name}`, `detail.${name}`],
);
const MOST_CHARS = 1_000;

const SESSION = /\bsessions?\b|会话/i;
/** What else a no may be about that speaks of a session: something in it, whoever calls, or that it is at work. */
const OTHER =
  /\b(?:files?|assets?|videos?(?! (?:editing )?session)|images?|pictures?|media|urls?|links?|drafts?|renders?|tokens?|log(?:ged)? ?in|sign ?in|busy|locked|in use|running|limit)\b|文件|素材|图片|视频|链接|登录|登陆|繁忙|占用|锁定|正在/i;
const IS_GONE =
  /(?:\bsession\b|会话)[^\n]{0,100}?(?:\bnot (?:be )?found\b|(?:\bnot|n['’]t) (?:exist|belong)|\b(?:expired|invalid|unknown|deleted|gone|no longer)\b|不存在|过期|失效|无效|不属于|找不到|未找到)/i;
const GONE_IS =
  /\b(?:no such|unknown|invalid|expired|(?:not|n['’]t) find|find no)(?: \w+)? session\b|(?:无效|过期|不存在|找不到|未找到)[^\n]{0,6}会话/i;

/**
 * Whether a no says that the session is not known any more, in whatever words: else its project would be refused for
 * ever. What only happened in a session, or keeps it busy, throws nothing away.
 */
export function saysForgotten(body: unknown): boolean {
  const words = wordsIn(body);
  return isOfSession(words) && (IS_GONE.test(words) || GONE_IS.test(words));
}

/** Whether it speaks of the session at all: beside a "not found" no more is needed. */
export function speaksOfSession(body: unknown): boolean {
  return isOfSession(wordsIn(body));
}

function isOfSession(words: string): boolean {
  return SESSION.test(words) && !OTHER.test(words);
}

/** `SESSION_NOT_FOUND` and `sessionNotFound` are words too. */
function wordsIn(body: unknown): string {
  return TEXTS.map((path) => textAt(body, path) ?? '')
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, MOST_CHARS)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ');
}
