import type { World } from '../world.ts';

/** A token that a person set there has an account that nobody names. */
const OWN_TOKEN = 'own-token';

/** By what an account is known here: that of a server by its purse. */
export function accountOf(purse: string): string {
  return `purse:${purse}`;
}

/** The account that pays: that of this purse, else the bot's own. */
export async function accountPaying({ nemo }: World, purse: string | null): Promise<string> {
  return purse === null ? ((await nemo.accountId()) ?? OWN_TOKEN) : accountOf(purse);
}
