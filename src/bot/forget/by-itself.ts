import { GRACE_MS, type Erasure, type ErasureReason } from '../../core/erasure.ts';
import { DAY_MS } from '../../core/limits.ts';
import type { Project } from '../../core/project.ts';
import type { Render } from '../../core/render.ts';
import { keptDays } from '../../core/rules.ts';
import type { Turn } from '../../core/turn.ts';
import { letGoOfLeft } from '../purse/let-go.ts';
import { takePurse } from '../purse/put.ts';
import { settingsOf } from '../rules/rules.ts';
import { hearOnceMoved } from '../inbox/second-look.ts';
import type { World } from '../world.ts';
import { belongings, type Belonging } from './belongings.ts';
import { eraseProject } from './erase.ts';

const HOUR_MS = 60 * 60_000;
const HOURS_A_DAY = 24;

/** The channel or thread was deleted: so is, a little later, all that was made in it. */
export async function placeGone(world: World, channelId: string): Promise<void> {
  const place = await world.ledger.places.get(channelId);
  if (place === undefined) return; // as most are
  for (const { id } of await world.engine.line(place.projectId))
    hearOnceMoved(world, id, channelId, async () => undefined); // what is about to be paid for is looked at once more
  if (place.openedByUs) return plan(world, place.projectId, 'place-gone', GRACE_MS); // there is one project in it
  await planAll(world, 'place-gone', async ({ threadId }) => threadId === channelId);
}

/** A channel of this server was deleted, with all of its threads: of those nobody tells. */
export async function channelGone(
  world: World,
  guildId: string,
  isThere: (threadId: string) => Promise<boolean>,
): Promise<void> {
  const isIn = async (project: Project) => project.guildId === guildId && !(await isThere(project.threadId));
  await planAll(world, 'place-gone', isIn);
}

/** The bot is on this server no longer. */
export async function serverLeft(world: World, guildId: string): Promise<void> {
  await world.ledger.recipes.remove(guildId);
  await takePurse(world, guildId);
  if ((await world.ledger.settings.get(guildId)) !== undefined) await plan(world, guildId, 'settings-left', GRACE_MS);
  await planAll(world, 'server-left', async (project) => project.guildId === guildId);
}

/** Whether the bot is on a server. Rejects where Discord cannot be asked. */
export type MembershipIn = (guildId: string) => Promise<Membership>;

/** `unheard`: another process is told of that server. */
export type Membership = 'member' | 'left' | 'unheard';

/** Of servers that it has left while it was off nobody tells. */
export async function forgetLeft(world: World, membershipIn: MembershipIn): Promise<void> {
  const { purses, recipes, projects, settings } = world.ledger;
  const guildIds = new Set<string>();
  for await (const guildId of settings.unfinished()) guildIds.add(guildId);
  for await (const { guildId } of purses.all()) guildIds.add(guildId);
  for await (const { home, recipes: kept } of recipes.all())
    if (kept.some(({ personId }) => personId !== home)) guildIds.add(home);
  for await (const { guildId } of projects.all()) if (guildId !== null) guildIds.add(guildId);
  for (const guildId of guildIds) if ((await membershipIn(guildId)) === 'left') await serverLeft(world, guildId);
}

/** Every hour what is due; once a day what nobody has asked for anything in for `RETENTION_DAYS`. */
export async function keepErasing(world: World, membershipIn: MembershipIn): Promise<void> {
  const { clock, power } = world;
  for (let hours = 0; ; hours++) {
    if (hours % HOURS_A_DAY === 1) await orLater(world, () => planOver(world));
    await orLater(world, () => eraseDue(world, membershipIn));
    await orLater(world, () => letGoOfLeft(world));
    await clock.sleepUntil(clock.now() + HOUR_MS, power);
  }
}

/** What goes wrong with one of them is in no other's way. */
async function orLater({ power, log }: World, act: () => Promise<void>, project?: string): Promise<void> {
  try {
    await act();
  } catch (error) {
    power.throwIfAborted();
    log.error({ err: error, project }, 'what is to be erased could not be: it is tried again');
  }
}

