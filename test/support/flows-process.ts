import { join } from 'node:path';
import { z } from 'zod';
import type { Arrival } from '../../src/core/arrival.ts';
import { asksForEach } from '../../src/core/each.ts';
import type { Clock, Ledger } from '../../src/core/ports.ts';
import type { Part, Person } from '../../src/core/asking.ts';
import type { Turn } from '../../src/core/turn.ts';
import { withGuest } from '../../src/core/permission.ts';
import { catchUp } from '../../src/bot/inbox/catch-up.ts';
import { hearInOrder } from '../../src/bot/inbox/read-missed.ts';
import { hear } from '../../src/bot/inbox/hear.ts';
import { createMemory } from '../../src/bot/memory.ts';
import { fallBehind } from '../../src/bot/project/places.ts';
import { startWork } from '../../src/bot/start.ts';
import { receiveAtDoor, startTurn } from '../../src/bot/turn/receive.ts';
import type { World } from '../../src/bot/world.ts';
import { createBackground } from '../../src/engine/background.ts';
import { createLocalEngine } from '../../src/engine/local.ts';
import { createLog } from '../../src/log.ts';
import { createAccount } from '../../src/nemo/account.ts';
import { createNemo } from '../../src/nemo/client.ts';
import { openLine } from '../../src/nemo/line.ts';
import { openStore } from '../../src/store/open.ts';
import { ada, GENERAL, type PlayedDiscord } from './played-discord.ts';
import { createProcessLife } from './process-life.ts';
import { secretKey } from './secret-key.ts';

export type FlowsConfig = World['config'];

interface ProcessParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly discord: PlayedDiscord;
  readonly nemoUrl: string;
  readonly cdnHost: string;
  readonly config: FlowsConfig;
  /** What whoever runs the bot has set; null for the free account. */
  readonly envToken: string | null;
  /** Hears what is asked of the ledger. */
  readonly watch?: ((ledger: Ledger) => Ledger) | undefined;
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
  /** The direct message, or the thread, in which it is asked, and no other is opened. */
  readonly direct?: string;
  /** The server it is asked on; null for a direct message. */
  readonly guildId?: string | null;
  readonly claim?: string;
  readonly repeats?: string;
  /** Whether Discord got the answer; without it the request never counted. */
  readonly acknowledged?: boolean;
  readonly id?: string;
}

export type FlowsProcess = Awaited<ReturnType<typeof startFlowsProcess>>;

/** A process of the bot without Discord's library: the store, the client and the flows of main.ts. */
export async function startFlowsProcess(parts: ProcessParts) {
  const { folder, clock, discord, nemoUrl, cdnHost, config, envToken, watch } = parts;
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
  const store = await openStore({
    url: `sqlite://${join(folder, 'nemo.sqlite')}`,
    secretKey,
    clock: life.clockBeside(time),
  });
  const { ledger: unwatched, claims } = life.wrap('store', store);
  const ledger = watch?.(unwatched) ?? unwatched;

  const line = openLine({ apiUrl: nemoUrl, platform: 'unknown', retry429Ms: 30_000, ...limits });
  const account = createAccount({
    line,
    envToken,
    envClientId: null,
    records: store.accounts,
    purses: store.ledger.purses,
    clock: life.clockWithin(time),
  });
  const nemo = createNemo({ line, account, config: { ...limits, mediaHosts: [cdnHost] } });
  const engine = createLocalEngine({ claims, background, clock: time, log, power: power.signal });
  const world: World = {
    nemo: life.wrap('nemo', nemo),
    audience: life.wrap('discord', discord.audienceOf(folder)),
    mailbox: life.wrap('mailbox', discord.mailbox),
    ledger,
    engine,
    background,
    clock: time,
    log,
    power: power.signal,
    config,
    memory: createMemory(),
    hear,
  };
  startWork(world);

  const upToDate = fallBehind(world, 'everywhere');
  background.start('recovery', () =>
    engine.takeOver(() => background.start('catching up', () => catchUp(world, upToDate))),
  );

  async function submission(asking: Asking, id: string): Promise<Turn | null> {
    const { by = ada, text = 'let it move', files = [], projectId = null, direct, claim, repeats } = asking;
    const { guildId = '1' } = asking;
    const parts = asking.parts ?? [
      { messageId: null, text, files: files.map(discord.picture), links: [], about: null },
    ];
    const project = projectId === null ? undefined : await store.ledger.projects.get(projectId);
    const opens = project === undefined && direct === undefined ? 'public-thread' : 'nothing';
    const door = {
      kind: 'interaction',
      applicationId: '5',
      interactionToken: id,
      channelId: direct ?? project?.threadId ?? GENERAL,
      opens,
    } as const;
    const each = asking.each ?? asksForEach(parts);
    const more = { ...(claim !== undefined && { claim }), ...(repeats !== undefined && { repeats }) };
    return receiveAtDoor(world, { id, requester: by, guildId, door, parts, each, projectId, ...more });
  }

  return {
    world,
    life,
    ledger: store.ledger,
    claims: store.claims,
    /** Lines of the log from warnings up, and all of them with what each is about. */
    complaints,
    said,

    /** Asks by a command or a button, as the door of every command does: written down, answered, begun. Resolves with the id. */
    async ask(asking: Asking = {}): Promise<string> {
      const id = asking.id ?? discord.newId();
      const turn = await submission(asking, id);
      if (turn === null) return id;
      if (asking.acknowledged !== false) discord.acknowledge(id);
      startTurn(world, turn);
      return id;
    },

    submission,

    /** Whoever began a project has let these people direct it for good. */
    async letIn(projectId: string, ...people: readonly Pick<Person, 'id'>[]): Promise<void> {
      for (const { id } of people)
        await store.ledger.projects.update(
          projectId,
          (project) => project && withGuest(project, { personId: id, mayDirect: true }),
        );
    },

    /** Discord tells this process of messages. */
    hear: (...arrivals: readonly Arrival[]) =>
      arrivals.forEach((arrival) => background.start('message', () => hearInOrder(world, arrival))),

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
      await line.close();
      await store.close();
    },
  };
}

const WARN = 40;
const logLine = z.looseObject({ level: z.number(), msg: z.string() });

export type LogLine = z.infer<typeof logLine>;

const limits = { answerLimitMs: 900_000, silenceLimitMs: 600_000 };
