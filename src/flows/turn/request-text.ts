import { agentWordsFor } from '../../core/agent-words.ts';
import type { Ledger } from '../../core/ports.ts';
import { wordsOf } from '../../core/request.ts';
import { summaryOf, timelineWordsFor } from '../../core/timeline.ts';
import { namesIn, type Part } from '../../core/asking.ts';
import type { Turn } from '../../core/turn.ts';
import type { Versions } from '../render/versions.ts';

interface RequestTextDeps {
  readonly ledger: Pick<Ledger, 'turns'>;
  readonly versions: Versions;
}

export type RequestText = ReturnType<typeof createRequestText>;

/** What the agent reads: the words of a turn, with what it cannot know by itself. */
export function createRequestText({ ledger, versions }: RequestTextDeps) {
  /** Words that reply to an older result say which one, since the agent knows only the newest. */
  async function explained(part: Part, { projectId, requester: { locale } }: Turn): Promise<Part> {
    const version = part.about === null ? undefined : await versions.find(projectId, part.about);
    if (version === undefined) return part;
    const summary = summaryOf(version.draft, timelineWordsFor(locale));
    return { ...part, text: agentWordsFor(locale).about(version.number, summary) + part.text };
  }

  /** The same words a second time would find everything done already. */
  async function wasDone({ repeats }: Turn): Promise<boolean> {
    const earlier = repeats === null ? undefined : await ledger.turns.get(repeats);
    return earlier !== undefined && 'outcome' in earlier && earlier.outcome?.kind === 'changed';
  }

  return async function requestText(turn: Turn): Promise<string> {
    const words = agentWordsFor(turn.requester.locale);
    const text = wordsOf(await Promise.all(turn.parts.map((part) => explained(part, turn))));
    const [picture] = turn.parts.flatMap(namesIn);
    if (turn.batch !== null && picture !== undefined) return words.only(picture, text);
    return (await wasDone(turn)) ? words.again(text) : text;
  };
}
