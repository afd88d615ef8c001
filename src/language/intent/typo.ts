/** In: a word that is in no table. Out: the word of our tables that it is a slip of the finger for, if any. */

/** What may be misspelled by one letter. All are so long that few other words are one letter away. */
const keywords = wordsIn(
  `export download credits balance status timeline tracks progress version versions cancel revert upload video
  picture pictures image images photo photos please`,
);

/** Words one letter away from ours that mean something else, or the keyword in another role: never taken for it. */
const others = new Set(
  wordsIn(
    `expert exports extort downloads credit balanced balancer balances valance stats states statue statues stratus
  timelines aversion eversion tracts tricks trucks traces cracks racks wracks track uploads unload videos vide
  vireo pictured mage mages imaged imager imagers imago imagos proto protos photon photons photog pleas pleased
  pleases pleaser lease cancels canceled cancelled chancel cancer reverts reverb reverie revere avert tea eat pots
  urn form tow won nay fro amy boot boots too off bee see spot helps helped`,
  ),
);

/**
 * The word that was meant by one that nobody knows: a keyword with a letter too many, missing, wrong, or swapped with
 * its neighbour; of the other words we know, only those with two letters swapped or one doubled, as they are short and
 * close to too many others.
 */
export function meantBy(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 3 || others.has(word)) return undefined;
  const near = [...known].filter((one) => one.length === word.length || one.length === word.length - 1);
  return (
    keywords.find((keyword) => isOneLetterOff(...differing(word, keyword))) ??
    near.find((one) => isSwapped(...differing(word, one))) ??
    near.find((one) => isDoubled(word, one))
  );
}

/** What is left of two words without the beginning and the end that they share. */
function differing(one: string, other: string): readonly [string, string] {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
}

function isOneLetterOff(one: string, other: string): boolean {
  return one.length + other.length === 1 || (one.length === 1 && other.length === 1) || isSwapped(one, other);
}

function isSwapped(one: string, other: string): boolean {
  return other.length === 2 && one === `${other[1]}${other[0]}`;
}

/** "stopp": a letter was pressed twice. */
function isDoubled(word: string, one: string): boolean {
  const [more, less] = differing(word, one);
  return one.length > 2 && less === '' && more.length === 1 && word.includes(more + more);
}

function wordsIn(list: string): readonly string[] {
  return list.split(/\s+/);
}
