import type { Background } from '../flows/background.ts';
import type { CatchUp, UpToDate } from '../flows/intake/catch-up.ts';

/** The whole connection, or servers that Discord calls unavailable. */
type Source = 'session' | 'servers';

export type Missed = ReturnType<typeof createMissed>;

/** What was not heard counts from when the bot ceased to hear: what it hears later in the same place must not hide it. */
export function createMissed({ catchUp, background }: { readonly catchUp: CatchUp; readonly background: Background }) {
  const since = new Map<Source, UpToDate>();

  return {
    /** Nothing is heard from there any more. */
    deaf(source: Source): void {
      if (!since.has(source)) since.set(source, catchUp.behind());
    },

    /** Everything is heard again, and all that happened meanwhile was told. */
    nothing(source: Source): void {
      const before = since.get(source);
      since.delete(source);
      if (before !== undefined) background.start('caught up', before);
    },

    /** Something is heard again, and what happened meanwhile never will be: it is read. */
    read(source: Source): void {
      const before = since.get(source) ?? catchUp.behind();
      since.delete(source);
      background.start('catching up', () => catchUp.all(before));
    },
  };
}
