import { describe, expect, test } from 'vitest';
import { isJson, listOf, objectOf, objectsOf } from '../../playground/discord/json.ts';
import { textsIn } from '../../playground/discord/mentions.ts';
import { noteView } from '../../src/discord/views/note-view.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { progressView } from '../../src/discord/views/progress-view.ts';
import { tellingView } from '../../src/discord/views/telling-view.ts';
import { createWords } from '../../src/words/words.ts';
import { everyNote, everyProgress, everyTelling, to } from '../discord/extremes.ts';
import { hostile, liveIn } from '../support/live-markdown.ts';

/** Wherever people or the agent have the word: what stands there is theirs. */
const theirs = /^(?:names?|words|text|asked|changes|untold|alt|picture|prompt|options)$/;

/** The same with these words in every such place; whatever is new among the samples is included. */
function spoken<T>(sample: T, words: string): T {
  const copy = structuredClone(sample);
  speakIn(copy, words);
  return copy;
}

function speakIn(node: unknown, words: string): void {
  for (const one of listOf(node)) speakIn(one, words);
  if (!isJson(node)) return;
  for (const [key, value] of Object.entries(node)) {
    const own = theirs.test(key) ? said(value, words) : undefined;
    if (own === undefined) speakIn(value, words);
    else Reflect.set(node, key, own);
  }
}

function said(value: unknown, words: string): unknown {
  if (typeof value === 'string') return words;
  const texts = listOf(value).filter((one) => typeof one === 'string');
  return texts.length > 0 ? texts.map(() => words) : undefined;
}

/** One of each form: what is only longer does nothing else. */
function ofEachForm<T>(samples: readonly T[]): readonly T[] {
  const known = new Map(samples.map((sample) => [JSON.stringify(formOf(sample)), sample]));
  return [...known.values()];
}

function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(formOf);
  if (!isJson(value)) return typeof value;
  const form = Object.entries(value).map(([key, one]) => [key, key === 'kind' ? one : formOf(one)]);
  return Object.fromEntries(form);
}

const [cards, tellings, notes] = [ofEachForm(everyProgress), ofEachForm(everyTelling), ofEachForm(everyNote)];

const contentOf = (body: object): string =>
  textsIn(objectsOf(objectOf(JSON.parse(JSON.stringify(body)))['components'])).join('\n');

describe.each(['en-US', 'zh-CN'])('in %s', (locale) => {
  const t = createWords()(locale);
  const messages: Readonly<Record<string, (words: string) => readonly object[]>> = {
    'a card': (words) => cards.map((one) => progressView(to, spoken(one, words), t)),
    'what is told in the end': (words) =>
      tellings.map((one) => tellingView(to, spoken(one, words), { t, shownAs: 'link', readsMessages: true }).body),
    'what the bot says by itself': (words) => notes.map((one) => noteView(spoken(one, words), t, locale)),
    'a list of pictures': (words) => [overviewView(to, [spoken({ name: '', state: 'failed' as const }, words)], t)],
  };

  test.each(Object.entries(messages))('in no message of any kind do words of others do anything: %s', (_, show) => {
    const ours = show('harmless').map((body) => liveIn(contentOf(body)));
    for (const words of hostile) {
      const live = show(words).map((body) => liveIn(contentOf(body)));
      expect([words, live]).toEqual([words, ours]);
    }
  });

  test.each(Object.entries(messages))('and nobody is pinged by them: %s', (_, show) => {
    const pings = show('<@42> <@&43> @everyone').flatMap((body) => {
      const mentions: unknown = Reflect.get(body, 'allowed_mentions');
      return mentions === undefined ? [] : [mentions];
    });
    expect(JSON.stringify(pings)).not.toMatch(/4[23]|everyone/);
  });
});
