import { expect, test } from 'vitest';
import { bareToken, mayBeToken } from '../../src/core/token.ts';

test.each([
  'nmv_usr_abc',
  ' "nmv_usr_abc"\r\n',
  'nmv_usr_\n  abc',
  'nmv_usr_abc # my account',
  'NEMO_TOKEN=nmv_usr_abc',
  'export NEMO_TOKEN="nmv_usr_abc"',
  'Authorization: Bearer nmv_usr_abc',
  'Bearer: nmv_usr_abc',
  'nmv_usr_abc,',
  'nmv_usr_abc;',
  '<nmv_usr_abc>',
  '{"token":"nmv_usr_abc"}',
])('a token is taken out of %j, as it was copied', (copied) => {
  expect(bareToken(copied)).toBe('nmv_usr_abc');
});

test.each(['MTAx.b-c_.d', 'eyJhbGc==', 'a+b/c~d'])('%s stays as it is', (token) => {
  expect(bareToken(token)).toBe(token);
  expect(mayBeToken(token)).toBe(true);
});

test.each(['nmv_usr_abc#mine', 'nmv:usr', '密钥', 'a,b'])('%s is no token', (text) => {
  expect(mayBeToken(text)).toBe(false);
});
