import { Client } from 'discord.js';
import { expect, test } from 'vitest';
import { legible } from '../../src/discord/legible.ts';

const where = { client: new Client({ intents: [] }), guild: null };

test.each(['1', '?', '…', '👍', '❤️', '👩‍🚀', '‏שלום', 'あ', '\u{200B}slower', '<:wave:1>', '<@1>'])(
  'in %j something can be seen',
  (text) => {
    expect(legible(text, where)).not.toBe('');
  },
);

test.each([
  '',
  ' \n',
  '\u{200B}',
  '\u{2060}\u{FEFF}',
  '\u{00AD}',
  '\u{2800}',
  '\u{3164}',
  '\u{FFA0}',
  '\u{115F}',
  '\u{FE0F}',
  '\u{E0041}',
])('in %j nothing can be seen, so nothing was said', (text) => {
  expect(legible(text, where)).toBe('');
});
