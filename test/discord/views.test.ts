import { changed, numberIn } from '../../src/core/settings-change.ts';
import { numberFields, type NumberField } from '../../src/core/settings-fields.ts';
import { readdirSync } from 'node:fs';
import { ComponentType, type RawFile } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { everyComponent } from '../../playground/discord/components.ts';
import { Form } from '../../playground/discord/form.ts';
import { objectOf, objectsOf, textOf, type Json } from '../../playground/discord/json.ts';
import { textsIn } from '../../playground/discord/mentions.ts';
import { checkModal } from '../../playground/discord/modal-rules.ts';
import { readPayload } from '../../playground/discord/payload.ts';
import { questionIn } from '../../src/core/gui.ts';
import type { Hindrance } from '../../src/core/hindrance.ts';
import { MAX_ATTACHED_BYTES } from '../../src/core/media.ts';
import { allowances } from '../../src/core/limits.ts';
import { defaultsOf, noSettings, rulesOf, type Settings } from '../../src/core/rules.ts';
import type { Telling } from '../../src/core/telling.ts';
import { filmBelow } from '../../src/discord/views/film-view.ts';
import { animateModal, refineModal } from '../../src/discord/views/modals.ts';
import { bareNote } from '../../src/discord/views/bare-note.ts';
import { bareProgress } from '../../src/discord/views/bare-progress.ts';
import { noteView } from '../../src/discord/views/note-view.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { continuedView, progressView } from '../../src/discord/views/progress-view.ts';
import { tellingView } from '../../src/discord/views/telling-view.ts';
import { accountModal, numbersModal, settingsView, wordsModal } from '../../src/discord/views/settings-view.ts';
import { createWords } from '../../src/words/words.ts';
import {
  everyNote,
  everyOverview,
  everyProgress,
  everyTelling,
  longLinks,
  longWords,
  refused,
  to,
} from './extremes.ts';

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
  return [...everyComponent(onTheWire(body)['components'])]
    .map((node) => textOf(node['custom_id']))
    .filter((id) => id !== '');
}

test('every view is tried here', () => {
  const views = readdirSync('src/discord/views').filter(
    (name) =>
      ![
        'bare-note.ts',
        'bare-progress.ts',
        'illustrated.ts',
        'manner.ts',
        'parts.ts',
        'named-files.ts',
        'picture-choices.ts',
      ].includes(name),
  );
  expect(views.toSorted()).toEqual([
    'film-view.ts',
    'modals.ts',
    'note-view.ts',
    'overview-view.ts',
    'progress-view.ts',
    'question-view.ts',
    'result-view.ts',
    'scene-view.ts',
    'settings-view.ts',
    'telling-view.ts',
    'versions-view.ts',
  ]);
});

