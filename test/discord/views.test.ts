import { readdirSync } from 'node:fs';
import type { RawFile } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { everyComponent } from '../../playground/discord/components.ts';
import { Form } from '../../playground/discord/form.ts';
import { objectOf, objectsOf, textOf, type Json } from '../../playground/discord/json.ts';
import { textsIn } from '../../playground/discord/mentions.ts';
import { checkModal } from '../../playground/discord/modal-rules.ts';
import { readPayload } from '../../playground/discord/payload.ts';
import { MAX_ATTACHED_BYTES } from '../../src/core/media.ts';
import type { Telling } from '../../src/core/telling.ts';
import { animateModal, refineModal } from '../../src/discord/views/modals.ts';
import { noteView } from '../../src/discord/views/note-view.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { continuedView, progressView } from '../../src/discord/views/progress-view.ts';
import { tellingView } from '../../src/discord/views/telling-view.ts';
import { createWords } from '../../src/words/words.ts';
import { everyNote, everyOverview, everyProgress, everyTelling, longLinks, longWords, refused, to } from './extremes.ts';

const speak = createWords();

/** Sends it as a message as far as Discord’s rules go; throws the refusal, which names what is wrong. */
function send(body: object, files: readonly RawFile[] = []): void {
  const form = new Form();
  const uploads = files.map(({ name, data }, n) => ({
    field: `files[${n}]`,
    name,
    bytes: data instanceof Uint8Array ? data : Buffer.alloc(0),
  }));
  readPayload(form, { body: onTheWire(body), uploads, at: '', previous: null, uploadLimit: MAX_ATTACHED_BYTES });
  form.check();
}

function onTheWire(body: object): Json {
  return objectOf(JSON.parse(JSON.stringify(body)));
}

function wordsOf(body: object): string {
  return textsIn(objectsOf(onTheWire(body)['components'])).join('\n');
}

function customIdsOf(body: object): readonly string[] {
  return [...everyComponent(onTheWire(body)['components'])].map((node) => textOf(node['custom_id'])).filter((id) => id !== '');
}

test('every view is tried here', () => {
  const views = readdirSync('src/discord/views').filter((name) => !['parts.ts', 'named-files.ts'].includes(name));
  expect(views.toSorted()).toEqual(['modals.ts', 'note-view.ts', 'overview-view.ts', 'progress-view.ts', 'telling-view.ts']);
});

describe.each(['en-US', 'zh-CN'])('in %s Discord takes', (locale) => {
  const say = speak(locale);
  const manners = (['file', 'link'] as const).flatMap((shownAs) =>
    [true, false].map((is) => ({ say, shownAs, readsMessages: is, isBare: !is, isElsewhere: is })),
  );

  test.each(everyTelling.map((telling, n) => ({ ...telling, n })))('what came of a request, however much it is: $n $kind', (telling) => {
    for (const manner of manners) {
      const { body, files } = tellingView(to, telling, manner);
      send(body, files);
      expect(customIdsOf(body)).toContain(`v1:refine:${to.id}`);
    }
  });

  test.each(everyNote.map((note, n) => ({ ...note, n })))('what the bot says by itself: $n $kind', (note) => {
    send(noteView(note, say, locale));
  });

  test.each(everyProgress.map((progress, n) => ({ ...progress, n })))('how far a request is: $n $step.kind', (progress) => {
    send(progressView(to, progress, say));
  });

  test.each(everyOverview)('how far a batch is: %#', (...lines) => {
    send(overviewView(lines, say));
  });

  test('what stays of progress that goes on further down', () => {
    send(continuedView(say));
  });

  test('every form', () => {
    const forms = [
      ...[true, false].map((files) => animateModal('animate-this', to.id, say, { files })),
      ...['', ...longWords].map((words) => refineModal(to.id, words, say)),
    ];
    for (const body of forms) {
      const form = new Form();
      checkModal(form, onTheWire(body), '');
      form.check();
    }
  });
});

const say = speak('en-US');
const manner = { say, shownAs: 'link', readsMessages: true } as const;
const result: Telling = {
  kind: 'result',
  version: 3,
  picture: null,
  late: false,
  url: 'https://clips.example/3.mp4',
  clip: null,
  text: 'Done.',
  changes: [],
  cost: null,
  refused: [],
};
const told = (telling: Telling) => tellingView(to, telling, manner).body;

