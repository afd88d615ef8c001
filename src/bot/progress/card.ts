import type { Batch } from '../../core/asking.ts';
import { expectation, startOf } from '../../core/estimate.ts';
import { plainWords } from '../../core/gui.ts';
import { share, type Progress, type Step } from '../../core/progress.ts';
import type { Render } from '../../core/render.ts';
import { messagesIn } from '../../core/request.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Turn } from '../../core/turn.ts';
import type { World } from '../world.ts';
import { aboutOf, type About } from './about.ts';
import { choicesOf } from './choices.ts';
import { faceOf } from './face.ts';
import { showPartStep } from './overview.ts';

/**
 * Shows how far a request is, and with it what this bot knows of how long such things take. Resolves before Discord has
 * heard of it.
 */
export async function show(world: World, request: Turn | Render, step: Step, said = ''): Promise<void> {
  const { shown } = world.memory;
  const about = aboutOf(request);
  if (about === undefined || shown.isStopped(request.id)) return;
  if ('stoppedAt' in request && request.stoppedAt !== null) return showStopped(world, request); // before a kill
  const { batch } = await faceOf(world, about);
  if (batch !== null && step.kind !== 'asking') return showPart(world, about, batch, step);
  const progress = await progressOf(world, about, step, said);
  if (!shown.isStopped(request.id)) put(world, about.to, progress);
}

/** A progress line that fails must not fail what it is about. */
export function showQuietly(world: World, turn: Turn, step: Step, said = ''): void {
  const { background, log } = world;
  background.start('progress', () =>
    show(world, turn, step, said).catch((error: unknown) => log.warn({ err: error }, 'progress could not be shown')),
  );
}

/** A batch has one card: what one of it is at stands there, unless it has to ask something. */
async function showPart(world: World, { to }: About, batch: Batch, step: Step): Promise<void> {
  const hadAsked = world.memory.shown.stepOf(to.id)?.kind === 'asking';
  world.memory.shown.forget(to.id);
  if (hadAsked && to.id !== batch.id) await world.audience.retract(to);
  await showPartStep(world, to, batch, step);
}

/** The person asked to stop it: that is shown once, at once. */
export async function showStopped(world: World, turn: Turn): Promise<void> {
  world.memory.shown.stop(turn.id); // whoever carries it may hold it as it was before
  const about = aboutOf(turn);
  if (about === undefined) return;
  if (turn.batch !== null) return showPart(world, about, turn.batch, { kind: 'stopping' });
  world.audience.progress(about.to, await progressOf(world, about, { kind: 'stopping' }, ''));
}

/** Whoever waited is at work now. */
export async function showItsTurn(world: World, turn: Turn): Promise<void> {
  await show(world, turn, { kind: 'connecting' });
  await unmark(world, turn);
}

/** Shows who waits the place in line, as it is when that is shown; resolves with it. Nothing once it is the first. */
export async function showPlace(
  world: World,
  request: Turn | Render,
  placeNow: () => Promise<number>,
): Promise<number> {
  const about = aboutOf(request);
  if (about === undefined || ('batch' in request && request.batch !== null)) return 0;
  const progress = await progressOf(world, about, { kind: 'waiting', place: 0 }, '');
  const { shown } = world.memory;
  const before = shown.stepOf(request.id);
  const place = await placeNow();
  if (shown.stepOf(request.id) !== before || shown.isStopped(request.id)) return 0; // its turn has come meanwhile
  if (place > 1) put(world, about.to, { ...progress, step: { kind: 'waiting', place } });
  return place;
}

/** Marks the message of somebody who waits. */
export async function mark({ audience }: World, request: Turn | Render): Promise<void> {
  const about = aboutOf(request);
  if (about !== undefined) await audience.mark(about.to, true);
}

/** Takes the marks of waiting away: a burst may have grown since its first message was marked. */
export async function unmark({ audience }: World, request: Turn | Render): Promise<void> {
  const about = aboutOf(request);
  if (about === undefined) return;
  const marked = 'parts' in request ? messagesIn(about.to.threadId, request.parts) : [about.to.replyTo];
  for (const replyTo of marked) await audience.mark({ ...about.to, replyTo }, false);
}

/** Whoever reads of something that runs reads that it goes on by itself: the last thing that is said of it for now. */
export function showRestart({ audience, memory }: World): void {
  for (const { to, progress } of memory.shown.pause())
    audience.progress(to, { ...progress, step: { kind: 'restarting' } });
}

/** The request was taken back, or is over and told: so is what was shown of it. A batch has its card to its end. */
export async function retract(world: World, request: Turn | Render): Promise<void> {
  const { audience, memory } = world;
  const about = aboutOf(request);
  const batch = about && (await faceOf(world, about)).batch;
  memory.shown.forget(request.id);
  if (about && batch?.id !== request.id) await audience.retract(about.to);
  await leave(world, request);
}

/** What it shows by now is the last of it. */
export async function leave(world: World, request: Turn | Render): Promise<void> {
  forget(world.memory, request.id);
  await unmark(world, request); // one that was stopped while it waited had no turn
}

/** Nothing more is shown of it. */
export function forget({ shown, expectations, prices, faces, fullest, steps }: World['memory'], id: string): void {
  shown.end(id);
  for (const known of [expectations, prices, faces, fullest, steps]) known.delete(id);
}

function put({ audience, memory }: World, to: Addressee, progress: Progress): void {
  if (memory.shown.put(to, progress)) audience.progress(to, progress);
}

/** What was known when the request was shown first. */
async function expectationOf({ ledger, memory }: World, id: string) {
  const known = memory.expectations.get(id);
  if (known !== undefined) return known;
  const usual = expectation((await ledger.measures.get('turn')) ?? []);
  memory.expectations.set(id, usual);
  return usual;
}

async function progressOf(world: World, about: About, step: Step, said: string): Promise<Progress> {
  const { memory, clock } = world;
  const { to, request } = about;
  const turn = 'attempt' in request ? await world.ledger.turns.get(request.id) : request;
  const startedAt = startOf(turn ?? request);
  const usual = await expectationOf(world, to.id);
  const { batch: _, of: __, ...face } = await faceOf(world, about);
  const price = memory.prices.get(to.id);
  return {
    step,
    ...face,
    startedAt,
    expected: usual && { half: startedAt + usual.half, most: startedAt + usual.most },
    isLate: usual !== null && step.kind !== 'waiting' && clock.now() > startedAt + usual.late,
    isEdit: price !== undefined && price.kind !== 'clip',
    fullest: filled(memory, to.id, step),
    words: step.kind === 'rendering' ? '' : lastOf(said), // it has said that it is finished
    ...(await choicesOf(world, request)),
    price,
  };
}

/** How full its bar is at this step: not less than it was. */
function filled({ fullest }: World['memory'], id: string, step: Step): number {
  const full = Math.max(fullest.get(id) ?? 0, share(step));
  fullest.set(id, full);
  return full;
}

/** So much of what was said is read for its last words, from where a paragraph begins. */
const NEWEST_CHARS = 2_000;

/** What the agent said last, in plain words: progress is about now, and is told at every event of a stream. */
function lastOf(said: string): string {
  const begins = said.lastIndexOf('\n\n', said.length - NEWEST_CHARS);
  const newest = begins > 0 ? plainWords(said.slice(begins)) : '';
  return (newest === '' ? plainWords(said) : newest).split('\n\n').at(-1) ?? '';
}
