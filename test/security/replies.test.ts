import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NemoError } from '../../src/core/failure.ts';
import { limits } from '../../src/core/limits.ts';
import { differenceOf, hasSegments, summaryOf, timelineLines } from '../../src/core/timeline.ts';
import { json } from '../support/answers.ts';
import { CREDITS, OPEN, POLL, running, session, startNemoWorld, STATE } from '../support/nemo-world.ts';

type World = Awaited<ReturnType<typeof startNemoWorld>>;
let world: World;
beforeAll(async () => void (world = await startNemoWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
const MB = 1024 * 1024;

/** Bodies that somebody sends who means no good, or who has lost their mind. */
const bodies: Readonly<Record<string, string>> = {
  'a hundred thousand lists in lists': deep('[', ']', 100_000),
  'a hundred thousand objects in objects': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'lists that never close': '['.repeat(100_000),
  'a prototype': '{"__proto__":{"isAdmin":true,"code":0},"code":1}',
  'a constructor': '{"constructor":{"prototype":{"code":0}},"code":1}',
  'a code that is no number': '{"code":{"toString":"0"},"data":{}}',
  'a code that is too large': '{"code":1e400,"data":{}}',
  'a code like a list': '{"code":[0],"data":[]}',
  'data that is a text': '{"code":0,"data":"[object Object]"}',
  'data that is a number': '{"code":0,"data":7}',
  'data that is a list': '{"code":0,"data":[1,2,3]}',
  'nothing at all': '',
  nothing: 'null',
  'a number': '1e999',
  'a text': '"ok"',
  'half an object': '{"code":0,"data":{"st',
  'two objects': '{"code":0}{"code":0}',
  'a text within a text within a text': JSON.stringify(JSON.stringify(JSON.stringify({ code: 0, data: null }))),
  'the same key twice': '{"code":0,"code":5000,"data":{},"data":null}',
  'half a letter': '{"code":0,"data":"\\ud800"}',
  zeros: '\0'.repeat(1_000),
  'a page': '<html><script>alert(1)</script></html>',
  'more than anybody reads': `{"code":0,"data":"${'a'.repeat(9 * MB)}"}`,
  'a million keys': `{"code":0,"data":{${Array.from({ length: 200_000 }, (_, n) => `"k${n}":0`).join(',')}}}`,
};

const asks: Readonly<Record<string, readonly [route: string, ask: () => Promise<unknown>]>> = {
  'the state of a session': [STATE, () => world.nemo.state(session, running)],
  'a render': [POLL, () => world.nemo.pollRender('render_1', running)],
  'the balance': [CREDITS, () => world.nemo.credits(running)],
  'a new session': [OPEN, () => world.nemo.openSession('en', running)],
};

describe.each(Object.entries(asks))('asked for %s', (_, [route, ask]) => {
  test.each(Object.entries(bodies))(
    'a backend that answers with %s is understood, or told apart, at once',
    async (_what, body) => {
      world.backend.on(route, json(body));
      const began = process.cpuUsage();
      const outcome: unknown = await ask().catch((error: unknown) => error);
      const { user } = process.cpuUsage(began);
      expect(outcome instanceof Error ? outcome.name : 'understood').toBe(
        outcome instanceof NemoError ? 'NemoError' : 'understood',
      );
      expect(JSON.stringify(outcome)?.length ?? 0).toBeLessThan(limits.draftBytes * 2);
      expect(user).toBeLessThan(2_000_000);
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    },
  );
});

const clip = (more: object) => ({ t: [{ tt: 0, sg: [{ d: 1_000, m: { id: 'a', name: 'a', ...more } }] }] });

/** Drafts that no editor would write. */
const drafts: Readonly<Record<string, unknown>> = {
  nothing: null,
  'a text': 'draft',
  'a text that looks like one': '{"t":[',
  'lists in lists': JSON.parse(deep('[', ']', 2_000)),
  'tracks that are a text': { t: 'tracks' },
  'tracks that are an object': { t: { length: 1e9 } },
  'tracks that are nothing': { t: [null, undefined, 0, '', []] },
  'clips that are no list': { t: [{ tt: 0, sg: { length: 4 } }] },
  'clips that are nothing': { t: [{ tt: 0, sg: [null, 7, 'x', []] }] },
  'a kind that is none': { t: [{ tt: '__proto__', sg: [{ d: 1, m: {} }] }] },
  'a length below zero': { t: [{ tt: 0, sg: [{ d: -5_000, m: { name: 'a' } }] }] },
  'a length without end': { t: [{ tt: 0, sg: [{ d: 1e308, m: { name: 'a' } }] }] },
  'a length that is no number': { t: [{ tt: 0, sg: [{ d: Number.NaN, m: { name: 'a' } }] }] },
  'a length in words': { t: [{ tt: 0, sg: [{ d: 'long', m: { name: 'a' } }] }] },
  'a name that is an object': clip({ name: { toString: 'x' } }),
  'a name that is a list': clip({ name: [[]] }),
  'a name of a million letters': clip({ name: 'a'.repeat(1_000_000) }),
  'a name with a prototype': clip(JSON.parse('{"__proto__":{"name":"evil"}}')),
  'a name that breaks lines': clip({ name: 'a\n# b\n@everyone' }),
  'a volume without end': clip({ volume: Infinity }),
  'keys that count': { t: Object.assign([], { 1e6: {} }) },
};

test.each(Object.entries(drafts))('of a draft that holds %s something can be said, or nothing', (_, draft) => {
  const text = JSON.stringify(draft);
  const said = [
    summaryOf(draft),
    summaryOf(text),
    ...differenceOf(draft, clip({})),
    ...differenceOf(clip({}), draft),
    ...timelineLines(draft),
  ];
  expect(typeof hasSegments(text)).toBe('boolean');
  const lines = said.join('\n');
  expect(lines.length).toBeLessThan(50_000);
  expect(lines).not.toMatch(/NaN|undefined|\[object|Infinity|evil|^#/m);
});
