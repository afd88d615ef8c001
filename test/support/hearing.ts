import type { Spoken } from '../../src/core/session.ts';
import type { Answer } from './backend.ts';
import { running, SAY, session, startNemoWorld } from './nemo-world.ts';

/** What the bot hears and is told in the end, when the backend answers the paid call like this. */
export async function hearing(answer: Answer): Promise<{ readonly words: string; readonly said: readonly Spoken[] }> {
  await using world = await startNemoWorld();
  world.backend.on(SAY, answer);
  const said: Spoken[] = [];
  const words = await world.nemo.send(session, 'let it move', (spoken) => said.push(spoken), running);
  return { words, said };
}
