import { unfolded } from './exact-json.ts';
import { textAt } from './wire.ts';

/** Names of the member that holds the link, small and without their joints, as likely as they come. */
const links = (
  'url outputurl videourl downloadurl fileurl cdnurl resulturl mediaurl publicurl signedurl playurl mp4url link ' +
  'downloadlink videolink outputfile videofile urls'
).split(' ');
/** Members that hold what has a link. */
const HOLDERS = /^(?:videos?|outputs?|results?|files?|items?|films?|mp4)$/;
const TYPES = ['type', 'kind', 'mime_type', 'mimeType', 'content_type', 'contentType', 'format'] as const;
const MOST_LEVELS = 4;

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|heic|svg|bmp)$/i;
const FILM = /\.(?:mp4|mov|webm|m4v|mkv)$/i;
const PICTURE_TYPE = /thumb|image|cover|poster|picture|preview|sprite/i;
const FILM_TYPE = /video|film|movie|mp4/i;

interface Candidate {
  readonly link: string;
  /** What it is called, or said to be, where it stands. */
  readonly type: string;
  readonly name: string;
}

/**
 * The link of the film among all that an output has: the one said to be a film, else one that ends like it, else one in
 * a member of that name. A picture of it only where there is nothing else, and first where `output` has any.
 */
export function filmLinkIn(output: unknown, around: unknown): string | null {
  // what lies beside the output may be what the film was made of
  const [own, others] = [linksIn(output), linksIn(around, 'named')];
  const films = [own, others].map((all) => all.filter((one) => !isPicture(one)));
  const from = [...films, own, others].find((all) => all.length > 0) ?? [];
  return from.toSorted((a, b) => likeness(b) - likeness(a))[0]?.link ?? null;
}

function likeness({ link, type, name }: Candidate): number {
  return (FILM_TYPE.test(type) ? 4 : 0) + (FILM.test(pathOf(link)) ? 2 : 0) + (FILM_TYPE.test(name) ? 1 : 0);
}

function isPicture({ link, type }: Candidate): boolean {
  return PICTURE.test(pathOf(link)) || PICTURE_TYPE.test(type);
}

function pathOf(link: string): string {
  return link.trim().replace(/[?#][^]*$/, '');
}

/** All links in it, the likely ones first; `named` leaves out what lies in members that may hold anything. */
function linksIn(
  value: unknown,
  which: 'all' | 'named' = 'all',
  place = { name: '', type: '', level: 0 },
): readonly Candidate[] {
  const { name, type, level } = place;
  const inner = unfolded(value);
  if (typeof inner === 'string')
    return inner.trim() !== '' && (name !== '' || inner.includes('/')) ? [{ link: inner, type, name }] : [];
  if (level > MOST_LEVELS || typeof inner !== 'object' || inner === null) return [];
  const below = (one: unknown, at: { name: string; type: string }) => linksIn(one, which, { ...at, level: level + 1 });
  if (Array.isArray(inner)) return inner.flatMap((one) => below(one, { name, type }));
  const own = textAt(inner, ...TYPES) ?? type;
  const members = Object.entries(inner).map(
    ([key, member]) => [key.toLowerCase().replaceAll(/[_-]/g, ''), member] as const,
  );
  return [
    ...links
      .flatMap((link) => members.filter(([key]) => key === link))
      .map(([key, one]) => below(one, { name: key, type: own })),
    ...members
      .filter(([key]) => which === 'all' && HOLDERS.test(key))
      .map(([key, one]) => below(one, { name: key, type: key })),
  ].flat();
}
