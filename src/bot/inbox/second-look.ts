import type { World } from '../world.ts';

/** Another process may carry it: it is looked at again and again. */
const LOOK_MS = 5_000;

/**
 * Something was changed of a request that is just being made ready: whoever does that looks at it once more before it
 * is paid for, and the change is heard again once the request has moved on. Of each message the last change counts.
 */
export function hearOnceMoved(world: World, turnId: string, messageId: string, hear: () => Promise<void>): void {
  const { changing } = world.memory;
  const known = changing.get(turnId);
  if (known !== undefined) return void known.set(messageId, hear);
  changing.set(turnId, new Map([[messageId, hear]]));
  const later = async () => {
    await untilMoved(world, turnId);
    const changes = changing.get(turnId)?.values() ?? [];
    changing.delete(turnId);
    for (const heard of changes) await heard();
  };
  world.background.start('a second thought', later, { turn: turnId });
}

async function untilMoved({ clock, power, memory }: World, turnId: string): Promise<void> {
  const moved = AbortSignal.any([power, memory.waiting.until(turnId)]);
  await clock.sleepUntil(clock.now() + LOOK_MS, moved).catch(() => power.throwIfAborted());
}
