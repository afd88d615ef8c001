import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Fact } from '../../core/telemetry.ts';

export type Hear = (fact: Fact) => void;

export const seconds = (ms: number): number => ms / 1_000;

/** From a question answered at once to a video that took all of its quarter of an hour. */
export const LONG = [0.1, 0.5, 1, 2.5, 5, 10, 20, 40, 60, 120, 240, 480, 960];
/** From a free place in line to the longest that Discord is waited for. */
export const SHORT = [0.005, 0.03, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15];

/** Metrics of one registry, each with its name, what it says, and its labels. */
export const make = (registry: Registry) => ({
  counter: <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers: [registry] }),
  gauge: <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] }),
  histogram: <L extends string>(name: string, buckets: number[], help: string, ...labelNames: L[]) =>
    new Histogram({ name, help, labelNames, buckets, registers: [registry] }),
});
