import { expect, test } from 'vitest';
import { plainWords } from '../../../src/core/gui.ts';

const traceback =
  'Traceback (most recent call last):\n  File "/app/agent.py", line 3, in run\n    x = y[0]\nKeyError: \'sg\'';

test.each([
  'undefined',
  'null',
  'NaN',
  '[object Object]',
  'Duration: undefined',
  'Length: NaN seconds',
  'Rendered [object Object].',
  traceback,
  `\`\`\`\n${traceback}\n\`\`\``,
  'Exception: list index out of range',
  'HTTP 503 Service Unavailable',
  'generate_video failed: HTTP 429 Too Many Requests',
  'Tool edit_timeline raised KeyError: sg',
  '服务器返回错误码 502。',
])('what only a program says is nothing that people read: %s', (says) => expect(plainWords(says)).toBe(''));

test.each([
  [`Oops. ${traceback}\nShall I try again?`, 'Oops.\nShall I try again?'],
  [`It moves now.\n\n${traceback}\n\nIt is 6 s long.`, 'It moves now.\n\nIt is 6 s long.'],
  [`I could not finish it:\n${traceback}`, 'I could not finish it.'],
  ['Something went wrong: TypeError: Cannot read properties of undefined (reading "sg")', 'Something went wrong.'],
  ['I was stopped: TypeError: x is not a function\n    at foo (/app/a.js:1:2)\n    at /app/b.js:3:4', 'I was stopped.'],
  ['ValueError: the clip is too short for that.', 'The clip is too short for that.'],
  ['I made it (TypeError: x).', 'I made it.'],
  ['Sorry, the request failed with status 503.', 'Sorry, the request failed.'],
  ['The request failed with HTTP status code 503. Shall I try again?', 'The request failed. Shall I try again?'],
  ['生成失败，状态码 503。', '生成失败。'],
  ['- undefined\n- The title is set.', '- The title is set.'],
])('of “%s” people read what a person says: “%s”', (says, reads) => expect(plainWords(says)).toBe(reads));

test.each(['\u200b', '\u2060\u200d', '\u3164', '\u2800', '\0', '**', '``', '```', '```\n\n```', '> -', '#'])(
  'a text of which nothing can be seen says nothing: %j',
  (says) => expect(plainWords(says)).toBe(''),
);

test.each([
  '👍',
  '?',
  'Terror fills the room.',
  'I added the title "TypeError: undefined".',
  'I made 503 frames, with code 404 on the door.',
  'An error is in the mirror: null and void.',
  'The object is not found at the end; it stays undefined.',
  'The last scene is at 5:03, and status quo is its name.',
])('what only looks like it is read to the letter: %s', (says) => expect(plainWords(says)).toBe(says));
