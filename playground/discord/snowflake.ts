const DISCORD_EPOCH_MS = 1_420_070_400_000;
const SEQUENCE_BITS = 12n;
const WORKER_AND_PROCESS = (1n << 17n) | (1n << 12n);
const LAST_IN_MS = (1n << SEQUENCE_BITS) - 1n;

/**
 * Makes ids as Discord does (42 bits of ms since 2015, worker, process, sequence): each greater than the one before.
 */
export function createSnowflakes(now: () => number): () => string {
  let ms = 0n;
  let sequence = 0n;

  return () => {
    const current = BigInt(now() - DISCORD_EPOCH_MS);
    if (current > ms) {
      ms = current;
      sequence = 0n;
    } else if (sequence === LAST_IN_MS) {
      ms += 1n;
      sequence = 0n;
    } else {
      sequence += 1n;
    }
    return String((ms << 22n) | WORKER_AND_PROCESS | sequence);
  };
}

/** When an id was made, in ms since 1970. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH_MS;
}

/** Whether a text can be an id at all. */
export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,20}$/.test(value);
}
