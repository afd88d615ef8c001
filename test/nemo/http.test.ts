import { expect, test } from 'vitest';
import { UserError } from '../../src/core/failure.ts';
import { exchange, within } from '../../src/nemo/http.ts';
import { failing, running } from '../support/nemo-world.ts';

const trouble = (more: object) => Object.assign(new Error('trouble'), more);
const refused = trouble({ code: 'ECONNREFUSED', syscall: 'connect' });

/** What a broken paid request is called. */
function meaning(error: Error) {
  const broken = exchange('lost', running, async () => {
    throw error;
  });
  return expect(broken).rejects;
}

test.each([
  ['nobody listens', refused],
  ['the network is away', trouble({ code: 'ENETUNREACH', syscall: 'connect' })],
  ['the name is unknown', trouble({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
  ['names cannot be looked up', trouble({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
  ['the connection takes too long', trouble({ code: 'UND_ERR_CONNECT_TIMEOUT' })],
  ['none of several addresses can be reached', new AggregateError([trouble({ code: 'ENETUNREACH', syscall: 'connect' }), refused])],
])('nothing has left where %s', async (_what, error) => {
  await meaning(error).toMatchObject(failing('unreachable'));
});

test.each([
  ['the line is reset', trouble({ code: 'ECONNRESET', syscall: 'read' })],
  ['the line breaks while it is written to', trouble({ code: 'EPIPE', syscall: 'write' })],
  ['the other side closes', trouble({ code: 'UND_ERR_SOCKET' })],
  ['the answer is late', trouble({ code: 'UND_ERR_HEADERS_TIMEOUT' })],
  ['nobody knows why', new Error('hm')],
  ['several things went wrong', new AggregateError([refused, trouble({ code: 'ECONNRESET', syscall: 'read' })])],
])('something may have left where %s', async (_what, error) => {
  await meaning(error).toMatchObject(failing('lost'));
});

test('a mistake of the person stays theirs, however deep it is found', async () => {
  await meaning(new UserError({ kind: 'no-picture' })).toMatchObject({ name: 'UserError' });
});

test('a failure carries neither token nor address in what is shown of it', async () => {
  await meaning(trouble({ code: 'ECONNRESET' })).toThrow(/^nemo: lost$/);
});

test('a call that takes too long is given up, and says so underneath', async () => {
  const slow = exchange('unreachable', running, () =>
    within(20, running, (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))),
  );
  await expect(slow).rejects.toMatchObject({ failure: { kind: 'unreachable' }, cause: { message: 'no answer within 20 ms' } });
});
