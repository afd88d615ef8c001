import { timeNode } from './clock.js';
import { make } from './make.js';

const around = (tag, attributes = {}) => (words, [, inner]) => make(tag, attributes, inline(inner, words));

/** What can stand within a line, the first that fits wins. Each makes a node of what it matched. */
const rules = [
  [/\\([^\p{L}\p{N}\s])/uy, (_, [, sign]) => sign],
  [/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, (_, [, , inner]) => make('code', {}, inner)],
  [/\*\*([\s\S]+?)\*\*(?!\*)/y, around('strong')],
  [/__([\s\S]+?)__(?!_)/y, around('u')],
  [/~~([\s\S]+?)~~/y, around('s')],
  [/\|\|([\s\S]+?)\|\|/y, around('span', { class: 'spoiler', tabindex: 0 })],
  [/\*(?=[^\s*])([^*]*[^\s*])\*(?!\*)/y, around('em')],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/uy, around('em')],
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/y, (words, [, inner, url]) => link(url, inline(inner, words))],
  [/<(https?:\/\/[^\s>]+)>/y, (_, [, url]) => link(url, url)],
  [/https?:\/\/[^\s<]*[^\s<.,:;"')\]!?*]/y, (_, [url]) => link(url, url)],
  [/<@!?(\d+)>/y, (words, [, id]) => mention(`@${words.nameOf(id)}`, id === words.you)],
  [/<#(\d+)>/y, (words, [, id]) => channel(words, id)],
  [/<t:(-?\d+)(?::([tTdDfFR]))?>/y, (words, [, seconds, style = 'f']) => timeNode(Number(seconds) * 1000, style, words.locale)],
];

/** What stands within a line, as nodes. */
export function inline(text, words) {
  const nodes = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = matching(text, at);
    if (found === null) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== '') nodes.push(plain);
    plain = '';
    nodes.push(found.make(words, found.match));
    at += found.match[0].length;
  }
  return plain === '' ? nodes : [...nodes, plain];
}

function matching(text, at) {
  for (const [rule, make] of rules) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match !== null) return { match, make };
  }
  return null;
}

function link(url, children) {
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, children);
}

function mention(text, isYou) {
  return make('span', { class: isYou ? 'mention you' : 'mention' }, text);
}

function channel(words, id) {
  const name = words.channelName(id);
  return name === null ? mention('# no access', false) : make('a', { class: 'mention', href: words.addressOf(id) }, `# ${name}`);
}
