import type { Stage } from '../../support/stage.ts';

/** The bot has its token at the backend, and there is nothing else yet. */
export async function introduced({ discord }: Stage): Promise<void> {
  const general = discord.channel('general').id;
  await discord.person('Somebody').slash(general, 'credits');
  await discord.until(() => discord.read(general).every(({ loading }) => !loading), { withinMs: 60_000 });
}
