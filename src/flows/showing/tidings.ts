import type { Audience, Clock } from '../../core/ports.ts';
import { Silenced, type Addressee, type Telling } from '../../core/telling.ts';
import type { ProjectBook } from '../project/project-book.ts';

export type Tidings = ReturnType<typeof createTidings>;

interface TidingsDeps {
  readonly audience: Audience;
  readonly projectBook: ProjectBook;
  readonly clock: Clock;
}

/** Whoever may not speak in a thread for so long tells the person alone. */
const SILENCED_MS = 120_000;
/** From then on it is no longer tried to tell it at all. */
const UNTOLD_MS = 24 * 60 * 60_000;

/** What is told once a request is over: in its thread, else to the person alone; and until it could be told, under /history. */
export function createTidings({ audience, projectBook, clock }: TidingsDeps) {
  async function keep(projectId: string, words: string): Promise<void> {
    if ((await projectBook.read(projectId)).untold !== words) await projectBook.change(projectId, () => ({ untold: words }));
  }

  async function forget(projectId: string, words: string): Promise<void> {
    if ((await projectBook.read(projectId)).untold === words) await projectBook.change(projectId, () => ({ untold: null }));
  }

  /** Resolves with the message's id; null where nobody can hear it there. */
  async function inPlace(to: Addressee, telling: Telling): Promise<string | Silenced | null> {
    try {
      return await audience.tell(to, telling);
    } catch (error) {
      if (error instanceof Silenced) return error;
      throw error;
    }
  }

  return {
    /**
     * Resolves with the message's id; null where it could only be kept. Rejects with Silenced as long as it is worth
     * another try.
     * @param since when it was first to be told
     */
    async bring(projectId: string, to: Addressee, telling: Telling, since: number): Promise<string | null> {
      const words = audience.inWords(telling, to.requester.locale);
      const there = await inPlace(to, telling);
      if (there instanceof Silenced && clock.now() < since + SILENCED_MS) {
        await keep(projectId, words);
        throw there;
      }
      const messageId = typeof there === 'string' ? there : await audience.tellAlone(to, telling);
      if (messageId === null) await keep(projectId, words);
      else await forget(projectId, words);
      if (messageId === null && there instanceof Silenced && clock.now() < since + UNTOLD_MS) throw there;
      return messageId;
    },
  };
}
