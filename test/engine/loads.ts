import { createRequire } from 'node:module';
import { openEngine } from '../../src/engine/open.ts';
import { createBackground } from '../../src/engine/background.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';

/* Says whether the engine of one machine has loaded BullMQ, and whether that would have been seen. */
const { cache } = createRequire(import.meta.url);
const say = () => process.stdout.write(`${Object.keys(cache).some((file) => file.includes('bullmq'))}\n`);
const { signal } = new AbortController();
const log = createLog('silent');
const nobody = {
  take: async () => true,
  takeSoon: async () => true,
  release: async () => {},
  once: async () => true,
  orphans: async () => [],
};
const deps = { claims: nobody, background: createBackground(log, signal), clock: systemClock, log, power: signal };
await openEngine(deps, { queueUrl: null, slots: 1 });
say();
await import('bullmq');
say();
