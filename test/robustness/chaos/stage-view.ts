import type { Shown } from '../../../playground/discord/shown.ts';
import { givenId } from '../../../src/discord/nonce.ts';
import { enUS } from '../../../src/words/en-US/en-US.ts';
import { zhCN } from '../../../src/words/zh-CN/zh-CN.ts';
import { nonceOf, saidByBot } from '../harness/shown.ts';
import type { Stage } from '../../support/stage.ts';

/** What is said of a request that was stopped before anything was sent. */
export const stoppedBefore: readonly string[] = [enUS['telling.stopped'], zhCN['telling.stopped']];

/** What stands in all channels, read once. */
export interface View {
  readonly messages: readonly Shown[];
  /** The messages that tell what came of a request, by its id. */
  readonly tellings: ReadonlyMap<string, readonly Shown[]>;
  /** What the bot says in passing about a message, by its id. */
  readonly notes: ReadonlyMap<string, readonly Shown[]>;
}

export function viewOf(stage: Stage): View {
  const said = saidByBot(stage);
  const byId = (isMeant: (message: Shown, kind: string) => boolean) =>
    Map.groupBy(
      said.filter((message) => isMeant(message, nonceOf(stage, message).slice(0, 1))),
      (message) => idIn(nonceOf(stage, message).slice(1)),
    );
  // that something was stopped before it began is told on its card, where there is one
  const tells = ({ text }: Shown, kind: string) =>
    kind === 'r' || (kind === 'p' && stoppedBefore.some((words) => text.includes(words)));
  // what is said of a message that was edited says so in its nonce
  const notes = [...byId((_, kind) => kind === 'n')].map(([id, all]) => [givenId(id), all] as const);
  const byMessage = Map.groupBy(notes, ([id]) => id);
  return {
    messages: said,
    tellings: byId(tells),
    notes: new Map([...byMessage].map(([id, all]) => [id, all.flatMap(([, some]) => some)])),
  };
}

/** A nonce holds the id in base 36; that of a card the mark of its store, too. */
function idIn(nonce: string): string {
  const [digits = ''] = nonce.split('.');
  return [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}
