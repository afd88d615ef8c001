import type { Arrived, Reply } from './request.ts';

/**
 * Every request passes here on its way to its answer: REST and downloads alike. `next` carries it out and never
 * rejects: what Discord refuses is a reply too. The place for rate limits and faults on demand.
 */
export type Gate = (request: Arrived, next: () => Promise<Reply>) => Promise<Reply>;

/** Lets everything pass. */
export const openGate: Gate = (_request, next) => next();
