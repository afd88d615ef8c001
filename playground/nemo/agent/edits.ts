import type { Json } from '../json.ts';
import type { Deed } from './deed.ts';
import {
  hasTrack,
  withLength,
  withMotion,
  withMusic,
  withoutTrack,
  withTitle,
  withVolume,
  type Draft,
  type DraftForm,
} from './draft.ts';
import type { Wish } from './wish.ts';

interface Edit {
  readonly args: Json;
  readonly change: (draft: Draft) => Draft;
}

/** The edits a wish comes down to, one tool call each; what is not understood changes how the picture moves. */
export function editsOf(wish: Wish, draft: Draft, form: DraftForm): readonly Deed[] {
  const edits = [...namedEdits(wish, form), ...lengthEdits(wish, draft), ...volumeEdits(wish, draft)];
  const asked = wish.volume !== null || edits.length > 0;
  return applied(
    asked ? edits : [{ args: { op: 'adjust_motion', text: wish.text }, change: (was) => withMotion(was, wish.text) }],
    draft,
  );
}

/** Music and titles, as they are wanted. */
export function namedEdits({ music, title, seconds }: Wish, form: DraftForm): readonly Edit[] {
  const edits: Edit[] = [];
  if (music?.kind === 'remove') edits.push({ args: { op: 'remove_bgm' }, change: (draft) => withoutTrack(draft, 1) });
  if (music?.kind === 'add')
    edits.push({ args: { op: 'add_bgm', text: music.name }, change: (draft) => withMusic(draft, music.name, form) });
  if (title?.kind === 'remove') edits.push({ args: { op: 'remove_title' }, change: (draft) => withoutTrack(draft, 7) });
  if (title?.kind === 'add') {
    edits.push({
      args: { op: 'add_title', text: title.name },
      change: (draft) => withTitle(draft, title.name, seconds, form),
    });
  }
  return edits;
}

/** One tool call per edit, each on what the one before it left. */
export function applied(edits: readonly Edit[], from: Draft): readonly Deed[] {
  let draft = from;
  return edits.map(({ args, change }): Deed => {
    draft = change(draft);
    const response = { status: 'success', op: args['op'], tracks: draft.t.length, duration_ms: draft.d };
    return { kind: 'tool', before: '', name: 'edit_timeline', args, response, write: { draft } };
  });
}

/** Seconds beside a title are the title's. */
function lengthEdits({ seconds, length, title }: Wish, { d }: Draft): readonly Edit[] {
  const ms =
    seconds !== null && title?.kind !== 'add'
      ? seconds * 1000
      : length === 'shorter'
        ? d * 0.7
        : length === 'longer'
          ? d * 1.5
          : null;
  return ms === null
    ? []
    : [{ args: { op: 'trim', duration_seconds: ms / 1000 }, change: (draft) => withLength(draft, ms) }];
}

function volumeEdits({ volume, music }: Wish, draft: Draft): readonly Edit[] {
  if (volume === null || (!hasTrack(draft, 1) && music?.kind !== 'add')) return [];
  return [{ args: { op: 'set_volume', volume }, change: (was) => withVolume(was, volume) }];
}
