import type { Arrival } from '../../core/arrival.ts';
import { intentOf } from '../../core/intent.ts';

/** "stop", "never mind": over a request that waits it means that request, whatever pictures it has. */
export function takesBack({ text }: Pick<Arrival, 'text'>): boolean {
  return text !== '' && intentOf(text) === 'stop';
}
