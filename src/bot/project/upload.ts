import { NemoError, UserError, type Failure, type Mistake } from '../../core/failure.ts';
import type { Attachment, Material, Refusal } from '../../core/media.ts';
import { isPublicLink } from '../../core/public-link.ts';
import type { Session } from '../../core/session.ts';
import { emit } from '../../core/telemetry.ts';
import { askTwice } from '../ask-twice.ts';
import type { World } from '../world.ts';
import { keptFile } from './kept-files.ts';

/** A file on Discord, or a link that leads to one. */
export type Wanted = { readonly id: string; readonly name: string } & (
  | { readonly file: Attachment; readonly messageId: string | null }
  | { readonly link: string }
);

/** Where a file or a link is to be, and for whom. */
export interface Errand {
  readonly session: Session;
  /** The id of a person: uploads are fair between people. */
  readonly forWhom: string;
  readonly signal: AbortSignal;
}

/** What a file is called that is there. */
interface There {
  readonly url: string | null;
  readonly name: string;
}

/** How often, and how far apart, the state is read until an upload shows up in it. */
const VISIBLE_LOOKS = 10;
const VISIBLE_MS = 1_000;

/** Hands one file or link over to a session. Resolves with what became of it; rejects where that may be tried again. */
export async function handOver(
  world: World,
  wanted: Wanted,
  known: Material | undefined,
  errand: Errand,
): Promise<Material> {
  const { sessionId } = errand.session;
  if ('link' in wanted && !isPublicLink(wanted.link)) return privateLink;
  const since = performance.now();
  const ends = (outcome: 'kept' | 'refused' | 'failed') =>
    emit({ kind: 'upload', outcome, ms: performance.now() - since });
  try {
    const there = 'link' in wanted ? await ofLink(world, wanted, errand) : await byFile(world, wanted, known, errand);
    ends('kept');
    return { kind: 'kept', ...there, sessionId };
  } catch (error) {
    const said = refusalIn(error) ?? (await refusalOfThisOne(world, wanted, error, errand));
    // what is behind a link was never looked at here: nobody may say what it is
    const reason = 'link' in wanted && said === 'unsupported' ? 'broken' : said;
    ends(reason === undefined ? 'failed' : 'refused');
    if (reason === undefined) throw error;
    world.log.info({ err: error }, 'a file was refused');
    return { kind: 'refused', reason, format: formatIn(error) };
  }
}

const privateLink: Material = { kind: 'refused', reason: 'private-link', format: null };

/**
 * The refusal of a file that is of no use where it lies; null where it seems to be, or cannot be looked at now. Links
 * are never followed by us.
 */
export async function inspectOne({ nemo, log, power }: World, wanted: Wanted): Promise<Material | null> {
  if ('link' in wanted) return isPublicLink(wanted.link) ? null : privateLink;
  try {
    await nemo.inspect(wanted.file, power);
    return null;
  } catch (error) {
    power.throwIfAborted();
    const reason = refusalIn(error);
    log.info({ err: error }, reason === undefined ? 'a file cannot be looked at now' : 'a file was refused');
    return reason === undefined ? null : { kind: 'refused', reason, format: formatIn(error) };
  }
}

/**
 * What fails again and again where everything else is answered is the fault of this file: one broken picture fells a
 * decoder.
 */
async function refusalOfThisOne(
  { nemo }: World,
  wanted: Wanted,
  error: unknown,
  { session, signal }: Errand,
): Promise<Refusal | undefined> {
  if ('link' in wanted && isRefused(error)) return 'dead-link';
  if (!isRefused(error) && !isBroken(error)) return undefined;
  try {
    await nemo.state(session, signal);
    return 'link' in wanted ? 'dead-link' : 'broken';
  } catch (trouble) {
    if (!(trouble instanceof NemoError)) throw trouble;
    return undefined;
  }
}

async function ofLink(world: World, { link, name }: Extract<Wanted, { link: string }>, errand: Errand): Promise<There> {
  const there = await byLink(world, link, errand);
  return { ...there, name: there.name ?? name };
}

