import type { Gateway, Listening } from './gateway-parts.ts';
import { createGatewaySession } from './gateway-session.ts';
import { guildCreateBody } from './guild-body.ts';
import { intents as bits, knownIntents } from './intents.ts';
import { listOf, numberOf, textOf, type Json } from './json.ts';
import { readyBody } from './ready-body.ts';
import type { GatewayEvent, World } from './world.ts';

/** Whether a payload carries the bot's token. */
export function knowsToken(world: World, d: Json): boolean {
  return textOf(d['token']).replace(/^Bot /, '') === world.token;
}

/** Why an IDENTIFY is refused, if it is (developers/topics/opcodes-and-status-codes#gateway-close-event-codes). */
export function whyNot(world: World, d: Json): { readonly code: number; readonly reason: string } | undefined {
  const { intents } = d;
  if (!knowsToken(world, d)) return { code: 4004, reason: 'Authentication failed.' };
  if (typeof intents !== 'number' || (intents & ~knownIntents) !== 0) return { code: 4013, reason: 'Invalid intent(s).' };
  if ((intents & bits.messageContent) !== 0 && !world.messageContentAllowed) return { code: 4014, reason: 'Disallowed intent(s).' };
  const [shard, count] = shardOf(d);
  return shard >= 0 && shard < count ? undefined : { code: 4010, reason: 'Invalid shard.' };
}

/** Makes the session that an IDENTIFY asks for. From now on it hears what happens. */
export function openSession(gateway: Gateway, d: Json): Listening {
  const { world } = gateway;
  const [shard, count] = shardOf(d);
  const intents = numberOf(d['intents']);
  const guildShard = Number((BigInt(world.guildId) >> 22n) % BigInt(count));
  const session = createGatewaySession({ intents, shard, guildShard });
  const hasGuild = shard === guildShard;
  const listen = (event: GatewayEvent): void => {
    if (event.inGuild && !gateway.guildIsThere) return;
    for (let copy = 0; copy < gateway.copies; copy += 1) session.offer(event);
  };
  const listening = { session, listen, shard: [shard, count], hasGuild, readsGuild: hasGuild && (intents & bits.guilds) !== 0 } as const;
  gateway.sessions.set(session.id, listening);
  world.sessions.add(listen);
  return listening;
}

/** READY and the guild; nothing when the session has gone meanwhile. */
export function greet({ world, url, sessions, guildIsThere }: Gateway, listening: Listening): void {
  const { session, shard, hasGuild, readsGuild } = listening;
  if (!sessions.has(session.id)) return;
  session.push('READY', readyBody(world, { sessionId: session.id, url: url(), shard, hasGuild }));
  if (readsGuild && guildIsThere) session.push('GUILD_CREATE', guildCreateBody(world));
}

/** Ends a session: it can no longer be resumed, and misses what happens. */
export function forgetSession({ world, sessions }: Gateway, { session, listen }: Listening): void {
  sessions.delete(session.id);
  world.sessions.delete(listen);
}

function shardOf(d: Json): readonly [number, number] {
  if (d['shard'] === undefined) return [0, 1];
  const [shard = -1, count = 0] = listOf(d['shard']).map((value) => numberOf(value, -1));
  return [shard, count];
}
