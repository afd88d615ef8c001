import { describe, expect, test } from 'vitest';
import {
  chinese,
  differenceOf,
  english,
  hasSegments,
  summaryOf,
  timelineLines,
  timelineWordsFor,
} from '../../src/core/timeline.ts';
import { timelineRows } from '../../src/core/timeline-rows.ts';
import { audio, captured, clip, draft, example, holdingItself, music, text, title, tracks, video } from './drafts.ts';

const SUMMARY =
  'Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)';
const NONE = 'There is no timeline yet.';

/** The summary of one track with one segment, without what stands around it. */
function line(tt: unknown, segment: unknown, track: object = {}): string {
  return summaryOf({ t: [{ tt, sg: [segment], ...track }] }).replace('Timeline (1 track): 1. ', '');
}

describe('what no timeline can hold is not said', () => {
  const said = (given: object) => [summaryOf(given), ...differenceOf(null, given)].join(' ');

  test.each([
    ['a length', { t: [{ tt: 0, sg: [{ d: 1e308 }, { d: 1e308 }] }] }],
    ['a volume', { t: [{ tt: 1, sg: [{ d: 1000, m: { volume: 1e308 } }] }] }],
    ['a place', { t: [{ tt: 0, sg: [{ d: 1000, start: 1e300 }] }] }],
    ['a name', { t: [{ tt: 0, sg: [{ d: 1000, m: { name: 'undefined' } }] }] }],
    ['a title', { t: [{ tt: 7, sg: [{ d: 1000, m: { text: '[object Object]' } }] }] }],
    ['a picture', { d: 5000, m: { width: 1e308, height: 1 }, t: [] }],
  ])('%s', (_what, given) => {
    expect(said(given)).not.toMatch(/Infinity|e\+|NaN|undefined|object/);
  });

  test.each([
    [{ ratio: 'RATIO_9_16' }, ['Shape: 16:9 → 9:16']],
    [{ ratio: '9x16' }, ['Shape: 16:9 → 9:16']],
    [{ ratio: '2.39:1' }, ['Shape: 16:9 → 2.39:1']],
    [{ ratio: 'undefined', width: 1080, height: 1080 }, ['Shape: 16:9 → 1:1']],
    [{ ratio: 'undefined' }, ['Details of the timeline changed']],
    [{ width: 1e308, height: 1 }, ['Details of the timeline changed']],
  ])('a shape, unless it is one: %j', (m, lines) => {
    const film = { t: [{ tt: 0, sg: [{ d: 1000 }] }] };
    expect(differenceOf({ ...film, m: { ratio: '16:9' } }, { ...film, m })).toEqual(lines);
  });
});

