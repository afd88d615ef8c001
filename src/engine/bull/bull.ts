import type { Engine, InLine, Means } from '../engine.ts';
import type { EngineDeps } from '../local.ts';
import type { OpenEngine } from '../open.ts';
import { ownershipIn } from '../ownership.ts';
import { createPauses } from '../pauses.ts';
import { againAfterTrouble, createJoining, type Joining } from './joining.ts';
import { createLook } from './look.ts';
import { openNews } from './news.ts';
import { startPulse } from './pulse.ts';
import { openQueue, type ProjectQueue } from './queue.ts';
import { openQuestions } from './questions.ts';
import { createRedis, letGo, listenBeside, type Client, type Renewable } from './redis.ts';
import { byAsking, sharedLinesIn, type SharedLines } from './shared-lines.ts';
import { createWorking } from './working.ts';

const ASK_MS = 50;

/**
 * The engine of many machines: BullMQ says to whoever has room that something is to be done in a project, and again
 * where its process died. Who may do it is a matter of claims in the store, as on one machine.
 *
 * @param slots on how many projects this process works at once
 */
export async function openBullEngine(deps: EngineDeps, url: string, slots: number): Promise<OpenEngine> {
  const { log } = deps;
  const family = new Set<Renewable>();
  const redis = createRedis(url, log, family);
  const pauses = createPauses(deps);
  const pulse = startPulse({ redis, family, log, onRelief: pauses.hurry });
  await redis.connect();
  const { promise: means, resolve: start } = Promise.withResolvers<Means>();
  const listener = await listenBeside(redis, log);
  const others = await openQuestions({ redis, listener, log });
  const news = await openNews({
    redis,
    listener,
    log,
    heard: (one) => (one.kind === 'hope' ? pauses.hurry() : void means.then(({ heard }) => heard(one))),
    onGap: () => void means.then(({ heard }) => heard(null)),
  });
  const queue = openQueue({ redis, log, slots });
  const work = workOn(deps, { redis, queue, means, start, tell: news.tell });
  const hurryEverywhere = () => {
    pauses.hurry();
    news.tell({ kind: 'hope' });
  };
  return {
    engine: { ...ownershipIn(deps.claims), ...pauses, ...work, hurry: hurryEverywhere, tell: news.tell },
    others,
    isThere: pulse.beats,
    async close() {
      await queue.close();
      pulse[Symbol.dispose]();
      await Promise.all([listener, redis].map((one) => letGo(one, log)));
    },
  };
}

interface Shared {
  readonly redis: Client;
  readonly queue: ProjectQueue;
  readonly means: Promise<Means>;
  readonly start: (means: Means) => void;
  readonly tell: Engine['tell'];
}

function workOn(
  deps: EngineDeps,
  { redis, queue, means, start, tell }: Shared,
): Pick<Engine, 'start' | 'takeOver' | 'wake' | 'line' | 'stop'> {
  const { clock, power } = deps;
  const lines = sharedLinesIn(redis);
  const ownership = ownershipIn(deps.claims);
  const again = againAfterTrouble(deps);
  const closed = new AbortController();
  const around = { ...ownership, ...deps, lines, means, again, tell };
  const working = createWorking(around, closed.signal);
  const joining = createJoining(around, queue, working.mine);

  return {
    wake: joining.wake,
    line: (projectId) => lineOf(lines, joining, projectId),
    takeOver: createLook({ ...deps, means, lines, queue }, working.remind).run,
    start(how) {
      start(how);
      queue.begin((projectId) => working.work(projectId, joining.wake));
    },

    async stop(drainMs) {
      closed.abort();
      await queue.rest();
      const until = clock.now() + drainMs;
      while (working.isAtWork() && clock.now() < until) {
        await clock.sleepUntil(Math.min(clock.now() + ASK_MS, until), power);
      }
    },
  };
}

/** What this process has just woken is in line, although nobody else knows it yet. */
async function lineOf(lines: SharedLines, joining: Joining, projectId: string): Promise<readonly InLine[]> {
  const there = await lines.of(projectId);
  const onTheWay = joining
    .of(projectId)
    .filter(({ id }) => !there.some((one) => one.id === id))
    .map((work) => ({ ...work, state: 'waiting' as const }));
  const line = [...there, ...onTheWay].toSorted(byAsking);
  return line.map(({ state, ...work }) => ({ ...work, isAside: state === 'aside' }));
}
