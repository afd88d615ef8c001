import { emit } from '../core/telemetry.ts';
import type { Waiting } from './importance.ts';
import { isInvalid } from './invalid-requests.ts';

/** Tells whoever counts how long a request stood in line, also one that gives its place up. */
export async function measuredWait(importance: Waiting, take: () => Promise<void>): Promise<void> {
  emit({ kind: 'discord-waits', importance });
  const since = performance.now();
  await take().finally(() => emit({ kind: 'discord-leaves', importance, ms: performance.now() - since }));
}

interface Reply {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
}

/** Tells whoever counts how long Discord took, and what it answered, if it did. */
export async function measuredAnswer<T extends Reply>(importance: string, ask: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const tell = (reply: Reply | null) =>
    emit({
      kind: 'discord-answers',
      importance,
      ms: performance.now() - since,
      status: reply?.status ?? null,
      scope: reply?.headers.get('x-ratelimit-scope') ?? null,
      isInvalid: reply !== null && isInvalid(reply),
    });
  try {
    const reply = await ask();
    tell(reply);
    return reply;
  } catch (error) {
    tell(null);
    throw error;
  }
}
