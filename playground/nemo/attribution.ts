import type { Account } from './accounts.ts';
import type { Arrived } from './exchange.ts';
import { Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

const NAMES = ['x-skill-source', 'x-skill-version', 'x-skill-platform'];

/** 402 for an export that does not say which skill asks for it (seed). The laxer reading: nemo-api.md §2. */
export function checkAttribution({ headers }: Arrived, { available }: Account, { attribution }: Switches): void {
  const missing = NAMES.filter((name) => (headers[name] ?? '') === '');
  if (missing.length > 0 && (attribution === 'strict' || available === 0))
    throw new Refusal(402, `missing ${missing.join(', ')}`);
}
