import { afterAll, expect, test } from 'vitest';
import { withoutInvites, withoutUnseen } from '../../src/core/addresses.ts';
import { withoutOurWords } from '../../src/core/agent-words.ts';
import { keptName } from '../../src/core/bounds.ts';
import { clashIn } from '../../src/core/clashes.ts';
import { requestedSeconds } from '../../src/core/clip-length.ts';
import { asksForEach } from '../../src/core/each.ts';
import { answeringWords, asksSomething, plainWords, questionIn, withoutThoughts } from '../../src/core/gui.ts';
import { plainPage } from '../../src/language/agent-text/page.ts';
import { forgetAll } from '../../src/language/agent-text/memoized.ts';
import { withoutTrailingTrouble } from '../../src/language/agent-text/trouble.ts';
import { UserError } from '../../src/core/failure.ts';
import { withoutHandover } from '../../src/core/handover.ts';
import {
  intentOf,
  isThanks,
  isWondering,
  isVague,
  mayBeYes,
  stepsBackIn,
  versionIn,
  bareAnswer,
} from '../../src/core/intent.ts';
import { allowances, limits } from '../../src/core/limits.ts';
import { coveredLinks, mediaLinks, withoutMediaLinks } from '../../src/core/media.ts';
import { withoutDenials, withoutQuotes } from '../../src/core/meant.ts';
import { arrangingIn, namesPicture } from '../../src/core/order-in-words.ts';
import { picturesOf } from '../../src/core/pictures.ts';
import { isPublicLink } from '../../src/core/public-link.ts';
import { requestWords, saysNothing, thumbnailOf, titleOf } from '../../src/core/request.ts';
import { againstRules, defaultsOf, noSettings, rulesOf } from '../../src/core/rules.ts';
import { changed } from '../../src/core/settings-change.ts';
import { shorten } from '../../src/core/shorten.ts';
import { hiddenWords, withoutSpoilers } from '../../src/core/spoilers.ts';
import { wordsIn } from '../../src/core/text-file.ts';
import { lasting } from '../../src/core/passing.ts';
import { differenceOf, summaryOf } from '../../src/core/timeline.ts';
import { bareToken } from '../../src/core/token.ts';
import { isVisible } from '../../src/core/visible.ts';
import { legible } from '../../src/discord/legible.ts';
import { isNoCredits, saysMissing } from '../../src/nemo/no-credits.ts';
import { withoutReports } from '../../src/nemo/trouble.ts';
import { changeLine, escaped, fileName, inert, labelOf, quotation, quoted } from '../../src/discord/inert.ts';
import { fitting } from '../../src/discord/views/parts.ts';
import { shapes } from './hostile.ts';

const LETTERS = 100_000;
/** Nothing holds the loop longer than 50 ms on a machine of its own; here others work too. */
const MOST_MS = 250;
/** Below this a machine's own noise is all there is to see. */
const NOISE_MS = 20;

const file = { id: '1', name: 'a.png', bytes: 1, url: 'https://x.dev/a.png' };
const part = (text: string, name = file.name) => ({
  messageId: null,
  text,
  about: null,
  links: [],
  files: [{ ...file, name }, file],
});
const titled = (words: string) => ({ t: [{ tt: 7, sg: [{ d: 1, m: { id: words, text: words } }] }] });

const nine = Array.from({ length: 9 }, (_, n) => ({ ...part(''), files: [{ ...file, id: String(n) }] }));
const pictures = picturesOf([], nine);
const defaults = defaultsOf({ ...allowances, DIRECT_MESSAGES: true });
const where = { isDirect: false, isThread: true, isAgeRestricted: false, channelIds: [], roleIds: [] };

/** Refuses all beginnings of the same words, as far as a server may have so many. */
function refused(text: string) {
  const refusedWords = Array.from({ length: 100 }, (_, last) => text.slice(0, last + 1));
  return againstRules(
    { personId: '1', parts: [part(text)], where },
    rulesOf(defaults, { ...noSettings, refusedWords }),
  );
}

/** What is read of a request alone: of a longer one nothing is. */
const ofRequest = (read: (text: string) => unknown) => (text: string) => read(text.slice(0, limits.requestChars));

/** What it reads, or what its author reads where that is too much. */
function orMistake(read: (text: string) => unknown) {
  return (text: string) => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
  };
}

