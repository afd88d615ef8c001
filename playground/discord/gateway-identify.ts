import type { Gateway, Listening } from './gateway-parts.ts';
import { createGatewaySession } from './gateway-session.ts';
import { guildCreateBody } from './guild-body.ts';
import { shardOf } from './guilds.ts';
import { intents as bits, knownIntents } from './intents.ts';
import { listOf, numberOf, textOf, type Json } from './json.ts';
import { readyBody } from './ready-body.ts';
import type { GatewayEvent, World } from './world.ts';

/** So many servers one shard may hear of. */
const MOST_PER_SHARD = 2_500;

/** Whether a payload carries the bot's token. */
export function knowsToken(world: World, d: Json): boolean {
  return textOf(d['token']).replace(/^Bot /, '') === world.token;
}

/** Why an IDENTIFY is refused, if it is (developers/topics/opcodes-and-status-codes#gateway-close-event-codes). */
export function whyNot(world: World, d: Json): { readonly code: number; readonly reason: string } | undefined {
  const { intents } = d;
  if (!knowsToken(world, d)) return { code: 4004, reason: 'Authentication failed.' };
  if (typeof intents !== 'number' || (intents & ~knownIntents) !== 0)
    return { code: 4013, reason: 'Invalid intent(s).' };
  if ((intents & bits.messageContent) !== 0 && !world.messageContentAllowed)
    return { code: 4014, reason: 'Disallowed intent(s).' };
  const [shard, count] = shardIn(d);
  if (shard < 0 || shard >= count) return { code: 4010, reason: 'Invalid shard.' };
  const heard = [...world.guilds.keys()].filter((id) => shardOf(id, count) === shard);
  return heard.length > MOST_PER_SHARD ? { code: 4011, reason: 'Sharding required.' } : undefined;
}

/** Makes the session that an IDENTIFY asks for. From now on it hears what happens. */
export function openSession(gateway: Gateway, d: Json): Listening {
  const { world } = gateway;
  const [shard, count] = shardIn(d);
  const intents = numberOf(d['intents']);
  const session = createGatewaySession({ intents, shard: [shard, count] });
  const listen = (event: GatewayEvent): void => {
    if (event.guildId !== null && !gateway.guildIsThere) return;
    for (let copy = 0; copy < gateway.copies; copy += 1) session.offer(event);
  };
  const listening = {
    session,
    listen,
    shard: [shard, count],
    guildIds: () => [...world.guilds.keys()].filter((id) => shardOf(id, count) === shard),
    readsGuilds: (intents & bits.guilds) !== 0,
  } as const;
  gateway.sessions.set(session.id, listening);
  world.sessions.add(listen);
  return listening;
}

/** READY and the guild; nothing when the session has gone meanwhile. */
export function greet({ world, url, sessions, guildIsThere }: Gateway, listening: Listening): void {
  const { session, shard, guildIds, readsGuilds } = listening;
  if (!sessions.has(session.id)) return;
  session.push('READY', readyBody(world, { sessionId: session.id, url: url(), shard, guildIds: guildIds() }));
  if (!readsGuilds || !guildIsThere) return;
  for (const id of guildIds()) session.push('GUILD_CREATE', guildCreateBody(world, id));
}

/** Ends a session: it can no longer be resumed, and misses what happens. */
export function forgetSession({ world, sessions }: Gateway, { session, listen }: Listening): void {
  sessions.delete(session.id);
  world.sessions.delete(listen);
}

/** Which shard an IDENTIFY asks for, of how many. */
export function shardIn(d: Json): readonly [number, number] {
  if (d['shard'] === undefined) return [0, 1];
  const [shard = -1, count = 0] = listOf(d['shard']).map((value) => numberOf(value, -1));
  return [shard, count];
}
