import { toSimplified } from './traditional.ts';

/** No request to us is longer, in UTF-16 units. */
const MAX_CHARS = 300;

/**
 * The sentences of a text in the one form that the vocabulary is written for: lower case, simplified, without decoration; Latin words and
 * numbers followed by a space, Chinese characters by none, and `,` where a clause ends. A sign that could carry meaning stays, and so
 * keeps the sentence from being a request. None when the text is too long to be one.
 */
export function sentencesOf(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.length > MAX_CHARS) return [];
  return unwrapped(plain(trimmed))
    .split(/[\n!?;。]+|\.+(?=\s|$)|\.{2,}/)
    .map((sentence) => tokensOf(unwrapped(sentence)));
}

// A cross or a raised hand may mean "do not", so these stay, and the sentence is words.
const decoration = /(?![❌✖🚫⛔🛑👎✋🙅])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3|<a?:\w+:\d+>/gu;

function plain(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/<\/([a-z ]+):\d+>/g, '$1') // a slash command, as Discord writes it when somebody picks it from the list
    .replaceAll(/<@[!&]?\d+>/g, ' nemo ') // whoever is mentioned: a name before or after a request is courtesy, inside it is not
    .replaceAll(decoration, ' ')
    .replaceAll(/(?<!\S)[:;=]-?[)dp](?=\s|$)/g, ' ')
    .replaceAll(/^(?:[>\s-]|#+\s)+/gm, '')
    .replaceAll(/[*_|]/g, ' ')
    .replaceAll(/(?<=[a-z])['’](?=[a-z])/g, '')
    .replaceAll(/([a-z])\1{2,}/g, '$1');
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
