/** In: what somebody wrote. Out: its sentences, each in the form that the phrases of this folder are written for. */
import { spelledOut } from './spelled-out.ts';
import { toSimplified } from './traditional.ts';

/** No request to us is longer, in UTF-16 units. */
const MAX_CHARS = 300;

/**
 * The sentences of a text in the one form that the vocabulary is written for: lower case, simplified, spelled out,
 * without decoration; Latin words and numbers followed by a space, Chinese characters by none, and `,` where a clause
 * ends. A sign that could carry meaning stays, and so keeps the sentence from being a request. None when the text is
 * too long to be one. A question keeps its mark as the last sign.
 */
export function sentencesOf(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.length > MAX_CHARS) return [];
  return unwrapped(plain(trimmed))
    .replaceAll(/[!?]+/g, (marks) => (marks.includes('?') ? '?\n' : '\n'))
    .split(/[\n;。]+|\.+(?=\s|$)|\.{2,}/)
    .map((sentence) => tokensOf(unwrapped(sentence.replace(/\?$/, ''))) + (sentence.endsWith('?') ? '?' : ''));
}

/** A cross or a raised hand may mean "do not": it is read as a no. */
const refusals = /[❌✖🚫⛔🛑👎✋🙅]/gu;
const decoration = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/gu;
/** An emoji of a server, as Discord writes it and as people read it, by its name. */
export const named = /<a?:(\w+):\d+>|(?<![\p{sc=Latn}\p{N}]):(\w{2,32}):(?![\p{L}\p{N}])/gu;
export const saysNo = /no|not|x|nope|stop|cancel|cross|ban|down|dont|never|deny/;
/** What people draw of signs. */
const drawn = /(?<!\S)(?:[:;=]-?[)(dp3]|<3+|\^[_.]?\^)(?=[\s!.]|$)/g;

function plain(text: string): string {
  const letters = toSimplified(text.normalize('NFKC').toLowerCase())
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    // A slash command, as Discord writes it when somebody picks it from the list.
    .replaceAll(/<\/([a-z ]+):\d+>/g, '$1')
    // Whoever is mentioned: a name before or after a request is courtesy, inside it is not.
    .replaceAll(/<@[!&]?\d+>/g, ' nemo ')
    .replaceAll(refusals, ' no ')
    .replaceAll(named, (_, written = '', read = '') => (saysNo.test(`${written}${read}`) ? ' no ' : ' '))
    .replaceAll(decoration, ' ')
    .replaceAll(drawn, ' ')
    .replaceAll(/^(?:[>\s-]|#+\s)+/gm, '')
    .replaceAll(/[*_|]/g, ' ')
    .replaceAll(/(?<=[a-z])['’](?=[a-z])/g, '')
    .replaceAll(/([a-z])\1{2,}/g, '$1');
  return spelledOut(letters);
}

/** Without the quotes or code marks around the whole. Those around a part of it mark content, and stay. */
function unwrapped(text: string): string {
  let inner = text.trim();
  for (let length = -1; length !== inner.length;) {
    length = inner.length;
    inner = inner.replace(/^["'`“‘«「『《](.*)["'`”’»」』》]$/su, '$1').trim();
  }
  return inner;
}

function tokensOf(sentence: string): string {
  const separated = sentence
    .replace(/^[/!]\s*(?=\p{L})/u, '')
    .replaceAll(/#(?=\d)/g, ' number ')
    .replaceAll(/~+(?=\s|$)|(?<=\p{Script=Han})~+/gu, ',')
    .replaceAll(/[.:()[\]{}—–·-]/g, ' ')
    .replaceAll(/[,、]/g, ' , ');
  const tokens = separated.match(/mp4|[a-z]+|\d+|\S/gu) ?? [];
  return tokens.map((token) => (/^[a-z\d]/.test(token) ? `${token} ` : token)).join('');
}
