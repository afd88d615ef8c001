import type { Arrived, Reply } from './request.ts';

/**
 * Every request passes here on its way to its answer: REST and downloads alike. `next` carries it out and never
 * rejects: what Discord refuses is a reply too. The place for faults on demand; rate limits have counted it before.
 */
export type Gate = (request: Arrived, next: () => Promise<Reply>) => Promise<Reply>;

/** Lets everything pass. */
export const openGate: Gate = (_request, next) => next();
