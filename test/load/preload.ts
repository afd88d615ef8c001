import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Runs inside of the bot's process, before it: every so often it writes down how long the loop was held, and how much memory there is. */
const EVERY_MS = 100;
const file = process.env['WATCH_FILE'];
if (file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const note = () => {
    const { rss, external } = process.memoryUsage();
    appendFileSync(file, `${Date.now()} ${Math.round(delay.max / 1e6)} ${rss} ${external}\n`);
    delay.reset();
  };
  setInterval(note, EVERY_MS).unref();
}
