import { Gauge, type Registry } from 'prom-client';
import { LONG, make, seconds, type Hear } from './make.ts';

/** Asked whenever somebody scrapes. Null where it is not known. */
export type CreditsLeft = () => Promise<number | null>;

/** What the video service takes: credits, and files. */
export function countBackend(registry: Registry, creditsLeft: CreditsLeft): Hear {
  const { counter, histogram } = make(registry);
  const spent = counter('nemo_credits_spent_total', 'What requests have cost, as far as that is known');
  const left = new Gauge({
    name: 'nemo_credits_left',
    help: 'Credits of the account that pays, after the last request of any process; not there before one is known',
    registers: [registry],
    async collect() {
      const known = await creditsLeft();
      if (known === null) left.remove();
      else left.set(known);
    },
  });
  const uploads = histogram('nemo_upload_seconds', LONG, 'Files on their way, waiting included', 'outcome');

  return (fact) => {
    if (fact.kind === 'upload') uploads.observe({ outcome: fact.outcome }, seconds(fact.ms));
    if (fact.kind === 'receipt') spent.inc(fact.spent);
  };
}
