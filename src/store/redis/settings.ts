import { StoreError } from '../store-error.ts';
import { isForbidden } from './trouble.ts';

/** Whatever asks Redis something, and its answer as Redis gives it. */
export type Ask = (...command: readonly string[]) => Promise<unknown>;

/** What was paid must survive a power cut, and nothing may be thrown away to make room. */
const needed: Readonly<Record<string, string>> = {
  appendonly: 'yes',
  appendfsync: 'always',
  'maxmemory-policy': 'noeviction',
};

/** Rejects with a StoreError where this Redis could lose what it has taken. */
export async function checkSettings(ask: Ask, place: string): Promise<void> {
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(needed)) {
    const found = textsOf(await ask('CONFIG', 'GET', name).catch(refusedIn(place)))[1];
    if (found !== value) wrong.push(`${name} is ${found ?? 'unknown'}`);
  }
  if (wrong.length > 0) throw new StoreError('careless', `${place} (${wrong.join(', ')})`);
}

/** Some who lend Redis out do not say how it is set. */
function refusedIn(place: string) {
  return (error: unknown): never => {
    throw isForbidden(error) ? new StoreError('silent', place, { cause: error }) : error;
  };
}

export function textsOf(reply: unknown): readonly string[] {
  if (!Array.isArray(reply)) throw new TypeError('Redis did not answer with a list');
  return reply.map(String);
}

export function pairsOf(reply: unknown): readonly (readonly [string, string])[] {
  const texts = textsOf(reply);
  return texts.flatMap((text, at) => (at % 2 === 0 ? [[text, texts[at + 1] ?? ''] as const] : []));
}