/** What is due goes, once nothing of it is under way, and if why it was to go still holds. */
export async function eraseDue(world: World, membershipIn: MembershipIn): Promise<void> {
  const { ledger, clock, engine } = world;
  const due = new Map<string, Erasure>();
  for await (const one of ledger.erasures.all()) if (one.dueAt <= clock.now()) due.set(one.projectId, one);
  if (due.size === 0) return;
  const all = await belongings(world, ({ projectId }) => due.has(projectId));
  const atWork = new Set(all.flatMap(({ projectId, isOver }) => (isOver ? [] : [projectId])));
  for (const [projectId, erasure] of due) {
    if (atWork.has(projectId) || (await engine.line(projectId)).length > 0) continue;
    const claim = { kind: 'erasure', id: projectId } as const;
    if (!(await engine.own(claim))) continue; // another process is at it
    try {
      await orLater(world, () => eraseAlone(world, erasure, all, membershipIn), projectId);
    } finally {
      await engine.release(claim);
    }
  }
}

/** Unless another process has done it meanwhile. */
async function eraseAlone(
  world: World,
  erasure: Erasure,
  all: readonly Belonging[],
  membershipIn: MembershipIn,
): Promise<void> {
  const { ledger, log } = world;
  const { projectId, why } = erasure;
  if ((await ledger.erasures.get(projectId)) === undefined) return;
  const own = all.filter((one) => one.projectId === projectId);
  const verdict = await stillDue(world, erasure, Math.max(...own.map(({ askedAt }) => askedAt)), membershipIn);
  if (verdict === 'never') await ledger.erasures.remove(projectId);
  if (verdict !== 'now') return;
  if (why === 'settings-left') return forgetSettings(world, projectId);
  const { staysIn } = await eraseProject(world, erasure, all);
  log.info({ project: projectId, why, staysIn }, 'a project is erased');
}

async function forgetSettings({ ledger, log }: World, guildId: string): Promise<void> {
  await ledger.settings.remove(guildId);
  await ledger.erasures.remove(guildId);
  log.info({ guild: guildId }, 'what a server has set is erased');
}

/**
 * Somebody may have gone on with it since, in direct messages for one, and a server may have the bot back.
 * @param lastAskedAt in milliseconds since the epoch; -Infinity where no request is left
 */
async function stillDue(
  world: World,
  { projectId, why }: Erasure,
  lastAskedAt: number,
  membershipIn: MembershipIn,
): Promise<'now' | 'later' | 'never'> {
  if (why === 'settings-left') return whenBy[await membershipIn(projectId)];
  const project = await world.ledger.projects.get(projectId);
  if (project === undefined || why === 'asked') return 'now';
  if (why === 'over') return lastAskedAt < (await keptSince(world, project)) ? 'now' : 'never';
  if (lastAskedAt + GRACE_MS > world.clock.now()) return 'later';
  if (why === 'place-gone' || project.guildId === null) return 'now';
  return whenBy[await membershipIn(project.guildId)];
}

const whenBy = { left: 'now', unheard: 'later', member: 'never' } as const;

/** A project in which nobody has asked for anything for as long as requests are kept, here or on its server. */
export async function planOver(world: World): Promise<void> {
  /** By project: since when nothing was asked for, if it is to go. */
  const quietSince = new Map<string, number>();
  for await (const project of world.ledger.projects.all()) {
    const look = async () => {
      const since = await keptSince(world, project);
      if (project.startedAt < since) quietSince.set(project.id, since);
    };
    await orLater(world, look, project.id);
  }
  const isRecent = ({ projectId, askedAt, phase }: Turn | Render) =>
    phase !== 'told' || askedAt >= (quietSince.get(projectId) ?? Infinity);
  for (const { projectId } of await belongings(world, isRecent)) quietSince.delete(projectId);
  for (const projectId of quietSince.keys()) await plan(world, projectId, 'over', 0);
}

/** What was asked for before is not kept any more, in milliseconds since the epoch. */
async function keptSince(world: World, { guildId }: Project): Promise<number> {
  return world.clock.now() - keptDays(await settingsOf(world, guildId), world.config.RETENTION_DAYS) * DAY_MS;
}

/** Once somebody has had a day to go on with it, or to have the bot back. */
async function planAll(
  world: World,
  why: ErasureReason,
  isMeant: (project: Project) => Promise<boolean>,
): Promise<void> {
  for await (const project of world.ledger.projects.all())
    if (await isMeant(project)) await plan(world, project.id, why, GRACE_MS);
}

async function plan(world: World, projectId: string, why: ErasureReason, inMs: number): Promise<void> {
  const erasure = { projectId, why, withMessages: false, dueAt: world.clock.now() + inMs };
  await world.ledger.erasures.update(projectId, (known) => known ?? erasure);
}
