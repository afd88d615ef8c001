import { OWNER_LIFE_MS } from '../../core/ports.ts';
import { isMidway, NemoError, type Failure } from '../../core/failure.ts';
import type { Step } from '../../core/progress.ts';
import type { Session, Spoken } from '../../core/session.ts';
import { hasChanged } from '../../core/snapshot.ts';
import type { Turn } from '../../core/turn.ts';
import type { Said } from '../../core/turn-event.ts';
import { NotOurs } from '../../engine/machine.ts';
import { showQuietly } from '../progress/card.ts';
import { readProject } from '../project/record.ts';
import { isPaidAnew, purseOf } from '../purse/payer.ts';
import type { World } from '../world.ts';
import type { TurnHappening } from './machine.ts';
import { requestText } from './request-text.ts';

type Sent = Extract<Turn, { phase: 'sent' }>;

const AGAIN_MS = 200;

/**
 * The one paid call. It is made here and nowhere else, and by the first only who comes to make it for this turn: a
 * process that slept in the middle of a write may have put the turn back to where it stood before another one sent it.
 */
export async function send(world: World, turn: Sent): Promise<TurnHappening> {
  const { id } = turn;
  const { engine, clock } = world;
  const { session, text, isOurs } = await patiently(world, turn, async () => ({
    session: await sessionOfSent(world, turn),
    text: await requestText(world, turn),
    isOurs: await engine.own({ kind: 'turn', id }),
  }));
  if (!isOurs) throw new NotOurs('turn', id);
  if (session === null) throw new Error(`turn ${id} has no session to be sent to`);
  if (!(await engine.own({ kind: 'sent', id }))) return { type: 'lost' };
  // Whoever slept since it was written down was taken for dead, and the turn may even be told by now.
  if (clock.now() - turn.sentAt >= OWNER_LIFE_MS) throw new Error(`turn ${id} was not sent in time`);
  return { type: 'answered', ...(await hearOut(world, turn, session, text)) };
}

/**
 * Up to here nothing has left: a store that stumbles is asked again, for as long as this process is believed to be
 * alive. Taken up again from what is on disk, what was never sent would be in doubt for as long as anybody looks.
 */
async function patiently<T>({ clock, power }: World, { sentAt }: Sent, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (clock.now() + AGAIN_MS - sentAt >= OWNER_LIFE_MS) throw error;
      await clock.sleepUntil(clock.now() + AGAIN_MS, power);
    }
  }
}

/** Resolves with what was said by the end. What is said meanwhile is shown. */
async function hearOut(world: World, turn: Sent, session: Session, words: string): Promise<Said> {
  const { nemo, power, config } = world;
  let step: Step = { kind: 'directing' };
  let clipHeard = false;
  const hear = (spoken: Spoken): void => {
    if (spoken.kind === 'working') return;
    if (spoken.kind === 'clip-ready') [step, clipHeard] = [{ kind: 'clip-ready' }, true];
    showQuietly(world, turn, step, spoken.kind === 'words' ? spoken.text : '');
  };
  showQuietly(world, turn, step);
  const pulse = setInterval(() => showQuietly(world, turn, { kind: 'still-working' }), config.STILL_WORKING_MS);
  try {
    const { text, failure } = await nemo.send(session, words, hear, power);
    return { text, stumbled: failure !== null, ...(failure && { failure }), clipHeard };
  } finally {
    clearInterval(pulse);
  }
}

/** What a failure of the paid call means: of some of them only a look at the state can tell. */
export async function afterFailure(world: World, turn: Sent, failure: Failure): Promise<TurnHappening> {
  const { projectId } = turn;
  if (failure.kind === 'lost') return { type: 'lost' };
  if (failure.kind === 'agent-stumbled' || (isMidway(failure) && (await mayHaveMade(world, turn))))
    return { type: 'answered', text: '', stumbled: true, failure };
  const { session, guildId } = await readProject(world, projectId);
  const isAfresh =
    failure.kind === 'no-session' ||
    (failure.kind === 'no-credits' && (await isPaidAnew(world, session ?? {}, await purseOf(world, guildId))));
  if (!isAfresh) return { type: 'refused', failure };
  // it is given up once that is written down: until then another process may look there for the answer
  return { type: 'afresh', ...(session !== null && { lost: session.sessionId }) };
}

/** Whether there is something new, as far as anybody can tell: it was made before the failure, and is paid. */
async function mayHaveMade(world: World, turn: Sent): Promise<boolean> {
  try {
    const session = await sessionOfSent(world, turn);
    return session === null || hasChanged(turn.before, await world.nemo.state(session, world.power));
  } catch (error) {
    if (error instanceof NemoError) return true; // whoever looks again sees it
    throw error;
  }
}

/** The session it was sent to, whatever has become of the account since; null where it was given up meanwhile. */
export async function sessionOfSent(world: World, { projectId }: Turn): Promise<Session | null> {
  return (await readProject(world, projectId)).session;
}
