import { DiscordAPIError, HTTPError } from 'discord.js';
import { expect, test } from 'vitest';
import { NemoError, UserError } from '../src/core/failure.ts';
import { createLog } from '../src/log.ts';

/** What one line of the log says. */
function logged(fields: object | Error, level = 'info'): Record<string, unknown> | undefined {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => lines.push(line) });
  log.error(fields, 'it failed');
  expect(lines.length).toBeLessThanOrEqual(1);
  return lines[0] === undefined ? undefined : { ...JSON.parse(lines[0]) };
}

const TOKEN = 'aW50ZXJhY3Rpb246dG9rZW4';
const PROMPT = 'my grandmother waves from the pier';
const url = `https://discord.com/api/v10/webhooks/123456789012345678/${TOKEN}`;
const request = {
  files: [{ name: 'grandmother.png', data: Buffer.from('bytes of a picture') }],
  body: { content: PROMPT, attachments: [{ id: 0 }] },
};

function refusal(): DiscordAPIError {
  const errors = {
    content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
  };
  return new DiscordAPIError({ code: 50_035, message: 'Invalid Form Body', errors }, 50_035, 400, 'POST', url, request);
}

test('what Discord refused is told by its code, without token, words or files of a person', () => {
  const secrets = [
    TOKEN,
    PROMPT,
    'grandmother',
    'bytes of a picture',
    Buffer.from('bytes of a picture').toJSON().data.join(','),
  ];
  const broken = new HTTPError(502, 'Bad Gateway', 'POST', url, request);
  for (const error of [
    refusal(),
    broken,
    new Error('a turn fell over', { cause: refusal() }),
    new Error('outer', { cause: new Error('inner', { cause: broken }) }),
  ]) {
    const line = JSON.stringify(logged({ err: error }));
    expect(secrets.filter((secret) => line.includes(secret))).toEqual([]);
  }
  expect(logged({ err: refusal() })).toMatchObject({
    msg: 'it failed',
    err: {
      name: 'DiscordAPIError[50035]',
      status: 400,
      code: 50_035,
      method: 'POST',
      message: expect.stringContaining('BASE_TYPE_MAX_LENGTH'),
    },
  });
});

test('an error brings its causes along, down to the first', () => {
  const error = new Error('a turn fell over', {
    cause: new NemoError({ kind: 'lost' }, { cause: new TypeError('socket hang up') }),
  });
  expect(logged({ err: error, turn: '7' })).toMatchObject({
    turn: '7',
    err: {
      name: 'Error',
      message: 'a turn fell over',
      stack: expect.stringContaining('log.test'),
      cause: { name: 'NemoError', message: 'nemo: lost', cause: { name: 'TypeError', message: 'socket hang up' } },
    },
  });
  expect(logged(new NemoError({ kind: 'busy', retryAfterMs: 1 }))).toMatchObject({
    err: { name: 'NemoError', message: 'nemo: busy' },
  });
});

test('what else hangs on an error is not written down', () => {
  const failure = logged({ err: new NemoError({ kind: 'no-credits', bind: 'anon_secret' }) });
  const mistake = logged({
    err: new UserError({ kind: 'file-gone', name: 'grandmother.png' }, { kind: 'no-picture' }),
  });
  expect(mistake).toMatchObject({ err: { message: 'mistake: file-gone, no-picture' } });
  expect(
    JSON.stringify([failure, mistake, logged({ err: Object.assign(new Error('x'), { token: TOKEN }) })]),
  ).not.toMatch(/anon_secret|grandmother|aW50/);
});

test('a chain of causes that never ends comes to an end', () => {
  const [egg, hen] = [new Error('egg'), new Error('hen')];
  Object.assign(egg, { cause: hen });
  Object.assign(hen, { cause: egg });
  expect(JSON.stringify(logged({ err: egg })).match(/"message":"hen"/g)?.length).toBeGreaterThan(1);
});

test.each([
  ['a text', 'boom', 'boom'],
  ['a number', 7, '7'],
  ['a symbol', Symbol('boom'), 'Symbol(boom)'],
  ['an object, which may hold anything', { token: TOKEN }, 'something that is no error was thrown'],
  ['an object without a text of its own', Object.create(null), 'something that is no error was thrown'],
  ['nothing', null, 'something that is no error was thrown'],
])('what was thrown and is no error is named: %s', (_, thrown, message) => {
  expect(logged({ err: new Error('outer', { cause: thrown }) })).toMatchObject({ err: { cause: { message } } });
  expect(logged({ err: thrown })).toMatchObject({ err: { message } });
});

test('below its level nothing is written', () => {
  expect(logged({}, 'silent')).toBeUndefined();
  expect(logged({}, 'error')).toEqual({ level: 50, time: expect.any(Number), msg: 'it failed' });
});
