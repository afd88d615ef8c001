import { expect, test } from 'vitest';
import { serveHealth } from '../../src/ops/health.ts';
import { setStage } from '../support/stage.ts';

test('a port that is taken ends the start with a sentence, before Discord has counted it', async () => {
  const metrics = { type: 'text/plain', text: async () => '' };
  await using other = await serveHealth(0, { metrics, whyNotReady: () => null });
  await using stage = await setStage({ isEmpty: true });
  await expect(stage.start({ HTTP_PORT: String(other.port) })).rejects.toThrow(
    `the bot ended (78):\nHTTP_PORT ${other.port} is taken by another program, such as another bot: choose another one.\n`,
  );
  expect(stage.discord.gateway.identifies()).toBe(0);
});
