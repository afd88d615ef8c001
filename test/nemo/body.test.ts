import { expect, test } from 'vitest';
import { request } from 'undici';
import { plainBytes } from '../../src/nemo/body.ts';
import { startBackend } from '../support/backend.ts';

test('a stream that says little holds no more than it said: a thousand of them may be silent for minutes', async () => {
  await using backend = await startBackend();
  const goOn = Promise.withResolvers<void>();
  backend.on('GET /words', async (response) => {
    response.write('data: {"text":"one moment"}\n\n');
    await goOn.promise;
    response.end('data: {"text":"done"}\n\n');
  });
  let said = '';
  for await (const piece of plainBytes(await request(`${backend.url}/words`))) {
    expect(piece.buffer.byteLength).toBeLessThan(2 * piece.byteLength);
    said += new TextDecoder().decode(piece);
    goOn.resolve();
  }
  expect(said).toBe('data: {"text":"one moment"}\n\ndata: {"text":"done"}\n\n');
});
