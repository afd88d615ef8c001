import { sayTheSame } from '../../core/arrival.ts';
import { UserError } from '../../core/failure.ts';
import type { Phase, Turn } from '../../core/turn.ts';
import { versionsOf } from '../render/shelf.ts';
import type { World } from '../world.ts';
import { agree, isAskedOf, type Asking } from './ask.ts';

/**
 * One turn per button: a second press, until that turn is told, is the same turn. Resolves with null then. Of two at
 * once the second hears what has become of the first: where that was refused, so is it. Where whoever presses is asked
 * whether somebody else may have the same, they may.
 */
export function oncePressed(
  world: World,
  customId: string,
  pressed: Pick<Turn, 'projectId' | 'requester' | 'parts'>,
  enter: () => Promise<Turn | null>,
): Promise<Turn | null> {
  const { pressed: entering, inOrder } = world.memory;
  return inOrder(`press:${customId}`, async () => {
    if (entering.has(customId)) return null;
    entering.add(customId);
    try {
      const turn = (await isUnderWay(world, customId, pressed)) ? null : await enter();
      if (turn === null) entering.delete(customId);
      return turn;
    } catch (error) {
      entering.delete(customId);
      // nothing began: it can be pressed again, anywhere
      if (error instanceof UserError) await world.engine.release({ kind: 'button', customId });
      throw error;
    }
  });
}

const beforePaying: ReadonlySet<Phase> = new Set(['opening', 'queued', 'gathering', 'asking']);

/**
 * Pictures that wait for words go with one request, whichever buttons and forms that offer them are used at once.
 * Resolves with null where another has them already; one of somebody who is still to be let has none.
 */
export function onceTaken(
  world: World,
  { id, projectId, requester, parts }: Pick<Turn, 'id' | 'projectId' | 'requester' | 'parts'>,
  enter: () => Promise<Turn | null>,
): Promise<Turn | null> {
  const { memory, ledger } = world;
  const waiting = new Set(parts.flatMap(({ messageId }) => messageId ?? []));
  if (waiting.size === 0) return enter();
  return memory.inOrder(`held:${projectId}`, async () => {
    const ids = memory.room.all().flatMap((one) => (one.projectId === projectId && one.id !== id ? [one.id] : []));
    const others = await Promise.all(ids.map((one) => ledger.turns.get(one)));
    const isTaken = others.some(
      (other) =>
        other !== undefined &&
        beforePaying.has(other.phase) &&
        (other.phase === 'opening' || other.requester.id === requester.id) &&
        other.parts.some(({ messageId }) => messageId !== null && waiting.has(messageId)),
    );
    return isTaken ? null : enter();
  });
}

/** Other pictures than somebody else may have are asked for apart. */
async function isUnderWay(
  world: World,
  customId: string,
  { projectId, requester, parts }: Pick<Turn, 'projectId' | 'requester' | 'parts'>,
): Promise<boolean> {
  const button = { kind: 'button', customId } as const;
  if (!(await world.engine.own(button))) return true; // in another process
  const same = (await untoldIn(world, projectId)).filter(({ claim }) => claim === customId);
  // its line has let go of the button already, and nobody else would
  if (same.length > 0 && same.every(({ phase }) => phase === 'exporting')) await world.engine.release(button);
  const mayBe = same.find((turn) => turn.phase === 'asking' && mayLet(turn, requester.id));
  if (mayBe?.phase !== 'asking') return same.length > 0;
  if (!sayTheSame(mayBe.parts, parts)) return same.length > 1;
  await agree(world, mayBe, mayBe.parts);
  return true;
}

/** What stands in line there, is still to be told, or has a film that nobody has seen yet, in whatever process. */
async function untoldIn(world: World, projectId: string): Promise<readonly Turn[]> {
  const { engine, ledger, memory } = world;
  const inLine = (await engine.line(projectId)).map(({ id }) => id);
  const here = memory.room.all().flatMap((one) => (one.projectId === projectId ? [one.id] : []));
  const editions = await versionsOf(world, projectId);
  const [unseen, seen] = [editions.filter(({ url }) => url === null), editions.filter(({ url }) => url !== null)];
  const ids = new Set([...inLine, ...here, ...unseen.map(({ turnId }) => turnId)]);
  const turns = await Promise.all([...ids].map((id) => ledger.turns.get(id)));
  // whose film stands there is only to be written down as told
  const isSeen = ({ id, phase }: Turn) => phase === 'exporting' && seen.some(({ turnId }) => turnId === id);
  return turns.flatMap((turn) => (turn === undefined || turn.phase === 'told' || isSeen(turn) ? [] : [turn]));
}

function mayLet(turn: Asking, personId: string): boolean {
  return turn.question.kind === 'consent' && isAskedOf(turn, personId);
}
