import { z } from 'zod';
import { failureSchema, historySchema, personSchema, sessionSchema, time } from './schema-parts.ts';
import { attachmentSchema, partSchema } from './turn-schema.ts';

export { turnSchema } from './turn-schema.ts';

const renderFacts = z.object({
  id: z.string(),
  projectId: z.string(),
  threadId: z.string(),
  requester: personSchema,
  text: z.string(),
  cost: z.object({ spent: z.number(), left: z.number(), exact: z.boolean() }).nullable(),
  replyTo: z.string().nullable(),
  thumbnail: z.string().nullable(),
  attempt: z.number(),
  askedAt: time,
  history: historySchema(['waiting', 'empty', 'asked', 'submitted', 'polling', 'ready', 'failed', 'blocked', 'told']),
});

const renderId = z.string();
const version = z.number();
const wanted = version.nullable();

export const renderSchema = z.discriminatedUnion('phase', [
  renderFacts.extend({ phase: z.literal('waiting'), wanted }),
  renderFacts.extend({ phase: z.literal('empty'), wanted }),
  renderFacts.extend({ phase: z.literal('asked'), version }),
  renderFacts.extend({ phase: z.literal('submitted'), version, renderId }),
  renderFacts.extend({ phase: z.literal('polling'), version, renderId, nextPollAt: time, until: time, submittedAt: time }),
  renderFacts.extend({ phase: z.literal('ready'), version, url: z.string(), tookMs: time }),
  renderFacts.extend({ phase: z.literal('failed'), version, failure: failureSchema.nullable() }),
  renderFacts.extend({ phase: z.literal('blocked'), version }),
  renderFacts.extend({ phase: z.literal('told'), url: z.string().nullable(), version: wanted.default(null) }),
]);

export const projectSchema = z.object({
  id: z.string(),
  threadId: z.string(),
  guildId: z.string().nullable(),
  ownerId: z.string(),
  language: z.enum(['en', 'zh']),
  session: sessionSchema.nullable(),
  held: z.array(partSchema),
  brought: z.array(partSchema),
  toldAfresh: z.string().nullable(),
  untold: z.string().nullable(),
  startedAt: time,
});

const attachments = z.array(attachmentSchema);

export const basketSchema = z.union([
  z.object({ files: attachments, texts: attachments, links: z.array(z.string()) }),
  attachments.transform((files) => ({ files, texts: [], links: [] })), // as it was kept before links and text files counted
]);

export const acquaintanceSchema = z.object({ locale: z.string().nullable(), projectIds: z.array(z.string()) });

export const placeSchema = z.object({
  channelId: z.string(),
  projectId: z.string(),
  openedByUs: z.boolean(),
  lastMessageId: z.string(),
});

export const versionSchema = z.object({
  projectId: z.string(),
  number: z.number(),
  turnId: z.string(),
  draft: z.string(),
  session: sessionSchema,
  madeAt: time,
  resultMessageId: z.string().nullable(),
  url: z.string().nullable(),
});

export const shelfSchema = z.array(versionSchema.omit({ draft: true }));

export const promisedSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  interactionToken: z.string(),
  locale: z.string(),
});

export const materialSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), url: z.string().nullable(), sessionId: z.string() }),
  z.object({
    kind: z.literal('refused'),
    reason: z.enum(['unsupported', 'too-large', 'found-too-large', 'gone', 'dead-link', 'broken']),
    format: z.string().nullable().default(null), // records from before it was kept
  }),
]);

/**
 * One account at the backend: the client id is made once and kept for ever; the token is kept too, since a client
 * gets only one per week. Of a token that a person set there is no client id.
 */
export const accountSchema = z.object({
  clientId: z.string().nullable(),
  token: z.string().nullable(),
  userId: z.string().nullable(),
  expiresAt: time.nullable(),
});

export type AccountRecord = Readonly<z.infer<typeof accountSchema>>;
