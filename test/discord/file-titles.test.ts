import { expect, test } from 'vitest';
import { sorted } from '../../src/discord/attachments.ts';

const nameOf = (filename: string, title?: string | null) => {
  const described = { id: '7', name: filename, size: 1, url: 'https://cdn.example/7', contentType: 'image/png' };
  return sorted([{ ...described, ...(title !== undefined && { title }) }]).files[0]?.name;
};

test.each([
  ['my_cat.png', 'my cat', 'my cat.png'],
  ['____.png', '海边的猫', '海边的猫.png'],
  ['_.png', '🐈', '🐈.png'],
  ['v1.2_final.PNG', 'v1.2 final', 'v1.2 final.PNG'],
  ['my_cat.png', 'my cat.png', 'my cat.png'],
  ['cat.png', null, 'cat.png'],
  ['cat.png', '', 'cat.png'],
  ['cat.png', '\u202E\u200B', 'cat.png'],
  ['txt.exe.png', 'txt.\u202Egnp.exe', 'txt.gnp.exe.png'],
  ['etc_passwd.png', '../etc\\passwd', '.._etc_passwd.png'],
  ['unknown', 'my picture', 'my picture'],
] as const)('a file that Discord keeps as %s is called what its person called it: %j', (filename, title, name) => {
  expect(nameOf(filename, title)).toBe(name);
});

test('what is covered by its name stays covered, whatever its title', () => {
  const described = { id: '7', name: 'SPOILER_a.png', title: 'a b', size: 1, url: '', contentType: 'image/png' };
  expect(sorted([described]).files[0]).toMatchObject({ name: 'a b.png', isCovered: true });
});
