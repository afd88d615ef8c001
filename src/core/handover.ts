/** What stands together without a space: a word, or an address with a scheme or without. `Bearer` is never alone. */
const WORD = /[^\s<>()"'`“”「」，。；、）]+(?:(?<=\bbearer)\s{1,4}[^\s<>()"'`“”「」，。；、）]+)?/gi;
/** What opens an account or a project to whoever reads it (nemo-api §6): by its own name, or behind the name of one. */
const SECRET =
  /(?:nmv|clm)_\w|(?<![a-z\d])anon_(?=[a-z_-]{0,40}\d)[\w-]{6}|\bbearer\s+(?=[\w.~+/=-]{0,200}\d)[\w.~+/=-]{20}/i;
const OPENING_PARAMETER =
  /(?:[?&#;]|%3f|%26|%23)(?:bind|claim|(?:(?:nemo|access|auth|claim|user|session|bearer|refresh|api|id)[_-]?)?token)(?:=|%3d)/i;
const ENDS = ['\n', '.', '!', '?', '。', '！', '？'];
const AT_END = /[.!?]{1,9}$/;
const AFTER_SENTENCE = new RegExp(`[${ENDS.join('')}]|$`, 'g');

/** Whether something would make an account, or a project, theirs who reads it. */
export function handsOver(word: string): boolean {
  return SECRET.test(word) || OPENING_PARAMETER.test(word);
}

/** A text without the sentences that hand something over: what the agent says is read by everybody in a channel. */
export function withoutHandover(text: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = found.replace(AT_END, '');
    if (index < from || !handsOver(word)) continue;
    const before = text.slice(from, index);
    kept += before.slice(0, Math.max(...ENDS.map((end) => before.lastIndexOf(end))) + 1);
    AFTER_SENTENCE.lastIndex = index + word.length;
    const end = AFTER_SENTENCE.exec(text);
    from = end === null ? text.length : end.index + end[0].length;
  }
  return kept + text.slice(from);
}
