/**
 * A token without what copying has put around it: its quotes, the name or header it stood behind, a remark, brackets;
 * or into it, where a line was broken.
 */
export function bareToken(copied: string): string {
  return copied
    .replaceAll(/[\s\p{Cf}]+/gu, ' ')
    .replace(/ #.*$/, '')
    .replaceAll(/["'`“”‘’<>{}[\]]/g, '')
    .trim()
    .replace(/^(?:export )?(?:[A-Z]+_TOKEN|authorization|token) ?[=:] ?(?=[^=])/i, '')
    .replace(/^(?:bearer|bot)(?:: ?| |$)/i, '')
    .replace(/[,;]+$/, '')
    .replaceAll(' ', '');
}

/** Whether it has only letters that tokens have (RFC 6750, and those of Discord). */
export function mayBeToken(text: string): boolean {
  return /^[\w.~+/=-]*$/.test(text);
}
