import { z } from 'zod';

const ms = (standard: number) => z.coerce.number().int().min(0).default(standard);
const url = (standard: string) => z.url({ protocol: /^https?$/ }).default(standard);
const optional = z.string().min(1).nullable().default(null);

/** Every name of the environment, in the order of `.env.example`. Times are milliseconds. */
const names = z.object({
  DISCORD_TOKEN: z.string().min(1),
  DISCORD_API_URL: url('https://discord.com/api'),
  DISCORD_MEDIA_HOSTS: z
    .string()
    .default('cdn.discordapp.com,media.discordapp.net')
    .transform((hosts) =>
      hosts
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    ),
  NEMO_API_URL: url('https://mega-api-prod.nemovideo.ai'),
  NEMO_WEB_URL: url('https://nemovideo.com'),
  NEMO_TOKEN: optional,
  NEMO_CLIENT_ID: optional,
  SKILL_PLATFORM: z
    .string()
    .min(1)
    .default(platformOf(import.meta.url)),
  STORE_URL: z.string().startsWith('sqlite://', 'only sqlite://path is supported').default('sqlite://data/nemo.sqlite'),
  SECRET_KEY: z.string().min(16).nullable().default(null),
  HTTP_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RENDER_POLL_MS: ms(30_000),
  RENDER_LIMIT_MS: ms(600_000),
  ANSWER_LIMIT_MS: ms(900_000),
  SILENCE_LIMIT_MS: ms(600_000),
  STILL_WORKING_MS: ms(120_000),
  LOOK_FIRST_MS: ms(30_000),
  LOOK_NEXT_MS: ms(60_000),
  RETRY_429_MS: ms(30_000),
  PROGRESS_MS: ms(2_500),
  BURST_MS: ms(2_500),
  STOP_WITHIN_MS: ms(8_000),
  DRAIN_MS: ms(0),
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
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const result = names.safeParse(present);
  if (result.success) return result.data;

  const others = result.error.issues
    .filter((issue) => issue.path[0] !== 'DISCORD_TOKEN')
    .map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  const paragraphs = present['DISCORD_TOKEN'] === undefined ? [noToken] : [];
  if (others.length > 0) paragraphs.push(`The environment has ${others.length === 1 ? 'a problem' : 'problems'}:\n${others.join('\n')}`);
  throw new ConfigError(paragraphs.join('\n\n'));
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
