import type { Project } from '../../core/project.ts';
import type { Payer } from '../../core/purse.ts';
import { settingsOf } from '../rules/rules.ts';
import type { World } from '../world.ts';

/** What pays for what is begun on a server now: the id of its purse; null for the bot's own account. */
export async function purseOf(world: World, guildId: string | null): Promise<string | null> {
  return (await settingsOf(world, guildId)).purse;
}

/**
 * Whether the session of a project can be gone on with, as far as that is a matter of who pays: one that was opened
 * with the purse of a server ends with that purse, one that was opened with the bot's own account stays there.
 */
export async function isPaidStill(world: World, { session, guildId }: Pick<Project, 'session' | 'guildId'>) {
  return session?.purse === undefined || session.purse === (await purseOf(world, guildId));
}

/** Whether what begins there now is paid from another account than what is in this session. */
export async function isPaidAnew({ nemo }: World, session: Payer, purse: string | null): Promise<boolean> {
  return (await nemo.accountOf(session)) !== (await nemo.accountOf({ purse }));
}

/** What pays for the next request of a project, or for the first of one that nobody has written down yet. */
export async function payerOf(world: World, projectId: string, guildId: string | null): Promise<string | null> {
  const project = await world.ledger.projects.get(projectId);
  return project?.session && (await isPaidStill(world, project))
    ? (project.session.purse ?? null)
    : purseOf(world, guildId);
}

/** What the bot's own account that pays now had after the last request of any process; null where nobody can tell. */
export async function creditsLeft({ nemo, ledger, log }: World): Promise<number | null> {
  try {
    return (await ledger.receipts.get(await nemo.accountOf({})))?.last?.total ?? null;
  } catch (error) {
    log.debug({ err: error }, 'how many credits are left cannot be read now');
    return null;
  }
}
