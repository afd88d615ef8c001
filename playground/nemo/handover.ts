import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';
import type { Switches } from './switches.ts';

const WEB = 'https://nemovideo.com';

/** Opens a project to whoever follows it, for seven days (nemo-api.md §6). */
export function claimLink(): string {
  return `${WEB}/workspace/claim?ct=clm_${randomBytes(16).toString('hex')}`;
}

/** How missing credits are worded, with or without a way to more of them. */
export function noCreditsMessage({ userId }: Account, { handoverLinks }: Switches): string {
  const bare = 'insufficient credits';
  if (handoverLinks === 'bind-in-refusal') return `${bare}. Register at ${WEB}/register?bind=${userId} for more`;
  return handoverLinks === 'claim-in-refusal' ? `${bare}. Continue at ${claimLink()}` : bare;
}
