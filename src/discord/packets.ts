import { Events, SimpleShardingStrategy, type Client, type WebSocketOptions } from 'discord.js';
import { logging } from '../engine/log-context.ts';
import { demandReadable, INTERACTION, labelOf } from './packet-schema.ts';

/** Hears of a packet that nobody has read, and why. */
export type OnUnread = (packet: unknown, why: unknown) => void;

/**
 * discord.js reads each packet in a call of its own, and what falls in there would end the process: here it ends at the
 * packet.
 */
export function readPackets(client: Client, onUnread: OnUnread): void {
  let interactions = 0;
  client.on(Events.InteractionCreate, () => (interactions += 1));

  around(client.ws, 'handlePacket', (read, args) => {
    const [packet] = args;
    const { event, data, ids } = labelOf(packet);
    const before = interactions;
    try {
      demandReadable(event, data);
      const isRead = logging({ event, ...ids }, read); // false: it is put off until Discord is ready
      const isUnheard = event === INTERACTION && isRead === true && interactions === before;
      if (isUnheard) throw new Error('an interaction of a kind that is not known');
      return isRead;
    } catch (error) {
      onUnread(packet, error);
      return true;
    }
  });
}

/**
 * The same for what discord.js does with a packet before and after that: sessions, heartbeats, servers that are waited
 * for.
 */
export function strategyWith(onUnread: OnUnread): NonNullable<WebSocketOptions['buildStrategy']> {
  return (manager) => {
    const strategy = new SimpleShardingStrategy(manager);
    const spawn = strategy.spawn.bind(strategy);
    strategy.spawn = async (ids) => {
      await spawn(ids);
      for (const shard of shardsOf(strategy)) {
        around(shard, 'onMessage', async (read, [text]) => {
          try {
            await read();
          } catch (error) {
            onUnread(parsed(text), error);
          }
        });
      }
    };
    return strategy;
  };
}

type Around = (call: () => unknown, args: readonly unknown[]) => unknown;

/**
 * Replaces a method that discord.js does not offer. That it is there, and called, is what the tests of mangled packets
 * see.
 */
function around(target: object, name: string, instead: Around): void {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw new Error(`discord.js has no ${name} any more`);
  Reflect.set(target, name, (...args: unknown[]) => instead((): unknown => Reflect.apply(method, target, args), args));
}

function shardsOf(strategy: SimpleShardingStrategy): readonly object[] {
  const shards: unknown = Reflect.get(strategy, 'shards');
  if (!(shards instanceof Map)) throw new Error('discord.js has no shards any more');
  return [...shards.values()].filter((shard: unknown) => typeof shard === 'object' && shard !== null);
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined; // it is told as an unknown packet
  }
}
