import { keptDays, noSettings, type Rules } from '../../core/rules.ts';
import { changed, type SettingsChange } from '../../core/settings-change.ts';
import { isBounded, useOf, type Tally, type Use } from '../../core/tally.ts';
import { stateOf, type PurseState } from '../purse/state.ts';
import type { World } from '../world.ts';
import { rulesFor } from './rules.ts';
import { clear } from './tallies.ts';

/** What those who manage a server see of it. */
export interface Panel {
  readonly guildId: string;
  readonly rules: Rules;
  /** Of the server, today; null where nothing is counted, since it has no bound. */
  readonly use: Use | null;
  /** Days that a project is kept here after its last request. */
  readonly keptDays: number;
  /** Its own account; null where the bot's pays. */
  readonly purse: PurseState | null;
}

export async function panelOf(world: World, guildId: string): Promise<Panel> {
  const { clock } = world;
  const rules = await rulesFor(world, guildId);
  const use = isBounded(rules.server) ? useOf(await counted(world, `server:${guildId}`), clock.now()) : null;
  return {
    guildId,
    rules,
    use,
    keptDays: keptDays(rules.settings, world.config.RETENTION_DAYS),
    purse: await stateOf(world, rules.settings.purse),
  };
}

/** Without what a kill has left there. */
async function counted(world: World, key: string): Promise<Tally | undefined> {
  await clear(world, key);
  return world.ledger.tallies.get(key);
}

/** Resolves with the panel as it is then. */
export async function changeSettings(world: World, guildId: string, change: SettingsChange): Promise<Panel> {
  await world.ledger.settings.update(guildId, (known) => changed(known ?? noSettings, change));
  world.log.info({ guild: guildId, setting: change.kind }, 'a server has changed its settings');
  return panelOf(world, guildId);
}
