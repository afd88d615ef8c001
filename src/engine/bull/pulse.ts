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

  function refused(error: unknown): void {
    stumbles(error);
    if (!isOfReplica(error)) return;
    for (const one of family) if (one.isOpen) renew(one);
  }

  function renew(one: Renewable): void {
    one.destroy();
    one.connect().catch(stumbles);
  }

  async function beat(): Promise<void> {
    if (silentSince !== undefined) return renewIfSilent(silentSince);
    silentSince = performance.now();
    await redis.set(`${PREFIX}:pulse`, '', { PX: OWNER_LIFE_MS }).then(beats, refused);
    silentSince = undefined;
  }

  async function renewIfSilent(since: number): Promise<void> {
    if (!redis.isReady || performance.now() - since < SILENCE_MS) return;
    redis.destroy();
    await redis.connect().catch(stumbles);
  }

  redis.on('error', stumbles);
  redis.on('ready', () => (silentSince &&= performance.now())); // only now it can answer
  const timer = setInterval(() => void beat(), BEAT_MS);

  return {
    beats: () => performance.now() - takenAt < OWNER_LIFE_MS,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
