import { randomBytes } from 'node:crypto';
import type { Asset } from '../asset.ts';
import type { Clip, Session } from '../sessions.ts';
import type { Switches } from '../switches.ts';
import type { Deed } from './deed.ts';
import { canvases, newDraft, onGrid, sharesOf, withTitle, type Draft, type Shape } from './draft.ts';
import { applied, namedEdits } from './edits.ts';
import { lastWords } from './last-words.ts';
import type { Role } from './roles.ts';
import type { Sentences } from './sentences.ts';
import { shotsOf, type ShotPlan } from './shots.ts';
import type { Wish } from './wish.ts';

const USUAL_MS = 10_000;

/** What is to be made, and from what. */
export interface Task {
  readonly wish: Wish;
  readonly session: Session;
  readonly words: Sentences;
  /** Pictures no clip was made from yet. */
  readonly fresh: readonly Asset[];
  readonly roles: readonly Role[];
}

/** A clip from each picture, one after another; then, unasked, music in the same turn (nemo-api.md §7.3). */
export function generationOf({ wish, session, words, fresh, roles }: Task, switches: Switches): readonly Deed[] {
  const shots = shotsOf({ session, fresh, roles, instead: wish.instead });
  const shape = wish.shape ?? session.draft?.m.ratio ?? nearestShape(shots[0]?.source);
  const asked = wish.title?.kind === 'add' ? null : wish.seconds;
  const total = asked === null ? lengthFor(session, fresh) : onGrid(asked * 1000);
  const clips = clipsOf({ text: wish.text, shots, shape, total });
  const draft = newDraft(shape, clips.map(segmentOf), switches);
  const seen = [...fresh, ...roles.map(({ picture }) => picture)].map(({ id }) => id);
  return [
    {
      kind: 'tool',
      before: words.begun,
      name: 'generate_video',
      args: { prompt: wish.text, duration_seconds: total / 1000, aspect_ratio: shape },
      response: { status: 'success', media_id: clips[0]?.id ?? null, duration_ms: total },
      write: { clips, draft, seen },
    },
    ...secondStage({ wish, session, words, draft }, switches),
    ...lastWords(words.ready, session),
  ];
}

/** As the timeline has it: whoever made it can see which picture stands where, as what. */
function segmentOf({ id, ms, prompt, source: { filename }, part }: Clip) {
  const asked = prompt.split('\n\n').at(-1) ?? ''; // what is told of the pictures stands before it
  const name = asked === '' ? filename : asked.slice(0, 40);
  return { id, ms, name, more: { file: filename, ...(part !== null && { part }) } };
}

/** What was asked for beside the clip, else music of the agent's own choice. */
function secondStage(
  { wish, session, words, draft }: Omit<Task, 'fresh' | 'roles'> & { readonly draft: Draft },
  switches: Switches,
): readonly Deed[] {
  const unasked = switches.stages === 'two' && wish.music === null;
  const music = wish.music ?? (unasked ? ({ kind: 'add', name: 'Lo-fi' } as const) : null);
  const kept = session.draft?.t.find((track) => track.tt === 7)?.sg[0]?.m['text'];
  const edits = [
    ...namedEdits({ ...wish, music: music?.kind === 'remove' ? null : music }, switches),
    ...(typeof kept === 'string' && wish.title === null
      ? [{ args: { op: 'add_title', text: kept }, change: (was: Draft) => withTitle(was, kept, null, switches) }]
      : []),
  ];
  return applied(edits, draft).map((deed, index) =>
    index === 0 && deed.kind === 'tool' ? { ...deed, before: words.rawClip } : deed,
  );
}

/** Added pictures make a clip longer; a new try keeps its length. */
function lengthFor({ draft }: Session, fresh: readonly Asset[]): number {
  if (draft === null) return USUAL_MS;
  return fresh.length === 0 ? draft.d : onGrid(draft.d + 5000 * fresh.length);
}

function clipsOf(task: {
  readonly text: string;
  readonly shots: readonly ShotPlan[];
  readonly shape: Shape;
  readonly total: number;
}): readonly Clip[] {
  const { text, shots, shape, total } = task;
  const weights = shots.map(() => 1);
  return sharesOf(total, weights).flatMap((ms, index): Clip[] => {
    const shot = shots[index];
    if (shot === undefined) return [];
    const { source, part, told } = shot;
    const id = `gen_${randomBytes(4).toString('hex')}`;
    return [{ id, prompt: told ? text : '', source, part, ms, ...canvases[shape] }];
  });
}

/** Of the three shapes, the one a picture is cut least to. */
function nearestShape(picture: Asset | undefined): Shape {
  if (picture === undefined || picture.width === 0 || picture.height === 0) return '16:9';
  const ratio = picture.width / picture.height;
  const far = (shape: Shape) => Math.abs(Math.log((ratio * canvases[shape].height) / canvases[shape].width));
  const [nearest = '16:9'] = (['16:9', '9:16', '1:1'] as const).toSorted((a, b) => far(a) - far(b));
  return nearest;
}
