import type { Audience } from '../../core/ports.ts';
import type { Addressee, Telling } from '../../core/telling.ts';
import type { ProjectBook } from '../project/project-book.ts';

export type Tidings = ReturnType<typeof createTidings>;

/** What is told once a request is over; where nobody can hear it in its thread any more, it is kept for /history. */
export function createTidings({ audience, projectBook }: { readonly audience: Audience; readonly projectBook: ProjectBook }) {
  return {
    /** Resolves with the message's id; null where it could only be kept. */
    async bring(projectId: string, to: Addressee, telling: Telling): Promise<string | null> {
      const messageId = await audience.tell(to, telling);
      if (messageId === null) await projectBook.change(projectId, () => ({ untold: audience.inWords(telling, to.requester.locale) }));
      return messageId;
    },
  };
}
