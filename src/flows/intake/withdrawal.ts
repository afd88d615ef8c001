import type { Part } from '../../core/asking.ts';
import type { Audience, Ledger } from '../../core/ports.ts';
import { addresseeOf } from '../../core/request.ts';
import type { Turn } from '../../core/turn.ts';
import type { Projects } from '../project/projects.ts';
import type { Turns } from '../turn/turns.ts';

export type Withdrawal = ReturnType<typeof createWithdrawal>;

interface WithdrawalDeps {
  readonly audience: Pick<Audience, 'note'>;
  readonly ledger: Pick<Ledger, 'messages'>;
  readonly projects: Pick<Projects, 'hold' | 'release'>;
  readonly turns: Pick<Turns, 'amend'>;
}

/** Takes words back that wait to be sent. */
export function createWithdrawal({ audience, ledger, projects, turns }: WithdrawalDeps) {
  /** Words that are taken back leave their pictures waiting for others. */
  async function withdraw(turn: Turn, isMeant: (part: Part) => boolean): Promise<void> {
    const rest = turn.parts.filter((part) => !isMeant(part));
    const isWordless = rest.every(({ text }) => text === '');
    let left = 0;
    for (const part of isWordless ? rest : []) left += await projects.hold(turn.projectId, part); // first: nothing is in neither for a moment
    if (await turns.amend(turn, isWordless ? [] : rest, 0)) {
      for (const { messageId } of turn.parts.filter(isMeant)) if (messageId !== null) await ledger.messages.put(messageId, '');
      const to = addresseeOf(turn);
      if (left > 0 && to !== undefined) await audience.note(to, { kind: 'mistake', mistake: { kind: 'too-many-held' } });
    } else if (isWordless) await projects.release(turn.projectId, rest);
  }

  return {
    ofMessage: (turn: Turn, messageId: string): Promise<void> => withdraw(turn, (part) => part.messageId === messageId),

    ofWhole: (turn: Turn): Promise<void> => withdraw(turn, ({ text }) => text !== ''),
  };
}
