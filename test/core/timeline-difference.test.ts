import { describe, expect, test } from 'vitest';
import {
  chinese,
  differenceOf,
  english,
  hasSegments,
  sameDraft,
  spokenTimelineWords,
  summaryOf,
} from '../../src/core/timeline.ts';
import { audio, captured, clip, draft, example, holdingItself, music, text, title, tracks, video } from './drafts.ts';

const named = (name: string, id: number) => ({ d: 1_000, m: { name, id: `gen_${id}` } });

/** What a person may have done, and the lines that say so. */
const changes: readonly (readonly [what: string, before: unknown, after: unknown, lines: readonly string[]])[] = [
  ['nothing', example, JSON.stringify(example), []],
  ['the first clip', null, draft(video(clip)), ['+ Video city timelapse (0-10s)']],
  ['music added', draft(video(clip)), draft(video(clip), audio(music)), ['+ BGM Lo-fi (0-10s, 35%)']],
  ['a title removed', example, draft(video(clip), audio(music)), ['− Title "Urban Dreams"']],
  ['everything removed', draft(video(clip)), {}, ['− Video city timelapse']],
  [
    'a title renamed',
    example,
    draft(video(clip), audio(music), text({ ...title, m: { text: 'City' } })),
    ['Title: "Urban Dreams" → "City"'],
  ],
  ['a title that gets words', draft(text({ d: 3_000 })), draft(text(title)), ['Title: "Urban Dreams"']],
  [
    'other music',
    example,
    draft(video(clip), audio({ ...music, m: { name: 'Jazz', volume: 35 } }), text(title)),
    ['BGM: Lo-fi → Jazz'],
  ],
  [
    'the clip replaced',
    draft(video(clip)),
    draft(video({ ...clip, m: { ...clip.m, id: 'gen_2' } })),
    ['Video: replaced'],
  ],
  [
    'the clip replaced and renamed',
    draft(video(clip)),
    draft(video({ ...clip, m: { id: 'gen_2', name: 'sea' } })),
    ['Video: city timelapse → sea'],
  ],
  [
    'one of two clips replaced',
    draft(video(clip, title)),
    draft(video({ ...clip, m: { ...clip.m, id: 'gen_2' } }, title)),
    ['Video city timelapse: replaced'],
  ],
  [
    'moved',
    draft(text({ ...title, start: 0 })),
    draft(text({ ...title, start: 5_000 })),
    ['Title "Urban Dreams": 0-3s → 5-8s'],
  ],
  [
    'moved and made longer',
    draft(text({ ...title, start: 0 })),
    draft(text({ ...title, d: 4_000, start: 5_000 })),
    ['Title "Urban Dreams": 0-3s → 5-9s'],
  ],
  ['shorter', draft(video(clip)), draft(video({ ...clip, d: 6_000 })), ['Video: 10s → 6s']],
  [
    'longer, so that what follows moves by itself',
    draft(video(clip, { d: 2_000, m: { name: 'end' } })),
    draft(video({ ...clip, d: 12_500 }, { d: 2_000, m: { name: 'end' } })),
    ['Video city timelapse: 10s → 12.5s'],
  ],
  [
    'quieter',
    draft(audio({ d: 1, m: { name: 'Lo-fi', volume: 100 } })),
    draft(audio({ d: 1, m: { name: 'Lo-fi', volume: 0.35 } })),
    ['BGM Lo-fi: 100% → 35%'],
  ],
  [
    'a volume where none was given',
    draft(audio({ d: 1, m: { name: 'Lo-fi' } })),
    draft(audio({ d: 1, m: { name: 'Lo-fi', volume: 20 } })),
    ['BGM Lo-fi: 20%'],
  ],
  [
    'renamed and quieter',
    draft(audio(music)),
    draft(audio({ ...music, m: { name: 'Jazz', volume: 20 } })),
    ['BGM: Lo-fi → Jazz', 'BGM Lo-fi: 35% → 20%'],
  ],
  [
    'another shape',
    example,
    { ...example, m: { ratio: '9:16', width: 1080, height: 1920, fps: 30 } },
    ['Shape: 16:9 → 9:16'],
  ],
  [
    'another shape, told by its size alone',
    { ...example, m: { width: 1920, height: 1080 } },
    { ...example, m: { width: 1080, height: 1080 } },
    ['Shape: 16:9 → 1:1'],
  ],
  [
    'an odd shape',
    { ...example, m: { width: 1920, height: 1080 } },
    { ...example, m: { width: 1001, height: 1920 } },
    ['Shape: 16:9 → 1001×1920'],
  ],
  ['only the length of the whole', example, { ...example, d: 12_000 }, ['Length: 10s → 12s']],
  ['only details nobody knows', example, { ...example, x: 1 }, ['Details of the timeline changed']],
  [
    'only a longer number than a number holds',
    '{"t":[{"tt":0,"id":9007199254740993}]}',
    '{"t":[{"tt":0,"id":9007199254740992}]}',
    ['Details of the timeline changed'],
  ],
  [
    'the order of two clips',
    draft(video(clip, { d: 1 })),
    draft(video({ d: 1 }, clip)),
    ['Details of the timeline changed'],
  ],
  [
    'a name changed where nobody sees it',
    draft(video({ m: { name: `${'a'.repeat(70)}b` } })),
    draft(video({ m: { name: `${'a'.repeat(70)}c` } })),
    ['Details of the timeline changed'],
  ],
  [
    'an effect of a type nobody knows',
    draft(video(clip)),
    draft(video(clip), { tt: 12, sg: [{ d: 10_000, m: { preset: 'grain' } }] }),
    ['+ Other (0-10s)'],
  ],
  ['an empty track', draft(video(clip)), draft(video(clip), audio()), ['Details of the timeline changed']],
  [
    'a clip put in front',
    draft(video(clip)),
    draft(video({ d: 2_000, m: { name: 'sea', id: 'gen_0' } }, clip)),
    ['+ Video sea (0-2s)'],
  ],
  [
    'of three clips the middle one removed',
    draft(video({ d: 1_000, m: { name: 'a' } }, { d: 1_000, m: { name: 'b' } }, { d: 1_000, m: { name: 'c' } })),
    draft(video({ d: 1_000, m: { name: 'a' } }, { d: 1_000, m: { name: 'c' } })),
    ['− Video b'],
  ],
  [
    'full volume said where it went without saying',
    draft(audio({ d: 1 })),
    draft(audio({ d: 1, m: { volume: 100 } })),
    ['Details of the timeline changed'],
  ],
  [
    'a clip found again by its id',
    draft(video(named('a', 1), named('c', 3))),
    draft(video(named('x', 9), named('z', 1))),
    ['Video: a → z', 'Video: c → x'],
  ],
  [
    'a clip found again by its name',
    draft(video(named('a', 1), named('b', 2))),
    draft(video(named('b', 8))),
    ['Video b: replaced', '− Video a'],
  ],
  [
    'one of two cuts of a clip removed',
    draft(video(named('a', 1), named('b', 1))),
    draft(video(named('b', 1))),
    ['− Video a'],
  ],
  ['one nothing for another', null, {}, []],
];