test('however much there is to say, heading, link, cost and hint stand whole', () => {
  const cost = { spent: 2, left: 98, exact: true };
  for (const url of longLinks.filter((link) => link.length < 3_000)) {
    const words = wordsOf(
      told({ ...result, url, text: longWords[1] ?? '', changes: Array.from({ length: 50 }, () => 'x'.repeat(200)), cost, refused }),
    );
    const lines = words.split('\n');
    expect(lines.slice(0, 1)).toEqual([`<@${to.requester.id}> **Version 3 is ready**`]);
    expect(lines.slice(-3)).toEqual(['2 credits used, 98 left', `Download MP4: ${url}`, '-# Reply to this message to change something.']);
    expect(words).toContain('word word');
    expect(words).toContain('What changed:\n· xxx');
    expect(words).toContain('I left out “');
  }
});

test('what little there is to say stands whole', () => {
  const changes = ['BGM Lo-fi: 100% → 35%', '+ Title "Hello" (0-3s)', '− Title "Bye"'];
  expect(wordsOf(told({ ...result, changes, refused: [{ name: 'a.bmp', reason: 'gone' }] }))).toBe(
    [
      `<@${to.requester.id}> **Version 3 is ready**`,
      'Done.',
      'What changed:',
      '· BGM Lo-fi: 100% → 35%',
      '+ Title "Hello" (0-3s)',
      '− Title "Bye"',
      'I left out “a.bmp”: it is no longer on Discord. Please attach it again.',
      'Download MP4: https://clips.example/3.mp4',
      '-# Reply to this message to change something.',
    ].join('\n'),
  );
});

test('an answer of the agent loses nothing that there is room for', () => {
  const text = `${'word '.repeat(790)}end`;
  expect(wordsOf(told({ kind: 'reply', text, refused: [] }))).toBe(`<@${to.requester.id}> ${text}`);
});

test('all files that were refused are named while there is room, and it is said when there is none', () => {
  const files = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `${n}.bmp`, reason: 'gone' as const }));
  expect(wordsOf(told({ kind: 'refused-files', refused: files(10) }))).toContain('“9.bmp”');
  expect(
    wordsOf(told({ kind: 'refused-files', refused: files(100) }))
      .split('\n')
      .at(-1),
  ).toBe('…');
});

test('a link too long for its place leaves the button that gets a fresh one', () => {
  const versions = Array.from({ length: 9 }, (_, n) => ({
    projectId: '1',
    number: n + 1,
    turnId: `${n}`,
    draft: '{}',
    session: { sessionId: '1', taskId: null, userId: null },
    madeAt: 0,
    resultMessageId: null,
    url: n === 8 ? (longLinks[0] ?? '') : 'https://clips.example/a(1).mp4',
  }));
  const body = noteView({ kind: 'versions', versions }, say, 'en-US');
  expect(wordsOf(body).split('\n').slice(0, 4)).toEqual([
    'Versions',
    'Version 9, <t:0:R>',
    'Version 8, <t:0:R>',
    '[Download MP4](https://clips.example/a%281%29.mp4)',
  ]);
  expect(customIdsOf(body)).toEqual(['8', '7', '6', '5', '4', '3', '2', '1'].map((id) => `v1:fresh-link:${id}`));
});

test('a bar is always of one length', () => {
  const bars = everyProgress.map((progress) => /[▰▱]+/.exec(wordsOf(progressView(to, progress, say)))?.[0].length ?? 12);
  expect(new Set(bars)).toEqual(new Set([12]));
});

test('an agent that said nothing to speak of takes no room', () => {
  const saying = (words: string) =>
    onTheWire(progressView(to, { step: { kind: 'directing' }, startedAt: 0, expected: null, words, thumbnail: null }, say));
  expect(saying(' \n ')).toEqual(saying(''));
});

test('Stop is there while there is something to stop', () => {
  const stoppable = everyProgress.filter((progress) => customIdsOf(progressView(to, progress, say)).includes(`v1:stop:${to.id}`));
  expect(new Set(everyProgress.filter((one) => !stoppable.includes(one)).map(({ step }) => step.kind))).toEqual(
    new Set(['stopping', 'done', 'ended']),
  );
  expect(stoppable.some(({ step }) => ['stopping', 'done', 'ended'].includes(step.kind))).toBe(false);
});

test('a form opens with the words said last, whole, and with none where they do not fit: part of them would be paid for', () => {
  const value = (words: string) =>
    textOf(objectOf(objectOf(objectsOf(onTheWire(refineModal('1', words, say))['components'])[0])['component'])['value']);
  expect(value('slower')).toBe('slower');
  expect(value('🌊'.repeat(2_000))).toBe('🌊'.repeat(2_000)); // what may be asked for can be asked for again
  expect(value('🌊'.repeat(2_001))).toBe('');
});
