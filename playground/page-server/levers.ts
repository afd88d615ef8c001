import { defaultSwitches } from '../nemo/switches.ts';
import { botLevers } from './levers/bot.ts';
import { creditLevers, refill } from './levers/credits.ts';
import { discordLevers } from './levers/discord.ts';
import type { Lever, Setting } from './levers/lever.ts';
import { serviceLevers } from './levers/service.ts';
import { Mistake } from './mistake.ts';
import type { Stage } from './stage.ts';

export type Levers = ReturnType<typeof createLevers>;

/** Everything with which the bot's promises can be tried, in plain words and sorted. */
export function createLevers(stage: Stage) {
  const groups = [botLevers(stage), creditLevers(stage), serviceLevers(stage), discordLevers(stage)];
  const levers = groups.flatMap((group) => group.levers);

  return {
    names: levers.map(({ name }) => name),

    /** As the page shows them: a setting with how it is now. */
    read: () => groups.map(({ title, levers }) => ({ title, levers: levers.map(viewOf) })),

    async pull(name: string, value: string | null): Promise<void> {
      const lever = levers.find((one) => one.name === name);
      if (lever?.kind === 'deed' && value === null) return lever.run();
      const isKnown = lever?.kind === 'setting' && lever.values.some(([one]) => one === value);
      if (!isKnown || value === null) throw new Mistake(400, 'There is no such lever.');
      await lever.set(value);
    },

    /** Puts everything back to how it was at the beginning; what was made stays. */
    async reset(): Promise<void> {
      for (const lever of levers) if (lever.kind === 'setting' && !isUsual(lever)) await lever.set(usual(lever));
      Object.assign(stage.nemo.switches, defaultSwitches);
      refill(stage);
    },
  };
}

function viewOf(lever: Lever) {
  const { kind, name, label, hint } = lever;
  if (lever.kind === 'deed') return { kind, name, label, hint };
  const values = lever.values.map(([value, words]) => ({ value, words }));
  return { kind, name, label, hint, values, value: lever.read(), isUsual: isUsual(lever) };
}

function usual({ values }: Setting): string {
  return values[0]?.[0] ?? '';
}

function isUsual(lever: Setting): boolean {
  return lever.read() === usual(lever);
}
