import { v4 as uuid } from 'uuid';
import { StoreError } from '../store-error.ts';
import { checkSettings, textsOf } from './settings.ts';
import { createSharedClock, type SharedClock } from './shared-clock.ts';
import { countOf, scriptOf, type ScriptName } from './scripts.ts';
import { isLate } from './trouble.ts';
import { startWire, type Wire } from './wire.ts';

/** What is written, by which script, with which keys and which values. */
interface Order {
  readonly keys: readonly string[];
  readonly values: readonly (string | number)[];
}

/** Redis as the store asks it. Whatever it says against that is a StoreError. */
export interface RedisDb extends Disposable {
  readonly place: string;
  ask(...command: readonly string[]): Promise<unknown>;
  /** Resolves with how much was changed. What is refused for want of time is not made later either. */
  write(name: ScriptName, order: Order): Promise<number>;
  /** How far the clock of Redis, which all its processes share, is ahead of this machine's, in milliseconds. */
  ahead(): number;
  /** Looks at that clock again. */
  lookAtClock(): Promise<void>;
  onWrite(heard: () => void): void;
}

interface DbParts {
  readonly url: string;
  readonly place: string;
  /** How long a call may take, in milliseconds. */
  readonly waitMs: () => number;
}

export function openRedisDb({ url, place, waitMs }: DbParts): RedisDb {
  const clock = createSharedClock();
  const listeners: (() => void)[] = [];
  const wire = startWire({
    url,
    place,
    async greet(ask) {
      await ask('PING'); // the rest is answered also while it reads what it had, and knows nothing yet
      await checkSettings(ask, place);
      await clock.look(ask);
    },
  });

  const ask = (...command: readonly string[]) => wire.ask(performance.now() + waitMs(), () => command);
  const write = writingOn(wire, { clock, waitMs, lookAtClock: () => clock.look(ask) });

  return {
    place,
    ask,
    write(name, order) {
      for (const heard of listeners) heard();
      return write(name, order);
    },
    ahead: () => clock.at(performance.now()) - Date.now(),
    lookAtClock: () => clock.look(ask),
    onWrite: (heard) => void listeners.push(heard),
    [Symbol.dispose]: () => wire[Symbol.dispose](),
  };
}

interface WritingParts {
  readonly clock: SharedClock;
  readonly waitMs: () => number;
  readonly lookAtClock: () => Promise<void>;
}

function writingOn(wire: Pick<Wire, 'ask'>, { clock, waitMs, lookAtClock }: WritingParts): RedisDb['write'] {
  const count = countOf(uuid());
  /** How many writes Redis has answered: as many have to stand there from then on. */
  let answered = 0;

  return async (name, { keys, values }) => {
    const until = performance.now() + waitMs();
    const all = [...keys, count];
    const by = () => Math.floor(clock.at(until));
    const command = () => ['EVAL', scriptOf(name), all.length, ...all, by(), ...values, answered];
    try {
      const [changed, written] = textsOf(await wire.ask(until, () => command().map(String)));
      answered = Math.max(answered, Number(written));
      return Number(changed);
    } catch (error) {
      if (isLate(error)) await lookAtClock(); // one of the two clocks was set
      throw error;
    }
  };
}

/** How whoever runs the bot knows it, without its password. */
export function placeOfRedis(url: string): string {
  if (!URL.canParse(url)) throw new StoreError('unsupported', url.split(/[/:]/)[0] ?? '');
  const { hostname, port, pathname } = new URL(url);
  return `Redis at ${hostname}:${port === '' ? '6379' : port}${pathname === '/' ? '' : pathname}`;
}
