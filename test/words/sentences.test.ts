import { describe, expect, test } from 'vitest';
import { noteText } from '../../src/words/notes.ts';
import { failureSentence, mistakeSentence, refusedSentence, stepLine, tellingSentence } from '../../src/words/sentences.ts';
import { createWords, type Say } from '../../src/words/words.ts';
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
  const say = speak(locale);

  test('every sentence reads well aloud', async () => {
    await expect(everySentence(say, locale)).toMatchFileSnapshot(`sentences.${locale}.txt`);
  });

  test.each([...failureSentences(say), ...mistakeSentences(say)])('“%s” says what happened, what it cost, and what to do', (sentence) => {
    const cost = costs.filter((words) => sentence.includes(words));
    expect(cost).not.toEqual([]);
    const [happened = '', next = '', ...more] = sentence.split(cost.at(-1) ?? '');
    expect(more).toEqual([]);
    expect([happened.trim().at(-1), next.trim().at(-1)]).toEqual([end, end]);
  });

  test('every message that ends a request says what it cost', () => {
    const ends = Object.values(tellings).flat();
    const silent = ends.filter((telling) => !/credits|spent|积分/.test(tellingSentence(telling, say)));
    // The cost of a result stands below it, where it is known; the words of an answer are the agent's own.
    expect(new Set(silent.map(({ kind }) => kind))).toEqual(new Set(['result', 'reply']));
  });

  test.each([
    '$t(broken)',
    '{{most}}',
    '{{count}} {{- name}} {{name, ordinal}}',
    '$t(failure.busy.next, {"count": 3})',
    "$& $1 $' __proto__",
  ])('a file called “%s” is called that, whatever it looks like', (name) => {
    expect(mistakeSentence({ kind: 'file-gone', name }, say)).toContain(`“${name}”`);
    expect(mistakeSentence({ kind: 'file-too-large', name, bytes: 62_000_000 }, say)).toContain(`“${name}”`);
    expect(refusedSentence({ name, reason: 'unsupported' }, say)).toContain(`“${name}”`);
  });
});

test('only a photo that only an iPhone understands gets the advice on sharing it', () => {
  const say = speak('en-US');
  const advised = ['a.heic', 'A.HEIF', 'a.heic.png', 'heic'].filter((name) =>
    refusedSentence({ name, reason: 'unsupported' }, say).includes('iPhone'),
  );
  expect(advised).toEqual(['a.heic', 'A.HEIF']);
  expect(refusedSentence({ name: 'a.heic', reason: 'gone' }, say)).not.toContain('iPhone');
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
  const mistake = { kind: 'missing-permissions', channelId: '5', permissions: ['ViewChannel', 'UseSoundboard'] } as const;
  expect(mistakeSentence(mistake, speak('en-US'))).toContain(' View Channel, Use Soundboard.');
  expect(mistakeSentence(mistake, speak('zh-CN'))).toContain('：查看频道、Use Soundboard。');
});

function failureSentences(say: Say): readonly string[] {
  return Object.values(failures).flatMap((some) =>
    some.flatMap((one) => [failureSentence(one, 'nothing', say), failureSentence(one, 'maybe', say)]),
  );
}

function mistakeSentences(say: Say): readonly string[] {
  return Object.values(mistakes).flatMap((some) => some.map((one) => mistakeSentence(one, say)));
}

/** Everything that is said of what happened, as one text to be read by people. */
function everySentence(say: Say, locale: string): string {
  const parts = {
    failures: failureSentences(say),
    mistakes: mistakeSentences(say),
    'refused files': refusedFiles.map((file) => refusedSentence(file, say)),
    tellings: Object.values(tellings).flatMap((some) => some.map((one) => tellingSentence(one, say))),
    steps: Object.values(steps).flatMap((some) => some.map((one) => stepLine(one, say))),
    notes: Object.values(notes).flatMap((some) => some.map((one) => noteText(one, say, locale))),
    'at any time': [say('broken')],
  };
  return Object.entries(parts)
    .map(([name, lines]) => `${name}\n\n${lines.join('\n')}\n`)
    .join('\n');
}