/** All that is ever done with a text that somebody else wrote. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  plainWords,
  withoutHandover,
  withoutThoughts,
  withoutReports,
  isNoCredits,
  intentOf,
  versionIn,
  stepsBackIn,
  asksForEach: ofRequest((text) => asksForEach([part(text)])),
  arrangingIn: ofRequest((text) => arrangingIn(text, 9)),
  namesPicture,
  clashIn: ofRequest((text) => clashIn(pictures, text)),
  againstRules: ofRequest(refused),
  'changed, by words to refuse': orMistake((words) => changed(noSettings, { kind: 'refusedWords', words })),
  requestedSeconds,
  saysNothing: (text) => saysNothing([part(text)]),
  isThanks,
  isWondering,
  mayBeYes,
  bareAnswer,
  isVague,
  'answeringWords, to somebody': (text) => answeringWords(text, 'Done.'),
  'answeringWords, of the agent': (text) => answeringWords('Why?', text),
  questionIn,
  'questionIn, of a question': (text) => questionIn(`${text}?`),
  asksSomething,
  'asksSomething, of a question': (text) => asksSomething(`${text}?`),
  withoutQuotes,
  withoutDenials,
  hiddenWords,
  withoutSpoilers,
  withoutUnseen,
  isPublicLink,
  'isPublicLink, of a name': (text) => isPublicLink(`https://${text}`),
  lasting,
  'lasting, of a link': (text) => lasting(`https://x.dev/?${text}`),
  saysMissing,
  wordsIn: (text) => wordsIn('a.txt', Buffer.from(text.slice(0, limits.requestChars))),
  withoutOurWords,
  withoutInvites,
  isVisible,
  bareToken,
  keptName,
  coveredLinks,
  mediaLinks,
  withoutMediaLinks,
  legible: (text) => legible(text, { guild: null }),
  escaped,
  inert,
  'inert, in 1500 letters': (words: string) => inert(words, 1_500),
  quoted,
  quotation,
  labelOf: (text) => labelOf(text, 80),
  changeLine: (text) => changeLine(text, 200),
  fileName,
  fitting: (text) => fitting(text.split(/[\n ]/), text.length / 2),
  'fitting, letter by letter': (text) => fitting(text.split(''), text.length / 2),
  shorten: (text) => shorten(text, text.length - 1),
  'shorten to a line': (text) => shorten(text, 80),
  titleOf,
  requestWords: (text) => requestWords({ prompt: text, seconds: 6, shape: '9:16' }),
  thumbnailOf: (text) => thumbnailOf([part('', text)]),
  summaryOf: (text) => summaryOf(titled(text)),
  differenceOf: (text) => differenceOf(titled(text), titled(`x${text}`)),
};

/** The two halves of `plainWords`, which itself reads no more than an agent may say: here they read on. */
const halvesOfPlainWords: Readonly<Record<string, (text: string) => unknown>> = {
  plainPage: (text) => {
    plainPage(text);
    forgetAll();
  },
  withoutTrailingTrouble: (text) => {
    withoutTrailingTrouble(text);
    forgetAll();
  },
};

/** What one run costs this thread, in milliseconds, whatever else the machine does meanwhile. Its clock ticks slowly: several runs are needed. */
function costOf(read: () => unknown): number {
  for (let runs = 1, spent = 0; ; runs++) {
    spent += costOfOne(read);
    if (spent > NOISE_MS) return spent / runs;
  }
}

function costOfOne(read: () => unknown): number {
  const before = process.threadCpuUsage();
  read();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** How much more twice the letters cost; asked again where it seems to be too much. */
function growth(read: (text: string) => unknown, half: string, whole: string): number {
  let cost = costOfOne(() => read(whole));
  for (let tries = 0; tries < 4 && cost >= NOISE_MS; tries++)
    cost = Math.min(
      cost,
      costOfOne(() => read(whole)),
    );
  if (cost < NOISE_MS) return 0;
  let least = Infinity;
  for (let tries = 0; tries < 10 && least > 3; tries++) {
    if (tries > 0) cost = costOf(() => read(whole));
    least = Math.min(least, cost / costOf(() => read(half)));
  }
  return least;
}

const shapesOf = (letters: number) =>
  Object.entries(shapes).map(([name, shape]) => ({ name, half: shape(letters / 2), whole: shape(letters) }));
const texts = shapesOf(LETTERS);
const longest = { what: '', ms: 0 };

afterAll(() => {
  process.stdout.write(
    `The longest that ${LETTERS} letters held the loop: ${longest.ms.toFixed(1)} ms, ${longest.what}\n`,
  );
});

test('the shapes are many, and none is much longer or shorter than it says', () => {
  expect(texts.length).toBeGreaterThanOrEqual(150);
  expect(texts.filter(({ whole }) => whole.length < LETTERS * 0.9 || whole.length > LETTERS * 1.1)).toEqual([]);
});

test.each(Object.entries(readers))(
  `%s reads ${LETTERS} letters of any shape at once`,
  { timeout: 60_000 },
  (reader, read) => {
    read('Animate it, please. 请让它动起来。');
    for (const { name, whole } of texts) {
      let ms = Infinity;
      for (let tries = 0; tries < 5 && ms > MOST_MS / 5; tries++)
        ms = Math.min(
          ms,
          costOfOne(() => read(whole)), // of the processor: a busy machine makes it no more
        );
      if (ms > longest.ms) Object.assign(longest, { what: `${reader} of ${name}`, ms });
      expect([name, ms > MOST_MS]).toEqual([name, false]);
    }
  },
);

test.each(Object.entries(readers))(
  '%s takes for twice as many letters at most thrice as long',
  { timeout: 60_000 },
  (reader, read) => {
    const doubled = reader === 'plainWords' ? shapesOf(limits.agentChars * 0.9) : texts; // more than that it does not read
    const grown = doubled.map(({ name, half, whole }) => ({ name, times: growth(read, half, whole) }));
    expect(grown.filter(({ times }) => times > 3)).toEqual([]);
  },
);

test.each(Object.entries(halvesOfPlainWords))(
  '%s does so too, however much the agent says',
  { timeout: 120_000 },
  (_, read) => {
    const grown = shapesOf(limits.agentChars * 2).map(({ name, half, whole }) => ({
      name,
      times: growth(read, half, whole),
    }));
    expect(grown.filter(({ times }) => times > 3)).toEqual([]);
  },
);
