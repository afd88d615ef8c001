import { expect, test } from 'vitest';
import { startNemo, type LocalNemo } from '../../../playground/nemo/nemo.ts';
import type { Switches } from '../../../playground/nemo/switches.ts';
import { picture, signUp } from './ask.ts';

const pace = { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 };
const names = ['one.jpg', 'two.jpg', 'three.jpg'];

async function withPictures(nemo: LocalNemo) {
  const client = await signUp(nemo);
  const session = await client.open();
  for (const name of names) await client.upload(session, new File([picture], name));
  return { client, session, say: (text: string) => client.say(session, text) };
}

/** File, part and name of each segment of the film. */
function filmOf(nemo: LocalNemo) {
  const segments = nemo.sessions()[0]?.draft?.t[0]?.sg ?? [];
  return segments.map(({ m }) => [m['file'], m['part'], m['name']]);
}

test('pictures come into the film as they are named, and one that is not named carries no instruction', async () => {
  await using nemo = await startNemo({ pace });
  const { say } = await withPictures(nemo);
  const text = 'Picture 3: the opening. Picture 1, one.jpg: the ending';
  await say(text);
  expect(filmOf(nemo)).toEqual([
    ['three.jpg', 'opening', text.slice(0, 40)],
    ['two.jpg', undefined, 'two.jpg'],
    ['one.jpg', 'ending', text.slice(0, 40)],
  ]);
  expect(nemo.runs[0]).toMatchObject({
    text,
    cost: 100,
    files: [
      { name: 'one.jpg', named: true, part: 'ending' },
      { name: 'two.jpg', named: false, part: null },
      { name: 'three.jpg', named: true, part: 'opening' },
    ],
  });
});

test('where nothing is named, the words are about all of them, as they came', async () => {
  await using nemo = await startNemo({ pace });
  const { say } = await withPictures(nemo);
  await say('let them drift');
  expect(filmOf(nemo).map(([file, part, name]) => [file, part, name])).toEqual(
    names.map((name) => [name, undefined, 'let them drift']),
  );
});

test('style is lent and not shown, what is left out is not used, and neither is new in the next turn', async () => {
  await using nemo = await startNemo({ pace, switches: { prices: 'cheap' } });
  const { say } = await withPictures(nemo);
  await say('Picture 1 drifts. Picture 2: its style. Picture 3: leave out');
  expect(filmOf(nemo).map(([file]) => file)).toEqual(['one.jpg']);
  await say('make it shorter');
  expect(nemo.runs.map(({ cost }) => cost)).toEqual([20, 5]);
});

test('other parts for the pictures of a film make it anew, the same ones again do not', async () => {
  await using nemo = await startNemo({ pace, switches: { prices: 'cheap' } });
  const { say } = await withPictures(nemo);
  await say('Picture 1: the opening');
  await say('Picture 1: the opening, slower');
  await say('Picture 1: the ending');
  expect(filmOf(nemo).map(([file]) => file)).toEqual(['two.jpg', 'three.jpg', 'one.jpg']);
  expect(nemo.runs.map(({ cost }) => cost)).toEqual([20, 5, 20]);
});

test.each<readonly [Partial<Switches>, string, number]>([
  [{}, 'does not go together', 0],
  [{ failedWork: 'given-back' }, 'does not go together', 100],
  [{ mixedParts: 'taken' }, 'Your clip is finished', 0],
  [{ pictureParts: 'ignored' }, 'Your clip is finished', 0],
])('an exact opening together with a style, where the backend is %j', async (switches, said, left) => {
  await using nemo = await startNemo({ pace, switches });
  const { client, say } = await withPictures(nemo);
  expect((await say('Picture 1: the opening. Picture 2: its style')).text).toContain(said);
  expect(await client.credits()).toEqual({ available: left, frozen: 0, total: left });
  expect(nemo.runs.map(({ cost }) => cost)).toEqual([100 - left]);
  expect(filmOf(nemo).length > 0).toBe(said.startsWith('Your'));
});
