import { appendFileSync } from 'node:fs';

/**
 * Runs inside of the bot's process, before it: every so often it writes down how long the loop was held, how much of
 * that its own thread was at work (on a busy machine it also waits for a processor), and how much memory there is.
 */
const EVERY_MS = 100;
const TICK_MS = 5;
const file = process.env['WATCH_FILE'];
if (file !== undefined) {
  let at = performance.now();
  let used = process.threadCpuUsage();
  let heldMs = 0;
  let busyMs = 0;

  const tick = () => {
    const { user, system } = process.threadCpuUsage(used);
    const late = performance.now() - at - TICK_MS;
    heldMs = Math.max(heldMs, late);
    busyMs = Math.max(busyMs, Math.min(late, (user + system) / 1_000));
    at = performance.now();
    used = process.threadCpuUsage();
    setTimeout(tick, TICK_MS).unref();
  };
  setTimeout(() => {
    [at, used] = [performance.now(), process.threadCpuUsage()]; // what was read before is no work of the loop
    tick();
  }).unref();

  setInterval(() => {
    const seen = [Date.now(), Math.round(heldMs), Math.round(busyMs), process.memoryUsage.rss()];
    appendFileSync(file, `${seen.join(' ')}\n`);
    heldMs = 0;
    busyMs = 0;
  }, EVERY_MS).unref();
}
