import type { Shown } from '../../playground/discord/shown.ts';
import type { Stage } from '../support/stage.ts';

/** What stands in all channels, read once. */
export interface View {
  readonly messages: readonly Shown[];
  /** The messages that tell what came of a request, by its id. */
  readonly tellings: ReadonlyMap<string, readonly Shown[]>;
  /** What the bot says in passing about a message, by its id. */
  readonly notes: ReadonlyMap<string, readonly Shown[]>;
}

export function viewOf({ discord }: Stage): View {
  const messages = [...discord.world.channels.keys()].flatMap((id) => discord.read(id));
  const said = messages.filter(({ authorId }) => authorId === discord.world.bot.id);
  const nonceOf = ({ id }: Shown): string => String(discord.world.messages.get(id)?.nonce ?? '');
  const byId = (kind: 'r' | 'n') =>
    Map.groupBy(
      said.filter((message) => nonceOf(message).startsWith(kind)),
      (message) => idIn(nonceOf(message).slice(1)),
    );
  return { messages: said, tellings: byId('r'), notes: byId('n') };
}

/** A nonce holds the id in base 36. */
function idIn(digits: string): string {
  return [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}
