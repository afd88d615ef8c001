import { once } from 'node:events';
import { startHost } from './host.ts';

/**
 * A process of its own with an engine, which never comes to an end with what it begins: it says what it begins, until
 * it is killed. What is to stand aside, or to ask something, does so for ever.
 */
const [, , place = '', projectId = '', asides = '', questions = '', ...ids] = process.argv;
const aside = new Set(asides.split(','));
const waits = new Set([...aside, ...questions.split(',')]);
const host = await startHost({
  ...JSON.parse(place),
  hear: (what, id) => say(`${what} ${id}`),
  act: async (id) => (waits.has(id) ? { until: forEver, isAside: aside.has(id) } : forEver().then(() => undefined)),
});
for (const id of ids) await host.ask(projectId, id);
say('asked');
process.stdin.resume();
await once(process.stdin, 'close');

function forEver(): Promise<void> {
  return new Promise(() => undefined);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
