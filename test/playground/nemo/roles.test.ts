import { expect, test } from 'vitest';
import type { Asset } from '../../../playground/nemo/asset.ts';
import { heardOf } from '../../../playground/nemo/agent/roles.ts';

const asset = (filename: string): Asset => ({
  id: crypto.randomUUID(),
  filename,
  kind: 'image',
  mime: 'image/png',
  path: '',
  bytes: 1,
  hash: '',
  url: '',
  width: 1,
  height: 1,
  seconds: 0,
  orientation: 1,
});
const three = ['opening.png', 'middle.png', 'ending.png'];
const alike = ['image.png', 'image.png'];

const rows: readonly (readonly [string, readonly string[], readonly (string | null)[]])[] = [
  ['turn this image into a film in the style of Monet', ['a.png'], ['-']],
  ['Picture 1, opening.png: the opening. Picture 3, ending.png: the ending.', three, ['opening', '-', 'ending']],
  ['Picture 1, opening.png\nPicture 2, middle.png\nPicture 3, ending.png\n\nlet it drift', three, [null, null, null]],
  ['start with the third picture and end with the first picture', three, ['ending', '-', 'opening']],
  ['use MIDDLE.PNG as style reference; opening.png is the first frame', three, ['opening', 'style', '-']],
  ['图片1：开头。图片2：风格。第三张结尾', three, ['opening', 'style', 'ending']],
  ['Picture 2, image.png: the opening; picture 1, image.png: the ending', alike, ['ending', 'opening']],
  ['Picture 2: leave out. Picture 1 drifts', three, [null, 'left-out', '-']],
  ['Picture 9: the opening', three, ['-', '-', '-']],
];

test.each(rows)('what a picture is for is read from the words: %s', (text, names, parts) => {
  expect(heardOf(text, names.map(asset)).map(({ named, part }) => (named ? part : '-'))).toEqual(parts);
});