async function byLink({ nemo }: World, link: string, { session, signal }: Errand) {
  return nemo.uploadByUrl(session, link, signal).catch((error: unknown) => {
    if (!isBroken(error)) throw error;
    return nemo.uploadByUrl(session, link, signal);
  });
}

/**
 * A new session gets what an older one has by its link, since Discord's may have died meanwhile; where that is refused,
 * the file itself.
 */
async function byFile(
  world: World,
  wanted: Extract<Wanted, { file: Attachment }>,
  known: Material | undefined,
  errand: Errand,
): Promise<There> {
  const { name } = wanted;
  if (known?.kind === 'kept' && known.url !== null) {
    try {
      const there = await byLink(world, known.url, errand);
      return { url: there.url ?? known.url, name: there.name ?? known.name ?? name };
    } catch (error) {
      if (!isRefused(error) && !isBroken(error) && refusalIn(error) === undefined) throw error;
      world.log.info({ err: error }, 'the link of a file is of no use in another session');
    }
  }
  const { url, applied, name: there } = await fromDiscord(world, wanted, errand);
  if (!applied) await untilVisible(world, url, errand);
  return { url, name: there };
}

/** Its link may have died while it waited. Where Discord has it no more, it may have been kept. */
async function fromDiscord(
  world: World,
  { file, messageId }: Extract<Wanted, { file: Attachment }>,
  { session, forWhom, signal }: Errand,
) {
  const { nemo, mailbox } = world;
  try {
    return await nemo.upload(session, file, forWhom, signal);
  } catch (error) {
    if (refusalIn(error) !== 'gone') throw error;
    const kept = await keptFile(world, file.id);
    if (kept !== undefined) return nemo.upload(session, { ...file, bytes: kept.bytes }, forWhom, signal, kept.open);
    const url = await mailbox.freshLink(file, messageId);
    if (url === null || url === file.url) throw error;
    return nemo.upload(session, { ...file, url }, forWhom, signal);
  }
}

/** An upload that is accepted may take a moment to reach the session: a request sent before would not know it. */
async function untilVisible(world: World, url: string | null, { session, signal }: Errand) {
  const { nemo, clock, log } = world;
  for (let look = 0; look < VISIBLE_LOOKS; look++) {
    const { assets } = await askTwice(world, signal, () => nemo.state(session, signal));
    if (url === null ? assets.length > 0 : assets.includes(url)) return;
    await clock.sleepUntil(clock.now() + VISIBLE_MS, signal);
  }
  if (url === null) throw new NemoError({ kind: 'broken' }); // not even a link: what never arrived must not be paid for
  log.warn('an upload never showed up in the state');
}

/**
 * Why a file stays out of the video for good, by what was said about it here and there. Anything else may be tried
 * again.
 */
const mistakes: Partial<Record<Mistake['kind'], Refusal>> = {
  'unsupported-file': 'unsupported',
  'file-too-large': 'too-large',
  'file-gone': 'gone',
  'foreign-file': 'gone',
};
const failures: Partial<Record<Failure['kind'], Refusal>> = {
  'unsupported-file': 'unsupported',
  'file-too-large': 'found-too-large', // by a measure that nobody told
};

function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof NemoError) return failures[error.failure.kind];
  const [mistake] = error instanceof UserError ? error.mistakes : [];
  return mistake && mistakes[mistake.kind];
}

/** What it is by its bytes, where that was found out. */
function formatIn(error: unknown): string | null {
  const [mistake] = error instanceof UserError ? error.mistakes : [];
  return mistake?.kind === 'unsupported-file' ? (mistake.format ?? null) : null;
}

function isRefused(error: unknown): boolean {
  return error instanceof NemoError && error.failure.kind === 'refused';
}

/** It was answered twice, but not with an answer. */
function isBroken(error: unknown): boolean {
  return error instanceof NemoError && error.failure.kind === 'broken';
}
