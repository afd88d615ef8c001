import { write } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endBy, heedSignals, stopSignal } from '../../src/ops/stop-signal.ts';

/** What a process does that is told to stop, by its first word. It has something open all the while. */
const acts: Readonly<Record<string, () => Promise<void>>> = {
  /** It is told before there is anything to end in order. */
  starting: async () => {
    heedSignals();
    process.kill(process.pid, 'SIGTERM');
  },

  twice: async () => {
    heedSignals();
    const stopping = stopSignal();
    process.kill(process.pid, 'SIGTERM');
    await stopping;
    process.kill(process.pid, 'SIGTERM');
  },

  ended: async () => endBy('SIGTERM'),

  /** Nobody takes what it writes. */
  stuck: async () => {
    write(1, Buffer.alloc(2_000_000), () => {});
    await sleep(100);
    endBy('SIGKILL', 77);
  },
};

const open = setInterval(() => {}, 60_000);
await acts[process.argv[2] ?? '']?.();
await sleep(60_000);
clearInterval(open);
