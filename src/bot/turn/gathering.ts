import { onceMore } from '../../core/agreeing.ts';
import { picturesIn, whose, type Part } from '../../core/asking.ts';
import { NemoError } from '../../core/failure.ts';
import { clashIn } from '../../core/clashes.ts';
import { isToBeSeen } from '../../core/media.ts';
import type { Project } from '../../core/project.ts';
import { picturesOf } from '../../core/pictures.ts';
import { saysNothing, wordsOf } from '../../core/request.ts';
import type { Session } from '../../core/session.ts';
import type { Turn } from '../../core/turn.ts';
import { askTwice } from '../ask-twice.ts';
import { show } from '../progress/card.ts';
import { bringAll, refusedOf, withNamesThere } from '../project/materials.ts';
import { changeProject, readProject } from '../project/record.ts';
import { loseSession, sessionOf } from '../project/sessions.ts';
import { isPaidStill } from '../purse/payer.ts';
import { isAgainstRules } from '../rules/rules.ts';
import { haltFor } from '../rules/pause.ts';
import { areFromBefore, cameLate, newestVersion } from '../render/versions.ts';
import type { World } from '../world.ts';
import { isBatch, split } from './batch.ts';
import { depart, priceOf } from './depart.ts';
import { settleIn } from './entry.ts';
import type { TurnHappening } from './machine.ts';
import { withoutConsent } from './consent.ts';
import { refusedIn, stateWith, wasAsked } from './missing.ts';
import { whatHinders } from './ready.ts';
import { leaveTakenBack } from './taken-back.ts';

type Gathering = Extract<Turn, { phase: 'gathering' }>;

/** So long what Discord was asked before a request is paid for is still so, unless something is heard. */
const LOOK_HOLDS_MS = 1_000;
/** So long what was read of its session. */
const STATE_HOLDS_MS = 30_000;

/**
 * Everything a request needs before it may be sent: a session, its pictures in it, and the state to compare with. A
 * session that the backend does not know any more is opened anew, once; nothing was paid for yet.
 */
export async function gather(world: World, turn: Gathering): Promise<TurnHappening> {
  const { projectId } = turn;
  const project = await world.ledger.projects.get(projectId);
  if (project === undefined) return (await whatHinders(world, turn)) ?? { type: 'unsent', why: 'forgotten' };
  const refusal = await withoutConsent(world, turn);
  if (refusal !== null) return refusal;
  if (turn.requester.id !== project.ownerId) await settleIn(world, turn); // by now they may
  if (isBatch(turn)) return split(world, turn);
  const halt = await haltFor(world, { personId: turn.requester.id, guildId: project.guildId });
  if (halt !== null) return { type: 'unsent', why: halt };
  if (await isAgainstRules(world, turn)) return { type: 'unsent', why: 'against-rules' };
  await priceOf(world, turn);
  await show(world, turn, { kind: 'connecting' });
  await leaveTakenBack(world, turn);
  const session = await sessionOf(world, projectId, world.power);
  try {
    return await gatherIn(world, session, turn);
  } catch (error) {
    if (!(error instanceof NemoError) || error.failure.kind !== 'no-session') throw error;
  }
  await loseSession(world, projectId, session);
  return gatherIn(world, await sessionOf(world, projectId, world.power), turn);
}

async function gatherIn(world: World, session: Session, turn: Gathering): Promise<TurnHappening> {
  const { projectId, parts } = turn;
  const { brought, toldAfresh } = await readProject(world, projectId);
  const clash = clashIn(picturesOf(brought, parts), wordsOf(parts));
  if (clash !== null && turn.batch === null) return { type: 'asks', question: { kind: 'clash', clash } };
  const needed = [...((await isNewTo(world, projectId, session)) ? brought : []), ...parts];
  const errand = { session, forWhom: turn.requester.id, signal: world.power };
  const onStep = (done: number, of: number) => show(world, turn, { kind: 'uploading', done, of });
  await bringAll(world, { projectId, brought, parts: needed }, errand, onStep);
  if (await hasNothing(world, turn, brought, session)) return { type: 'no-material' };
  const refused = await refusedIn(world, turn, brought);
  if (refused.length > 0) return { type: 'asks', question: { kind: 'missing', files: refused } };
  if (toldAfresh !== session.sessionId && (await areFromBefore(world, projectId, session))) return { type: 'afresh' };
  const hindrance = await whatHinders(world, turn);
  if (hindrance !== null) return hindrance;
  const lookedAt = world.clock.now();
  const { state, unseen } = await stateWith(world, session, { projectId, needed, parts: [...brought, ...parts] });
  const { fingerprint, draft } = state;
  const late = await cameLate(world, turn, draft);
  if (late !== null) return { type: 'came-late', draft: late };
  if (unseen.length > 0 && !(await wasAsked(world, turn)))
    return { type: 'asks', question: { kind: 'missing', files: unseen } };
  if (!(await isPaidStill(world, await readProject(world, projectId)))) throw new NemoError({ kind: 'no-session' });
  const bring = async () => {
    const given = await withNamesThere(world, onceMore(turn));
    await changeProject(world, projectId, (project) => withMore(project, given));
  };
  const hindered = () => lookOnceMore(world, turn, lookedAt);
  return depart(world, turn, { before: { fingerprint, draft }, payer: session, bring, hindered });
}

/** What has changed at Discord since then. Where that took long to ask, what the session holds is asked anew too. */
async function lookOnceMore(world: World, turn: Gathering, lookedAt: number): Promise<TurnHappening | null> {
  const { clock, memory } = world;
  const since = clock.now();
  if (since - lookedAt < LOOK_HOLDS_MS && !memory.changing.has(turn.id)) return null;
  const hindrance = await whatHinders(world, turn);
  if (hindrance !== null || clock.now() - since < STATE_HOLDS_MS) return hindrance;
  return { type: 'amended', parts: turn.parts, notBefore: clock.now() };
}

/** Once something was made in it, a session has all that was brought before. */
async function isNewTo(world: World, projectId: string, session: Session): Promise<boolean> {
  return (await newestVersion(world, projectId))?.session.sessionId !== session.sessionId;
}

/** Where all of its files were refused, words go on with what is there, unless they were about pictures among those. */
async function hasNothing(world: World, turn: Gathering, brought: readonly Part[], session: Session) {
  const { projectId, parts, batch } = turn;
  const refused = await refusedOf(world, turn);
  if (refused.length < picturesIn(parts)) return false;
  const isPicture = refused.some(
    ({ name, reason }) => reason === 'dead-link' || reason === 'private-link' || isToBeSeen(name),
  );
  if (refused.length > 0 && (isPicture || batch !== null || saysNothing(parts))) return true;
  if ((await refusedOf(world, { projectId, parts: brought })).length < picturesIn(brought)) return false;
  const { nemo, power } = world;
  const { assets, draft } = await askTwice(world, power, () => nemo.state(session, power));
  return assets.length === 0 && draft === null;
}

/** What was brought, each once, without words and by who posted it. */
function withMore(project: Project, given: readonly Part[]): Project {
  const { brought } = project;
  const known = new Set(brought.flatMap(({ files, links }) => [...files.map(({ id }) => id), ...links]));
  const more = given.flatMap(({ coveredLinks = [], ofOther, ...part }): readonly Part[] => {
    const files = part.files.filter(({ id }) => !known.has(id));
    const links = part.links.filter((link) => !known.has(link));
    if (files.length + links.length === 0) return [];
    return [{ messageId: null, text: '', files, links, coveredLinks, ...whose(ofOther), about: null }];
  });
  return more.length === 0 ? project : { ...project, brought: [...brought, ...more] };
}
