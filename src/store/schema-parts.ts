import { z } from 'zod';

/** Milliseconds since the epoch, or a length of time in milliseconds. */
export const time = z.number();

export const personSchema = z.object({ id: z.string(), locale: z.string() });

export const costSchema = z.object({
  spent: z.number(),
  left: z.number(),
  exact: z.boolean(),
  earlier: z.number().exactOptional(),
});

export const sessionSchema = z.object({
  sessionId: z.string(),
  taskId: z.string().nullable(),
  userId: z.string().nullable(),
  purse: z.string().exactOptional(),
});

const midway = z.literal(true).exactOptional();

export const failureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreachable') }),
  z.object({ kind: z.literal('lost') }),
  z.object({ kind: z.literal('broken') }),
  z.object({ kind: z.literal('unauthorized') }),
  z.object({ kind: z.literal('purse-refused'), purse: z.string().exactOptional() }),
  z.object({ kind: z.literal('renewed') }),
  z.object({ kind: z.literal('no-session') }),
  z.object({ kind: z.literal('no-credits'), bind: z.string().nullable(), midway }),
  z.object({ kind: z.literal('unsupported-file'), midway }),
  z.object({ kind: z.literal('file-too-large'), midway }),
  z.object({ kind: z.literal('export-blocked') }),
  z.object({ kind: z.literal('busy'), retryAfterMs: time }),
  z.object({ kind: z.literal('discord-busy'), retryAfterMs: time }),
  z.object({ kind: z.literal('overgrown') }),
  z.object({ kind: z.literal('agent-stumbled') }),
  z.object({ kind: z.literal('refused') }),
]);

/** Why a file stays out for good. */
export const refusals = [
  'unsupported',
  'too-large',
  'found-too-large',
  'gone',
  'dead-link',
  'private-link',
  'broken',
  'unseen',
] as const;

/** The phases a turn or a render went through, and when. */
export function historySchema<Phase extends string>(phases: readonly [Phase, ...Phase[]]) {
  return z.array(z.object({ phase: z.enum(phases), at: time }));
}

/** A message that shows a version. */
export const resultSchema = z.object({
  requestId: z.string(),
  askedBy: z.string().optional(),
  channelId: z.string(),
  messageId: z.string(),
});

export const recipeSchema = z.object({
  name: z.string(),
  words: z.string(),
  wishes: z.array(z.object({ personId: z.string(), words: z.string() })).exactOptional(),
  personId: z.string(),
  madeAt: time,
});

export const acquaintanceSchema = z.object({
  locale: z.string().nullable(),
  isGuessed: z.boolean().exactOptional(),
  projectIds: z.array(z.string()),
});

const lines = z.array(z.string());

export const storySchema = z.object({
  asked: z.string().nullable(),
  changes: lines,
  changesIn: z.object({ en: lines, zh: lines }).optional(),
  cost: costSchema.nullable(),
});

export const pauseSchema = z.object({
  since: time,
  of: z.string().exactOptional(),
  because: z.string().exactOptional(),
});
