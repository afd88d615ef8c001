import { collectDefaultMetrics, Registry } from 'prom-client';
import { onTelemetry } from '../../core/telemetry.ts';
import { countBackend, type CreditsLeft } from './backend.ts';
import { countDiscord } from './discord.ts';
import { countWork } from './work.ts';

export interface Metrics extends Disposable {
  /** From now on it can be asked how many credits are left. */
  onCredits(ask: CreditsLeft): void;
  readonly type: string;
  /** Everything there is to scrape. */
  text(): Promise<string>;
}

/** Counts what the bot says of itself, from now on. What Node knows of the process comes by itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  let creditsLeft: CreditsLeft = async () => null;
  const counting = [countWork(registry), countDiscord(registry), countBackend(registry, () => creditsLeft())];
  const end = onTelemetry((fact) => {
    for (const hear of counting) hear(fact);
  });
  return {
    onCredits: (ask) => void (creditsLeft = ask),
    type: registry.contentType,
    text: () => registry.metrics(),
    [Symbol.dispose]: end,
  };
}
