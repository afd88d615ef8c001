const LINK = /https?:\/\/[^\s<>()"'，。；、）]+/g;
/** A link that makes a project, or an account, theirs who follows it (nemo-api §6). */
const HANDS_OVER = /[?&](?:ct=clm_|bind=|(?:nemo_)?token=)/i;
const ENDS = ['\n', '.', '!', '?', '。', '！', '？'];
const AFTER_SENTENCE = new RegExp(`[${ENDS.join('')}]|$`, 'g');

/** A text without the sentences that offer such a link: what the agent says is read by everybody in a channel. */
export function withoutHandover(text: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: link, index } of text.matchAll(LINK)) {
    if (index < from || !HANDS_OVER.test(link)) continue;
    const before = text.slice(from, index);
    kept += before.slice(0, Math.max(...ENDS.map((end) => before.lastIndexOf(end))) + 1);
    AFTER_SENTENCE.lastIndex = index + link.length;
    const end = AFTER_SENTENCE.exec(text);
    from = end === null ? text.length : end.index + end[0].length;
  }
  return kept + text.slice(from);
}
