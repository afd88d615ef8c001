import { describe, expect, test } from 'vitest';
import { noteText } from '../../src/words/notes.ts';
import type { Mistake } from '../../src/core/failure.ts';
import { spentByMistake } from '../../src/words/costs.ts';
import { failureSentence } from '../../src/words/failure-sentence.ts';
import { refusedSentence } from '../../src/words/refused-files.ts';
import { mistakeSentence, tellingText } from '../../src/words/sentences.ts';
import { balanceLine, stepLine } from '../../src/words/steps.ts';
import { createWords, type Translate } from '../../src/words/words.ts';
import { failures, mistakes, notes, refusedFiles, steps, tellings } from './samples.ts';

const speak = createWords();
const languages = [
  {
    locale: 'en-US',
    costs: ['No credits were spent.', 'Credits may have been spent.', 'Nothing was sent and nothing was spent.'],
    end: '.',
  },
  { locale: 'zh-CN', costs: ['没有消耗积分。', '可能已消耗积分。', '什么都没有发送，也没有消耗积分。'], end: '。' },
] as const;

describe.each(languages)('in $locale', ({ locale, costs, end }) => {
  const t = speak(locale);

  test('every sentence reads well aloud', async () => {
    await expect(everySentence(t, locale)).toMatchFileSnapshot(`sentences.${locale}.txt`);
  });

  test.each([...failureSentences(t), ...mistakeSentences(t, (mistake) => spentByMistake(mistake) !== null)])(
    '“%s” says what happened, what it cost, and what to do',
    (sentence) => {
      const cost = costs.filter((words) => sentence.includes(words));
      expect(cost).not.toEqual([]);
      const [happened = '', next = '', ...more] = sentence.split(cost.at(-1) ?? '');
      expect(more).toEqual([]);
      expect([happened.trim().at(-1), next.trim().at(-1)]).toEqual([end, end]);
    },
  );

  test.each(mistakeSentences(t, (mistake) => spentByMistake(mistake) === null))(
    '“%s” says nothing of credits: what was asked for costs none anyway, and a request beside it may',
    (sentence) => {
      expect(costs.filter((words) => sentence.includes(words))).toEqual([]);
      expect(sentence.split(end).length).toBeGreaterThan(2);
    },
  );

  test('every message that ends a request says what it cost', () => {
    const ends = Object.values(tellings).flat();
    const silent = ends.filter((telling) => !/credits|spent|积分/.test(tellingText(telling, t)));
    // Where nobody knows it, a result says nothing, and the words of an answer are the agent's own.
    expect(new Set(silent.map(({ kind }) => kind))).toEqual(new Set(['result', 'reply']));
  });

  test.each([
    '$t(broken)',
    '{{most}}',
    '{{count}} {{- name}} {{name, ordinal}}',
    '$t(failure.busy.next, {"count": 3})',
    "$& $1 $' __proto__",
  ])('a file called “%s” is called that, whatever it looks like', (name) => {
    expect(mistakeSentence({ kind: 'file-gone', name }, t)).toContain(`“${name}”`);
    expect(mistakeSentence({ kind: 'file-too-large', name, bytes: 62_000_000 }, t)).toContain(`“${name}”`);
    expect(refusedSentence({ name, reason: 'unsupported' }, t)).toContain(`“${name}”`);
  });
});

test('only a photo that only an iPhone understands gets the advice on sharing it', () => {
  const t = speak('en-US');
  const advised = ['a.heic', 'A.HEIF', 'a.heic.png', 'heic'].filter((name) =>
    refusedSentence({ name, reason: 'unsupported' }, t).includes('iPhone'),
  );
  expect(advised).toEqual(['a.heic', 'A.HEIF']);
  expect(refusedSentence({ name: 'a.heic', reason: 'gone' }, t)).not.toContain('iPhone');
});

test.each(['en-US', 'zh-CN'])('nobody is told to send what they have sent, in %s', (locale) => {
  const files = [
    { name: 'cat.jpg', format: null },
    { name: 'CAT.JPEG', format: null },
    { name: 'song.mp3', format: null },
    { name: 'cat.jpg', format: 'jpg' },
    { name: 'cat.jpeg', format: 'jpg' },
  ];
  for (const file of files) {
    const sentence = refusedSentence({ ...file, reason: 'unsupported' }, speak(locale));
    expect(sentence).toContain(`“${file.name}”`);
    expect(sentence, 'the list of what can be used').not.toContain('webm');
  }
  for (const file of [
    { name: 'a.svg', format: null },
    { name: 'a.jpg', format: 'tif' },
  ])
    expect(refusedSentence({ ...file, reason: 'unsupported' }, speak(locale))).toContain('webm');
});

test('a place in line is said as people say it', () => {
  const places = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 112];
  const said = (locale: string) => places.map((place) => stepLine({ kind: 'waiting', place }, speak(locale)));
  const ordinals = ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '101st', '112th'];
  expect(said('en-US')).toEqual(ordinals.map((ordinal) => `${ordinal} in line`));
  expect(said('zh-CN')).toEqual(places.map((place) => `排在第 ${place} 位`));
});

test('a wait is said in whole seconds, and is never none', () => {
  const waits = [0, 1, 1_000, 1_001, 30_000].map((retryAfterMs) =>
    failureSentence({ kind: 'busy', retryAfterMs }, 'nothing', speak('en-US')),
  );
  expect(waits.map((sentence) => /again in (.*)\.$/.exec(sentence)?.[1])).toEqual([
    '1 second',
    '1 second',
    '1 second',
    '2 seconds',
    '30 seconds',
  ]);
});

test('a permission nobody has named here is spelled out, not shown as Discord’s machines call it', () => {
  const mistake = {
    kind: 'missing-permissions',
    channelId: '5',
    permissions: ['ViewChannel', 'UseSoundboard'],
  } as const;
  expect(mistakeSentence(mistake, speak('en-US'))).toContain(' View Channel, Use Soundboard.');
  expect(mistakeSentence(mistake, speak('zh-CN'))).toContain('：查看频道、Use Soundboard。');
});

function failureSentences(t: Translate): readonly string[] {
  return Object.values(failures).flatMap((some) =>
    some.flatMap((one) => [failureSentence(one, 'nothing', t), failureSentence(one, 'maybe', t)]),
  );
}

function mistakeSentences(t: Translate, isWanted: (mistake: Mistake) => boolean): readonly string[] {
  const all: readonly Mistake[] = Object.values(mistakes).flat();
  return all.filter(isWanted).map((one) => mistakeSentence(one, t));
}

/** Everything that is said of what happened, as one text to be read by people. */
function everySentence(t: Translate, locale: string): string {
  const parts = {
    failures: failureSentences(t),
    mistakes: mistakeSentences(t, () => true),
    'refused files': refusedFiles.map((file) => refusedSentence(file, t)),
    tellings: Object.values(tellings).flatMap((some) => some.map((one) => tellingText(one, t))),
    steps: Object.values(steps).flatMap((some) =>
      some.map((one) => `${stepLine(one, t)} ${balanceLine(one, t)}`.trim()),
    ),
    notes: Object.values(notes).flatMap((some) => some.map((one) => noteText(one, t, locale))),
    'at any time': [t('broken')],
  };
  return Object.entries(parts)
    .map(([name, lines]) => `${name}\n\n${lines.join('\n')}\n`)
    .join('\n');
}
