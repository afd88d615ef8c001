import type { RawFile } from 'discord.js';
import { afterAll, expect, test } from 'vitest';
import { everyComponent } from '../../playground/discord/components.ts';
import { Form } from '../../playground/discord/form.ts';
import { objectOf, objectsOf, textOf } from '../../playground/discord/json.ts';
import { checkModal } from '../../playground/discord/modal-rules.ts';
import { readPayload } from '../../playground/discord/payload.ts';
import { MAX_ATTACHED_BYTES } from '../../src/core/media.ts';
import { animateModal, refineModal } from '../../src/discord/views/modals.ts';
import { noteView } from '../../src/discord/views/note-view.ts';
import { overviewView } from '../../src/discord/views/overview-view.ts';
import { progressView } from '../../src/discord/views/progress-view.ts';
import { plainView, tellingView } from '../../src/discord/views/telling-view.ts';
import { createWords } from '../../src/words/words.ts';
import { randomOf, type Random } from '../robustness/chaos/random.ts';
import { hasOpenApi, problemsOf } from '../support/openapi.ts';
import { anyNote, anyOverview, anyProgress, anyTelling, anyText } from './any-state.ts';
import { to } from './extremes.ts';

const locales = ['en-US', 'zh-CN', 'ja'];
const speak = createWords();
const sayIn = new Map(locales.map((locale) => [locale, speak(locale)]));
const t = (locale: string) => sayIn.get(locale) ?? speak(locale);
/** The official description is slow to read: it sees one in so many. */
const OFFICIALLY = 100;
const official: { readonly seed: string; readonly body: unknown }[] = [];

interface Shown {
  readonly body: object;
  readonly files?: readonly RawFile[];
}

/** Makes so many of a kind, each from a seed of its own, and says which of them Discord would not take, and why. */
function tryAll(kind: string, times: number, make: (random: Random, locale: string) => Shown): void {
  for (let n = 0; n < times; n++) {
    const seed = `${kind} ${n}`;
    const random = randomOf(n, kind);
    const problem = problemIn(() => make(random, random.pick(locales)), seed, n);
    if (problem !== '') expect.fail(`${seed}: ${problem}`);
  }
}

function problemIn(make: () => Shown, seed: string, n: number): string {
  try {
    const { body, files = [] } = make();
    const json = objectOf(JSON.parse(JSON.stringify(body)));
    const form = new Form();
    const uploads = files.map(({ name, data }, place) => ({
      field: `files[${place}]`,
      name,
      bytes: data instanceof Uint8Array ? data : Buffer.alloc(0),
    }));
    if ('title' in json) checkModal(form, json, '');
    else readPayload(form, { body: json, uploads, at: '', previous: null, uploadLimit: MAX_ATTACHED_BYTES });
    form.check();
    if (n % OFFICIALLY === 0 && !('title' in json)) official.push({ seed, body: json });
    return [...everyComponent(json['components'])].flatMap(invisible).join(', ');
  } catch (error) {
    return error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : 'threw';
  }
}

/** Discord cuts off what is nothing but space, and then finds nothing. */
function invisible(node: Record<string, unknown>): readonly string[] {
  const named = [node, ...objectsOf(node['options'])].flatMap((one) => ['content', 'label'].map((key) => one[key]));
  return named.some((words) => words !== undefined && textOf(words).trim() === '') ? ['there is nothing to read'] : [];
}

test('whatever came of whatever request, its message is one that Discord takes', () => {
  tryAll('telling', 6_000, (random, locale) => {
    const telling = anyTelling(random);
    if (random.chance(0.1)) return plainView(to, telling, t(locale));
    return tellingView(to, telling, {
      t: t(locale),
      shownAs: random.pick(['file', 'link']),
      isBare: random.chance(0.1),
      isElsewhere: random.chance(0.1),
      readsMessages: random.chance(0.5),
    });
  });
});

test('whatever the bot says by itself, it is a message that Discord takes', () => {
  tryAll('note', 6_000, (random, locale) => ({ body: noteView(anyNote(random), t(locale), locale) }));
});

test('however far a request is, its card is one that Discord takes', () => {
  tryAll('progress', 5_000, (random, locale) => ({ body: progressView(to, anyProgress(random), t(locale)) }));
  tryAll('overview', 1_000, (random, locale) => ({ body: overviewView(to, anyOverview(random), t(locale)) }));
});

test('whatever was said last, its form is one that Discord opens', () => {
  tryAll('form', 2_000, (random, locale) => {
    const asked = { lastWords: anyText(random, 9_000), about: random.chance(0.5) ? null : random.between(1, 1e6) };
    return random.chance(0.2)
      ? { body: animateModal('animate-this', to.id, t(locale), { files: random.chance(0.5) }) }
      : { body: refineModal('refine', to.id, asked, t(locale)) };
  });
});

afterAll(() => {
  if (!hasOpenApi) return;
  const request = { at: 0, method: 'POST', path: '/channels/1/messages', query: {}, files: [], known: true };
  const headers = { 'content-type': 'application/json' };
  for (const { seed, body } of official) {
    const problems = problemsOf([{ ...request, headers, body, early: false, status: 200, reply: undefined }]);
    expect(problems, seed).toEqual([]);
  }
});
