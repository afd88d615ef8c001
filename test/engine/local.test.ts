import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startChild } from '../store/start-child.ts';
import { startSqliteGround } from '../store/sqlite-ground.ts';
import { engineContract } from './contract.ts';

engineContract('the engine of one machine', async () => {
  const { url, secretKey, [Symbol.asyncDispose]: dispose } = await startSqliteGround();
  return { place: { url, secretKey, queueUrl: null }, [Symbol.asyncDispose]: dispose };
});

test('BullMQ is loaded where it is asked for, and nowhere else', async () => {
  await using child = startChild([], [], fileURLToPath(new URL('loads.ts', import.meta.url)));
  expect(await child.rest()).toEqual(['false', 'true']);
});
