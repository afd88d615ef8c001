import { collectDefaultMetrics, Registry } from 'prom-client';
import { onTelemetry } from '../../core/telemetry.ts';
import { countBackend } from './backend.ts';
import { countDiscord } from './discord.ts';
import { countWork } from './work.ts';

export interface Metrics extends Disposable {
  readonly type: string;
  /** Everything there is to scrape. */
  text(): Promise<string>;
}

/** Counts what the bot says of itself, from now on. What Node knows of the process comes by itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counting = [countWork(registry), countDiscord(registry), countBackend(registry)];
  const end = onTelemetry((fact) => {
    for (const hear of counting) hear(fact);
  });
  return { type: registry.contentType, text: () => registry.metrics(), [Symbol.dispose]: end };
}
