import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { startDiscord } from '../../playground/discord/discord.ts';
import { objectOf, objectsOf } from '../../playground/discord/json.ts';
import { textsIn } from '../../playground/discord/mentions.ts';
import { systemClock } from '../../src/clock.ts';
import { UserError, type Mistake } from '../../src/core/failure.ts';
import { withoutSpoilers } from '../../src/core/spoilers.ts';
import type { Telling } from '../../src/core/telling.ts';
import { chinese, differenceOf, english } from '../../src/core/timeline.ts';
import { createDirectory } from '../../src/discord/directory/directory.ts';
import { AnsweredElsewhere } from '../../src/discord/answered-elsewhere.ts';
import { createAudience } from '../../src/discord/audience.ts';
import { sentenceFor } from '../../src/discord/explain.ts';
import { createProgressMessages } from '../../src/discord/progress-message.ts';
import { noteView } from '../../src/discord/views/note-view.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { fileName, quoted } from '../../src/discord/inert.ts';
import { continuedView } from '../../src/discord/views/progress-view.ts';
import { tellingView } from '../../src/discord/views/telling-view.ts';
import { createWords } from '../../src/words/words.ts';
import { restOf } from '../support/discord-rest.ts';
import { to, wildNames } from './extremes.ts';
import { recordsInMemory } from '../support/records-in-memory.ts';

const speak = createWords();

