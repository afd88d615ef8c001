import { z } from 'zod';
import { costSchema, failureSchema, historySchema, personSchema, time } from './schema-parts.ts';

const renderFacts = z.object({
  id: z.string(),
  projectId: z.string(),
  threadId: z.string(),
  requester: personSchema,
  text: z.string(),
  cost: costSchema.nullable(),
  replyTo: z.string().nullable(),
  thumbnail: z.string().nullable(),
  attempt: z.number(),
  percent: z.number().exactOptional(),
  askedAt: time,
  history: historySchema(['waiting', 'empty', 'asked', 'submitted', 'polling', 'ready', 'failed', 'blocked', 'told']),
});

const renderId = z.string();
const version = z.number();
const wanted = version.nullable();

export const renderSchema = z.discriminatedUnion('phase', [
  renderFacts.extend({ phase: z.literal('waiting'), wanted }),
  renderFacts.extend({ phase: z.literal('empty'), wanted }),
  renderFacts.extend({ phase: z.literal('asked'), version, draft: z.string().exactOptional() }),
  renderFacts.extend({ phase: z.literal('submitted'), version, renderId, until: time.exactOptional() }),
  renderFacts.extend({
    phase: z.literal('polling'),
    version,
    renderId,
    nextPollAt: time,
    until: time,
    submittedAt: time,
    ranAt: time.exactOptional(),
  }),
  renderFacts.extend({ phase: z.literal('ready'), version, url: z.string(), tookMs: time }),
  renderFacts.extend({ phase: z.literal('failed'), version, failure: failureSchema.nullable() }),
  renderFacts.extend({ phase: z.literal('blocked'), version }),
  renderFacts.extend({ phase: z.literal('told'), url: z.string().nullable(), version: wanted }),
]);