describe.each(['en-US', 'zh-CN'])('in %s Discord takes', (locale) => {
  const t = speak(locale);
  const manners = (['file', 'link'] as const).flatMap((shownAs) =>
    [true, false].map((is) => ({ t, shownAs, readsMessages: is, isBare: !is, isElsewhere: is })),
  );

  test.each(everyTelling.map((telling, n) => ({ ...telling, n })))(
    'what came of a request, however much it is: $n $kind',
    (telling) => {
      for (const manner of manners) {
        const { body, files } = tellingView(to, telling, manner);
        send(body, files);
        expect(customIdsOf(body)).toContain(`v1:refine:${to.id}`);
        expect(JSON.stringify(body).match(/"style":1\b/g)?.length ?? 0, 'one way stands out').toBeLessThanOrEqual(1);
      }
    },
  );

  test.each(everyNote.map((note, n) => ({ ...note, n })))('what the bot says by itself: $n $kind', (note) => {
    send(noteView(note, t, locale));
    send(noteView(bareNote(note) ?? note, t, locale));
  });

  test.each(everyProgress.map((progress, n) => ({ ...progress, n })))(
    'how far a request is: $n $step.kind',
    (progress) => {
      send(progressView(to, progress, t));
      send(progressView(to, bareProgress(progress), t));
    },
  );

  const fieldsOf = (settings: Settings) =>
    (['set-limits', 'set-more'] as const).flatMap((verb) =>
      numbersModal(verb, to.id, settings, t).components.map((one) => JSON.stringify(one)),
    );

  test('while the account of the bot pays no field of a number says that 0 is no bound', () => {
    for (const field of fieldsOf(noSettings)) expect(field).not.toContain(JSON.stringify(t('settings.field.hint')));
  });

  test('with an account of its own a field of a number in which 0 is no bound says so, and no other', () => {
    const fields = fieldsOf({ ...noSettings, purse: 'own' });
    const unbounded = (field: NumberField) =>
      numberIn(changed(noSettings, { kind: 'numbers', numbers: { [field]: 0 } }), field) === 0;
    for (const field of numberFields)
      expect([
        field,
        fields.find((one) => one.includes(`"${field}"`))?.includes(JSON.stringify(t('settings.field.hint'))),
      ]).toEqual([field, unbounded(field)]);
  });

  test('the settings of a server, however many they are', () => {
    const ids = Array.from({ length: 25 }, (_, n) => `${1_000_000_000_000_000_000n + BigInt(n)}`);
    const words = Array.from({ length: 100 }, (_, n) => `${n}${'x'.repeat(90)}`);
    const settings = { ...noSettings, roles: ids, channels: ids, blocked: ids, refusedWords: words };
    const rules = rulesOf(defaultsOf({ ...allowances, DIRECT_MESSAGES: true }), settings);
    const purse = { setAt: 1e12, left: 1e6, isRefused: false, by: '1'.repeat(20) };
    for (const use of [null, { turns: 200, credits: 1e6, atOnce: 9 }])
      for (const own of [null, purse, { ...purse, left: null }, { ...purse, isRefused: true }])
        send(settingsView({ guildId: to.id, rules, use, keptDays: 30, purse: own }, t));
    for (const modal of [
      numbersModal('set-limits', to.id, settings, t),
      numbersModal('set-more', to.id, settings, t),
      wordsModal(to.id, settings, t),
      accountModal(to.id, t),
    ]) {
      const form = new Form();
      checkModal(form, onTheWire(modal), '');
      form.check();
    }
  });

  test.each(everyOverview)('how far a batch is: %#', (...lines) => {
    send(overviewView(to, lines, t));
  });

  test('what stays of progress that goes on further down', () => {
    send(continuedView(t));
  });

  test('every form', () => {
    const forms = [
      ...[true, false].map((files) => animateModal('animate-this', to.id, t, { files })),
      ...['', ...longWords].map((lastWords, n) =>
        refineModal('refine', to.id, { lastWords, about: n === 0 ? null : n }, t),
      ),
    ];
    for (const body of forms) {
      const form = new Form();
      checkModal(form, onTheWire(body), '');
      form.check();
    }
  });
});

const t = speak('en-US');
const manner = { t, shownAs: 'link', readsMessages: true } as const;
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

