/** Where in a draft its tracks are, and in those its segments: documented is one way alone (seed), the rest guesses. */
const TRACKS = ['t', 'tracks'];
const SEGMENTS = ['sg', 'segments', 'clips'];
/** By these an object is one track, or one segment, and no list of them by their ids. */
const OF_ONE = [...SEGMENTS, 'tt', 'd', 'm'];
/** Where the details of a draft stand: what is in there is on no timeline. */
const DETAILS = 'm';
const MOST_LEVELS = 4;

export type Fields = Readonly<Record<string, unknown>>;

/** The draft itself, where it comes in a list of one, or under a `draft` of its own. */
export function draftIn(value: unknown, read?: (text: string) => unknown, level = 0): unknown {
  const inner = parsed(value, read);
  const one = Array.isArray(inner) && inner.length === 1 ? parsed(inner[0], read) : inner;
  if (!isFields(one) || level > MOST_LEVELS) return inner;
  const held = TRACKS.some((name) => one[name] !== undefined) ? null : parsed(one['draft'], read);
  return isFields(held) || Array.isArray(held) ? draftIn(held, read, level + 1) : one;
}

/** The tracks of a draft; null where nothing in it is known to be any. */
export function tracksIn(draft: Fields): readonly Fields[] | null {
  const tracks = parsed(first(draft, TRACKS));
  return isFields(tracks) || Array.isArray(tracks) ? membersOf(tracks).map(fieldsOf) : null;
}

/** The segments of a track, of which some may be no more than an id. */
export function segmentsIn(track: Fields): readonly unknown[] {
  return listIn(parsed(first(track, SEGMENTS))).filter((one) => isFields(one) || typeof one === 'string');
}

/** Whether there may be something on a timeline whose tracks, or segments, stand where nobody knows. */
export function mayHoldSegments(draft: unknown): boolean {
  const root = draftIn(draft);
  const tracks = tracksIn(fieldsOf(root));
  if (tracks === null) return holdsThings(root);
  const areKnown = tracks.some((track) => first(track, SEGMENTS) !== undefined);
  return !areKnown && tracks.some((track) => holdsThings(track));
}

/** Whether something in it is a list, or objects by their ids. */
function holdsThings(value: unknown, level = 0): boolean {
  if (level > MOST_LEVELS) return false;
  if (Array.isArray(value)) return value.some((one) => isFields(one) || holdsThings(one, level + 1));
  if (!isFields(value)) return false;
  const members = Object.entries(value).filter(([name]) => name !== DETAILS);
  if (level > 0 && members.length > 0 && members.every(([, inner]) => isFields(inner))) return true;
  return members.some(([, inner]) => holdsThings(inner, level + 1));
}

/** What is in a list, also in one by ids, or what stands alone in place of one. */
function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  return OF_ONE.some((name) => value[name] !== undefined) ? [value] : Object.values(value);
}

function membersOf(value: unknown): readonly Fields[] {
  return listIn(value).filter(isFields);
}

/** The JSON value of a text, twice wrapped ones too; anything else as it is. */
export function parsed(draft: unknown, read: (text: string) => unknown = JSON.parse): unknown {
  let value = draft;
  for (let wraps = 0; wraps < 2 && typeof value === 'string'; wraps++) {
    try {
      value = read(value);
    } catch {
      return null; // text that is no JSON is no draft
    }
  }
  return value;
}

export function fieldsOf(value: unknown): Fields {
  const inner = parsed(value);
  return isFields(inner) ? inner : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

export function first(fields: Fields, names: readonly string[]): unknown {
  return names.map((name) => fields[name]).find((value) => value !== undefined && value !== null);
}
