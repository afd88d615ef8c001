import type { Arrival } from '../../core/arrival.ts';
import type { Person } from '../../core/asking.ts';
import { UserError } from '../../core/failure.ts';
import { mayDirect } from '../../core/permission.ts';
import type { Project } from '../../core/project.ts';
import {
  againstAsking,
  againstRules,
  asksWhereabouts,
  defaultsOf,
  noSettings,
  rulesOf,
  type Rules,
  type Settings,
  type Whereabouts,
} from '../../core/rules.ts';
import type { TurnFacts } from '../../core/turn.ts';
import type { AgainstRules } from '../../core/over-the-line.ts';
import type { World } from '../world.ts';
import { demandUnblocked } from './pause.ts';

/** A request, and where it is asked. */
export interface Asked {
  readonly turn: TurnFacts;
  readonly guildId: string | null;
  readonly channelId: string;
  /** Where that is known already. */
  readonly where?: Whereabouts | undefined;
}

/** The server that a request is asked on; null for a direct message. */
export async function guildOf({ ledger }: World, { projectId }: Pick<TurnFacts, 'projectId'>): Promise<string | null> {
  return (await ledger.projects.get(projectId))?.guildId ?? null;
}

export async function settingsOf({ ledger }: World, guildId: string | null): Promise<Settings> {
  return (guildId === null ? undefined : await ledger.settings.get(guildId)) ?? noSettings;
}

export async function rulesFor(world: World, guildId: string | null): Promise<Rules> {
  return rulesOf(defaultsOf(world.config), await settingsOf(world, guildId));
}

/** What the rules say against a request, whatever was asked for before. */
async function objection(world: World, asked: Asked, rules: Rules): Promise<AgainstRules | null> {
  const { requester, parts } = asked.turn;
  const where = await whereabouts(world, { ...asked, personId: requester.id }, rules);
  return againstRules({ personId: requester.id, parts, where }, rules);
}

/** Throws what the person reads. */
export async function demandRules(world: World, asked: Asked, rules: Rules): Promise<void> {
  const against = await objection(world, asked, rules);
  if (against !== null) throw new UserError(against);
}

/** The same where nobody has said yet what is to be asked for: pictures that wait for words. */
export async function demandMayAsk(world: World, { authorId: personId, guildId, channelId }: Arrival): Promise<void> {
  await demandUnblocked(world, { personId, guildId });
  const rules = await rulesFor(world, guildId);
  const against = againstAsking(
    { personId, where: await whereabouts(world, { personId, guildId, channelId }, rules) },
    rules,
  );
  if (against !== null) throw new UserError(against);
}

/** Throws what the person reads where a project is not theirs to direct, and nobody has let them. */
export async function demandMayDirect(world: World, project: Project, personId: string): Promise<void> {
  const settings = await settingsOf(world, project.guildId);
  if (mayDirect(project, personId, settings) !== 'yes') throw new UserError({ kind: 'not-yours' });
}

/** Throws what the person reads where the rules speak against what they would keep for everybody on its server. */
export async function demandMayKeepHere(
  world: World,
  { threadId: channelId, guildId }: Project,
  personId: string,
  text: string,
): Promise<void> {
  await demandUnblocked(world, { personId, guildId });
  const rules = await rulesFor(world, guildId);
  const where = await whereabouts(world, { personId, guildId, channelId }, rules);
  const parts = [{ messageId: null, text, files: [], links: [], about: null }];
  const against = againstRules({ personId, parts, where }, rules);
  if (against !== null) throw new UserError(against);
}

interface Asker extends Pick<Asked, 'guildId' | 'channelId' | 'where'> {
  readonly personId: string;
}

/** Asked for only where that matters. */
async function whereabouts({ mailbox }: World, asker: Asker, rules: Rules): Promise<Whereabouts> {
  const { personId, guildId, channelId, where } = asker;
  if (asksWhereabouts(rules)) return where ?? mailbox.whereabouts(channelId, guildId, personId);
  return { isDirect: guildId === null, isThread: false, isAgeRestricted: false, channelIds: [], roleIds: [] };
}

/** Before it is paid for: its words, or the rules, may have changed since it was taken in. */
export async function isAgainstRules(world: World, turn: TurnFacts & { readonly threadId: string }): Promise<boolean> {
  const guildId = await guildOf(world, turn);
  const asked = { turn, guildId, channelId: turn.threadId };
  return (await objection(world, asked, await rulesFor(world, guildId))) !== null;
}

/** The person as they are spoken to where everybody reads it: a server may have one language for all. */
export async function spokenTo(world: World, person: Person, guildId: string | null): Promise<Person> {
  const { language } = await settingsOf(world, guildId);
  return language === null ? person : { ...person, locale: language };
}
