import type { Versions } from './versions.ts';
import { wordsOf } from '../core/request.ts';
import { summaryOf, timelineWordsFor } from '../core/timeline.ts';
import type { Part, Turn } from '../core/turn.ts';

/** What the agent reads. Words that reply to an older result say which one, since the agent knows only the newest. */
export async function requestText({ projectId, parts, requester }: Turn, versions: Versions): Promise<string> {
  const words = timelineWordsFor(requester.locale);
  const explained = await Promise.all(
    parts.map(async (part): Promise<Part> => {
      const version = part.about === null ? undefined : await versions.find(projectId, part.about);
      if (version === undefined) return part;
      return { ...part, text: words.about(version.number, summaryOf(version.draft, words)) + part.text };
    }),
  );
  return wordsOf(explained);
}