/** What is left to act in a text: a backslash takes the life of the sign behind it. */
const alive = (text: string): string =>
  [...text.replaceAll(/\\[^0-9A-Za-z\s]/g, '').matchAll(/[*_~`|<[\]\\]|@(?:everyone|here)/g)].join('');
const seen = (text: string): string => text.replaceAll(/\\([^0-9A-Za-z\s])/g, '$1');
const wordsOf = (body: object): string =>
  textsIn(objectsOf(objectOf(JSON.parse(JSON.stringify(body)))['components'])).join('\n');

/** The same as a message of one text. */
const textDisplay = (content: string) => ({ components: [{ type: 10, content }] });

const draft = (name: string) => ({
  t: [
    { tt: 7, sg: [{ d: 1_000, m: { text: name } }] },
    { tt: 1, sg: [{ d: 1_000, m: { name } }] },
  ],
});
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
const mistakes = ['foreign-file', 'unsupported-file', 'file-gone'] as const;

describe.each(['en-US', 'zh-CN'])('in %s', (locale) => {
  const t = speak(locale);
  const tell = (telling: Telling) => tellingView(to, telling, { t, shownAs: 'link', readsMessages: true }).body;

  /** What the agent names by the words of people: there a spoiler hides. */
  const ofAgent = new Set(['a result that changed a title', 'a timeline']);

  /** Every place where something stands that people named. */
  const places: Readonly<Record<string, (name: string) => object>> = {
    'a result that left out a file': (name) => tell({ ...result, refused: [{ name, reason: 'gone' }] }),
    'the result of one of a batch': (name) => tell({ ...result, picture: name }),
    'a result that changed a title': (name) =>
      tell({
        ...result,
        changes: differenceOf(draft(name), draft(`a ${name}`), locale === 'zh-CN' ? chinese : english),
      }),
    'an answer that left out a file': (name) =>
      tell({ kind: 'reply', text: '', refused: [{ name, reason: 'unsupported' }], cost: null }),
    'a request of which no file can be used': (name) =>
      tell({ kind: 'refused-files', refused: [{ name, reason: 'dead-link' }] }),
    'an acknowledgement': (name) =>
      noteView(
        { kind: 'files-arrived', projectId: '1', names: [name], refused: [{ name, reason: 'too-large' }] },
        t,
        locale,
      ),
    'a timeline': (name) =>
      noteView({ kind: 'timeline', draft: JSON.stringify(draft(name)), version: null }, t, locale),
    'the overview of a batch': (name) => overviewView(to, [{ name, state: 'done' }], t),
    ...Object.fromEntries(
      mistakes.flatMap((kind) => {
        const mistake = (name: string): Mistake => ({ kind, name });
        return [
          [
            `${kind} told in place of an answer`,
            (name: string) => textDisplay(sentenceFor(new UserError(mistake(name)), t)),
          ],
          [`${kind} told in the thread`, (name: string) => tell({ kind: 'mistake', mistake: mistake(name) })],
          [
            `${kind} told privately`,
            (name: string) => noteView({ kind: 'mistake', mistake: mistake(name) }, t, locale),
          ],
        ];
      }),
    ),
  };

  test.each(Object.keys(places))('names do nothing but stand there: %s', (place) => {
    const show = (name: string) => wordsOf(places[place]?.(name) ?? {});
    for (const name of wildNames) {
      const text = show(name);
      expect(seen(text)).toContain(ofAgent.has(place) ? withoutSpoilers(name) : name);
      expect(alive(text)).toBe(alive(show('harmless.png')));
    }
  });
});

test.each([
  ['two lines\n\n# of words', 'two lines # of words'],
  ['# Heading', '\\# Heading'],
  ['-# small', '\\-# small'],
  ['- list', '\\- list'],
  ['1. list', '1\\. list'],
  ['> quote', '\\> quote'],
  ['it is 10 o’clock', 'it is 10 o’clock'],
  ['**a** @everyone <@1> [b](https://x.dev/a_b)', '\\*\\*a\\*\\* \\@everyone \\<@1> b (<https://x.dev/a_b>)'],
  ['\\*a\\*', '\\\\\\*a\\\\\\*'],
  ['see https://x.dev/a_b_c.png, and a_b', 'see <https://x.dev/a_b_c.png>, and a\\_b'],
  ['a@example.com', 'a@example.com'],
])('“%s” is quoted as “%s”', (words, quotation) => {
  expect(quoted(words)).toBe(quotation);
});

test('a quotation is short', () => {
  expect(quoted('灯'.repeat(500))).toBe(`${'灯'.repeat(199)}…`);
});

test('of a long name the ending stays', () => {
  expect(fileName(`${'a'.repeat(100)}.heic`)).toBe(`${'a'.repeat(54)}….heic`);
  expect(fileName('a'.repeat(100))).toBe(`${'a'.repeat(59)}…`);
  expect(fileName('photo\u202Egnp.exe')).toBe('photo gnp.exe');
});

test('whatever a text says, only the person who asked is pinged, once, and by the result alone', async () => {
  await using discord = await startDiscord();
  const [ada, ben] = [discord.person('Ada'), discord.person('Ben')];
  const general = discord.channel('general').id;
  const power = new AbortController();
  const rest = restOf(discord);
  const log = pino({ level: 'silent' });
  const botId = discord.world.bot.id;
  const progressMessages = createProgressMessages({
    rest,
    messages: recordsInMemory<string>(),
    botId: () => botId,
    clock: systemClock,
    log,
    power: power.signal,
    everyMs: () => 0,
    continued: () => continuedView(speak('en-US')),
  });
  const audience = createAudience({
    rest,
    progressMessages,
    answeredElsewhere: new AnsweredElsewhere(),
    directory: createDirectory(rest),
    words: speak,
    self: () => ({ id: botId, readsMessages: true }),
    log,
  });
  const asked = ada.say(general, 'make it rain');
  const addressee = { id: asked.id, threadId: general, requester: { id: ada.id, locale: 'en-US' }, replyTo: asked.id };
  const loud = `@everyone @here ${ben.mention} ${ada.mention} <@&${discord.world.adminRoleId}>`;
  const refused = [{ name: `${loud}.bmp`, reason: 'gone' }] as const;

  audience.progress(addressee, {
    step: { kind: 'directing' },
    startedAt: 0,
    expected: null,
    words: loud,
    thumbnail: null,
  });
  await discord.until(() => discord.read(general).length === 2);
  await audience.note(addressee, { kind: 'files-arrived', projectId: '1', names: [loud], refused });
  await audience.tell(addressee, { ...result, text: loud, changes: [loud], refused }, true);

  const [, ...said] = discord.read(general);
  expect(said.map(({ pings }) => pings)).toEqual([[], [], ['Ada']]);
  expect(said.map(({ silent }) => silent)).toEqual([true, false, false]);
  expect([...discord.world.messages.values()].some(({ state }) => state.mentionEveryone)).toBe(false);
});
