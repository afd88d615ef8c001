import { ok, type Call, type Route } from '../request.ts';
import { fullUser } from '../member-body.ts';
import { applicationOwnerBody, teamBody } from '../team.ts';
import type { World } from '../world.ts';
import type { Json } from '../json.ts';

export interface Sharding {
  /** How often clients have identified. */
  readonly identifies: () => number;
  /** How many shards are recommended. */
  readonly shards: number;
  /** How many clients may identify within five seconds. */
  readonly identifiesAtOnce: number;
}

/** Where the gateway is, and who this bot belongs to. `wsUrl`: the announced address. */
export function gatewayRoutes(
  wsUrl: () => string,
  { identifies, shards, identifiesAtOnce }: Sharding,
): readonly Route[] {
  return [
    { method: 'GET', path: '/gateway', open: true, answer: () => ok({ url: wsUrl() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      answer: () =>
        ok({
          url: wsUrl(),
          shards,
          session_start_limit: {
            total: 1000,
            remaining: Math.max(0, 1000 - identifies()),
            reset_after: 86_400_000,
            max_concurrency: identifiesAtOnce,
          },
        }),
    },
    { method: 'GET', path: '/applications/@me', answer: (call) => ok(application(call)) },
    { method: 'GET', path: '/oauth2/applications/@me', answer: (call) => ok(application(call)) },
  ];
}

function application({ world }: Call): Json {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    type: null,
    bot: fullUser(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: flagsOf(world),
    flags_new: String(flagsOf(world)),
    owner: applicationOwnerBody(world),
    team: teamBody(world),
    hook: true,
    integration_types_config: {
      '0': { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '326417632320' } },
    },
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    event_webhooks_status: 1,
    tags: [],
  };
}

/** GATEWAY_MESSAGE_CONTENT_LIMITED (1 << 19) when the toggle in the portal is on. */
function flagsOf(world: World): number {
  return world.messageContentAllowed ? 1 << 19 : 0;
}