test('however much there is to say, who asked, cost, time and link stand whole', () => {
  const cost = { spent: 2, left: 98, exact: true };
  for (const url of longLinks.filter((link) => link.length < 3_000)) {
    const words = wordsOf(
      told({
        ...result,
        url,
        asked: longWords[1] ?? '',
        text: longWords[1] ?? '',
        changes: Array.from({ length: 50 }, () => 'x'.repeat(200)),
        cost,
        tookMs: 125_000,
        refused,
      }),
    );
    const lines = words.split('\n');
    expect(lines[0]).toMatch(/^<@\d+> “word word .*…” · \*\*version 3\*\*$/);
    const link = url.length <= 2_500 ? ` · [MP4](${url})` : '';
    expect(lines.at(-1)).toMatch(/^-# (?:x{20,}… · ){3}… · 2 credits used, 98 left · 2 min 5 s/);
    expect(lines.at(-1)?.endsWith(link)).toBe(true);
    expect(words).toContain('word word');
    expect(words).toContain('I left this out: “');
  }
});

test('what little there is to say stands whole, the film between who asked for what and what came of it', () => {
  const changes = ['Music Lo-fi: 100% → 35%', '+ Title “Hello” (0–3 s)', '− Title “Bye”'];
  const body = told({
    ...result,
    asked: 'make it *quieter*',
    text: 'There is no music to make quieter.',
    changes,
    tookMs: 37_400,
    refused: [{ name: 'a.bmp', reason: 'gone' }],
  });
  expect(wordsOf(body)).toBe(
    [
      `<@${to.requester.id}> “make it \\*quieter\\*” · **version 3**`,
      'There is no music to make quieter.',
      'I left this out: “a.bmp” is no longer on Discord. Please attach it again.',
      '-# Music Lo-fi: 100% → 35% · + Title “Hello” (0–3 s) · − Title “Bye” · 37 s · [MP4](https://clips.example/3.mp4)',
    ].join('\n'),
  );
  expect(body.components.map(({ type }) => ComponentType[type])).toEqual([
    'TextDisplay',
    'MediaGallery',
    'TextDisplay',
    'ActionRow',
    'ActionRow',
  ]);
});

test('the first version says how to go on; the others need not, and what is asked for once more says so', () => {
  const heading = (more: object) => wordsOf(told({ ...result, text: '', ...more }));
  expect(heading({ version: 1 })).toContain('-# Reply to this message to change something.');
  expect(heading({ version: 2, asked: 'snow', isAgain: true })).toBe(
    `<@${to.requester.id}> once more: “snow” · **version 2**\n-# [MP4](https://clips.example/3.mp4)`,
  );
  expect(heading({ picture: 'a_b.png', asked: 'snow' })).toContain('a\\_b.png · “snow” · **version 3**');
  expect(heading({ asked: '做成“夜景”' })).toContain('“做成‘夜景’” · **version 3**');
});

test('a film below the first answer: as a file, else by a link, once, covered where its picture was', () => {
  const film = { version: 1, url: 'https://clips.example/1.mp4', clip: null };
  const below = (content: string, more: object = {}) => filmBelow(content, { ...film, ...more }, t)?.body;
  const link = '[version 1](https://clips.example/1.mp4)';
  expect(below('On it.')).toEqual({ content: `On it.\n${link}` });
  expect(below('On it.', { isCovered: true })).toEqual({ content: `On it.\n||${link}||` });
  expect(below(`On it.\n${link}`)).toBeUndefined();
  expect(below('x'.repeat(1_990))).toBeUndefined();
  const file = { id: '0', filename: 'SPOILER_version-1.mp4', description: 'Version 1 of your video: a lake' };
  expect(below('On it.', { clip: Buffer.from('a clip'), isCovered: true, alt: 'a lake' })).toEqual({
    attachments: [file],
  });
});

test('what is shown by a link alone can be had anew, since links die; what was attached stays', () => {
  const labels = (shownAs: 'file' | 'link') =>
    customIdsOf(tellingView(to, { ...result, clip: Buffer.from('a clip') }, { ...manner, shownAs }).body);
  expect(labels('link')).toContain(`v1:fresh-link:${to.id}`);
  expect(labels('file')).not.toContain(`v1:fresh-link:${to.id}`);
});

test('an answer of the agent loses nothing that there is room for', () => {
  const text = `${'word '.repeat(790)}end`;
  expect(wordsOf(told({ kind: 'reply', text, refused: [], cost: null }))).toBe(`<@${to.requester.id}> ${text}`);
});

test('an answer to choose from that a button cuts short stands whole in the text; where none is, the buttons say it all', () => {
  const reads = (answers: readonly string[]) => {
    const said = ['Which of these?', ...answers.map((answer) => `○ ${answer}`)].join('\n');
    const question = questionIn(said);
    expect(question?.options).toEqual(answers);
    const telling = { kind: 'reply', text: said, question, refused: [], cost: null } as const;
    return wordsOf(told(telling));
  };
  const long = 'the camera glides slowly past the harbour, and the lighthouse comes into view behind it';
  expect(reads([long, 'calm'])).toContain(`Which of these?\n○ ${long}\n○ calm`);
  expect(reads([long.slice(0, 80), 'calm'])).not.toContain('○');
});

/** What stands on the answers to choose from, and what each list or button of them goes by. */
function answersOf(body: object) {
  const shown = [...everyComponent(onTheWire(body)['components'])].filter((node) =>
    textOf(node['custom_id']).startsWith('v1:answer'),
  );
  const listed = shown.flatMap((node) => ('options' in node ? objectsOf(node['options']) : [node]));
  return {
    ids: shown.map((node) => textOf(node['custom_id'])),
    labels: listed.map((node) => textOf(node['label'])),
    values: listed.map((node) => textOf(node['value'])),
  };
}

const asked = (options: readonly string[], several = false) => {
  const question = { prompt: 'Which of these?', options, several };
  return told({ kind: 'reply', text: 'Which of these?', question, refused: [], cost: null });
};

test('answers that would read alike, or like nothing, are told apart by their numbers', () => {
  const same = 'the camera glides slowly past the harbour, and the lighthouse comes into view, '.padEnd(90, '-');
  const alike = asked([`${same} calm`, `${same} wild`]);
  expect(answersOf(alike).labels.map((label) => label.slice(0, 13))).toEqual(['1. the camera', '2. the camera']);
  expect(wordsOf(alike)).toContain(`1\\. ${same} calm\n2\\. ${same} wild`);
  const covered = asked(['||Calm||', '||Wild||']);
  expect(answersOf(covered).labels).toEqual(['1. ▒▒▒', '2. ▒▒▒']);
  expect(wordsOf(covered)).toContain('Which of these?\n1\\. ||Calm||\n2\\. ||Wild||');
  expect(answersOf(asked(['\u200B\u2060', 'Wild'])).labels).toEqual(['1.', '2. Wild']);
  expect(answersOf(asked(['**Calm**', 'Calm', 'a', 'b', 'c', 'd'])).labels.slice(0, 3)).toEqual([
    '1. Calm',
    '2. Calm',
    '3. a',
  ]);
});

test('of more answers than one list takes there are several lists, each of which goes by itself', () => {
  const options = Array.from({ length: 125 }, (_, n) => `answer ${n}`);
  const { ids, labels, values } = answersOf(asked(options));
  expect(ids).toEqual([0, 1, 2, 3, 4].map((n) => `v1:answer.${n}:${to.id}`));
  expect(labels).toEqual(options);
  expect(values).toEqual(options.map((_, n) => `${n}`));
});

test('what cannot be asked for again has no button for it: the place, or the project, is gone', () => {
  const again = (why: Hindrance) => customIdsOf(told({ kind: 'unsent', why })).map((id) => id.split(':')[1]);
  expect(again('forgotten')).toEqual(['refine']);
  expect(again('place-gone')).toEqual(['refine']);
  expect(again('paused')).toEqual(['again', 'refine']);
});

test('all files that were refused are named while there is room, and it is said when there is none', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `${n}.bmp`, reason: 'gone' as const }));
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
    resultMessageId: `${n + 1}0`,
    url: n === 8 ? (longLinks[0] ?? '') : 'https://clips.example/a(1).mp4',
    story: {
      asked: 'make it *quiet*',
      changes: ['Music Lo-fi: 100% → 40%'],
      cost: { spent: 5, left: 75, exact: true },
    },
  }));
  const place = { guildId: '8', threadId: '7' };
  const body = noteView({ kind: 'versions', projectId: '5', versions, current: 9, place }, t, 'en-US');
  expect(wordsOf(body).split('\n').slice(0, 5)).toEqual([
    'Versions',
    '**Version 9, the current one** · “make it \\*quiet\\*” · <t:0:R> · [show](https://discord.com/channels/8/7/90)',
    '-# Music Lo-fi: 100% → 40% · 5 credits used, 75 left',
    '**Version 8** · “make it \\*quiet\\*” · <t:0:R> · [show](https://discord.com/channels/8/7/80)',
    '-# Music Lo-fi: 100% → 40% · 5 credits used, 75 left · [MP4](https://clips.example/a%281%29.mp4)',
  ]);
  expect(customIdsOf(body)).toEqual([
    ...[9, 8, 7, 6, 5, 4, 3, 2].map((number) => `v1:fresh-link.${number}:1`),
    'v1:back-to:5',
    'v1:compare:5',
    'v1:vote:5',
  ]);
});

