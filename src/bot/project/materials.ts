import { createHash } from 'node:crypto';
import { apart } from '../../core/apart.ts';
import type { Part } from '../../core/asking.ts';
import { nameOfLink, type Attachment, type Material } from '../../core/media.ts';
import type { Picture } from '../../core/pictures.ts';
import { isPublicLink } from '../../core/public-link.ts';
import type { RefusedFile } from '../../core/telling.ts';
import type { World } from '../world.ts';
import { forgetFile } from './kept-files.ts';
import { handOver, inspectOne, type Errand, type Wanted } from './upload.ts';

/** What was given to a project. */
export interface Given {
  readonly projectId: string;
  readonly parts: readonly Part[];
}

/**
 * Brings all of them to a session, each once, in order, and no two by one name.
 *
 * @param brought what the project was given before
 * @param onStep hears how many are there already
 */
export async function bringAll(
  world: World,
  { projectId, brought, parts }: Given & { readonly brought: readonly Part[] },
  errand: Errand,
  onStep: (done: number, of: number) => Promise<void>,
): Promise<void> {
  const all = wantedIn({ projectId, parts });
  const taken = await namesThere(world, brought, wantedIn({ projectId, parts: [...brought, ...parts] }));
  for (const [done, wanted] of all.entries()) {
    await onStep(done, all.length);
    const material = await keptOrRefused(world, namedApart(wanted, taken), errand);
    if (material.kind === 'kept' && material.name !== undefined) taken.set(wanted.id, material.name);
  }
}

/** By file. A project outlives what is known of its files, and has their names itself. */
async function namesThere({ ledger }: World, brought: readonly Part[], all: readonly Wanted[]) {
  const names = new Map(brought.flatMap(({ files }) => files.map(({ id, name }) => [id, name] as const)));
  const known = await Promise.all(all.map(async ({ id }) => [id, await ledger.materials.get(id)] as const));
  for (const [id, material] of known) {
    if (material?.kind === 'refused') names.delete(id);
    else if (material?.name !== undefined) names.set(id, material.name);
  }
  return names;
}

function namedApart(wanted: Wanted, taken: ReadonlyMap<string, string>): Wanted {
  if ('link' in wanted) return wanted;
  const others = [...taken].flatMap(([id, name]) => (id === wanted.id ? [] : [name]));
  return { ...wanted, file: { ...wanted.file, name: apart(wanted.file.name, others) } };
}

/** The same parts, by the names that their files have there. */
export async function withNamesThere({ ledger }: World, parts: readonly Part[]): Promise<readonly Part[]> {
  const named = async (file: Attachment) => ({ ...file, name: nameThere(file, await ledger.materials.get(file.id)) });
  return Promise.all(parts.map(async (part) => ({ ...part, files: await Promise.all(part.files.map(named)) })));
}

/** Looks at files that wait. What cannot be used is known from then on; nothing of them leaves for the backend. */
export async function inspectAll(world: World, given: Given): Promise<void> {
  for (const wanted of wantedIn(given)) {
    if ((await world.ledger.materials.get(wanted.id)) !== undefined) continue;
    const refused = await inspectOne(world, wanted);
    if (refused !== null) await world.ledger.materials.put(wanted.id, refused);
  }
}

async function keptOrRefused(world: World, wanted: Wanted, errand: Errand): Promise<Material> {
  const { materials } = world.ledger;
  const known = await materials.get(wanted.id);
  if (known?.kind === 'refused') return known;
  if (known?.kind === 'kept' && known.sessionId === errand.session.sessionId) return known;
  const material = await handOver(world, wanted, known, errand);
  await materials.put(wanted.id, material);
  if ('file' in wanted && wanted.messageId === null) await forgetFile(world, wanted.id);
  return material;
}

/** Known before anybody was asked. */
const privateLink = { kind: 'refused', reason: 'private-link', format: null } as const;

/** What became of each, in order; undefined where nothing has yet. */
async function becomeOf({ ledger }: World, given: Given) {
  return Promise.all(
    wantedIn(given).map(async (wanted) => {
      const { id, name } = wanted;
      return {
        id,
        name,
        material: 'link' in wanted && !isPublicLink(wanted.link) ? privateLink : await ledger.materials.get(id),
      };
    }),
  );
}

/** The same parts without what was refused; those of which nothing is left are left out. */
export async function usable(world: World, { projectId, parts }: Given): Promise<readonly Part[]> {
  const all = await becomeOf(world, { projectId, parts });
  const gone = new Set(all.filter(({ material }) => material?.kind === 'refused').map(({ id }) => id));
  return parts
    .map((part) => ({
      ...part,
      files: part.files.filter(({ id }) => !gone.has(id)),
      links: part.links.filter((link) => !gone.has(idOf(projectId, link))),
    }))
    .filter(({ text, files, links }) => text !== '' || files.length + links.length > 0);
}

/** What a picture is called at the backend, as far as that is known. */
export function nameThere({ name }: Pick<Picture, 'name'>, material: Material | undefined): string {
  return (material?.kind === 'kept' ? material.name : undefined) ?? name;
}

/** What became of pictures of a project, by their keys. */
export async function materialsOf(
  { ledger }: World,
  projectId: string,
  pictures: readonly Pick<Picture, 'key'>[],
): Promise<ReadonlyMap<string, Material>> {
  const found = new Map<string, Material>();
  for (const { key } of pictures) {
    const material = await ledger.materials.get(URL.canParse(key) ? idOf(projectId, key) : key);
    if (material !== undefined) found.set(key, material);
  }
  return found;
}

/** What could not be used, with the reason for each. */
export async function refusedOf(world: World, given: Given): Promise<readonly RefusedFile[]> {
  return (await becomeOf(world, given)).flatMap(({ name, material }) =>
    material?.kind === 'refused' ? [{ name, reason: material.reason, format: material.format }] : [],
  );
}

function wantedIn({ projectId, parts }: Given): readonly Wanted[] {
  return parts.flatMap(({ messageId, files, links }): readonly Wanted[] => [
    ...files.map((file) => ({ id: file.id, name: file.name, file, messageId })),
    ...links.map((link) => ({ id: idOf(projectId, link), name: nameOfLink(link), link })),
  ]);
}

/** Their bytes and what became of them are known no longer; who brings the same again brings it anew. */
export async function forgetMaterials(world: World, given: Given): Promise<void> {
  for (const { id } of wantedIn(given)) {
    await forgetFile(world, id);
    await world.ledger.materials.remove(id);
  }
}

/** A file is one thing wherever it is used. A link that was refused to one project may be good for another. */
function idOf(projectId: string, link: string): string {
  return `link-${createHash('sha256').update(`${projectId} ${link}`).digest('hex')}`;
}
