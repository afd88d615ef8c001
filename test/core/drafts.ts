import { readFileSync } from 'node:fs';

/** The pieces of the example timeline in the backend's own description, and drafts made of them. */

export const clip = { d: 10_000, m: { id: 'gen_1', name: 'city timelapse' } };
export const music = { d: 10_000, m: { name: 'Lo-fi', volume: 35 } };
export const title = { d: 3_000, m: { text: 'Urban Dreams' } };

export const video = (...sg: readonly object[]) => ({ tt: 0, m: { name: 'main' }, sg });
export const audio = (...sg: readonly object[]) => ({ tt: 1, m: { name: 'BGM' }, sg });
export const text = (...sg: readonly object[]) => ({ tt: 7, m: { name: 'title' }, sg });
export const draft = (...t: readonly object[]) => ({
  d: 10_000,
  m: { ratio: '16:9', width: 1920, height: 1080, fps: 30 },
  t,
});

export const tracks = [video(clip), audio(music), text(title)];
export const example = draft(...tracks);

/** Drafts as the agent's stream wrote them. */
export const captured = ['generate', 'edit-silent', 'edit-empty-reply'].flatMap((name) =>
  readFileSync(`test/fixtures/${name}.once.sse`, 'utf8')
    .split('\n')
    .flatMap((line) => /"draft":(\{.*\})\},"artifactDelta"/.exec(line)?.[1] ?? []),
);

/** What JSON cannot write. */
export function holdingItself(): object {
  const self: Record<string, unknown> = { d: 'x' };
  return Object.assign(self, { m: self, t: self, rawJSON: self });
}
