import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Runs inside of the bot's process: SIGUSR2 collects what is garbage, and writes down what is left, in bytes. */
const file = process.env['HEAP_FILE'];
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

process.on('SIGUSR2', () => {
  if (file === undefined || typeof collect !== 'function') return;
  collect();
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  writeFileSync(file, `${heapUsed} ${rss}`);
});
