import type { Registry } from 'prom-client';
import { LONG, make, seconds, type Hear } from './make.ts';

/** What the video service takes: credits, and files. */
export function countBackend(registry: Registry): Hear {
  const { counter, gauge, histogram } = make(registry);
  const spent = counter('nemo_credits_spent_total', 'What requests have cost, as far as that is known');
  const left = gauge('nemo_credits_left', 'Credits after the last request');
  const uploads = histogram('nemo_upload_seconds', LONG, 'Files on their way, waiting included', 'outcome');

  return (fact) => {
    if (fact.kind === 'upload') uploads.observe({ outcome: fact.outcome }, seconds(fact.ms));
    if (fact.kind !== 'receipt') return;
    spent.inc(fact.spent ?? 0);
    left.set(fact.left);
  };
}
