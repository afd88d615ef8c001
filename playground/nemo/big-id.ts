import { randomBytes } from 'node:crypto';

/**
 * A decimal id of 19 digits, as the sessions of the real backend have (nemo-api.md §5). It is odd and above 2^53, so a
 * client that lets it become a number always ends up with another one.
 */
export function bigId(): string {
  const middle = String(randomBytes(8).readBigUInt64BE() % 10n ** 17n).padStart(17, '0');
  return `7${middle}7`;
}
