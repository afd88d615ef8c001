import { namesIn } from '../../core/asking.ts';
import { remember, startOf } from '../../core/estimate.ts';
import { answeringWords } from '../../core/gui.ts';
import { isVague } from '../../core/intent.ts';
import { shownOnceMore, type Edition, type Project, type Version, type VersionStory } from '../../core/project.ts';
import type { Render } from '../../core/render.ts';
import { altOf, isCoveredIn, ownWords } from '../../core/request.ts';
import type { Session } from '../../core/session.ts';
import type { Addressee, Telling } from '../../core/telling.ts';
import { spokenTimelineWords } from '../../core/timeline.ts';
import type { Turn } from '../../core/turn.ts';
import { announce } from '../progress/announce.ts';
import { retract } from '../progress/card.ts';
import { refusedOf } from '../project/materials.ts';
import { sceneChangedBy } from '../scenes.ts';
import type { World } from '../world.ts';
import { MOST_HELD_BYTES } from './posting-line.ts';
import { changeVersion, versionsOf } from './shelf.ts';
import { changesOf, exportedVersion, storyOf } from './versions.ts';

/** How long a version waits at most for those before it, and how many it looks back. */
const ORDER_WAIT_MS = 120_000;
const LOOK_MS = 1_000;
const LOOKED_BACK = 3;

type Over = Extract<Render, { phase: 'ready' | 'failed' | 'blocked' }>;

/** Posts what came of an export: one new message, and the progress message comes to rest. */
export async function deliver(world: World, render: Over): Promise<void> {
  const { ledger, memory, power } = world;
  await waitForEarlier(world, render);
  const project = await ledger.projects.get(render.projectId);
  const maxBytes = await attachableIn(world, project);
  await memory.posting(render, { signal: power, maxBytes }, async (holds) => {
    const version = await exportedVersion(world, render);
    const telling = await tellingOf(world, { render, maxBytes }, version);
    holds(telling.kind === 'result' ? telling.clip : null);
    const posted = await announce(world, render.projectId, addressee(render), telling, overSince(render)).catch(
      async (error: unknown) => {
        // what cannot be told now is there all the same
        if (render.phase === 'ready') await changeVersion(world, version, (now) => ({ ...now, url: render.url }));
        throw error;
      },
    );
    if (render.phase !== 'ready') return;
    const isFirst = posted !== null && (await isFirstFile(world, render));
    const story = version.story ?? (await storyToldBy(world, version, telling));
    const result = posted && { requestId: render.id, askedBy: render.requester.id, ...posted };
    await changeVersion(world, version, (now) => ({
      ...(result && shownOnceMore(now, result, project?.threadId ?? render.threadId)),
      url: render.url,
      story: now.story ?? story,
    }));
    if (telling.kind === 'result' && isFirst) await world.audience.display(addressee(render), telling);
  });
  const turn = render.phase === 'ready' ? await ledger.turns.get(render.id) : undefined;
  if (turn !== undefined) ledger.measures.later('turn', (known = []) => remember(known, tookMs(render, turn)));
  await retract(world, render);
}

/** Says that there is nothing that could be exported. */
export async function deliverNothing(world: World, render: Extract<Render, { phase: 'empty' }>): Promise<void> {
  const { projectId, wanted } = render;
  const mistake =
    wanted === null
      ? ({ kind: 'nothing-to-export' } as const)
      : ({ kind: 'no-such-version', version: wanted } as const);
  await announce(world, projectId, addressee(render), { kind: 'mistake', mistake }, overSince(render));
  await retract(world, render);
}

async function storyToldBy(world: World, version: Version, telling: Telling): Promise<VersionStory | undefined> {
  if (telling.kind !== 'result') return undefined;
  const inWords = telling.changes.length === 0 ? () => [] : await changesOf(world, version);
  return storyOf({ ...telling, asked: telling.asked ?? null }, inWords);
}

/** As large as its server takes, and as there is room for here. */
async function attachableIn({ audience }: World, { guildId = null }: Partial<Project> = {}): Promise<number> {
  return Math.min(await audience.attachable(guildId), MOST_HELD_BYTES);
}

interface Posting<R> {
  readonly render: R;
  readonly maxBytes: number;
}

