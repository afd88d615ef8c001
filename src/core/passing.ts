/** Members that say when something was read or written, whatever has become of it. */
const TIME =
  /^(?:last_?)?(?:updated?|modif(?:y|ied|ication)|changed?|access(?:ed)?|sync(?:ed)?|saved?|read|fetched|viewed|opened)_?(?:at|on|time|date|ts|timestamp|ms)?$|^(?:[am]time|time_?stamp|ts|now|as_?of|(?:server|current)_?time)$/i;

/** Parts of a link's query that let whoever has it in for a while, as the large stores and others name them. */
const SIGNATURE =
  /^(?:x-|q-)|^(?:awsaccesskeyid|googleaccessid|ossaccesskeyid|key-pair-id|policy|nonce|se|st|sp|sv|sr|spr|ske?|skv|sks|sktid|skoid|ex|is|hm)$|signature|^sign?$|token$|^expir|^exp$|auth_?key/i;

/** 2017: below that a number counts something else. */
const EARLIEST_SECONDS = 1.5e9;

/**
 * Whether a member of a draft may be another at each reading, though nobody has changed the film: the time of something
 * that is over as soon as it was written. What is called so and is no time, such as the place of a title, is kept.
 */
export function isPassing(name: string, value: unknown): boolean {
  return isTime(value) && TIME.test(name); // nearly nothing is a time
}

function isTime(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return value >= EARLIEST_SECONDS;
  if (JSON.isRawJSON(value)) return Number(value.rawJSON) >= EARLIEST_SECONDS;
  return typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2}(?!\d)|\d{10,}(?:\.\d+)?$)/.test(value);
}

/** A text as it stays: a link without what was signed for this one reading. Anything else is as it is. */
export function lasting(text: string): string {
  const [, address, query = '', fragment = ''] = /^(https?:[^?#]*)\?([^#]*)(#.*)?$/is.exec(text) ?? [];
  if (address === undefined) return text;
  const kept = query.split('&').filter((part) => {
    const [name = '', value] = part.split('=', 2);
    return !SIGNATURE.test(name) && !isPassing(name, value) && !(/^[t_]$/.test(name) && isTime(value));
  });
  return `${address}?${kept.join('&')}${fragment}`;
}
