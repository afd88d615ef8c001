import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Gate, Reply } from '../../playground/nemo/exchange.ts';
import { startNemo, type LocalNemo, type NemoOptions } from '../../playground/nemo/nemo.ts';
import { allowances, DIRECT_MESSAGES } from '../../src/core/limits.ts';
import type { Ledger } from '../../src/core/ports.ts';
import { startBackend } from './backend.ts';
import { createHandClock } from './clock.ts';
import { withoutList } from './picture-list.ts';
import { png, serves } from './files.ts';
import { startFlowsProcess, type Asking, type FlowsConfig, type FlowsProcess } from './flows-process.ts';
import { createPlayedDiscord } from './played-discord.ts';
import { createPlayedRenders } from './played-renders.ts';

interface Wishes {
  readonly nemo?: Pick<NemoOptions, 'switches' | 'prices' | 'credits'>;
  readonly config?: Partial<FlowsConfig>;
  /** Hears what every process asks of its ledger. */
  readonly watch?: (ledger: Ledger) => Ledger;
}

/** How a process is started. */
interface Starting {
  readonly apart?: boolean;
  /** The token of an account of whoever runs the bot. */
  readonly envToken?: string | null;
}

/** Something that stands still until it is let go. */
export interface Hold {
  /** Resolves when the first has come. */
  readonly arrived: Promise<void>;
  release(): void;
}

export const config: FlowsConfig = {
  RENDER_POLL_MS: 1_000,
  RENDER_LIMIT_MS: 600_000,
  ANSWER_LIMIT_MS: 900_000,
  STILL_WORKING_MS: 120_000,
  LOOK_FIRST_MS: 30_000,
  LOOK_NEXT_MS: 60_000,
  BURST_MS: 2_500,
  RETENTION_DAYS: 30,
  ...allowances,
  DIRECT_MESSAGES,
};

/** Nobody is asked whether it may cost that. */
const PLENTY = 10_000;

const RUN = '/run_sse';
/** Shorter than the life of an owner, so that who lives is never taken for dead. */
const STEP_MS = 1_000;
const TURNS_OF_THE_LOOP = 3;

export type FlowsWorld = Awaited<ReturnType<typeof startFlowsWorld>>;