async function tellingOf(world: World, { render, maxBytes }: Posting<Over>, version: Version): Promise<Telling> {
  const { number, session, url } = version;
  const { cost } = render;
  switch (render.phase) {
    case 'failed':
      if (await isOfAnother(world, session)) return { kind: 'only-link', version: number, url, cost };
      return { kind: 'render-failed', version: number, cost };
    case 'blocked':
      return { kind: 'export-blocked', version: number, cost };
    case 'ready':
      return resultOf(world, { render, maxBytes }, version);
  }
}

async function resultOf(
  world: World,
  { render, maxBytes }: Posting<Extract<Render, { phase: 'ready' }>>,
  version: Version,
): Promise<Telling> {
  const turn = await world.ledger.turns.get(render.id);
  const words = spokenTimelineWords(render.requester.locale);
  const asked = turn === undefined ? null : ownWords(turn.parts);
  return {
    kind: 'result',
    version: version.number,
    asked,
    isVague: asked !== null && version.number > 1 && isVague(asked),
    isAgain: turn !== undefined && turn.repeats !== null,
    picture: turn?.batch ? (turn.parts.flatMap(namesIn)[0] ?? null) : null,
    late: isLate(turn),
    url: render.url,
    isCovered: isCoveredIn(await world.ledger.projects.get(render.projectId), turn?.parts ?? []),
    alt: altOf(turn?.parts ?? []),
    clip: await world.nemo.clip(render.url, maxBytes, world.power),
    text: answeringWords(asked ?? '', render.text),
    ...(await oneScene(world, turn, version)),
    changes: turn === undefined || turn.batch !== null ? [] : (await changesOf(world, version))(words),
    cost: render.cost,
    tookMs: tookMs(render, turn ?? render),
    refused: turn === undefined ? [] : await refusedOf(world, turn),
  };
}

/**
 * The first file of a project, whether its request has made it or somebody wanted it later; and the project was begun
 * where the bot has answered itself: no message asked for it.
 */
async function isFirstFile(world: World, { id, projectId, version }: Over): Promise<boolean> {
  const shown = (await versionsOf(world, projectId)).filter(({ url }) => url !== null);
  const byOthers = shown.filter(
    ({ number, results = [] }) =>
      (number !== version || results.length > 0) && results.every(({ requestId }) => requestId !== id),
  );
  if (byOthers.length > 0) return false; // what stands there already is of this export, before a kill or another try
  return (await world.ledger.turns.get(projectId))?.parts.every(({ messageId }) => messageId === null) === true;
}

async function oneScene(world: World, turn: Turn | undefined, version: Version) {
  const scene = turn && (await sceneChangedBy(world, turn, version));
  return scene === undefined ? {} : { scene };
}

function isLate(turn: Turn | undefined): boolean {
  return turn !== undefined && 'outcome' in turn && turn.outcome?.kind === 'changed' && turn.outcome.late;
}

/**
 * Versions of one thread are announced in their order; one that takes long, or never comes, does not hold up the next
 * for ever.
 */
async function waitForEarlier(world: World, render: Over): Promise<void> {
  const { clock, power } = world;
  const version = (await versionsOf(world, render.projectId)).find(({ number }) => number === render.version);
  if (version === undefined || render.id !== version.turnId) return; // asked for by itself
  const until = overSince(render) + ORDER_WAIT_MS;
  while (clock.now() < until && (await hasEarlier(world, version))) {
    await clock.sleepUntil(Math.min(clock.now() + LOOK_MS, until), power);
  }
}

async function hasEarlier(world: World, { projectId, number }: Edition): Promise<boolean> {
  const isEarlier = (one: number) => one < number && one >= number - LOOKED_BACK;
  const earlier = (await versionsOf(world, projectId)).filter((one) => isEarlier(one.number));
  const renders = await Promise.all(earlier.map(({ turnId }) => world.ledger.renders.get(turnId)));
  return renders.some((render) => render !== undefined && render.phase !== 'told');
}

/** Of an account that is no longer ours only the links remain. */
export async function isOfAnother({ nemo, ledger }: World, { userId, purse }: Session): Promise<boolean> {
  if (purse !== undefined) return (await ledger.purses.get(purse)) === undefined;
  const ours = userId === null ? null : await nemo.accountId();
  return ours !== null && ours !== userId;
}

function addressee({ id, threadId, requester, replyTo }: Render): Addressee {
  return { id, threadId, requester, replyTo };
}

/** How long it took, and what led to it. */
function tookMs(render: Render, request: Turn | Render): number {
  return overSince(render) - startOf(request);
}

function overSince({ history }: Render): number {
  return history.at(-1)?.at ?? 0;
}
