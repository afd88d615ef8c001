import type { Answerer } from '../../core/hindrance.ts';
import type { Turn } from '../../core/turn.ts';
import { reread } from '../inbox/read-missed.ts';
import { retract } from '../progress/card.ts';
import type { World } from '../world.ts';
import type { TurnHappening } from './machine.ts';

type Settled = Extract<Turn, { phase: 'settled' }>;

/** So many pauses between two messages, and they were no burst. */
const SURELY_LATER = 2;

const reasons = {
  earlier: 'a request was answered before: the store is an older one that was put back, so nothing is sent again',
  other:
    'another process with the same DISCORD_TOKEN goes on with a request, so nothing is sent here: one token, two ' +
    'stores (let one of the two bots go, or give both the same STORE_URL)',
} as const;

/** A request that has its answer, or gets it from somebody else: nothing is said of it a second time. */
export async function leaveToOther(world: World, turn: Settled, by: Answerer): Promise<TurnHappening> {
  world.log.warn(reasons[by]);
  await retract(world, turn);
  if (by === 'earlier') await hearLater(world, turn);
  if (by === 'other' && turn.id === turn.projectId) await forgetProject(world, turn);
  return { type: 'told' };
}

/**
 * What is read after a backup was put back is read at once, and so became one burst: what was written after it ended
 * the first time is a request of its own, which may have no answer yet.
 */
async function hearLater(world: World, { parts, threadId }: Settled): Promise<void> {
  const { mailbox, ledger, config, background } = world;
  const ids = parts.flatMap(({ messageId }) => messageId ?? []);
  const sentAt = (id: string | undefined) => (id === undefined ? Infinity : mailbox.sentAt(id));
  const at = ids.findIndex((id, index) => sentAt(id) - sentAt(ids[index - 1]) > SURELY_LATER * config.BURST_MS);
  const later = at < 0 ? [] : ids.slice(at);
  const [first] = later;
  if (first === undefined) return;
  for (const id of later) await ledger.messages.remove(id);
  background.start('reading again', () => reread(world, threadId, first), { thread: threadId });
}

/** A project that another process has begun is that one's: what is written there later is not for us. */
async function forgetProject({ ledger }: World, { projectId, threadId }: Settled) {
  const place = await ledger.places.get(threadId);
  if (place?.projectId === projectId) await ledger.places.remove(threadId);
  await ledger.projects.remove(projectId);
}
