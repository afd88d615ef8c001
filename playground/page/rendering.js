import { messageNode } from './message.js';
import { morph } from './morph.js';
import { remembering } from './words.js';

const COMPACT_WITHIN_MS = 7 * 60_000;

/** Makes a node of each message once, and anew only when the message, or something that its words hang on, is another. */
export function createRendering() {
  let kept = new Map();

  function nodeOf(message, before, words) {
    const compact = isCompact(before, message);
    const old = kept.get(message.id);
    if (old !== undefined && old.compact === compact && old.wouldAnswerTheSame(words) && isSame(old.message, message)) return old;
    const { words: asked, wouldAnswerTheSame } = remembering(words);
    const node = messageNode(message, compact, asked);
    if (old !== undefined) morph(old.node, node);
    return { message, compact, wouldAnswerTheSame, node: old?.node ?? node };
  }

  return {
    nodes(messages, words) {
      kept = new Map(messages.map((message, index) => [message.id, nodeOf(message, messages[index - 1], words)]));
      return [...kept.values()].map(({ node }) => node);
    },
    forget: () => kept.clear(),
  };
}

/** Has an element hold these children; those that are there stay, so that nothing in them begins anew. */
export function place(parent, nodes) {
  const wanted = new Set(nodes);
  const gone = [...parent.childNodes].filter((child) => !wanted.has(child));
  for (const child of gone) child.remove();
  let at = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
}

function isCompact(before, message) {
  if (before === undefined || message.reply !== null || message.answers !== null || before.isOnlyForYou !== message.isOnlyForYou) return false;
  const isSaid = [0, 19, 20, 23].includes(before.type) && message.type === 0;
  return isSaid && before.author.id === message.author.id && message.at - before.at < COMPACT_WITHIN_MS;
}

/** Whether two pieces of JSON say the same. */
function isSame(one, other) {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}
