import { z } from 'zod';
import { answerers, hindrances } from '../core/hindrance.ts';
import { roles } from '../core/roles.ts';
import { sceneWishes } from '../core/scenes.ts';
import { phases } from '../core/turn-facts.ts';
import { costSchema, failureSchema, historySchema, refusals, personSchema, time } from './schema-parts.ts';

export const attachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  url: z.string(),
  isCovered: z.boolean().exactOptional(),
  alt: z.string().exactOptional(),
});

export const partSchema = z.object({
  messageId: z.string().nullable(),
  text: z.string(),
  files: z.array(attachmentSchema),
  links: z.array(z.string()),
  coveredLinks: z.array(z.string()).exactOptional(),
  roles: z.record(z.string(), z.enum(roles)).exactOptional(),
  loops: z.boolean().exactOptional(),
  scene: z
    .object({ number: z.number(), fromMs: z.number(), toMs: z.number(), wish: z.enum(sceneWishes) })
    .exactOptional(),
  ofOther: z.string().exactOptional(),
  replacedAt: time.exactOptional(),
  about: z.number().nullable(),
  pointsAt: z.array(z.string()).exactOptional(),
});

const door = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('interaction'),
    applicationId: z.string(),
    interactionToken: z.string(),
    channelId: z.string(),
    opens: z.enum(['public-thread', 'private-thread', 'direct-message', 'nothing']),
  }),
  z.object({
    kind: z.literal('message'),
    messageId: z.string(),
    channelId: z.string(),
    opens: z.enum(['public-thread', 'nothing']),
  }),
]);

const snapshot = z.object({ fingerprint: z.string(), draft: z.string().nullable() });

const asked = z.enum(['price', 'missing', 'clash', 'consent', 'picture']);

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), text: z.string(), draft: z.string().nullable(), late: z.boolean() }),
  z.object({ kind: z.literal('reply'), text: z.string() }),
  z.object({ kind: z.literal('nothing-changed') }),
  z.object({ kind: z.literal('unknown'), text: z.string().exactOptional() }),
  z.object({ kind: z.literal('refused'), failure: failureSchema, at: z.enum(['gathering', 'sent']) }),
  z.object({ kind: z.literal('afresh'), lost: z.string().exactOptional() }),
  z.object({ kind: z.literal('no-material') }),
  z.object({ kind: z.literal('incomplete') }),
  z.object({ kind: z.literal('unsent'), why: z.enum(hindrances) }),
  z.object({ kind: z.literal('answered'), by: z.enum(answerers) }),
  z.object({ kind: z.literal('stopped'), asked: asked.exactOptional() }),
  z.object({ kind: z.literal('dropped') }),
]);

const question = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('price'),
    least: z.number(),
    most: z.number(),
    left: z.number().nullable(),
    videos: z.number(),
  }),
  z.object({
    kind: z.literal('missing'),
    files: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        reason: z.enum(refusals),
        format: z.string().nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('clash'), clash: z.enum(['two-openings', 'two-endings', 'exact-with-style']) }),
  z.object({ kind: z.literal('consent'), ownerId: z.string() }),
  z.object({ kind: z.literal('picture'), ownerId: z.string() }),
]);

const facts = z.object({
  id: z.string(),
  projectId: z.string(),
  requester: personSchema,
  askedAt: time,
  parts: z.array(partSchema),
  takenBack: z.array(z.object({ key: z.string(), name: z.string() })).exactOptional(),
  claim: z.string().nullable(),
  repeats: z.string().nullable(),
  each: z.boolean(),
  batch: z.object({ id: z.string(), place: z.number(), of: z.number() }).nullable(),
  stoppedAt: time.nullable(),
  agreed: z.array(
    z.union([z.enum(['price', 'missing', 'clash', 'consent']), z.templateLiteral(['picture:', z.string()])]),
  ),
  creditsBefore: z.number().nullable(),
  userId: z.string().exactOptional(),
  purse: z.string().exactOptional(),
  cost: costSchema.nullable().exactOptional(),
  history: historySchema(phases),
});

const threadId = z.string();

export const turnSchema = z.discriminatedUnion('phase', [
  facts.extend({ phase: z.literal('opening'), door }),
  facts.extend({ phase: z.literal('queued'), threadId, notBefore: time }),
  facts.extend({ phase: z.literal('gathering'), threadId }),
  facts.extend({ phase: z.literal('asking'), threadId, question, until: time }),
  facts.extend({ phase: z.literal('sent'), threadId, before: snapshot, sentAt: time }),
  facts.extend({
    phase: z.literal('answered'),
    threadId,
    before: snapshot,
    text: z.string(),
    stumbled: z.boolean(),
    failure: failureSchema.exactOptional(),
    clipHeard: z.boolean().exactOptional(),
    looks: z.number(),
    lookAt: time,
    until: time.exactOptional(),
  }),
  facts.extend({
    phase: z.literal('unsure'),
    threadId,
    before: snapshot,
    seen: snapshot.nullable(),
    looks: z.number(),
    lookAt: time,
    until: time,
  }),
  facts.extend({ phase: z.literal('settled'), threadId, outcome }),
  facts.extend({ phase: z.literal('exporting'), threadId, outcome }),
  facts.extend({ phase: z.literal('told'), threadId: threadId.nullable(), outcome: outcome.nullable() }),
]);
