import { expect, test } from 'vitest';
import { unseenIn, type Sought } from '../../src/core/unseen.ts';

const sought = (key: string, more: Partial<Sought> = {}): Sought => ({
  key,
  addresses: [],
  names: ['image.png'],
  isLink: false,
  isNowhere: false,
  ...more,
});
const shown = (...labels: readonly string[]) => ({ labels, isMade: false });
const image = shown('https://cdn.example/1', 'image.png');
const link = { isLink: true, names: ['图.png'] };
const nowhere = { isNowhere: true, names: ['a.png'] };

test.each([
  ['what is called alike is one of them', [sought('a'), sought('b')], [image], ['b']],
  ['what is there by its link leaves its name to nobody', [sought('a'), sought('b', at('1'))], [image], ['a']],
  [
    'two pictures that were given one link there are both that file',
    [sought('a', at('1')), sought('b', at('1'))],
    [image],
    [],
  ],
  ['two of one name are two', [sought('a'), sought('b')], [image, shown('image.png')], []],
  ['a link is found by a name that is spelled as links are', [sought('a', link)], [shown('%E5%9B%BE.png')], []],
  ['a link is found by the name in its address', [sought('a', link)], [shown('https://cdn.example/%E5%9B%BE.png')], []],
  ['a link is found by its name with another ending', [sought('a', link)], [shown('图.webp')], []],
  ['a file is not', [sought('a', { names: ['图.png'] })], [shown('图.webp')], ['a']],
  ['a file of exactly that name comes before it', [sought('a', link), sought('b', link)], [shown('图.webp')], ['b']],
  ['what has no link and no name is there where no file is missing', [sought('a', nowhere)], [shown()], []],
  ['what the agent made is none of them', [sought('a', nowhere)], [{ labels: ['gen_1'], isMade: true }], ['a']],
  ['else nobody knows which is', [sought('a', nowhere), sought('b', nowhere)], [shown('gen_1')], ['a', 'b']],
] as const)('%s', (_what, pictures, files, expected) => {
  expect([...unseenIn(pictures, files)]).toEqual(expected);
});

function at(place: string): Partial<Sought> {
  return { addresses: [`https://cdn.example/${place}`] };
}
