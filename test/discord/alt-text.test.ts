import { expect, test } from 'vitest';
import type { Part } from '../../src/core/asking.ts';
import { altOf, isCovered } from '../../src/core/request.ts';
import type { Telling } from '../../src/core/telling.ts';
import { coveredLinks, mediaLinks, withoutMediaLinks } from '../../src/core/media.ts';
import { sorted } from '../../src/discord/attachments.ts';
import { progressView } from '../../src/discord/views/progress-view.ts';
import { tellingView } from '../../src/discord/views/telling-view.ts';
import { attachmentSchema } from '../../src/store/turn-schema.ts';
import { createWords } from '../../src/words/words.ts';
import { to } from './extremes.ts';

const t = createWords()('en-US');
const file = { id: '1', name: 'a.png', size: 1, url: 'https://cdn.example/a.png', contentType: 'image/png' };
const described = { ...file, description: 'A lighthouse at night' };
const part = (files: Part['files']): Part => ({ messageId: null, text: '', files, links: [], about: null });
const progress = { step: { kind: 'directing' }, startedAt: 0, expected: null, words: '', thumbnail: file.url } as const;
const result: Telling = {
  kind: 'result',
  version: 1,
  picture: null,
  late: false,
  url: 'https://clips.example/1.mp4',
  clip: null,
  text: '',
  changes: [],
  cost: null,
  refused: [],
};
const shown = (telling: Telling) =>
  JSON.stringify(tellingView(to, telling, { t, shownAs: 'link', readsMessages: true }).body);

test('what somebody wrote about a picture stays with it, on disk too', () => {
  const [kept] = sorted([described]).files;
  expect(kept?.alt).toBe('A lighthouse at night');
  expect(attachmentSchema.parse(kept)).toEqual(kept);
  expect(sorted([file]).files[0]).not.toHaveProperty('alt');
  expect(sorted([{ ...file, description: null }]).files[0]).not.toHaveProperty('alt');
  expect(altOf([part(sorted([file, described]).files)])).toBe(null); // it is about the picture that is shown
  expect(altOf([part(sorted([described, file]).files)])).toBe('A lighthouse at night');
});

test('whoever cannot see the card or the result reads what the picture shows', () => {
  const alt = 'A lighthouse at night';
  expect(JSON.stringify(progressView(to, { ...progress, alt }, t))).toContain('"description":"A lighthouse at night"');
  expect(JSON.stringify(progressView(to, progress, t))).toContain('"description":"The picture"');
  expect(shown({ ...result, alt })).toContain('"description":"Version 1 of your video: A lighthouse at night"');
  expect(shown(result)).toContain('"description":"Version 1 of your video"');
  expect(shown({ ...result, alt: 'a'.repeat(1_024) })).toContain('a…"');
});

test('names of files and what is said of them hold no words of ours to the agent', () => {
  const { body, files } = tellingView(
    to,
    { ...result, clip: new Uint8Array(1) },
    { t, shownAs: 'file', readsMessages: true },
  );
  expect(files.map(({ name }) => name)).toEqual(['version-1.mp4']);
  expect(JSON.stringify(body)).not.toMatch(/turn this image|Regenerate this|Make a video of only/);
});

test('a link behind a spoiler is covered like a file behind one', () => {
  const covered = '||https://x.dev/a.png||';
  const [link = ''] = mediaLinks(covered);
  expect(coveredLinks(`${covered} and https://x.dev/b.png`)).toEqual([link]);
  expect(withoutMediaLinks(covered)).toBe('');
  expect(isCovered([{ ...part([]), links: [link] }])).toBe(false);
  expect(isCovered([{ ...part([]), links: [link], coveredLinks: [link] }])).toBe(true);
});