describe('a timeline on one line', () => {
  test.each([
    ['the draft itself', example],
    ['the draft as JSON text', JSON.stringify(example)],
    ['the draft as JSON text inside JSON text', JSON.stringify(JSON.stringify(example))],
    ['its tracks as JSON text', { ...example, t: JSON.stringify(example.t) }],
    [
      'segments and metadata as JSON text',
      draft({ tt: 0, sg: JSON.stringify([{ d: 10_000, m: JSON.stringify(clip.m) }]) }, audio(music), text(title)),
    ],
    [
      'numbers as text',
      draft(
        { tt: '0', sg: [{ ...clip, d: '10000' }] },
        { tt: '1', sg: [{ d: '10000', m: { name: 'Lo-fi', volume: '35' } }] },
        { tt: '7', sg: [{ ...title, d: '3000' }] },
      ),
    ],
    [
      'numbers kept as written',
      draft(
        { tt: JSON.rawJSON('0'), sg: [{ ...clip, d: JSON.rawJSON('10000') }] },
        audio({ ...music, d: JSON.rawJSON('1e4') }),
        text(title),
      ),
    ],
    ['big integers', draft({ tt: 0n, sg: [{ ...clip, d: 10_000n }] }, audio(music), text(title))],
    [
      'a volume between 0 and 1',
      draft(video(clip), audio({ d: 10_000, m: { name: 'Lo-fi', volume: 0.35 } }), text(title)),
    ],
    [
      'a volume beside the metadata',
      draft(video(clip), audio({ d: 10_000, volume: 35, m: { name: 'Lo-fi' } }), text(title)),
    ],
    [
      'the volume of the track',
      draft(video(clip), { tt: 1, m: { volume: 0.35 }, sg: [{ d: 10_000, m: { name: 'Lo-fi' } }] }, text(title)),
    ],
    [
      'members nobody knows',
      {
        ...example,
        x: 1,
        t: tracks.map((track) => ({
          ...track,
          effects: [{ k: 9 }],
          sg: track.sg.map((one) => ({ ...one, zz: null })),
        })),
      },
    ],
    [
      '19-digit ids everywhere',
      `{"id":1234567890123456789,"t":[{"tt":0,"id":9007199254740993,"sg":[{"d":10000,"m":{"id":"gen_1","name":"city timelapse"}}]},${JSON.stringify(audio(music))},${JSON.stringify(text(title))}]}`,
    ],
  ])('reads as in the example, whether written as %s', (_, given) => {
    expect(summaryOf(given)).toBe(SUMMARY);
  });

  test.each([
    [1, 'Timeline (1 track): 1. Video: turn this image into a 10-second animate (0-10s)'],
    [2, 'Timeline (2 tracks): 1. Video: turn this image into a 10-second animate (0-10s) 2. BGM: Lo-fi (0-10s)'],
    [3, 'Timeline (2 tracks): 1. Video: generate a video (0-4s) 2. BGM: Lo-fi (0-4s)'],
    [
      4,
      'Timeline (3 tracks): 1. Video: generate a video (0-10s) 2. BGM: Lo-fi (0-10s) 3. Title: "Urban Dreams" (0-3s)',
    ],
  ])('draft %i of the recorded streams reads well', (number, summary) => {
    expect(captured).toHaveLength(4);
    expect(summaryOf(captured[number - 1])).toBe(summary);
  });

  test.each([
    null,
    undefined,
    {},
    [],
    0,
    7,
    true,
    '',
    'no draft',
    '{"t":',
    '[]',
    'null',
    '"null"',
    '{"t":null}',
    '{"t":{}}',
    { t: [] },
    { t: 'x' },
    { t: [null, 1, 'a', []] },
    Symbol('x'),
    () => 1,
    new Date(0),
    JSON.rawJSON('1'),
    '['.repeat(200_000),
  ])('what holds no track, %o, is no timeline', (given) => {
    expect(summaryOf(given)).toBe(NONE);
    expect(hasSegments(given)).toBe(false);
  });

  test.each([
    ['a segment without a name', 0, { d: 4_000 }, 'Video (0-4s)'],
    ['a segment without a length', 0, { m: { name: 'sea' } }, 'Video: sea'],
    ['a segment of which nothing is known', 0, {}, 'Video'],
    ['a segment that is no object', 0, 'seg_1', 'Video'],
    ['metadata that is no object', 0, { d: 4_000, m: ['sea'] }, 'Video (0-4s)'],
    ['a name that is no text', 0, { d: 4_000, m: { name: 12 } }, 'Video (0-4s)'],
    ['a blank name', 0, { d: 4_000, m: { name: ' \n ' } }, 'Video (0-4s)'],
    ['a name over several lines', 0, { d: 4_000, m: { name: ' sea\n\n and\tsky ' } }, 'Video: sea and sky (0-4s)'],
    ['a clip that has a title', 0, { d: 4_000, m: { title: 'sea' } }, 'Video: sea (0-4s)'],
    ['a name beside the metadata', 0, { d: 4_000, name: 'sea' }, 'Video: sea (0-4s)'],
    ['title words under another name', 7, { d: 3_000, m: { content: 'Hello' } }, 'Title: "Hello" (0-3s)'],
    ['title words beside the metadata', 7, { d: 3_000, text: 'Hello' }, 'Title: "Hello" (0-3s)'],
    ['a title without words', 7, { d: 3_000, m: {} }, 'Title (0-3s)'],
    ['a type nobody knows', 12, { d: 4_000, m: { preset: 'grain', strength: 0.35 } }, 'Other (0-4s)'],
    ['a type nobody knows, with a name', 3, { d: 4_000, m: { name: 'Snow' } }, 'Other: Snow (0-4s)'],
    ['a track without a type', undefined, { d: 4_000 }, 'Other (0-4s)'],
    ['a type that is no number', 'video', { d: 4_000 }, 'Other (0-4s)'],
    ['a length that is no number', 0, { d: 'long', m: { name: 'sea' } }, 'Video: sea'],
    ['a length below zero', 0, { d: -5, m: { name: 'sea' } }, 'Video: sea'],
    ['a length that is not finite', 0, { d: Number.POSITIVE_INFINITY, m: { name: 'sea' } }, 'Video: sea'],
    ['half a second', 0, { d: 2_500, m: { name: 'sea' } }, 'Video: sea (0-2.5s)'],
    ['a third of a second', 0, { d: 3_333.33, m: { name: 'sea' } }, 'Video: sea (0-3.333s)'],
    ['a start in the metadata', 7, { d: 2_000, m: { text: 'Hi', start: 4_000 } }, 'Title: "Hi" (4-6s)'],
    ['a start beside it, as text', 7, { d: 2_000, st: '4000', m: { text: 'Hi' } }, 'Title: "Hi" (4-6s)'],
    ['a start of zero', 7, { d: 2_000, start: 0, m: { text: 'Hi' } }, 'Title: "Hi" (0-2s)'],
    ['a start that is no number', 7, { d: 2_000, start: {}, m: { text: 'Hi' } }, 'Title: "Hi" (0-2s)'],
    ['no volume', 1, { d: 4_000, m: { name: 'Lo-fi' } }, 'BGM: Lo-fi (0-4s)'],
    ['full volume of 100', 1, { d: 4_000, m: { name: 'Lo-fi', volume: 100 } }, 'BGM: Lo-fi (0-4s)'],
    ['full volume of 1', 1, { d: 4_000, m: { name: 'Lo-fi', volume: 1 } }, 'BGM: Lo-fi (0-4s)'],
    ['silence', 1, { d: 4_000, m: { name: 'Lo-fi', volume: 0 } }, 'BGM: Lo-fi (0-4s, 0%)'],
    ['more than full volume', 1, { d: 4_000, m: { name: 'Lo-fi', vol: 150 } }, 'BGM: Lo-fi (0-4s, 150%)'],
    ['a volume without a length', 1, { m: { name: 'Lo-fi', volume: 20 } }, 'BGM: Lo-fi (20%)'],
    ['a volume that is no number', 1, { d: 4_000, m: { name: 'Lo-fi', volume: 'loud' } }, 'BGM: Lo-fi (0-4s)'],
    ['a volume below zero', 1, { d: 4_000, m: { name: 'Lo-fi', volume: -6 } }, 'BGM: Lo-fi (0-4s)'],
    ['an object that holds itself', 0, holdingItself(), 'Video'],
  ])('says what is there and invents nothing: %s', (_, tt, segment, said) => {
    expect(line(tt, segment)).toBe(said);
  });

  test('a track’s own name is not that of what plays on it', () => {
    expect(line(0, { d: 4_000 }, { m: { name: 'main' } })).toBe('Video (0-4s)');
  });

  test('segments follow each other where no start is given, and stand where one is', () => {
    const cut = (d: number | null, more = {}) => ({ ...(d !== null && { d }), ...more });
    const said = (...sg: readonly object[]) =>
      summaryOf({ t: [{ tt: 0, sg }] }).slice('Timeline (1 track): 1. '.length);
    expect(said(cut(4_000), cut(2_500))).toBe('Video (0-4s), (4-6.5s)');
    expect(said(cut(4_000, { m: { name: 'a' } }), cut(1_000, { start: 9_000 }), cut(2_000))).toBe(
      'Video: a (0-4s), (9-10s), (10-12s)',
    );
    expect(said(cut(null, { m: { name: 'a' } }), cut(2_000, { m: { name: 'b' } }))).toBe('Video: a, b (2s)');
    expect(said(...Array.from({ length: 8 }, () => cut(1_000)))).toBe(
      'Video (0-1s), (1-2s), (2-3s), (3-4s), (4-5s), 3 more',
    );
  });

  const written = JSON.stringify(example);
  const byIds = (name: string): unknown =>
    JSON.parse(written, (key, value: unknown) =>
      key === name && Array.isArray(value) ? Object.fromEntries(value.map((one, at) => [`id_${at}`, one])) : value,
    );
  test.each([
    ['in a list of one', [example]],
    ['under a draft of its own', { version: 3, draft: example }],
    ['under one that is JSON in a text', { draft: written }],
    ['with its tracks by their ids', byIds('t')],
    ['with its segments by their ids', byIds('sg')],
    ['with names in whole words', JSON.parse(written.replace('"t"', '"tracks"').replaceAll('"sg"', '"segments"'))],
    ['with one track without a list', { t: example.t[0] }, 'Timeline (1 track): 1. Video: city timelapse (0-10s)'],
  ])('a timeline that comes %s is told all the same', (_form, given, told = SUMMARY) => {
    expect(summaryOf(given)).toBe(told);
    expect(hasSegments(given)).toBe(true);
  });

  test('a timeline with something on it can be exported, in whatever shape that comes; one of mere details cannot', () => {
    const some = [{ t: [{ tt: 0, sg: ['seg_1', 'seg_2'] }] }, { layers: [{ clip: 'a' }] }, [[{ clip: 'a' }]]];
    expect(some.map(hasSegments)).toEqual(some.map(() => true));
    expect(hasSegments({ t: [{ tt: 0, elements: [{ id: 'a' }] }] })).toBe(true);
    const none = [
      { m: { ratio: '16:9', tags: ['a'] } },
      { d: 0, version: 1, canvas: { width: 1, height: 1 } },
      { t: [{ tt: 0, m: { a: [1] } }] },
    ];
    expect(none.map(hasSegments)).toEqual(none.map(() => false));
  });

  test('an empty track is a track with nothing on it', () => {
    expect(summaryOf(draft(video(), audio(music)))).toBe('Timeline (2 tracks): 1. Video 2. BGM: Lo-fi (0-10s, 35%)');
    expect([draft(video()), draft(video(), audio(music))].map(hasSegments)).toEqual([false, true]);
  });

  test.each([
    ['letters', 'a'.repeat(61), `${'a'.repeat(59)}…`],
    ['exactly as long as it may be', 'a'.repeat(60), 'a'.repeat(60)],
    ['Chinese', '灯'.repeat(80), `${'灯'.repeat(59)}…`],
    ['emoji of two halves', '🌊'.repeat(40), `${'🌊'.repeat(29)}…`],
    ['a woman astronaut of seven parts', `${'a'.repeat(55)}👩🏽‍🚀 flies`, `${'a'.repeat(55)}…`],
    ['a flag', `${'a'.repeat(56)}🇯🇵 waves`, `${'a'.repeat(56)}…`],
    ['an accent of its own', `${'a'.repeat(58)}e\u0301 over`, `${'a'.repeat(58)}…`],
    ['a space at the end', `${'a'.repeat(58)} over the hills`, `${'a'.repeat(58)}…`],
  ])('a long name is cut at whole characters: %s', (_, name, shown) => {
    expect(line(0, { m: { name } })).toBe(`Video: ${shown}`);
  });

  test('the same, each track on a line of its own', () => {
    expect(timelineLines(example).map((one) => one.trimEnd())).toEqual([
      'Timeline (3 tracks):',
      '1. Video: city timelapse (0-10s)',
      '2. BGM: Lo-fi (0-10s, 35%)',
      '3. Title: "Urban Dreams" (0-3s)',
    ]);
  });

  test('in Chinese a name in brackets is still a name', () => {
    expect(summaryOf(draft(video({ m: { name: '（晚安）' } })), chinese)).toBe('时间线（1 条轨道）：1. 视频：（晚安）');
  });

  test('in Chinese it reads as Chinese', () => {
    expect(summaryOf(example, chinese)).toBe(
      '时间线（3 条轨道）：1. 视频：city timelapse（0-10 秒） 2. 背景音乐：Lo-fi（0-10 秒，35%） 3. 标题：“Urban Dreams”（0-3 秒）',
    );
    expect(summaryOf(null, chinese)).toBe('还没有时间线。');
    expect(['zh-CN', 'zh-TW', 'ZH'].map(timelineWordsFor)).toEqual([chinese, chinese, chinese]);
    expect(['en-US', 'de', 'zha', ''].map(timelineWordsFor)).toEqual([english, english, english, english]);
  });
});

