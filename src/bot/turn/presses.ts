import { UserError } from '../../core/failure.ts';
import type { Turn } from '../../core/turn.ts';
import type { World } from '../world.ts';

/**
 * One turn per button: a second press, until that turn is told, is the same turn. Resolves with null then. Of two at
 * once the second hears what has become of the first: where that was refused, so is it.
 */
export function oncePressed(
  world: World,
  customId: string,
  projectId: string,
  enter: () => Promise<Turn | null>,
): Promise<Turn | null> {
  const { pressed, inOrder } = world.memory;
  return inOrder(`press:${customId}`, async () => {
    if (pressed.has(customId)) return null;
    pressed.add(customId);
    try {
      const turn = (await isUnderWay(world, customId, projectId)) ? null : await enter();
      if (turn === null) pressed.delete(customId);
      return turn;
    } catch (error) {
      pressed.delete(customId);
      // nothing began: it can be pressed again, anywhere
      if (error instanceof UserError) await world.engine.release({ kind: 'button', customId });
      throw error;
    }
  });
}

async function isUnderWay({ engine, ledger }: World, customId: string, projectId: string): Promise<boolean> {
  if (!(await engine.own({ kind: 'button', customId }))) return true; // in another process
  const line = await engine.line(projectId);
  const waiting = await Promise.all(line.map(({ id }) => ledger.turns.get(id)));
  return waiting.some((turn) => turn !== undefined && turn.claim === customId && turn.phase !== 'told');
}