/** The real flows over the real store and the real client, against a Nemo of this machine. Time and people are played. */
export async function startFlowsWorld(wishes: Wishes = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-flows-'));
  const clock = createHandClock(Date.now());
  const cdn = await startBackend();
  cdn.on('GET /picture', serves(png(1_000)));
  cdn.on('GET /text', serves(Buffer.from('only words')));
  const discord = createPlayedDiscord(`${cdn.url}/picture`, clock);
  const renders = createPlayedRenders(
    () => nemo.url,
    (authorization, sessionId) => {
      const account = admitted(authorization);
      if (account === undefined) return 1001;
      return nemo.sessions().some((session) => session.id === sessionId && session.account === account) ? null : 1002;
    },
    (authorization) => admitted(authorization)?.userId,
  );
  const admitted = (authorization: string | undefined) =>
    nemo.accounts().find(({ token, expiresAt }) => authorization === `Bearer ${token}` && expiresAt > Date.now());
  const processes: FlowsProcess[] = [];
  const gates: Gate[] = [renders.gate];
  let held = 0;
  let changed = Promise.withResolvers<void>();
  const notice = () => {
    changed.resolve();
    changed = Promise.withResolvers();
  };

  const through: Gate = (arrived, next) =>
    gates.reduceRight<() => Promise<Reply>>((inner, gate) => () => gate(arrived, inner), next)();
  const nemo: LocalNemo = await startNemo({
    credits: PLENTY,
    ...wishes.nemo,
    switches: { prices: 'cheap', ...wishes.nemo?.switches },
    pace: { firstTextMs: 0, generateMs: 0, editMs: 0, renderMs: 0, uploadMs: 0 },
    gate: through,
  });

  /** Resolves when nothing moves any more without time going on, apart from what is held. */
  async function calm(): Promise<void> {
    for (let quiet = 0; quiet < TURNS_OF_THE_LOOP;) {
      const underWay = processes.reduce((sum, { life }) => sum + life.underWay(), 0);
      if (underWay > held) {
        quiet = 0;
        await changed.promise;
      } else {
        quiet += 1;
        await setImmediate();
      }
    }
  }

  /** Lets time go by, step by step. */
  async function pass(ms: number): Promise<void> {
    const end = clock.now() + ms;
    for (await calm(); clock.now() < end; await calm()) clock.advance(Math.min(STEP_MS, end - clock.now()));
  }

  return {
    clock,
    discord,
    nemo,
    renders,
    cdn,
    folder,
    calm,

    pass,

    /** Starts a process on the store of this world, or `apart` on one of its own. */
    async start({ apart = false, envToken = null }: Starting = {}): Promise<FlowsProcess> {
      const bot = await startFlowsProcess({
        folder: apart ? await mkdtemp(join(folder, 'apart-')) : folder,
        clock,
        discord,
        nemoUrl: nemo.url,
        cdnHost: cdn.host,
        config: { ...config, ...wishes.config },
        envToken,
        watch: wishes.watch,
      });
      bot.life.onAnswer(notice);
      processes.push(bot);
      return bot;
    },

    /** Every request to this path is held, before the backend has seen it or with its answer, until `release`. */
    hold(path: string | RegExp, side: 'request' | 'answer' = 'request'): Hold {
      const { promise: arrived, resolve } = Promise.withResolvers<void>();
      const gone = Promise.withResolvers<void>();
      const gate: Gate = async (request, next) => {
        if (typeof path === 'string' ? request.path !== path : !path.test(request.path)) return next();
        const reply = side === 'answer' ? await next() : undefined;
        held += 1;
        resolve();
        notice();
        const left = Promise.withResolvers<void>();
        request.request.socket.once('close', left.resolve);
        await Promise.race([gone.promise, left.promise]);
        held -= 1;
        return reply ?? next();
      };
      gates.push(gate);
      return {
        arrived,
        release: () => {
          gates.splice(gates.indexOf(gate), 1);
          gone.resolve();
        },
      };
    },

    /** Whatever is told these people is held, on its way to Discord, until `release`. */
    holdTelling(isMeant: (personId: string) => boolean): { release(): void } {
      const gone = Promise.withResolvers<void>();
      discord.trouble.on = async (call, to) => {
        if (call !== 'tell' || !('requester' in to) || !isMeant(to.requester.id)) return;
        held += 1;
        notice();
        await gone.promise.finally(() => (held -= 1));
      };
      return {
        release: () => {
          discord.trouble.on = async () => {};
          gone.resolve();
        },
      };
    },

    /** Begins a project that has its first version. Resolves with its id, which is that of its thread too. */
    async begin(bot: FlowsProcess, asking: Asking = {}): Promise<string> {
      const id = await bot.ask({ files: ['cat.png'], ...asking });
      await pass(3_000);
      return id;
    },

    /** The line of the next paid call breaks before its answer; the agent begins to work when it is told to. */
    breakLine() {
      const arrived = Promise.withResolvers<void>();
      const told = Promise.withResolvers<void>();
      const gate: Gate = async (request, next) => {
        if (request.path !== RUN) return next();
        gates.splice(gates.indexOf(gate), 1);
        request.request.socket.destroy();
        arrived.resolve();
        await told.promise;
        return next();
      };
      gates.push(gate);
      return {
        arrived: arrived.promise,
        async work(): Promise<void> {
          const before = nemo.runs.length;
          told.resolve();
          while (nemo.runs.length === before) await setImmediate();
          await nemo.quiet();
        },
      };
    },

    /** Answers requests in place of the backend. */
    gate: (gate: Gate) => void gates.push(gate),

    /** The words of people that the agent was told and worked on, in order; `heard`: with the list of pictures. */
    sent: (): readonly string[] => nemo.runs.map(({ text }) => withoutList(text)),
    heard: (): readonly string[] => nemo.runs.map(({ text }) => text),

    /** How often the state was read. */
    looks: (): number => nemo.journal.filter(({ path }) => path.endsWith('/latest')).length,

    /** How often the paid call reached the backend, whatever came of it. */
    calls: (): number => nemo.journal.filter(({ path }) => path === RUN).length,

    async [Symbol.asyncDispose]() {
      for (const bot of processes) await bot[Symbol.asyncDispose]();
      await nemo[Symbol.asyncDispose]();
      await cdn[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