describe('a name that only a machine gave is not said', () => {
  test.each([
    'V1',
    'clip_0001.mp4',
    'seg-12',
    'asset_9f8e7d61',
    'sess_1234567890',
    'a1b2c3d4-e5f6-7890-abcd-ef1234567890.mp4',
    '9f8e7d6c5b4a3f2e.mp4',
    '/workspace/out/clip_0001.mp4',
    's3://bucket/tmp/a1b2c3d4-e5f6-7890-abcd-ef1234567890.mp4?sig=9f8e7d6c5b4a',
    'video/mp4',
  ])('%s', (name) => {
    expect(line(0, { d: 1_000, m: { name } })).toBe('Video (0-1s)');
    expect(timelineRows(draft(video({ d: 1_000, m: { name } })))?.rows[0]?.bars[0]?.name).toBe('');
    expect(differenceOf(draft(), draft(video({ d: 1_000, m: { name } })))).toEqual(['+ Video (0-1s)']);
  });

  test.each([
    ['/workspace/in/my cat.png', 'my cat.png'],
    ['C:\\Users\\ada\\cat.png', 'cat.png'],
    ['https://cdn.example/a/9f8e7d6c5b4a/cat%20nap.mp4?sig=1', 'cat nap.mp4'],
    ['Storm over the bay (asset_9f8e7d61)', 'Storm over the bay'],
    ['IMG_2041.JPG', 'IMG_2041.JPG'],
    ['img_20240101_1234.jpg', 'img_20240101_1234.jpg'],
    ['golden_sunset.png', 'golden_sunset.png'],
    ['AC/DC', 'AC/DC'],
    ['Lo-fi 2', 'Lo-fi 2'],
    ['海边的猫.png', '海边的猫.png'],
    ['100% cat', '100% cat'],
  ])('of %s people read %s', (name, shown) => {
    expect(line(0, { d: 1_000, m: { name } })).toBe(`Video: ${shown} (0-1s)`);
  });

  test('a title is somebody’s words, whatever they are', () => {
    expect(line(7, { d: 1_000, m: { text: 'V1' } })).toBe('Title: "V1" (0-1s)');
  });

  test('another one in its place is told as a change', () => {
    const playing = (name: string) => draft(audio({ d: 1_000, m: { name } }));
    expect(differenceOf(playing('bgm_0001.mp3'), playing('bgm_0002.mp3'))).toEqual(['BGM: replaced']);
    expect(differenceOf(playing('Lo-fi'), playing('bgm_0002.mp3'))).toEqual(['BGM Lo-fi: replaced']);
    expect(differenceOf(playing('bgm_0001.mp3'), playing('Lo-fi'))).toEqual(['BGM: Lo-fi']);
  });
});
