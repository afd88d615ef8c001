import type { Arrived } from './request.ts';
import type { LimitScope } from './too-many.ts';
import { isSnowflake, timeOf } from './snowflake.ts';

/** So much in so long. What the path captures first is what it counts for: a channel, the token of an interaction. */
export interface Limit {
  readonly name: string;
  readonly methods: readonly string[];
  readonly path: RegExp;
  readonly most: number;
  readonly windowMs: number;
  readonly scope: LimitScope;
  /** Of no bucket that headers tell of, and only for requests of which this holds. */
  readonly hidden?: (request: Arrived, nowMs: number) => boolean;
  readonly code?: number;
}

const OLD_MS = 60 * 60 * 1000;
const reaction = /^\/channels\/(\d+)\/messages\/\d+\/reactions\//;
const message = /^\/channels\/(\d+)\/messages\/\d+$/;
const threads = /^\/channels\/(\d+)\/(?:messages\/\d+\/)?threads$/;

/**
 * Discord documents none of its limits but the one of 50 per second; these are what people have observed
 * (discord-api-docs#6109, #7816, #1900; starboard-4#118). Answers to interactions have no limit.
 */
export const realLimits: readonly Limit[] = [
  {
    name: 'message-post',
    methods: ['POST'],
    path: /^\/channels\/(\d+)\/messages$/,
    most: 5,
    windowMs: 5_000,
    scope: 'user',
  },
  { name: 'message-edit', methods: ['PATCH'], path: message, most: 5, windowMs: 5_000, scope: 'user' },
  { name: 'reaction', methods: ['PUT', 'DELETE'], path: reaction, most: 1, windowMs: 250, scope: 'user' },
  { name: 'thread', methods: ['POST'], path: threads, most: 50, windowMs: 300_000, scope: 'shared' },
  {
    name: 'webhook',
    methods: ['POST', 'PATCH', 'DELETE'],
    path: /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/[^/]+)?$/,
    most: 5,
    windowMs: 2_000,
    scope: 'user',
  },
  {
    name: 'old-edit',
    methods: ['PATCH'],
    path: message,
    most: 3,
    windowMs: 6_000,
    scope: 'user',
    code: 30_046,
    hidden: isOld,
  },
  {
    name: 'rename',
    methods: ['PATCH'],
    path: /^\/channels\/(\d+)$/,
    most: 2,
    windowMs: 600_000,
    scope: 'user',
    hidden: renames,
  },
  {
    name: 'global',
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    path: /^\/(?!interactions\/|webhooks\/)/,
    most: 50,
    windowMs: 1_000,
    scope: 'global',
    hidden: () => true,
  },
];

function isOld({ path }: Arrived, nowMs: number): boolean {
  const id = path.split('/').at(-1);
  return isSnowflake(id) && nowMs - timeOf(id) > OLD_MS;
}

function renames({ body }: Arrived): boolean {
  return typeof body === 'object' && body !== null && 'name' in body;
}
