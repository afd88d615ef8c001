import type { Part } from '../../core/asking.ts';
import { addresseeOf } from '../../core/request.ts';
import type { Turn } from '../../core/turn.ts';
import { hold, release } from '../project/held.ts';
import { retract } from '../progress/card.ts';
import { amend } from '../turn/amend.ts';
import type { World } from '../world.ts';

/** Takes the words of one message back that wait to be sent. */
export function withdrawMessage(world: World, turn: Turn, messageId: string): Promise<void> {
  return withdraw(world, turn, (part) => part.messageId === messageId);
}

/** Takes all words of a turn back that waits to be sent. */
export function withdrawTurn(world: World, turn: Turn): Promise<void> {
  return withdraw(world, turn, ({ text }) => text !== '');
}

/** Words that are taken back leave their pictures waiting for others. */
async function withdraw(world: World, turn: Turn, isMeant: (part: Part) => boolean): Promise<void> {
  const { audience, ledger } = world;
  const { projectId } = turn;
  const rest = turn.parts.filter((part) => !isMeant(part));
  const isWordless = rest.every(({ text }) => text === '');
  const back = isWordless ? await takenBy(world, turn, rest) : [];
  let left = 0;
  // first: nothing is in neither for a moment
  for (const part of back) left += await hold(world, projectId, part);
  if (!(await amend(world, turn, isWordless ? [] : rest, 0))) return release(world, projectId, back);
  if (isWordless) await retract(world, turn); // at once, not when its turn comes
  for (const { messageId } of turn.parts.filter(isMeant))
    if (messageId !== null) await ledger.messages.put(messageId, '');
  const to = addresseeOf(turn);
  if (left > 0 && to !== undefined) await audience.note(to, { kind: 'mistake', mistake: { kind: 'too-many-held' } });
}

/** As long as its person is still to be let, what waits is none of it: it waits on, or has gone with other words. */
async function takenBy({ ledger }: World, { id }: Turn, parts: readonly Part[]): Promise<readonly Part[]> {
  const known = await Promise.all(
    parts.map(async ({ messageId }) => (messageId === null ? id : ledger.messages.get(messageId))),
  );
  return parts.filter((_, index) => known[index] === id);
}