describe('what changed', () => {
  test.each(changes)('%s', (_, before, after, lines) => {
    expect(differenceOf(before, after)).toEqual(lines);
  });

  test('several changes come by kind: pictures, music, titles, shape', () => {
    const after = {
      ...draft(video({ ...clip, d: 8_000 }), audio({ ...music, d: 8_000 }), text({ d: 2_000, m: { text: 'End' } })),
      m: { ratio: '1:1' },
    };
    expect(differenceOf(draft(video(clip), audio(music)), after)).toEqual([
      'Video: 10s → 8s',
      'BGM Lo-fi: 10s → 8s',
      '+ Title "End" (0-2s)',
      'Shape: 16:9 → 1:1',
    ]);
  });

  test('in Chinese', () => {
    const after = {
      ...draft(video({ ...clip, d: 8_000 }), audio({ d: 8_000, m: { name: 'Lo-fi', volume: 80 } })),
      x: 1,
    };
    expect(differenceOf(example, after, chinese)).toEqual([
      '视频：10 秒 → 8 秒',
      '背景音乐 Lo-fi：10 秒 → 8 秒',
      '背景音乐 Lo-fi：35% → 80%',
      '− 标题 “Urban Dreams”',
    ]);
    expect(differenceOf(example, { ...example, x: 1 }, chinese)).toEqual(['时间线的细节有变化']);
  });

  test('the order of keys is no change, that of tracks is', () => {
    const other = `{"t":${JSON.stringify(tracks.map((track) => ({ sg: track.sg, m: track.m, tt: track.tt })))},"m":{"fps":30,"height":1080,"width":1920,"ratio":"16:9"},"d":10000}`;
    expect([differenceOf(example, other), sameDraft(example, other)]).toEqual([[], true]);
    const turned = { ...example, t: example.t.toReversed() };
    expect([differenceOf(example, turned), sameDraft(example, turned)]).toEqual([
      ['Details of the timeline changed'],
      false,
    ]);
  });

  test('however a number is written, it is the same number; a text is another thing', () => {
    const written = (d: unknown) => ({ t: [{ tt: 0, sg: [{ d }] }] });
    const spellings = [10, 10n, JSON.rawJSON('10'), JSON.rawJSON('1e1'), JSON.rawJSON('10.0')].map(written);
    expect(spellings.map((one) => sameDraft(one, '{"t":[{"tt":0,"sg":[{"d":10}]}]}'))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(sameDraft(written(10), written('10'))).toBe(false);
    const long = '{"t":[{"tt":0,"sg":[{"d":1234567890123456789}]}]}';
    expect(
      [1234567890123456789n, JSON.rawJSON('1234567890123456789'), JSON.rawJSON('1234567890123456788')].map((d) =>
        sameDraft(written(d), long),
      ),
    ).toEqual([true, true, false]);
  });

  const samples = [null, example, ...captured, ...changes.flatMap(([, before, after]) => [before, after])].filter(
    (one) => one === null || hasSegments(one),
  );
  const different = samples.filter((one, index) => samples.findIndex((other) => sameDraft(one, other)) === index);

  test.each([english, chinese])(
    'a draft never differs from itself, and two that differ never come out as unchanged',
    (words) => {
      expect(different.length).toBeGreaterThan(35);
      for (const [index, one] of different.entries()) {
        expect(differenceOf(one, copyOf(one), words)).toEqual([]);
        for (const other of different.slice(index + 1)) {
          expect(
            [differenceOf(one, other, words), differenceOf(other, one, words)].map(({ length }) => length),
          ).not.toContain(0);
        }
      }
    },
  );

  test.each([
    null,
    undefined,
    5,
    'x',
    [],
    [[]],
    { t: [[]] },
    { t: [{}] },
    { t: [{ sg: [{ m: { m: {} } }] }] },
    { t: [{ tt: {}, sg: 7 }] },
    Symbol('x'),
    holdingItself(),
    '['.repeat(200_000),
  ])('garbage such as %o throws nothing and is nothing to nobody', (garbage) => {
    expect(summaryOf(garbage)).toEqual(expect.any(String));
    expect(differenceOf(garbage, garbage)).toEqual([]);
    expect([differenceOf(garbage, example), differenceOf(example, garbage)]).toEqual([
      expect.any(Array),
      expect.any(Array),
    ]);
    expect(differenceOf(example, garbage)).not.toEqual([]);
  });
});

/** Another value that is the same draft. */
function copyOf(value: unknown): unknown {
  return typeof value === 'string' ? ` ${value} ` : JSON.parse(JSON.stringify(value));
}

test('to people clips go by their number, since the agent calls them by the whole request, and music is music', () => {
  const words = spokenTimelineWords('en-US');
  const said = (before: unknown, after: unknown) => differenceOf(before, after, words);
  const again = { ...clip, m: { name: 'Regenerate this, as a new take: city timelapse', id: 'gen_2' } };
  expect(said(draft(video(clip)), draft(video(again)))).toEqual(['Clip: made anew']);
  expect(said(draft(video(clip, named('sea', 3))), draft(video(clip, named('fog', 4))))).toEqual(['Clip 2: made anew']);
  expect(said(draft(video(clip)), draft(video(clip, named('sea', 3))))).toEqual(['+ Clip 2 (10–11 s)']);
  expect(said(draft(video(clip, named('sea', 3))), draft(video(clip)))).toEqual(['− Clip 2']);
  expect(said(draft(video(clip)), draft(video({ ...clip, d: 5_000 }, named('sea', 3))))).toEqual([
    'Clip 1: 10 s → 5 s',
    '+ Clip 2 (5–6 s)',
  ]);
  expect(said(draft(video(clip)), draft(video({ ...again, d: 5_000 })))).toEqual(['Clip: made anew, 10 s → 5 s']);
  expect(said(draft(video(clip)), draft(video(clip), audio(music)))).toEqual(['+ Music Lo-fi (0–10 s, 35%)']);
  expect(said(example, { ...example, x: 1 })).toEqual(['Small adjustments']);
});

test('what the bot itself said to the agent is no name', () => {
  const ours = 'Make a video of only picture 2 ("a.jpg"), instead of what is on the timeline: waves';
  expect(summaryOf(draft(video({ d: 1_000, m: { name: ours } })))).toBe('Timeline (1 track): 1. Video: waves (0-1s)');
});
