import type { Failure } from '../../src/core/failure.ts';
import type { Spoken } from '../../src/core/session.ts';
import type { Answer } from './backend.ts';
import { running, SAY, session, startNemoWorld } from './nemo-world.ts';

interface Heard {
  readonly words: string;
  readonly said: readonly Spoken[];
  readonly failure: Failure | null;
}

/** What the bot hears and is told in the end, when the backend answers the paid call like this. */
export async function hearing(answer: Answer): Promise<Heard> {
  await using world = await startNemoWorld();
  world.backend.on(SAY, answer);
  const said: Spoken[] = [];
  const { text: words, failure } = await world.nemo.send(
    session,
    'let it move',
    (spoken) => said.push(spoken),
    running,
  );
  return { words, said, failure };
}
