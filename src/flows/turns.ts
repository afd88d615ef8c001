import type { Claims, Clock, Ledger } from '../core/ports.ts';
import type { Door, Part, Person, Turn, TurnFacts } from '../core/turn.ts';
import type { Background } from './background.ts';
import type { InOrder } from './in-order.ts';
import type { TurnRunner } from './turn-runner.ts';

export type Turns = ReturnType<typeof createTurns>;

interface TurnsDeps {
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly runner: TurnRunner;
  readonly inOrder: InOrder;
  readonly background: Background;
  readonly clock: Clock;
  readonly power: AbortSignal;
}

/** A request that begins a project: `/animate` and its like. */
export interface Beginning {
  /** The interaction's id. */
  readonly id: string;
  readonly requester: Person;
  readonly guildId: string | null;
  readonly door: Door;
  readonly part: Part;
}

/** Takes requests in, each once, and runs those of one project one after another. */
export function createTurns({ ledger, claims, runner, inOrder, background, clock, power }: TurnsDeps) {
  /** False where the request is known already: an event that came twice, or another process that was first. */
  async function write(turn: Turn): Promise<boolean> {
    if (!(await claims.take(`turn:${turn.id}`))) return false;
    if ((await ledger.turns.get(turn.id)) !== undefined) return false;
    await ledger.turns.put(turn.id, turn);
    return true;
  }

  function start(turn: Turn): void {
    background.start('turn', async () => {
      await inOrder(`project:${turn.projectId}`, () => runner.resume(turn, power));
      await claims.release(`turn:${turn.id}`);
    });
  }

  return {
    start,

    /** Writes a new project and its first turn down. The door is open once Discord has been answered; then `start` it. */
    async begin({ id, requester, guildId, door, part }: Beginning): Promise<Turn | null> {
      const askedAt = clock.now();
      const facts: TurnFacts = { id, projectId: id, requester, askedAt, parts: [part], claim: null, stoppedAt: null, creditsBefore: null, history: [{ phase: 'opening', at: askedAt }] };
      const turn: Turn = { ...facts, phase: 'opening', door };
      const language = requester.locale.startsWith('zh') ? 'zh' : 'en';
      if ((await ledger.projects.get(id)) === undefined) {
        await ledger.projects.put(id, { id, threadId: door.channelId, guildId, ownerId: requester.id, language, session: null, startedAt: askedAt });
      }
      return (await write(turn)) ? turn : null;
    },
  };
}
