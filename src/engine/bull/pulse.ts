import type { Logger } from 'pino';
import { OWNER_LIFE_MS } from '../../core/ports.ts';
import { isOfReplica, PREFIX, SILENCE_MS, type Client, type Renewable } from './redis.ts';

const BEAT_MS = 1_000;

/** Whether the queue takes what it is given. */
export interface Pulse extends Disposable {
  /** It took something within the time for which a process is believed to be alive. */
  beats(): boolean;
}

interface PulseParts {
  readonly redis: Client;
  /** All connections to it, this one among them. */
  readonly family: ReadonlySet<Renewable>;
  readonly log: Logger;
  /** It takes again what it had refused. */
  readonly onRelief: () => void;
}

/**
 * Writes to Redis each second: one whose memory is full, or that is a copy, answers and takes nothing. Where nothing
 * comes back the connection is given up for another one: as long as something is sent over it, nobody else would notice
 * for a quarter of an hour that its other end is gone. So are all of them where it has become a replica.
 */
export function startPulse({ redis, family, log, onRelief }: PulseParts): Pulse {
  let takenAt = performance.now();
  let silentSince: number | undefined;
  let isAway = false;

  function beats(): void {
    takenAt = performance.now();
    if (!isAway) return;
    isAway = false;
    log.info('the queue takes work again');
    onRelief();
  }

  function stumbles(error: unknown): void {
    if (!isAway) log.warn({ err: error }, 'the queue takes nothing: it is tried again');
    isAway = true;
  }

  async function beat(): Promise<void> {
    if (silentSince !== undefined) return renewIfSilent(redis, silentSince).catch(stumbles);
    silentSince = performance.now();
    try {
      await redis.set(`${PREFIX}:pulse`, '', { PX: OWNER_LIFE_MS });
      beats();
    } catch (error) {
      stumbles(error);
      if (isOfReplica(error)) await Promise.allSettled([...family].map(renew)); // each of them says itself what fails
    }
    silentSince = undefined;
  }

  redis.on('error', stumbles);
  redis.on('ready', () => (silentSince &&= performance.now())); // only now it can answer
  const timer = setInterval(() => void beat(), BEAT_MS);

  return {
    beats: () => performance.now() - takenAt < OWNER_LIFE_MS,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

async function renewIfSilent(redis: Client, since: number): Promise<void> {
  if (redis.isReady && performance.now() - since >= SILENCE_MS) await renew(redis);
}

async function renew(one: Renewable): Promise<void> {
  if (!one.isOpen) return;
  one.destroy();
  await one.connect();
}