test.each([
  ['a thread', '8', '7', 'https://discord.com/channels/8/7/71'],
  ['a direct message', null, '900', 'https://discord.com/channels/@me/900/902'],
  ['a place where none of them stands', '8', '6', null],
])('the list of versions in %s leads to the newest message that shows one there', (_, guildId, threadId, link) => {
  const version = {
    projectId: '1',
    number: 1,
    turnId: '5',
    session: { sessionId: '1', taskId: null, userId: null },
    madeAt: 0,
    resultMessageId: '902',
    results: [
      { requestId: '5', channelId: '900', messageId: '901' },
      { requestId: '6', channelId: '7', messageId: '71' },
      { requestId: '7', channelId: '900', messageId: '902' },
    ],
    url: null,
  };
  const place = { guildId, threadId };
  const body = noteView({ kind: 'versions', projectId: '5', versions: [version], current: 1, place }, t, 'en-US');
  expect(/\[show\]\(([^)]*)\)/.exec(wordsOf(body))?.[1] ?? null).toBe(link);
});

test('a bar is always of one length', () => {
  const bars = everyProgress.map((progress) => /[▰▱]+/.exec(wordsOf(progressView(to, progress, t)))?.[0].length ?? 12);
  expect(new Set(bars)).toEqual(new Set([12]));
});

