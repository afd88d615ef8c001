import type { Registry } from 'prom-client';
import { LONG, make, seconds, type Hear } from './make.ts';

/** Turns and exports, by phase. */
export function countWork(registry: Registry): Hear {
  const { counter, gauge, histogram } = make(registry);
  const phases = counter('nemo_phases_total', 'Phases come to, and with what outcome', 'of', 'phase', 'outcome');
  const took = histogram('nemo_phase_seconds', LONG, 'How long a phase takes', 'of', 'phase');
  const whole = histogram('nemo_told_seconds', LONG, 'From the request to the message that answers it', 'of');
  const now = gauge('nemo_work', 'What this process has that is not over: queued is the line', 'of', 'phase');
  const where = new Map<string, string>();

  return (fact) => {
    if (fact.kind !== 'phase' && fact.kind !== 'elsewhere') return;
    const { of } = fact;
    const id = `${of} ${fact.id}`;
    const left = where.get(id);
    where.delete(id);
    if (left !== undefined) now.dec({ of, phase: left });
    if (fact.kind === 'elsewhere') return;
    const { phase, before, outcome } = fact;
    phases.inc({ of, phase, outcome: outcome ?? '' });
    if (before !== null) took.observe({ of, phase: before.phase }, seconds(before.ms));
    if (phase === 'told') {
      whole.observe({ of }, seconds(fact.afterMs));
    } else {
      where.set(id, phase);
      now.inc({ of, phase });
    }
  };
}
