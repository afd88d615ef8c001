import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';

const BOT = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB';
const NEMO = 'nmv_usr_aB3-dE6_gH9aB3dE6gH9aB3dE6gH9aB3dE6gH9';
const HOOK = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5OmFiY2RlZmdoaWprbG1ub3A';
const BIND = 'anon_5f4dcc3b5aa765d6';
const PASSWORD = 'hunter2hunter2';
const WORDS = 'my grandmother waves from the pier';

const secrets = [BOT, NEMO, HOOK, BIND, PASSWORD, 'grandmo', 'hm=ab12', 'sig=cd34'];

/** What a line of the log says of an error. */
function logged(thrown: unknown): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => lines.push(line) }).error({ err: thrown }, 'it failed');
  return lines.join('');
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

const hook = `https://discord.com/api/v10/webhooks/123456789012345678/${HOOK}`;
const api = 'https://api.example';

/** Errors as libraries and runtimes make them, with what nobody may read somewhere in them. */
const errors: Readonly<Record<string, unknown>> = {
  'an address of a webhook': new Error(`POST ${hook} failed`),
  'an address of its message': new Error(`PATCH ${hook}/messages/@original: 404`),
  'an address of an interaction': new Error(`/interactions/123456789012345678/${HOOK}/callback`),
  'a header of Discord': new Error(`invalid header: authorization: Bot ${BOT}`),
  'a header of the backend': new TypeError(`Headers.append: "Bearer ${NEMO}" is an invalid header value.`),
  'a header in small letters': new Error(`{"authorization":"bearer ${NEMO}"}`),
  'a token by itself': new Error(`TokenInvalid: ${BOT}`),
  'a token of the backend by itself': new Error(`1001: ${NEMO} has expired`),
  'a token in a query': new Error(`GET ${api}/me?token=${NEMO}&x=1`),
  'the link that hands an account over': new Error(`opened https://nemovideo.com/?bind=${BIND} in vain`),
  'a signed link of a picture': new Error('GET https://cdn.example/1/2/a.png?ex=1&hm=ab12&is=3 404'),
  'a signed link in brackets': new Error('see <https://cdn.example/a.mp4?sig=cd34>'),
  'a link with a password': new Error(`connect https://me:${PASSWORD}@cdn.example/a.png`),
  'an address of a database': new Error(`redis://default:${PASSWORD}@10.0.0.1:6379 refused`),
  'what could not be parsed': thrownBy(() => JSON.parse(WORDS)),
  'what could not be parsed to its end': thrownBy(() => JSON.parse(`{"text": "${WORDS}" ${WORDS}`)),
  'what could not be parsed behind a line break': thrownBy(() => JSON.parse(`\n\n${WORDS}\n`)),
  'what could not be parsed in quotes': thrownBy(() => JSON.parse(`["${WORDS}" "is not valid JSON"]`)),
  'what is no link': thrownBy(() => new URL(`${WORDS}?token=${NEMO}`)),
  'a cause': new Error('outer', { cause: new Error('inner', { cause: new Error(`POST ${hook}`) }) }),
  'a stack alone': Object.assign(new Error('x'), { stack: `Error: x\n    at POST ${hook}\n    at Bot ${BOT}` }),
  'a text that was thrown': `POST ${hook}`,
  'a field of an error': Object.assign(new Error('x'), { url: hook, headers: { authorization: NEMO }, body: WORDS }),
  'a name': Object.assign(new Error('x'), { input: WORDS, code: 'ERR_INVALID_URL' }),
  'several at once': new AggregateError([new Error(hook), new Error(NEMO)], `all of ${hook} and ${NEMO}`),
  'what is no error': { token: BOT, toString: () => WORDS },
};

test.each(Object.entries(errors))('no line of the log bears a token, a key or words of a person: %s', (_, error) => {
  const line = logged(error);
  expect(line).toContain('it failed');
  expect(secrets.filter((secret) => line.includes(secret))).toEqual([]);
});

test('what is of use to whoever reads the log stays in it', () => {
  expect(logged(new Error(`POST ${hook} failed with 502`))).toContain('webhooks/123456789012345678/… failed with 502');
  expect(logged(new Error('GET https://cdn.example/a.mp4?sig=cd34 404'))).toContain('https://cdn.example/a.mp4?… 404');
  expect(logged(thrownBy(() => JSON.parse('<html>')))).toContain('not valid JSON');
  expect(logged(new TypeError('a Bot is not a function'))).toContain('a Bot is not a function');
});
