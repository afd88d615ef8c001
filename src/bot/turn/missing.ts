import type { Part } from '../../core/asking.ts';
import { nameOfLink, type Material } from '../../core/media.ts';
import { ownPictures, picturesOf, type Picture } from '../../core/pictures.ts';
import type { MissingFile } from '../../core/question.ts';
import type { Session, State } from '../../core/session.ts';
import { missedBy } from '../../core/taken-back.ts';
import type { Turn } from '../../core/turn.ts';
import { unseenIn, type Sought } from '../../core/unseen.ts';
import { askTwice } from '../ask-twice.ts';
import { materialsOf, nameThere, type Given } from '../project/materials.ts';
import type { World } from '../world.ts';

/**
 * How often, and how far apart, the state is read until everything that was brought shows up in it. What the backend
 * fetches itself takes longer: for a file it has been looked before.
 */
const LOOKS = { file: 5, link: 31 } as const;
const LOOK_MS = 1_000;

/**
 * Files of a request that were refused or taken back: without any of them it is another one, a sound or a document as
 * much as a picture. None where that was asked already.
 */
export async function refusedIn(world: World, turn: Turn, brought: readonly Part[]): Promise<readonly MissingFile[]> {
  if (await wasAsked(world, turn)) return [];
  const gone = missedBy(turn);
  if (gone.length > 0) return gone;
  const all = picturesOf(brought, turn.parts);
  const materials = await materialsOf(world, turn.projectId, all);
  const own = ownPictures(brought, turn.parts).filter(({ role }) => role !== 'left-out');
  return own.flatMap(({ key, name }): readonly MissingFile[] => {
    const material = materials.get(key);
    return material?.kind === 'refused' ? [{ key, name, reason: material.reason, format: material.format }] : [];
  });
}

/** The state of a session once all that is needed is seen in it, and what is not, however often one looks. */
export async function stateWith(
  world: World,
  session: Session,
  { projectId, needed, parts }: Given & { readonly needed: readonly Part[] },
): Promise<{ readonly state: State; readonly unseen: readonly MissingFile[] }> {
  const { nemo, clock, power } = world;
  const pictures = picturesOf([], parts);
  const materials = await materialsOf(world, projectId, pictures);
  const sought = pictures.flatMap((picture) => soughtFor(picture, materials.get(picture.key), session));
  const own = new Set(picturesOf([], needed).flatMap(({ key, role }) => (role === 'left-out' ? [] : [key])));
  for (let look = 1; ; look++) {
    const state = await askTwice(world, power, () => nemo.state(session, power));
    const keys = unseenIn(sought, state.files);
    const unseen = pictures.filter(({ key }) => own.has(key) && keys.has(key));
    if (unseen.every(({ url }) => look >= LOOKS[url === null ? 'link' : 'file']))
      return { state, unseen: unseen.map(({ key, name }) => ({ key, name, reason: 'unseen', format: null })) };
    await clock.sleepUntil(clock.now() + LOOK_MS, power);
  }
}

/** Some backends give a file another address later on, and its name stays. */
function soughtFor(picture: Picture, material: Material | undefined, { sessionId }: Session): readonly Sought[] {
  const { key, name, url } = picture;
  // of one that is known no longer nobody can say more than its name
  if (material !== undefined && (material.kind === 'refused' || material.sessionId !== sessionId)) return [];
  const link = url === null ? [new URL(key).href] : [];
  const names = [nameThere(picture, material), ...(url === null ? [nameOfLink(key)] : [name])];
  const addresses = [material?.url ?? null, ...link].filter((address) => address !== null);
  return [{ key, addresses, names, isLink: url === null, isNowhere: material?.url === null }];
}

/** Whoever was told what is missing, and goes on or asks again, goes on without it. */
export async function wasAsked(world: World, { agreed, repeats }: Turn): Promise<boolean> {
  if (agreed.includes('missing')) return true;
  const earlier = repeats === null ? undefined : await world.ledger.turns.get(repeats);
  if (earlier === undefined) return false;
  return (earlier.phase === 'told' && earlier.outcome?.kind === 'incomplete') || wasAsked(world, earlier);
}
