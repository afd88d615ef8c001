import { expect, test } from 'vitest';
import { UserError } from '../../src/core/failure.ts';
import { wordsIn } from '../../src/core/text-file.ts';
import { fileName } from '../../src/discord/inert.ts';
import { Form } from '../../src/discord/form.ts';
import { fileNameFor } from '../../src/nemo/file-name.ts';
import { openSource } from '../../src/nemo/source.ts';
import { png } from '../support/files.ts';

const bytesOf = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.alloc(part))));

/** What a file of this name and with these bytes is taken for; the reason where it is refused. */
async function takenFor(name: string, bytes: Buffer): Promise<string> {
  const kept = async function* () {
    yield bytes;
  };
  try {
    const wanted = { id: '7', name, bytes: bytes.length, url: 'https://cdn.example/7' };
    await using source = await openSource(wanted, kept, AbortSignal.timeout(5_000), () => {});
    return `${source.file.name} ${source.file.type}`;
  } catch (error) {
    return error instanceof UserError ? (error.mistakes[0]?.kind ?? '') : String(error);
  }
}

const html = bytesOf('<!DOCTYPE html><script>alert(1)</script>');
const svg = bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

test.each<{ what: string; name: string; bytes: Buffer }>([
  { what: 'a page', name: 'cat.png', bytes: html },
  { what: 'a drawing that runs', name: 'cat.svg', bytes: svg },
  { what: 'a drawing called a picture', name: 'cat.png', bytes: svg },
  { what: 'a program of Windows', name: 'cat.png', bytes: bytesOf('MZ', 500) },
  { what: 'a program of Linux', name: 'cat.jpg', bytes: bytesOf('\x7fELF\x02\x01\x01', 500) },
  { what: 'a script', name: 'cat.gif', bytes: bytesOf('#!/bin/sh\nrm -rf /\n') },
  { what: 'a document', name: 'cat.png', bytes: bytesOf('%PDF-1.7\n', 500) },
  { what: 'an archive', name: 'cat.webp', bytes: bytesOf('PK\x03\x04', 500) },
  { what: 'another archive', name: 'cat.mp4', bytes: bytesOf('\x1f\x8b\x08', 500) },
  { what: 'a third', name: 'cat.mp4', bytes: bytesOf('7z\xbc\xaf\x27\x1c', 500) },
  { what: 'a table of SQLite', name: 'cat.png', bytes: bytesOf('SQLite format 3\0', 500) },
  { what: 'bytecode', name: 'cat.png', bytes: bytesOf('\0asm\x01\0\0\0', 500) },
  { what: 'a font', name: 'cat.png', bytes: bytesOf('wOF2\0\x01\0\0', 500) },
  { what: 'a list of links', name: 'cat.mp4', bytes: bytesOf('#EXTM3U\nhttp://169.254.169.254/\n') },
  { what: 'a list of cues', name: 'cat.mp4', bytes: bytesOf("ffconcat version 1.0\nfile '/etc/passwd'\n") },
  { what: 'nothing', name: 'cat.png', bytes: bytesOf() },
  { what: 'one byte', name: 'cat.png', bytes: bytesOf('\x89') },
  { what: 'half a beginning', name: 'cat.png', bytes: bytesOf('\x89PNG') },
  { what: 'zeros', name: 'cat.png', bytes: bytesOf(5_000) },
  { what: 'words', name: 'cat.png', bytes: bytesOf('I am a cat. ') },
  { what: 'RIFF with nothing in it', name: 'cat.webp', bytes: bytesOf('RIFF\0\0\0\0', 20) },
])('$what that is called $name is refused by its bytes', async ({ name, bytes }) => {
  expect(await takenFor(name, bytes)).toBe('unsupported-file');
});

const picture = png(1_000);

/** The real ending, no path, nothing that a header or a shell would read, and no more than a name needs. */
test.each([
  ['cat.exe', 'cat.png'],
  ['cat.png.exe', 'cat.png.png'],
  ['cat.php\0.png', 'cat.php_.png'],
  ['../../etc/passwd', 'passwd.png'],
  ['..\\..\\windows\\win.ini', 'win.png'],
  ['/', 'file.png'],
  ['..', 'file.png'],
  ['.htaccess', 'htaccess.png'],
  ['', 'file.png'],
  ['cat.png\r\nX-Evil: 1', 'cat.png'],
  ['cat";filename="x.php', 'cat__filename=_x.png'],
  ["cat'.png", 'cat_.png'],
  ['cat\u202Egnp.exe', 'cat_gnp.png'],
  ['cat%00.png', 'cat_00.png'],
  ['cat|rm -rf.png', 'cat_rm -rf.png'],
  ['a'.repeat(5_000), `${'a'.repeat(80)}.png`],
  ['👩🏽‍🚀'.repeat(100), expect.stringMatching(/^.{20,400}\.png$/u)],
])('a picture called %j goes to the backend as %j', async (name, sentAs) => {
  const taken = await takenFor(name, picture);
  expect(taken).toMatch(/ image\/png$/);
  const sent = taken.replace(/ image\/png$/, '');
  expect(sent).toEqual(sentAs);
  expect(sent).not.toMatch(/[\r\n\0"/\\\u202A-\u202E]/u);
  expect(fileNameFor(sent, 'png')).toBe(sent);
});

test.each([
  'cat".png',
  'cat"\r\nContent-Type: text/html\r\n\r\n<script>',
  'cat\r\n--boundary\r\nContent-Disposition: form-data; name="payload_json"\r\n\r\n{}',
  'cat\n.png',
])('a file that goes to Discord with the name %j is one part with one head', (name) => {
  const form = new Form({}, [{ name, data: picture, contentType: 'image/png' }]);
  const text = Buffer.from(form.bytes()).toString('latin1');
  expect(text.split(`--${form.contentType.split('boundary=')[1]}`)).toHaveLength(4); // before, two parts, after
  expect(text.match(/^Content-Disposition/gm)).toHaveLength(2);
  expect(text.match(/^Content-Type/gm)).toHaveLength(1);
});

test.each([
  ['a program', bytesOf('MZ\x90\0', 300)],
  ['half a letter', bytesOf('words \xe4\xbd')],
  ['zeros', bytesOf(300)],
  ['nothing', bytesOf()],
  ['spaces', bytesOf('  \n\t ')],
])('a text file that is %s is no words, and says so by its name', (_, bytes) => {
  expect(wordsIn('notes.txt', bytes)).toMatchObject({ name: 'notes.txt' });
});

test.each(['[free](https://evil.example).png', '@everyone.png', '# rules.png', 'discord.gg/abc.png', '||x||.png'])(
  'a file called %s is read as that, and does nothing where it is named',
  (name) => expect(fileName(name).replaceAll('\\', '')).not.toMatch(/discord\.gg\/|\]\(https/),
);
