import type { Stage } from '../test/support/stage.ts';

/** How many results were told in a thread. */
export function resultsIn({ discord }: Pick<Stage, 'discord'>, thread: string): number {
  const told = discord.read(thread).filter(({ buttons }) => buttons.some(({ label }) => label === 'Refine'));
  return told.length;
}
