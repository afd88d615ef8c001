import { randomBytes } from 'node:crypto';
import type { Json } from '../json.ts';
import type { Clip, Session } from '../sessions.ts';
import type { Deed, Plan, Write } from './deed.ts';
import { canvases, onGrid, type Draft } from './draft.ts';
import { lastWords } from './last-words.ts';
import type { Sentences } from './sentences.ts';
import { wishIn } from './wish.ts';

/** The one clip that words are about, counted from 1; null where they are about the whole film. */
function stretchIn(text: string): number | null {
  const [, english, chinese] = /\bonly clip (\d+)|只改[^。]*第 ?(\d+) ?段/i.exec(text) ?? [];
  const number = english ?? chinese;
  return number === undefined ? null : Number(number);
}

/** What is done where one clip is to change and all else to stay; null where nothing of the kind was asked for. */
export function stretchPlan(text: string, session: Session, words: Sentences): Plan | null {
  const number = stretchIn(text);
  const { draft } = session;
  const segment = draft?.t.find((track) => track.tt === 0)?.sg[(number ?? 0) - 1];
  if (number === null || draft === null || segment === undefined) return null;
  const [asked = ''] = (text.split('\n\n').at(-1) ?? '').split('\n');
  const { length } = wishIn(asked);
  const isGone = /\bremove\b|去掉/i.test(asked);
  if (isGone || length !== null) {
    const ms = isGone ? 0 : onGrid(segment.d * (length === 'longer' ? 1.5 : 0.7));
    const op = isGone ? 'remove_clip' : 'trim_clip';
    return planOf('edit', { op, clip: number }, { draft: withClip(draft, number, { d: ms }) });
  }
  return anew(asked, number, draft);

  function planOf(kind: 'edit' | 'generation', args: Json, write: Write): Plan {
    const name = kind === 'edit' ? 'edit_timeline' : 'generate_video';
    const deed: Deed = { kind: 'tool', before: '', name, args, response: { status: 'success' }, write };
    return { kind, deeds: [deed, ...lastWords(words.edited, session)], trouble: null };
  }

  /** Another take of the same picture, or of one that is new. */
  function anew(prompt: string, clip: number, from: Draft): Plan | null {
    const source =
      session.uploads.find(({ id }) => !session.seen.has(id)) ??
      session.clips.find(({ id }) => id === segment?.m['id'])?.source;
    if (source === undefined || segment === undefined) return null;
    const id = `gen_${randomBytes(4).toString('hex')}`;
    const made: Clip = { id, prompt, source, part: null, ms: segment.d, ...canvases[from.m.ratio] };
    const m = { id, name: prompt.slice(0, 40), file: source.filename };
    return planOf(
      'generation',
      { prompt, clip },
      { clips: [made], draft: withClip(from, clip, { m }), seen: [source.id] },
    );
  }
}

/** One clip otherwise, gone where nothing of it is left; music and effects end with the film. */
function withClip(draft: Draft, number: number, change: { readonly d?: number; readonly m?: Json }): Draft {
  const t = draft.t.map((track) => {
    if (track.tt !== 0) return track;
    const sg = track.sg.map((segment, index) =>
      index === number - 1 ? { ...segment, ...change, m: { ...segment.m, ...change.m } } : segment,
    );
    return { ...track, sg: sg.filter(({ d }) => d > 0) };
  });
  const total = t.find((track) => track.tt === 0)?.sg.reduce((sum, { d }) => sum + d, 0) ?? draft.d;
  const fit = (track: (typeof t)[number]) =>
    track.tt === 0 || track.tt === 7 ? track.sg : track.sg.map((one) => ({ ...one, d: total }));
  return { ...draft, d: total, t: t.map((track) => ({ ...track, sg: fit(track) })) };
}
