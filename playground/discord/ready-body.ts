import type { Json } from './json.ts';
import { fullUser } from './member-body.ts';
import type { World } from './world.ts';

interface ReadyFacts {
  readonly sessionId: string;
  /** Where to resume. */
  readonly url: string;
  readonly shard: readonly [number, number];
  readonly hasGuild: boolean;
}

/** READY: who the bot is, and the guild that is about to come (developers/events/gateway-events#ready). */
export function readyBody(world: World, { sessionId, url, shard, hasGuild }: ReadyFacts): Json {
  return {
    v: 10,
    user: { ...fullUser(world.bot), verified: true, mfa_enabled: true, email: null },
    guilds: hasGuild ? [{ id: world.guildId, unavailable: true }] : [],
    session_id: sessionId,
    resume_gateway_url: url,
    shard,
    application: { id: world.applicationId, flags: world.messageContentAllowed ? 1 << 19 : 0 },
    private_channels: [],
    user_settings: {},
    relationships: [],
    presences: [],
    _trace: ['playground'],
  };
}
