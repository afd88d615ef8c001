import { randomInt, randomUUID } from 'node:crypto';
import { assetBody } from './asset.ts';
import type { Draft } from './agent/draft.ts';
import type { Json } from './json.ts';
import type { Clip, Session } from './sessions.ts';
import type { Switches } from './switches.ts';

type Form = Pick<Switches, 'freshState' | 'generatedMedia' | 'draftForm' | 'draftStamps'>;

/** What GET …/latest answers: `data.state` and its members (nemo-api.md §11). */
export function stateBody({ uploads, clips, draft }: Session, form: Form): Json {
  const videos = videoInfos(uploads.map(assetBody), clips);
  const media = generatedMedia(clips, form);
  return {
    ...member('video_infos', videos, videos.length === 0, [], form),
    ...member('draft', written(draft, form), draft === null, {}, form),
    ...member('canvas_config', draft?.m ?? null, draft === null, {}, form),
    ...member('video_analyses', null, true, {}, form),
    ...member('generated_media', media, clips.length === 0, Array.isArray(media) ? [] : {}, form),
  };
}

/** What a tool wrote, as it rides on its event: whole values (sse-wire, "Parts seen"). */
export function deltaBody({ uploads }: Session, clips: readonly Clip[], draft: Draft | undefined, form: Form): Json {
  return {
    ...(clips.length > 0 && {
      generated_media: generatedMedia(clips, form),
      video_infos: videoInfos(uploads.map(assetBody), clips),
    }),
    ...(draft !== undefined && { draft: written(draft, form) }),
  };
}

/** Made anew at each reading. */
const stamps: Readonly<Record<Switches['draftStamps'], () => Json>> = {
  none: () => ({}),
  links: () => ({ cover: `https://cdn.example/cover.jpg?X-Amz-Expires=900&X-Amz-Signature=${randomUUID()}` }),
  time: () => ({ updated_at: Date.now() * 1000 + randomInt(1000) }),
};

function written(draft: Draft | null, { draftForm, draftStamps }: Form): unknown {
  const stamped = draft === null ? null : { ...stamps[draftStamps](), ...draft };
  if (draftForm === 'object') return stamped;
  if (draftForm === 'list') return [stamped];
  if (draftForm === 'inside') return { version: 1, draft: stamped };
  const text = JSON.stringify(stamped);
  return draftForm === 'text' ? text : JSON.stringify(text);
}

function member(name: string, value: unknown, untouched: boolean, empty: unknown, { freshState }: Form): Json {
  if (!untouched) return { [name]: value };
  if (freshState === 'missing') return {};
  return { [name]: freshState === 'null' ? null : empty };
}

/** Uploaded and generated assets (nemo-api.md §11). */
function videoInfos(uploads: readonly object[], clips: readonly Clip[]): readonly object[] {
  const made = clips.map(({ id, ms, width, height }) => ({
    id,
    filename: `${id}.mp4`,
    file_type: 'video',
    duration: ms / 1000,
    width,
    height,
  }));
  return [...uploads, ...made];
}

function generatedMedia(clips: readonly Clip[], { generatedMedia }: Form): readonly object[] | Json {
  const items = clips.map(({ id, prompt, ms, width, height }) => ({
    id,
    type: 'video',
    prompt,
    duration: ms,
    width,
    height,
  }));
  return generatedMedia === 'array' ? items : Object.fromEntries(items.map((item) => [item.id, item]));
}
