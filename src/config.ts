import { z } from 'zod';
import { hosts, inHeader, inRedis, ms, oneOf, token, url, whole, yesOrNo } from './config-values.ts';
import { allowances, DIRECT_MESSAGES, limits } from './core/limits.ts';
import { shardsIn } from './core/shards.ts';
import { unquoted } from './core/unquoted.ts';

/** How much may be used; 0 is no bound. */
const count = (name: keyof typeof allowances) => whole(0, undefined, allowances[name]);

/** `auto`: Discord says how many there are, and all of them are heard. */
const shards = z
  .string()
  .toLowerCase()
  .default('auto')
  .refine((text) => text === 'auto' || shardsIn(text) !== undefined, {
    error: 'is auto, or which shards of how many, such as 0-3/8 or 2/4, counted from 0',
  });

/** Where the state may be. */
export const storeUrl = inRedis(/^(?:sqlite|rediss?):\/\//, 'begins with sqlite:// (a file) or redis://');

/** Every name of the environment, in the order of `.env.example`. Times are milliseconds. */
const names = z.object({
  DISCORD_TOKEN: token.refine((text) => text !== '', { error: 'has nothing in it: copy it again' }),
  // the library adds the version of the API itself
  DISCORD_API_URL: url('https://discord.com/api').transform((text) => text.replace(/\/v\d+$/, '')),
  DISCORD_MEDIA_HOSTS: hosts('cdn.discordapp.com,media.discordapp.net'),
  NEMO_API_URL: url('https://mega-api-prod.nemovideo.ai'),
  NEMO_WEB_URL: url('https://nemovideo.com'),
  NEMO_TOKEN: token
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
  NEMO_CLIENT_ID: inHeader.nullable().default(null),
  SKILL_PLATFORM: inHeader.default(platformOf(import.meta.url)),
  STORE_URL: storeUrl.default('sqlite://data/nemo.sqlite'),
  QUEUE_URL: inRedis(/^rediss?:\/\//, 'begins with redis://')
    .nullable()
    .default(null),
  WORKER_SLOTS: whole(0, undefined, 100),
  DISCORD_REQUESTS_PER_SECOND: whole(5, undefined, 50),
  ROLE: oneOf(['all', 'gateway', 'worker'], 'all'),
  SHARDS: shards,
  SECRET_KEY: z
    .string()
    .refine((text) => unquoted(text).length >= 16, { error: 'has at least 16 letters' })
    .nullable()
    .default(null),
  PERSON_TURNS_A_DAY: count('PERSON_TURNS_A_DAY'),
  PERSON_AT_ONCE: count('PERSON_AT_ONCE'),
  PERSON_CREDITS_A_DAY: count('PERSON_CREDITS_A_DAY'),
  PERSON_COOLDOWN_SECONDS: whole(0, limits.cooldownSeconds, allowances.PERSON_COOLDOWN_SECONDS),
  SERVER_TURNS_A_DAY: count('SERVER_TURNS_A_DAY'),
  SERVER_AT_ONCE: count('SERVER_AT_ONCE'),
  SERVER_WAITING: count('SERVER_WAITING'),
  SERVER_CREDITS_A_DAY: count('SERVER_CREDITS_A_DAY'),
  CREDITS_A_DAY: count('CREDITS_A_DAY'),
  CLIP_SECONDS: count('CLIP_SECONDS'),
  DIRECT_MESSAGES: yesOrNo(DIRECT_MESSAGES),
  RETENTION_DAYS: whole(1, 3_650, 30),
  HTTP_PORT: whole(0, 65_535, 0),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  RENDER_POLL_MS: ms(30_000),
  RENDER_LIMIT_MS: ms(600_000),
  ANSWER_LIMIT_MS: ms(900_000),
  SILENCE_LIMIT_MS: ms(600_000),
  STILL_WORKING_MS: ms(120_000),
  LOOK_FIRST_MS: ms(30_000),
  LOOK_NEXT_MS: ms(60_000),
  RETRY_429_MS: ms(30_000),
  PROGRESS_MS: ms(2_500),
  BURST_MS: ms(2_500, 0),
  STOP_WITHIN_MS: ms(8_000),
  DRAIN_MS: ms(0, 0),
});

/** What fits together: whoever hears of nothing lives on what others leave it. */
const fitting = names.superRefine(({ ROLE, STORE_URL }, { addIssue }) => {
  if (ROLE === 'worker' && STORE_URL.startsWith('sqlite:'))
    addIssue({
      code: 'custom',
      path: ['ROLE'],
      message: 'a worker does what others have heard, so it shares their store: STORE_URL has to begin with redis://',
    });
});

export type Config = Readonly<z.output<typeof names>>;

/** The names in the order in which `.env.example` lists them. */
export const configNames: readonly string[] = Object.keys(names.shape);

/** What stops the bot before it starts. Its message is one paragraph for the person who runs it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the whole environment, or says everything that is wrong with it at once. An empty value counts as absent. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).filter(([, value = '']) => unquoted(value) !== '');
  // a store may have been sealed with all that is around its key
  const meant = given.map(([name, value = '']) => [name, name === 'SECRET_KEY' ? value : unquoted(value)] as const);
  const present: Readonly<Record<string, string>> = Object.fromEntries(meant);
  const result = fitting.safeParse(present);
  const files = configNames.filter((name) => present[`${name}_FILE`] !== undefined);
  if (result.success && files.length === 0) return result.data;

  const issues = result.error?.issues ?? [];
  const others = issues
    .filter(({ path: [name] }, at, all) => all.findIndex((one) => one.path[0] === name) === at) // one thing is enough
    .filter((issue) => issue.path[0] !== 'DISCORD_TOKEN' || present['DISCORD_TOKEN'] !== undefined)
    .map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  others.push(...files.map((name) => `  ${name}_FILE: is not read: put what stands in that file into ${name}`));
  const paragraphs = present['DISCORD_TOKEN'] === undefined ? [noToken] : [];
  if (others.length > 0)
    paragraphs.push(`The environment has ${others.length === 1 ? 'a problem' : 'problems'}:\n${others.join('\n')}`);
  throw new ConfigError(paragraphs.join('\n\n'));
}

/** Where the bot answers about its health; 0 for nowhere. Throws where it would not start. */
export function httpPortIn({ HTTP_PORT = '' }: Readonly<Record<string, string | undefined>>): number {
  const meant = unquoted(HTTP_PORT);
  return names.shape.HTTP_PORT.parse(meant === '' ? undefined : meant);
}

const noToken = `DISCORD_TOKEN is not set. Make a bot at https://discord.com/developers/applications (New Application, then
Bot, then Reset Token), put DISCORD_TOKEN=<that token> into a file called .env beside package.json, and start again.
To see the bot at work without any token or network, run: npm run demo (or npm run playground).`;

/** The seed derives the platform from where the skill is installed. */
function platformOf(path: string): string {
  if (path.includes('/.clawhub/')) return 'clawhub';
  if (path.includes('/.cursor/skills/')) return 'cursor';
  return 'unknown';
}
