import { NemoError } from '../../core/failure.ts';
import type { Note } from '../../core/note.ts';
import type { Audience, Nemo } from '../../core/ports.ts';
import type { Project } from '../../core/project.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Versions } from '../render/versions.ts';

export type Inquiries = ReturnType<typeof createInquiries>;

interface InquiriesDeps {
  readonly nemo: Nemo;
  readonly audience: Audience;
  readonly versions: Versions;
  readonly power: AbortSignal;
}

/** What the bot finds out by itself when somebody asks: the agent is not disturbed, and nothing is spent. */
export function createInquiries({ nemo, audience, versions, power }: InquiriesDeps) {
  async function credits(): Promise<Note> {
    return { kind: 'credits', credits: await nemo.credits(power) };
  }

  /** The timeline as it is now; before the first session, as the newest version has it. */
  async function timeline({ id, session }: Project): Promise<Note> {
    const draft = session === null ? await versions.draftOf(await versions.newest(id)) : (await nemo.state(session, power)).draft;
    return { kind: 'timeline', draft, version: null };
  }

  async function find(about: Project | 'credits'): Promise<Note> {
    try {
      return about === 'credits' ? await credits() : await timeline(about);
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      return { kind: 'failure', failure: error.failure };
    }
  }

  return {
    find,
    async answer(to: Addressee, about: Project | 'credits'): Promise<void> {
      await audience.note(to, await find(about));
    },
  };
}
