import { setTimeout as sleep } from 'node:timers/promises';
import { openGuild } from '../playground/discord/guilds.ts';
import { picture } from '../test/support/scene.ts';
import type { Stage } from '../test/support/stage.ts';

/** In milliseconds since the epoch. */
export interface Asked {
  readonly askedAt: number;
  readonly answeredAt: number;
}

interface Crowd {
  readonly count: number;
  readonly perSecond: number;
}

/** More channels than there were, over so many servers; the bot is started again, and knows them. */
export async function openChannels(stage: Stage, count: number, servers = 1): Promise<readonly string[]> {
  const { world, channel } = stage.discord;
  const first = [
    channel('general'),
    ...Array.from({ length: servers - 1 }, (_, n) => openGuild(world, `general-${n}`)),
  ];
  const ids = Array.from({ length: count }, () => world.newId());
  for (const [n, id] of ids.entries()) {
    const like = first[n % servers];
    if (like !== undefined) world.channels.set(id, { ...like, id, name: `room-${n}`, position: n + 5 });
  }
  await stage.bot().kill('SIGTERM');
  await stage.start();
  return ids;
}

/**
 * So many people, each with a project of their own. Resolves once all have asked and were answered, or not.
 *
 * @param heard gets the id of the thread, undefined where there was no answer
 */
export async function beginAll(
  { discord }: Pick<Stage, 'discord'>,
  channels: readonly string[],
  { count, perSecond }: Crowd,
  heard: (asked: Asked, thread: string | undefined, person: string) => void,
): Promise<void> {
  const image = await picture();
  const ask = async (n: number) => {
    const askedAt = Date.now();
    const words = { image, prompt: `slow clouds ${n}, 2 seconds` };
    const person = `Person ${n}`;
    const used = discord.person(person).slash(channels[n % channels.length] ?? '', 'animate', words);
    const thread = await used.then(({ message }) => message?.id).catch(() => undefined);
    heard({ askedAt, answeredAt: Date.now() }, thread, person);
  };
  const start = Date.now();
  const asking: Promise<void>[] = [];
  for (let n = 0; n < count; n++) {
    await sleep(Math.max(0, start + (n * 1_000) / perSecond - Date.now()));
    asking.push(ask(n));
  }
  await Promise.all(asking);
}
