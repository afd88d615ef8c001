import { openEngine } from '../../src/engine/open.ts';
import { createBackground } from '../../src/engine/background.ts';
import type { Awaiting, InLine, News, Work } from '../../src/engine/engine.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { queued } from '../store/samples.ts';

/** Where the engines of a test keep what they share. */
export interface Place {
  readonly url: string;
  readonly secretKey: string;
  /** The address of the queue; null for the engine of one machine. */
  readonly queueUrl: string | null;
}

export interface HostParts extends Place {
  /** Hears what is done, as it begins and as it ends. */
  readonly hear: (what: 'began' | 'ended', id: string) => void;
  /** What is done of one thing: resolves when that is over, or with what it waits for. */
  readonly act: (id: string) => Promise<Awaiting | undefined>;
  readonly slots?: number;
  readonly hearNews?: (news: News | null) => void;
}

export type Host = Awaited<ReturnType<typeof startHost>>;

/** An engine on a real store whose work is to do as it is told: what has to be done is a turn that is not told yet. */
export async function startHost({
  url,
  secretKey,
  queueUrl,
  hear,
  act,
  slots = 100,
  hearNews = () => undefined,
}: HostParts) {
  const power = new AbortController();
  const complaints: string[] = [];
  const log = createLog('warn', { write: (text) => void complaints.push(text) });
  const background = createBackground(log, power.signal);
  const store = await openStore({ url, secretKey, waitMs: 5_000 });
  const { turns } = store.ledger;
  /** Hears of projects that are about to be let go of. */
  let letGo = async (): Promise<void> => undefined;
  const release = async (key: string) => {
    if (key.startsWith('project:')) await letGo();
    return store.claims.release(key);
  };
  const deps = { claims: { ...store.claims, release }, background, clock: systemClock, log, power: power.signal };
  const { engine, others, isThere, close } = await openEngine(deps, { queueUrl, slots });

  async function run({ id }: Work): Promise<Awaiting | undefined> {
    if (!(await engine.own({ kind: 'turn', id }))) return undefined;
    const turn = await turns.get(id);
    if (turn === undefined || turn.phase === 'told') return undefined;
    hear('began', id);
    const awaiting = await act(id);
    if (awaiting !== undefined) return awaiting;
    power.signal.throwIfAborted();
    await turns.update(id, (now) => now && { ...now, phase: 'told', threadId: '9', outcome: null });
    hear('ended', id);
    await engine.release({ kind: 'turn', id });
    return undefined;
  }

  engine.start({
    run,
    moved: () => undefined,
    heard: hearNews,
    find: async (claim) => {
      const turn = claim.kind === 'turn' ? await turns.get(claim.id) : undefined;
      if (turn === undefined) return undefined;
      const { askedAt, phase } = turn;
      return { askedAt, isOver: phase === 'told', resume: () => engine.wake({ kind: 'turn', ...turn }) };
    },
    async *unfinished() {
      for await (const id of turns.unfinished()) yield { kind: 'turn', id };
    },
  });
  const settled = Promise.withResolvers<void>();
  background.start('recovery', () => engine.takeOver(settled.resolve));

  return {
    engine,
    others,
    isThere,
    claims: store.claims,
    turns,
    complaints,
    settled: settled.promise,
    onLetGo: (heard: () => Promise<void>) => void (letGo = heard),

    /** Writes it down, and wakes its project; without `wakes` as by a kill in between. */
    async ask(projectId: string, id: string, { askedAt = Number(id), wakes = true } = {}): Promise<void> {
      const turn = { ...queued, id, projectId, askedAt, batch: null };
      await Promise.all([engine.own({ kind: 'turn', id }), turns.put(id, turn)]);
      if (wakes) engine.wake({ kind: 'turn', ...turn });
    },

    line: async (projectId: string): Promise<readonly string[]> => (await engine.line(projectId)).map(nameOf),

    /** As by an ordinary end of the process. */
    async end(drainMs = 0): Promise<void> {
      await engine.stop(drainMs);
      power.abort(new Error('the process ends'));
      await background.idle();
      await close();
      await store.close();
    },

    async [Symbol.asyncDispose](): Promise<void> {
      await this.end();
    },
  };
}

const nameOf = ({ id, isAside }: InLine): string => (isAside ? `${id} aside` : id);
