import type { Registry } from 'prom-client';
import { make, seconds, SHORT, type Hear } from './make.ts';

/** Requests to Discord: where they wait, for how long, and what comes of them. */
export function countDiscord(registry: Registry): Hear {
  const { counter, gauge, histogram } = make(registry);
  const line = gauge('nemo_discord_waiting', 'Requests that stand in line', 'importance');
  const waits = histogram('nemo_discord_wait_seconds', SHORT, 'How long they stood there', 'importance');
  const took = histogram('nemo_discord_answer_seconds', SHORT, 'How long an answer takes', 'importance');
  const answers = counter('nemo_discord_answers_total', 'Answers; none: there was no answer', 'status');
  const limited = counter('nemo_discord_rate_limited_total', 'Answers with 429, by whose limit it is', 'scope');
  const invalid = counter('nemo_discord_invalid_total', 'At 10,000 in ten minutes Discord locks the address out');

  return (fact) => {
    switch (fact.kind) {
      case 'discord-waits':
        return line.inc({ importance: fact.importance });
      case 'discord-leaves':
        line.dec({ importance: fact.importance });
        return waits.observe({ importance: fact.importance }, seconds(fact.ms));
      case 'discord-answers':
        took.observe({ importance: fact.importance }, seconds(fact.ms));
        answers.inc({ status: fact.status ?? 'none' });
        if (fact.status === 429) limited.inc({ scope: fact.scope ?? 'user' });
        if (fact.isInvalid) invalid.inc();
        return undefined;
      case 'phase':
      case 'elsewhere':
      case 'receipt':
      case 'upload':
        return undefined;
    }
  };
}
