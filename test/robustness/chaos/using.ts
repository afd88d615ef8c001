import type { Discord } from '../../../playground/discord/discord.ts';
import type { Used } from '../../../playground/discord/people/interact.ts';
import type { Person } from '../../../playground/discord/people/person.ts';

/** Uses a command, a button or a form. Resolves with the id of that interaction once it was answered, or never will be. */
export async function used(discord: Discord, { id }: Person, use: () => Promise<Used>): Promise<string> {
  return (await usedFully(discord, id, use)).id;
}

/** The same with what came of it: undefined where nobody answered in time. */
export async function usedFully(
  { world }: Discord,
  userId: string,
  use: () => Promise<Used>,
): Promise<{ readonly id: string; readonly answer: Used | undefined }> {
  const before = new Set(world.interactions.keys());
  const using = use().catch(() => undefined); // “The application did not respond”
  const made = [...world.interactions.values()].findLast((one) => !before.has(one.token) && one.userId === userId);
  const answer = await using;
  if (made === undefined) throw new Error('Discord did not let somebody ask');
  return { id: made.id, answer };
}