test('an agent that said nothing to speak of takes no room', () => {
  const saying = (words: string) =>
    onTheWire(
      progressView(to, { step: { kind: 'directing' }, startedAt: 0, expected: null, words, thumbnail: null }, t),
    );
  expect(saying(' \n ')).toEqual(saying(''));
  expect(saying('# \u200b\n> ')).toEqual(saying('')); // nothing is left of it
});

test('Stop is there while there is something to stop', () => {
  const stoppable = everyProgress.filter((progress) =>
    customIdsOf(progressView(to, progress, t)).includes(`v1:stop:${to.id}`),
  );
  expect(new Set(everyProgress.filter((one) => !stoppable.includes(one)).map(({ step }) => step.kind))).toEqual(
    new Set(['asking', 'stopping']),
  );
  expect(stoppable.some(({ step }) => step.kind === 'stopping')).toBe(false);
});

test('a form opens with the words said last, whole, and with none where they do not fit: part of them would be paid for', () => {
  const value = (words: string) =>
    textOf(
      objectOf(
        objectOf(
          objectsOf(onTheWire(refineModal('refine', '1', { lastWords: words, about: null }, t))['components'])[0],
        )['component'],
      )['value'],
    );
  expect(value('slower')).toBe('slower');
  expect(value('🌊'.repeat(2_000))).toBe('🌊'.repeat(2_000)); // what may be asked for can be asked for again
  expect(value('🌊'.repeat(2_001))).toBe('');
});

test('the button that helps is the blue one: more credits where there are none, the file where only that is missing', () => {
  const blue = (telling: Telling) =>
    [...everyComponent(onTheWire(told(telling))['components'])]
      .filter((node) => node['type'] === ComponentType.Button && node['style'] === 1)
      .map((node) => textOf(node['label']));
  const failure = { kind: 'no-credits', bind: null } as const;
  expect(blue({ kind: 'failure', failure, spent: 'nothing', cost: null })).toEqual(['More credits']);
  expect(blue({ kind: 'render-failed', version: 2, cost: null })).toEqual(['Get fresh link']);
});

test('two projects of one day with the same title are told apart by the minute and by what was asked for last', () => {
  const project = { threadId: '7', versions: 2, url: null, untold: null };
  const projects = [
    { ...project, startedAt: 60_000, asked: 'make it snow' },
    { ...project, startedAt: 0, asked: null },
  ];
  expect(
    wordsOf(noteView({ kind: 'history', projects }, t, 'en-US'))
      .split('\n')
      .slice(1),
  ).toEqual(['<#7> · “make it snow” · <t:60:f> · <t:60:R> · 2 versions', '<#7> · <t:0:f> · <t:0:R> · 2 versions']);
});
