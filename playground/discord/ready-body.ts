import type { Json } from './json.ts';
import { fullUser } from './member-body.ts';
import type { World } from './world.ts';

interface ReadyFacts {
  readonly sessionId: string;
  /** Where to resume. */
  readonly url: string;
  readonly shard: readonly [number, number];
  readonly guildIds: readonly string[];
}

/** READY: who the bot is, and the servers that are about to come (developers/events/gateway-events#ready). */
export function readyBody(world: World, { sessionId, url, shard, guildIds }: ReadyFacts): Json {
  return {
    v: 10,
    user: { ...fullUser(world.bot), verified: true, mfa_enabled: true, email: null },
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
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
