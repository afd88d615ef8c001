import { AsyncLocalStorage } from 'node:async_hooks';

/** Names and ids, never words of people. */
export type About = Readonly<Record<string, string>>;

const current = new AsyncLocalStorage<About>();

/** Does this, and whatever it starts, about these ids: so that what ends the process can say which request it was at. */
export function workOn<T>(ids: About, task: () => T): T {
  return current.run({ ...current.getStore(), ...ids }, task);
}

export function whatItIsAbout(): About {
  return current.getStore() ?? {};
}
