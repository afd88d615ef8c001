import type { Logger } from 'pino';
import { NemoError, UserError, type Failure, type Mistake } from '../core/failure.ts';
import type { Attachment, Material } from '../core/media.ts';
import type { Clock, Ledger, Nemo, Session } from '../core/ports.ts';
import type { RefusedFile } from '../core/telling.ts';
import type { Turn } from '../core/turn.ts';

export type Materials = ReturnType<typeof createMaterials>;

interface MaterialsDeps {
  readonly nemo: Nemo;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How often, and how far apart, the state is read until an upload shows up in it. */
const VISIBLE_LOOKS = 10;
const VISIBLE_MS = 1_000;

/** Brings the pictures of a turn to the backend, each once. What is there is kept by its link, what is refused by its reason. */
export function createMaterials({ nemo, ledger, clock, log }: MaterialsDeps) {
  const underWay = new Map<string, Promise<Material>>();

  /** One upload per file and session, however many ask for it. */
  function bring(file: Attachment, session: Session, signal: AbortSignal): Promise<Material> {
    const key = `${file.id}:${session.sessionId}`;
    const existing = underWay.get(key);
    if (existing !== undefined) return existing;
    const upload = keepOrRefuse(file, session, signal).finally(() => underWay.delete(key));
    underWay.set(key, upload);
    return upload;
  }

  async function keepOrRefuse(file: Attachment, session: Session, signal: AbortSignal): Promise<Material> {
    const known = await ledger.materials.get(file.id);
    if (known?.kind === 'refused') return known;
    if (known?.kind === 'kept' && known.sessionId === session.sessionId) return known;
    const material = await handOver(file, known, session, signal);
    await ledger.materials.put(file.id, material);
    return material;
  }

  /** A new session gets what an older one has by its link: Discord's may have died meanwhile. */
  async function handOver(file: Attachment, known: Material | undefined, session: Session, signal: AbortSignal): Promise<Material> {
    const { sessionId } = session;
    try {
      if (known?.kind === 'kept' && known.url !== null) {
        await nemo.uploadByUrl(session, [known.url], signal);
        return { kind: 'kept', url: known.url, sessionId };
      }
      const { url, applied } = await nemo.upload(session, file, signal);
      if (!applied) await untilVisible(url, session, signal);
      return { kind: 'kept', url, sessionId };
    } catch (error) {
      const reason = refusalOf(error);
      if (reason === undefined) throw error;
      log.info({ err: error }, 'a file was refused');
      return { kind: 'refused', reason };
    }
  }

  /** An upload that is accepted may take a moment to reach the session: a request sent before would not know it. */
  async function untilVisible(url: string | null, session: Session, signal: AbortSignal): Promise<void> {
    for (let look = 0; look < VISIBLE_LOOKS; look++) {
      const { assets } = await nemo.state(session, signal);
      if (url === null ? assets.length > 0 : assets.includes(url)) return;
      await clock.sleepUntil(clock.now() + VISIBLE_MS, signal);
    }
    log.warn('an upload never showed up in the state');
  }

  return {
    bring,

    /** The files of a turn that could not be used, with the reason for each. */
    async refused(turn: Turn): Promise<readonly RefusedFile[]> {
      const files = turn.parts.flatMap((part) => part.files);
      const found = await Promise.all(files.map(async ({ id, name }) => ({ name, material: await ledger.materials.get(id) })));
      return found.flatMap(({ name, material }) => (material?.kind === 'refused' ? [{ name, reason: material.reason }] : []));
    },
  };
}

/** Why a file stays out of the video for good, by what was said about it. Anything else may be tried again. */
const reasons: Partial<Record<Mistake['kind'] | Failure['kind'], RefusedFile['reason']>> = {
  'unsupported-file': 'unsupported',
  'file-too-large': 'too-large',
  'file-gone': 'gone',
  'foreign-file': 'gone',
};

function refusalOf(error: unknown): RefusedFile['reason'] | undefined {
  if (error instanceof NemoError) return reasons[error.failure.kind];
  const [mistake] = error instanceof UserError ? error.mistakes : [];
  return mistake && reasons[mistake.kind];
}
