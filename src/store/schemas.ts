import { z } from 'zod';
import { erasureReasons } from '../core/erasure.ts';
import {
  costSchema,
  personSchema,
  recipeSchema,
  refusals,
  resultSchema,
  sessionSchema,
  storySchema,
  time,
} from './schema-parts.ts';
import { attachmentSchema, partSchema } from './turn-schema.ts';

export { acquaintanceSchema, pauseSchema } from './schema-parts.ts';
export { renderSchema } from './render-schema.ts';
export { turnSchema } from './turn-schema.ts';

const version = z.number();

export const projectSchema = z.object({
  id: z.string(),
  threadId: z.string(),
  guildId: z.string().nullable(),
  ownerId: z.string(),
  language: z.enum(['en', 'zh']),
  session: sessionSchema.nullable(),
  held: z.array(partSchema),
  brought: z.array(partSchema),
  isCovered: z.boolean().exactOptional(),
  toldAfresh: z.string().nullable(),
  untold: z.string().nullable(),
  wentBack: z.object({ to: version, newest: version, askedBy: z.string() }).nullable(),
  question: z.object({ turnId: z.string(), options: z.array(z.string()), several: z.boolean() }).nullable(),
  guests: z.array(z.object({ personId: z.string(), mayDirect: z.boolean() })),
  startedAt: time,
});

const attachments = z.array(attachmentSchema);

export const basketSchema = z.object({
  id: z.string().exactOptional(),
  personId: z.string().exactOptional(),
  files: attachments,
  texts: attachments,
  links: z.array(z.string()),
  coveredLinks: z.array(z.string()).exactOptional(),
  ofOther: z.string().exactOptional(),
});

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
  results: z.array(resultSchema).exactOptional(),
  url: z.string().nullable(),
  madeFrom: version.optional(),
  askedBy: z.string().optional(),
  story: storySchema.optional(),
});

export const shelfSchema = z.array(versionSchema.omit({ draft: true }));

export const measuresSchema = z.array(z.number());

export const purseSchema = z.object({
  id: z.string(),
  guildId: z.string(),
  token: z.string(),
  setAt: time,
  by: personSchema.exactOptional(),
  isToldRefused: z.boolean().exactOptional(),
});

export const receiptsSchema = z.object({
  told: z.number().nullable(),
  last: z.object({ total: z.number(), at: time }).nullable(),
  open: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['clip', 'pictures', 'edit', 'again']),
      price: z.number(),
      isLearned: z.boolean(),
      at: time,
      isAlone: z.boolean(),
    }),
  ),
  closed: z.array(z.object({ id: z.string(), cost: costSchema.nullable() })),
  unsaid: z.array(z.object({ id: z.string(), isInDoubt: z.boolean(), at: time })),
  owed: z.number(),
});

export const spendingSchema = z.object({
  turnId: z.string(),
  projectId: z.string(),
  personId: z.string(),
  guildId: z.string().nullable(),
  credits: z.number().nullable(),
  exact: z.boolean(),
  at: time,
  byServer: z.boolean().exactOptional(),
});

const bound = z.number().nullable();
const allowanceSchema = z.object({
  turnsADay: bound.exactOptional(),
  atOnce: bound.exactOptional(),
  waiting: bound.exactOptional(),
  creditsADay: bound.exactOptional(),
  cooldownSeconds: bound.exactOptional(),
});

const boundsSchema = z.object({
  person: allowanceSchema,
  server: allowanceSchema,
  seconds: bound,
  retentionDays: bound,
});

export const settingsSchema = z.object({
  roles: z.array(z.string()),
  channels: z.array(z.string()),
  threadsOnly: z.boolean(),
  ageRestrictedOnly: z.boolean(),
  person: allowanceSchema,
  server: allowanceSchema,
  seconds: bound,
  asksPrice: z.boolean(),
  othersDirect: z.boolean(),
  asksOwner: z.boolean(),
  exportsOnDemand: z.boolean(),
  language: z.enum(['en-US', 'zh-CN']).nullable(),
  retentionDays: bound,
  refusedWords: z.array(z.string()),
  blocked: z.array(z.string()),
  purse: z.string().nullable(),
  granted: boundsSchema,
});

export const recipesSchema = z.object({
  home: z.string(),
  recipes: z.array(recipeSchema),
});

export const tallySchema = z.object({
  day: z.string(),
  turns: z.number(),
  credits: z.number(),
  lastAt: time.nullable(),
  open: z.array(
    z.object({ id: z.string(), requestId: z.string(), projectId: z.string(), credits: z.number(), at: time }),
  ),
  alarmedOn: z.string().nullable(),
});

export const voteSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  threadId: z.string(),
  askedBy: personSchema,
  numbers: z.array(version),
  messageId: z.string().nullable(),
  askedAt: time,
  endsAt: time,
});

export const erasureSchema = z.object({
  projectId: z.string(),
  why: z.enum(erasureReasons),
  withMessages: z.boolean(),
  dueAt: time,
});

export const promisedSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  interactionToken: z.string(),
  locale: z.string(),
});

export const materialSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('kept'),
    url: z.string().nullable(),
    sessionId: z.string(),
    name: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('refused'),
    reason: z.enum(refusals),
    format: z.string().nullable(),
  }),
]);

export const keptFileSchema = z.object({ id: z.string(), bytes: z.number(), pieces: z.number() });

export const accountSchema = z.object({
  clientId: z.string().nullable(),
  token: z.string().nullable(),
  userId: z.string().nullable(),
  expiresAt: time.nullable(),
});
