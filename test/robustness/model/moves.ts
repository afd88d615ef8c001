import { renderMoves } from './render-moves.ts';
import { forgetful, turnMoves } from './turn-moves.ts';
import { step, type Turn } from '../../../src/core/turn.ts';
import { fresh, type Name, type Rules, type World } from './world.ts';

const names: readonly Name[] = ['one', 'two'];
const waits = { lookFirstMs: 30, lookNextMs: 60, answerLimitMs: 200 };

/** What goes on by itself: processes do their next line, those that were killed are started again, and the backend works. */
export function calmMoves(world: World, rules: Rules): readonly World[] {
  return [
    ...names.flatMap((name) =>
      takingTurns(world, name, [...turnMoves(world, name, rules), ...renderMoves(world, name)]),
    ),
    ...names.filter((name) => world[name] === null).map((name) => ({ ...world, [name]: fresh })),
    ...(world.run === 'under way'
      ? [
          { ...world, run: 'done' as const },
          { ...world, run: 'in vain' as const },
        ]
      : []),
  ];
}

/** Two processes that are both awake and at work come in between each other only so often: else there would be no end of worlds. */
function takingTurns(world: World, name: Name, moves: readonly World[]): readonly World[] {
  if (name === world.mover) return moves;
  const other = world[world.mover];
  const isResting = other === null || other.asleep || (other.turn.at === 'idle' && other.render.at === 'idle');
  if (!isResting && world.switches === 0) return [];
  return moves.map((moved) => ({ ...moved, mover: name, switches: world.switches - (isResting ? 0 : 1) }));
}

/** What befalls it: a kill or a long sleep of a process between any two lines, and a person who stops the request. */
export function mishaps(world: World): readonly World[] {
  if (world.mishaps === 0) return [];
  const stopped = whenStopped(world.turn);
  const stops = stopped === undefined || world.turn.stoppedAt !== null ? [] : [{ ...world, turn: stopped }];
  return [...names.flatMap((name) => befalls(world, name)), ...stops].map((after) => ({
    ...after,
    mishaps: world.mishaps - 1,
  }));
}

function befalls(world: World, name: Name): readonly World[] {
  const process = world[name];
  if (process === null) return [];
  const slept = { ...process, asleep: true, sleptInAct: true, sleptInRender: true, sleptSinceSent: true };
  return [
    { ...world, [name]: null, ...letGo(world, name) },
    { ...world, [name]: slept },
  ];
}

/** The claims of the dead are free, and are found: whoever is started in its place is another owner. */
function letGo({ turnClaim, renderClaim }: World, name: Name): Partial<World> {
  return { ...(turnClaim === name && { turnClaim: 'gone' }), ...(renderClaim === name && { renderClaim: 'gone' }) };
}

function whenStopped(turn: Turn): Turn | undefined {
  try {
    return forgetful(step(turn, { type: 'stop', at: 0 }, waits));
  } catch {
    return undefined; // it is too late, or too early
  }
}
