import { agentWordsFor } from '../../core/agent-words.ts';
import type { Part } from '../../core/asking.ts';
import { withPictures } from '../../core/picture-list.ts';
import type { Material } from '../../core/media.ts';
import { ownPictures, picturesOf, repeated, type Picture } from '../../core/pictures.ts';
import { wordsOf } from '../../core/request.ts';
import { summaryOf, timelineWordsFor } from '../../core/timeline.ts';
import type { Turn } from '../../core/turn.ts';
import { materialsOf, nameThere } from '../project/materials.ts';
import { readProject } from '../project/record.ts';
import { versionOf } from '../render/shelf.ts';
import { currentVersion, newestVersion } from '../render/versions.ts';
import type { World } from '../world.ts';

/** What the agent reads: the words of a turn, with what it cannot know by itself. */
export async function requestText(world: World, turn: Turn): Promise<string> {
  const words = agentWordsFor(turn.requester.locale);
  const { brought } = await readProject(world, turn.projectId);
  const own = ownPictures(brought, turn.parts);
  const all = await usablePictures(world, brought, turn);
  const [picture] = own.flatMap(({ key }) => all.find((one) => one.key === key) ?? []);
  const isAlone = picture !== undefined && (await isOfOnePicture(world, turn));
  const parts = isAlone ? turn.parts : await Promise.all(turn.parts.map((part) => explained(world, part, turn, all)));
  const text = (await wasDone(world, turn)) ? words.again(wordsOf(parts)) : wordsOf(parts);
  if (isAlone) return words.only(picture, text);
  const loops = turn.parts.some((part) => part.loops === true);
  return withPictures({ all, own: new Set(own.map(({ key }) => key)), text, loops }, words);
}

/**
 * By the names they have there, and without those that were refused: they are not there. Links that are called alike
 * there are told apart by their addresses.
 */
async function usablePictures(world: World, brought: readonly Part[], { projectId, parts }: Turn) {
  const all = picturesOf(brought, parts);
  const materials = await materialsOf(world, projectId, all);
  const usable = all
    .filter(({ key }) => materials.get(key)?.kind !== 'refused')
    .map((picture) => ({ ...picture, name: nameThere(picture, materials.get(picture.key)) }));
  const often = repeated(usable.map(({ name }) => name));
  return usable.map((picture) =>
    picture.url === null && often.includes(picture.name)
      ? { ...picture, name: `${picture.name} (${addressOf(picture.key, materials.get(picture.key))})` }
      : picture,
  );
}

/** Without a signature, which is long and says nothing. */
function addressOf(link: string, material: Material | undefined): string {
  const there = material?.kind === 'kept' ? material.url : null;
  const { origin, pathname } = new URL(there !== null && URL.canParse(there) ? there : link);
  return `${origin}${pathname}`;
}

/**
 * Words about an older version say which one, since the agent knows only the newest: they reply to its result, or their
 * project went back to it.
 */
async function explained(
  world: World,
  part: Part,
  { projectId, requester: { locale } }: Turn,
  all: readonly Picture[],
): Promise<Part> {
  const words = agentWordsFor(locale);
  const { text, scene } = part;
  const meant = pointedAt(part, all);
  const more = [
    ...(meant.length > 0 ? [words.meant(meant)] : []),
    ...(scene === undefined ? [] : [words.onlyScene(scene)]),
  ];
  const request = { ...part, text: text === '' ? text : [text, ...more].join('\n') };
  const newest = await newestVersion(world, projectId);
  const about = part.about ?? (await currentVersion(world, projectId))?.number ?? null;
  const version = about === null || text === '' ? undefined : await versionOf(world, projectId, about);
  if (version === undefined || version.number === newest?.number) return request;
  const summary = summaryOf(version.draft, timelineWordsFor(locale));
  return { ...part, text: words.about(version.number, summary) + request.text };
}

/** What words mean that reply to pictures of their project; where these are all there are, it goes without saying. */
function pointedAt({ pointsAt = [] }: Part, all: readonly Picture[]): readonly Picture[] {
  const meant = all.filter(({ key }) => pointsAt.includes(key));
  return meant.length === all.length ? [] : meant;
}

/** One of a batch, or the same once more: of all the pictures there it is about its own. */
async function isOfOnePicture(world: World, { batch, repeats }: Pick<Turn, 'batch' | 'repeats'>): Promise<boolean> {
  const earlier = batch !== null || repeats === null ? undefined : await world.ledger.turns.get(repeats);
  return batch !== null || (earlier !== undefined && isOfOnePicture(world, earlier));
}

/** The same words a second time would find everything done already. */
async function wasDone({ ledger }: World, { repeats }: Turn): Promise<boolean> {
  const earlier = repeats === null ? undefined : await ledger.turns.get(repeats);
  return earlier !== undefined && 'outcome' in earlier && earlier.outcome?.kind === 'changed';
}
