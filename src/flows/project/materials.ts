import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { NemoError, UserError, type Failure, type Mistake } from '../../core/failure.ts';
import { nameOfLink, type Attachment, type Material, type Refusal } from '../../core/media.ts';
import type { Clock, Ledger, Nemo } from '../../core/ports.ts';
import type { Session } from '../../core/session.ts';
import type { RefusedFile } from '../../core/telling.ts';
import type { Part } from '../../core/asking.ts';
import type { Sessions } from './sessions.ts';

export type Materials = ReturnType<typeof createMaterials>;

interface MaterialsDeps {
  readonly nemo: Nemo;
  readonly ledger: Pick<Ledger, 'materials'>;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What is brought where, and for whom: the id of a person. */
interface Errand<To> {
  readonly to: To;
  readonly forWhom: string;
}

/** A file on Discord, or a link that leads to one. */
type Wanted = { readonly id: string; readonly name: string } & ({ readonly file: Attachment } | { readonly link: string });
type Asked = Wanted & Pick<Errand<Session>, 'forWhom'>;
type AskedFile = Extract<Asked, { file: Attachment }>;

/** How often, and how far apart, the state is read until an upload shows up in it. */
const VISIBLE_LOOKS = 10;
const VISIBLE_MS = 1_000;

/** Brings what a turn is about to the backend, each once. What is there is kept by its link, what is refused by its reason. */
export function createMaterials({ nemo, ledger, sessions, clock, log }: MaterialsDeps) {
  const underWay = new Map<string, Promise<Material>>();

  /** One upload per file and session, however many ask for it. */
  function bring(wanted: Asked, session: Session, signal: AbortSignal): Promise<Material> {
    const key = `${wanted.id}:${session.sessionId}`;
    const existing = underWay.get(key);
    if (existing !== undefined) return existing;
    const upload = keepOrRefuse(wanted, session, signal).finally(() => underWay.delete(key));
    underWay.set(key, upload);
    return upload;
  }

  async function keepOrRefuse(wanted: Asked, session: Session, signal: AbortSignal): Promise<Material> {
    const known = await ledger.materials.get(wanted.id);
    if (known?.kind === 'refused') return known;
    if (known?.kind === 'kept' && known.sessionId === session.sessionId) return known;
    const material = await handOver(wanted, known, session, signal);
    await ledger.materials.put(wanted.id, material);
    return material;
  }

  async function handOver(wanted: Asked, known: Material | undefined, session: Session, signal: AbortSignal): Promise<Material> {
    try {
      const url = 'link' in wanted ? await byLink(wanted.link, session, signal) : await bringFile(wanted, known, session, signal);
      return { kind: 'kept', url, sessionId: session.sessionId };
    } catch (error) {
      const reason = refusalOf(error) ?? (await refusalOfThisOne(wanted, error, session, signal));
      if (reason === undefined) throw error;
      log.info({ err: error }, 'a file was refused');
      return { kind: 'refused', reason, format: formatIn(error) };
    }
  }

  /** What fails again and again where everything else is answered is the fault of this file: one broken picture fells a decoder. */
  async function refusalOfThisOne(wanted: Wanted, error: unknown, session: Session, signal: AbortSignal): Promise<Refusal | undefined> {
    if ('link' in wanted && isRefused(error)) return 'dead-link';
    if (!isRefused(error) && !isBroken(error)) return undefined;
    try {
      await nemo.state(session, signal);
      return 'broken';
    } catch (trouble) {
      if (!(trouble instanceof NemoError)) throw trouble;
      return undefined;
    }
  }

  async function byLink(link: string, session: Session, signal: AbortSignal): Promise<string> {
    await nemo.uploadByUrl(session, [link], signal).catch((error: unknown) => {
      if (!isBroken(error)) throw error;
      return nemo.uploadByUrl(session, [link], signal);
    });
    return link;
  }

  /** A new session gets what an older one has by its link, since Discord's may have died meanwhile; where that is refused, the file itself. */
  async function bringFile(
    { file, forWhom }: AskedFile,
    known: Material | undefined,
    session: Session,
    signal: AbortSignal,
  ): Promise<string | null> {
    if (known?.kind === 'kept' && known.url !== null) {
      try {
        return await byLink(known.url, session, signal);
      } catch (error) {
        if (!isRefused(error) && !isBroken(error) && refusalOf(error) === undefined) throw error;
        log.info({ err: error }, 'the link of a file is of no use in another session');
      }
    }
    const { url, applied } = await nemo.upload(session, file, forWhom, signal);
    if (!applied) await untilVisible(url, session, signal);
    return url;
  }

  /** An upload that is accepted may take a moment to reach the session: a request sent before would not know it. */
  async function untilVisible(url: string | null, session: Session, signal: AbortSignal): Promise<void> {
    for (let look = 0; look < VISIBLE_LOOKS; look++) {
      const { assets } = await nemo.state(session, signal);
      if (url === null ? assets.length > 0 : assets.includes(url)) return;
      await clock.sleepUntil(clock.now() + VISIBLE_MS, signal);
    }
    if (url === null) throw new NemoError({ kind: 'broken' }); // not even a link: what never arrived must not be paid for
    log.warn('an upload never showed up in the state');
  }

  return {
    /** All of them, in order. `onStep` hears how many are there already. */
    async bringAll(
      parts: readonly Part[],
      { to: session, forWhom }: Errand<Session>,
      signal: AbortSignal,
      onStep: (done: number, of: number) => Promise<void>,
    ): Promise<void> {
      const all = wantedIn(parts);
      for (const [done, wanted] of all.entries()) {
        await onStep(done, all.length);
        await bring({ ...wanted, forWhom }, session, signal);
      }
    },

    /** As soon as they are seen, since their links on Discord die. What fails now is tried again when it is needed. */
    async bringEarly(parts: readonly Part[], { to: projectId, forWhom }: Errand<string>, signal: AbortSignal): Promise<void> {
      const all = wantedIn(parts);
      if (all.length === 0) return;
      try {
        const session = await sessions.of(projectId, signal);
        await Promise.all(all.map((wanted) => bring({ ...wanted, forWhom }, session, signal)));
      } catch (error) {
        if (!(error instanceof NemoError)) throw error;
        log.info({ err: error }, 'an early upload failed');
      }
    },

    names: (parts: readonly Part[]): readonly string[] => wantedIn(parts).map(({ name }) => name),

    /** The same parts without what was refused; those of which nothing is left are left out. */
    async usable(parts: readonly Part[]): Promise<readonly Part[]> {
      const gone = new Set<string>();
      for (const { id } of wantedIn(parts)) if ((await ledger.materials.get(id))?.kind === 'refused') gone.add(id);
      return parts
        .map((part) => ({
          ...part,
          files: part.files.filter(({ id }) => !gone.has(id)),
          links: part.links.filter((link) => !gone.has(idOf(link))),
        }))
        .filter(({ text, files, links }) => text !== '' || files.length + links.length > 0);
    },

    /** What could not be used, with the reason for each. */
    async refused(parts: readonly Part[]): Promise<readonly RefusedFile[]> {
      const found = await Promise.all(wantedIn(parts).map(async ({ id, name }) => ({ name, material: await ledger.materials.get(id) })));
      return found.flatMap(({ name, material }) => {
        return material?.kind === 'refused' ? [{ name, reason: material.reason, format: material.format }] : [];
      });
    },

    /** The names of those that can be used. */
    async kept(parts: readonly Part[]): Promise<readonly string[]> {
      const found = await Promise.all(wantedIn(parts).map(async ({ id, name }) => ({ name, material: await ledger.materials.get(id) })));
      return found.flatMap(({ name, material }) => (material?.kind === 'kept' ? [name] : []));
    },
  };
}

function wantedIn(parts: readonly Part[]): readonly Wanted[] {
  return parts.flatMap(({ files, links }): readonly Wanted[] => [
    ...files.map((file) => ({ id: file.id, name: file.name, file })),
    ...links.map((link) => ({
      id: idOf(link),
      name: nameOfLink(link),
      link,
    })),
  ]);
}

function idOf(link: string): string {
  return `link-${createHash('sha256').update(link).digest('hex')}`;
}

/** Why a file stays out of the video for good, by what was said about it here and there. Anything else may be tried again. */
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

function refusalOf(error: unknown): Refusal | undefined {
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
