import { join } from 'node:path';
import { z } from 'zod';
import type { Arrival } from '../../src/core/arrival.ts';
import { asksForEach } from '../../src/core/each.ts';
import type { Clock } from '../../src/core/ports.ts';
import type { Part, Person } from '../../src/core/asking.ts';
import type { Turn } from '../../src/core/turn.ts';
import { createBackground } from '../../src/flows/background.ts';
import { createFlows, type FlowsDeps } from '../../src/flows/flows.ts';
import { createLog } from '../../src/log.ts';
import { createAccount } from '../../src/nemo/account.ts';
import { createNemo } from '../../src/nemo/client.ts';
import { createAgent } from '../../src/nemo/http.ts';
import { openStore } from '../../src/store/open.ts';
import { ada, GENERAL, type PlayedDiscord } from './played-discord.ts';
import { createProcessLife } from './process-life.ts';

export type FlowsConfig = FlowsDeps['config'];

interface ProcessParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly discord: PlayedDiscord;
  readonly nemoUrl: string;
  readonly cdnHost: string;
  readonly config: FlowsConfig;
}

/** A request through a door; what is not said is as it is most often. */
export interface Asking {
  readonly by?: Person;
  readonly text?: string;
  /** Names of pictures. */
  readonly files?: readonly string[];
  readonly parts?: readonly Part[];
  readonly each?: boolean;
  /** The project it goes on with. */
  readonly projectId?: string;
  /** The direct message, or the thread, in which it begins a project. */
  readonly direct?: string;
  readonly claim?: string;
  readonly repeats?: string;
  /** Whether Discord got the answer; without it the request never counted. */
  readonly acknowledged?: boolean;
  readonly id?: string;
}

export type FlowsProcess = Awaited<ReturnType<typeof startFlowsProcess>>;

/** A process of the bot without Discord's library: the store, the client and the flows of main.ts. */
export async function startFlowsProcess({ folder, clock, discord, nemoUrl, cdnHost, config }: ProcessParts) {
  const life = createProcessLife();
  const time = life.clock(clock);
  const power = new AbortController();
  const complaints: string[] = [];
  const said: LogLine[] = [];
  const write = (text: string) => {
    const line = logLine.parse(JSON.parse(text));
    said.push(line);
    if (line.level >= WARN) complaints.push(text);
  };
  const log = createLog('info', { write });
  const background = createBackground(log, power.signal);
  const store = await openStore({ url: `sqlite://${join(folder, 'nemo.sqlite')}`, secretKey: 'a secret for tests only', clock: time });
  const { ledger, claims } = life.wrap('store', store);

  const agent = createAgent(limits);
  const skill = { apiUrl: nemoUrl, platform: 'unknown', retry429Ms: 30_000 } as const;
  const account = createAccount({
    ...skill,
    envToken: null,
    envClientId: null,
    records: store.accounts,
    clock: life.clockWithin(time),
    agent,
  });
  const nemo = createNemo({ config: { ...skill, ...limits, mediaHosts: [cdnHost] }, account, agent });
  const flows = createFlows({
    nemo: life.wrap('nemo', nemo),
    audience: life.wrap('discord', discord.audience),
    mailbox: life.wrap('mailbox', discord.mailbox),
    ledger,
    claims,
    background,
    clock: time,
    log,
    power: power.signal,
    config,
  });

  const behind = flows.catchUp.behind();
  background.start('recovery', () =>
    flows.recovery.run(power.signal, () => background.start('catching up', () => flows.catchUp.all(behind))),
  );

  async function knock(asking: Asking, id: string): Promise<Turn | null> {
    const { by = ada, text = 'let it move', files = [], projectId = null, direct, claim, repeats } = asking;
    const parts = asking.parts ?? [{ messageId: null, text, files: files.map(discord.picture), links: [], about: null }];
    const project = projectId === null ? undefined : await store.ledger.projects.get(projectId);
    const opens = project === undefined && direct === undefined ? 'public-thread' : 'nothing';
    const door = {
      kind: 'interaction',
      applicationId: '5',
      interactionToken: id,
      channelId: project?.threadId ?? direct ?? GENERAL,
      opens,
    } as const;
    const each = asking.each ?? asksForEach(parts);
    const more = { ...(claim !== undefined && { claim }), ...(repeats !== undefined && { repeats }) };
    return flows.turns.knock({ id, requester: by, guildId: '1', door, parts, each, projectId, ...more });
  }

  return {
    flows,
    life,
    ledger: store.ledger,
    claims: store.claims,
    /** Lines of the log from warnings up, and all of them with what each is about. */
    complaints,
    said,

    /** Asks by a command or a button, as the door of every command does: written down, answered, begun. Resolves with the id. */
    async ask(asking: Asking = {}): Promise<string> {
      const id = asking.id ?? discord.newId();
      const turn = await knock(asking, id);
      if (turn === null) return id;
      if (asking.acknowledged !== false) discord.acknowledge(id);
      flows.turns.start(turn);
      return id;
    },

    knock,

    /** Discord tells this process of messages. */
    hear: (...arrivals: readonly Arrival[]) =>
      arrivals.forEach((arrival) => background.start('message', () => flows.catchUp.hear(arrival))),

    background,

    /** As by SIGKILL: on the line where it stands, connections are cut, nothing is closed, nobody is told. */
    kill(): void {
      life.stop();
      power.abort(new Error('killed'));
    },

    /** Ends it in order. */
    async [Symbol.asyncDispose]() {
      power.abort(new Error('the test is over'));
      if (!life.isStopped()) await background.idle();
      await agent.destroy();
      await store.close();
    },
  };
}

const WARN = 40;
const logLine = z.looseObject({ level: z.number(), msg: z.string() });

export type LogLine = z.infer<typeof logLine>;

const limits = { answerLimitMs: 900_000, silenceLimitMs: 600_000 };
