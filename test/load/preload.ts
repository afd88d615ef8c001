import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Runs inside of the bot's process, before it: every so often it writes down how long the loop was held, and how much memory there is. */
const EVERY_MS = 100;
const file = process.env['WATCH_FILE'];
if (file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let before = process.cpuUsage();
  const note = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const cpuMs = Math.round((user + system) / 1_000);
    appendFileSync(file, `${Date.now()} ${Math.round(delay.max / 1e6)} ${cpuMs} ${process.memoryUsage.rss()}\n`);
    delay.reset();
  };
  setInterval(note, EVERY_MS).unref();
}
