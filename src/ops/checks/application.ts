import { ApplicationFlags, DiscordAPIError, REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { bad, good, note, type Finding } from './finding.ts';

const replySchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  bot_public: z.boolean().default(false),
  bot_require_code_grant: z.boolean().default(false),
});

/** The bot as Discord knows it, and how to ask for more. */
export interface Application extends z.output<typeof replySchema> {
  readonly rest: REST;
  /** How far the clock of this machine is ahead of Discord's, to the second; null where Discord did not say. */
  readonly aheadMs: number | null;
}

/** Why Discord cannot be asked, in a finding for whoever runs the bot. */
export class NotMet extends Error {
  override readonly name = 'NotMet';
  readonly finding: Finding;
  readonly isTokenRefused: boolean;

  constructor(finding: Finding, isTokenRefused: boolean, cause: unknown) {
    super(finding.says, { cause });
    this.finding = finding;
    this.isTokenRefused = isTokenRefused;
  }
}

const TIME_LIMIT_MS = 10_000;

/** Asks Discord who this token belongs to. Rejects with NotMet. */
export async function meet({
  DISCORD_TOKEN,
  DISCORD_API_URL,
}: Pick<Config, 'DISCORD_TOKEN' | 'DISCORD_API_URL'>): Promise<Application> {
  const rest = new REST({ api: DISCORD_API_URL, retries: 1, timeout: TIME_LIMIT_MS }).setToken(DISCORD_TOKEN);
  let date = '';
  rest.on(RESTEvents.Response, (_, { headers }) => (date = headers.get('date') ?? ''));
  try {
    const application = replySchema.parse(await rest.get(Routes.currentApplication()));
    const at = Date.parse(date);
    return { ...application, rest, aheadMs: Number.isNaN(at) ? null : Date.now() - at };
  } catch (error) {
    throw notMet(error);
  }
}

function notMet(error: unknown): NotMet {
  if (error instanceof DiscordAPIError && error.status === 401)
    return new NotMet(
      bad('Discord does not accept DISCORD_TOKEN', 'copy it again: developer portal, Bot, Reset Token'),
      true,
      error,
    );
  const reason = error instanceof z.ZodError ? 'its answer cannot be read' : String(error);
  return new NotMet(bad(`Discord cannot be asked (${reason})`, 'check the network, and DISCORD_API_URL'), false, error);
}

const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;

/** What is switched on in the developer portal, and what follows from that. */
export function portalFindings({ id, name, flags, bot_public, bot_require_code_grant }: Application): Finding[] {
  const portal = `https://discord.com/developers/applications/${id}/bot`;
  const readsMessages = (flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0;
  return [
    good(`Discord: the token is that of ${name} (${id})`),
    readsMessages
      ? good('Message Content Intent is on: in a thread of the bot, writing is enough')
      : note(
          'Message Content Intent is off: people have to reply to the bot, mention it, or press Refine',
          `switch it on at ${portal}, if that is not what you want`,
        ),
    ...(bot_public
      ? [
          note(
            'Public Bot is on: anybody may let the bot into a server of theirs, and use your credits there',
            `switch it off at ${portal}, unless that is what you want`,
          ),
        ]
      : []),
    ...(bot_require_code_grant
      ? [bad('Requires OAuth2 Code Grant is on: no invite link works', `switch it off at ${portal}`)]
      : []),
  ];
}

/** Discord says the time in whole seconds, and its answer took a moment. */
const NEAR_MS = 3_000;

export function clockFinding({ aheadMs }: Pick<Application, 'aheadMs'>): Finding {
  if (aheadMs === null) return note('The clock could not be compared: Discord did not say the time');
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  return Math.abs(aheadMs) <= NEAR_MS
    ? good('The clock is right')
    : note(
        `The clock is ${seconds} seconds ${aheadMs > 0 ? 'ahead of' : 'behind'} Discord`,
        'set it (timedatectl set-ntp true): no request depends on it, but the log is read by it, and what is kept for a time is kept by it',
      );
}
