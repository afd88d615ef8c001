/** A token without what copying has put around it, or into it where a line was broken. */
export function bareToken(copied: string): string {
  return copied
    .replaceAll(/[\s\p{Cf}]+/gu, ' ')
    .replaceAll(/["'`“”‘’]/g, '')
    .trim()
    .replace(/^(?:bearer|bot)(?: |$)/i, '')
    .replaceAll(' ', '');
}

/** Whether it has only letters that tokens have, and that a request can carry. */
export function mayBeToken(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}
