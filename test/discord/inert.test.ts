import { describe, expect, test } from 'vitest';
import { objectOf, objectsOf } from '../../playground/discord/json.ts';
import { textsIn } from '../../playground/discord/mentions.ts';
import type { Telling } from '../../src/core/telling.ts';
import { noteView } from '../../src/discord/views/note-view.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { quoted } from '../../src/discord/inert.ts';
import { progressView } from '../../src/discord/views/progress-view.ts';
import { tellingView } from '../../src/discord/views/telling-view.ts';
import { createWords } from '../../src/words/words.ts';
import { hostile, hostileWords, liveIn } from '../support/live-markdown.ts';
import { to } from './extremes.ts';

const wordsOf = (body: object): string =>
  textsIn(objectsOf(objectOf(JSON.parse(JSON.stringify(body)))['components'])).join('\n');
const samples = [...hostile, ...Array.from({ length: 2_000 }, (_, n) => hostileWords(n))];

describe.each(['en-US', 'zh-CN'])('in %s', (locale) => {
  const t = createWords()(locale);
  const tell = (telling: Telling) =>
    wordsOf(tellingView(to, telling, { t, shownAs: 'link', readsMessages: true }).body);
  const result = (text: string, change = 'a'): Telling => ({
    kind: 'result',
    version: 1,
    picture: null,
    late: false,
    url: 'https://clips.example/1.mp4',
    clip: null,
    text,
    changes: [change],
    cost: null,
    refused: [],
  });

  /** Every place where the bot repeats what a person or the agent has written. */
  const places: Readonly<Record<string, (words: string) => string>> = {
    'the first answer to a request': (words) => `> ${quoted(words)}`,
    'a progress card': (words) =>
      wordsOf(
        progressView(to, { step: { kind: 'directing' }, startedAt: 0, expected: null, words, thumbnail: null }, t),
      ),
    'a result': (words) => tell(result(words)),
    'what changed': (words) => tell(result('', words)),
    'an answer of the agent': (words) => tell({ kind: 'reply', text: words, refused: [], cost: null }),
    'the history, of what could not be told': (untold) =>
      wordsOf(
        noteView(
          { kind: 'history', projects: [{ threadId: '7', startedAt: 0, versions: 1, url: null, untold }] },
          t,
          locale,
        ),
      ),
    'a timeline': (text) =>
      wordsOf(
        noteView(
          {
            kind: 'timeline',
            draft: JSON.stringify({ t: [{ tt: 7, sg: [{ d: 1_000, m: { text } }] }] }),
            version: null,
          },
          t,
          locale,
        ),
      ),
    'a file by its name': (name) => wordsOf(overviewView(to, [{ name, state: 'done' }], t)),
  };

  test.each(Object.keys(places))(
    'words of others bring no ping, preview, invite, masked link or heading: %s',
    (place) => {
      const show = (words: string) => places[place]?.(words) ?? '';
      const ours = liveIn(show('harmless'));
      for (const words of samples) expect([words, liveIn(show(words))]).toEqual([words, ours]);
    },
  );
});
