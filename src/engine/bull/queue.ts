import { Queue, Worker, type Job } from 'bullmq';
import type { Logger } from 'pino';
import { OWNER_LIFE_MS } from '../../core/ports.ts';
import { AGAIN_MS, inTime, PREFIX, type Client } from './redis.ts';

interface Data {
  readonly projectId: string;
}

const NAME = 'projects';
/** How often it is looked whether whoever is at work still lives, in milliseconds. */
const STALLED_MS = 1_000;
/** So long Redis may keep whoever waits for work without a word, in seconds: less than a connection may be silent. */
const LISTEN_S = 2;

interface QueueParts {
  readonly redis: Client;
  readonly log: Logger;
  /** How many projects this process works on at once; 0 for none. */
  readonly slots: number;
}

/** Of a job: who says it again while somebody is at work is heard once more after that. */
const once = (projectId: string) => ({
  deduplication: { id: projectId, keepLastIfActive: true },
  removeOnComplete: true,
  removeOnFail: true,
});

const patience = {
  lockDuration: OWNER_LIFE_MS,
  stalledInterval: STALLED_MS,
  drainDelay: LISTEN_S,
  runRetryDelay: AGAIN_MS,
  maxStalledCount: Number.MAX_SAFE_INTEGER, // what is on disk says what is left to do, however often that is
};

/** Works off the line of a project. True where something is left that somebody else has to do. */
type WorkOff = (projectId: string) => Promise<boolean>;

export type ProjectQueue = ReturnType<typeof openQueue>;

/**
 * Says of projects that something is to be done there, to whichever process has room: each once at a time, however
 * often that is said, and once more where it is said while somebody is at work.
 */
export function openQueue({ redis, log, slots }: QueueParts) {
  const connection = { connection: redis, prefix: PREFIX };
  const queue = new Queue(NAME, connection);
  let worker: Worker | undefined;
  let breather: Disposable | undefined;
  const report = (error: unknown) => log.debug({ err: error }, 'the queue stumbled');
  queue.on('error', report);

  async function add(projectId: string): Promise<void> {
    await inTime(queue.add('project', { projectId }, once(projectId)));
  }

  return {
    add,

    /** From now on this process takes part. */
    begin(work: WorkOff): void {
      if (slots === 0) return;
      const process = async ({ data: { projectId } }: Job<Data>) => {
        if (await work(projectId)) await add(projectId);
      };
      worker = new Worker<Data>(NAME, process, { ...connection, ...patience, concurrency: slots });
      breather = breathing(worker, report);
    },

    /** Nothing more is begun. */
    async rest(): Promise<void> {
      breather?.[Symbol.dispose]();
      await worker?.pause(true);
    },

    async close(): Promise<void> {
      breather?.[Symbol.dispose]();
      await inTime(leave(queue, worker, !redis.isReady)).catch((error: unknown) => {
        report(error);
        worker?.disconnect().catch(report);
      });
    },
  };
}

/** Where it cannot be reached there is nobody to take leave of. */
async function leave(queue: Queue, worker: Worker | undefined, isAway: boolean): Promise<void> {
  await worker?.close(isAway);
  await queue.close();
}

/**
 * Where a connection is gone BullMQ's loop asks again at once, since it does not know the errors of this client as
 * such, and the process never comes to anything else. So it rests after each error, until that is over for good.
 */
function breathing(worker: Worker, report: (error: unknown) => void): Disposable {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;

  function goOn(): void {
    timer = undefined;
    worker.resume().catch(report);
  }

  worker.on('error', report);
  worker.on('error', () => {
    if (timer !== undefined || isOver) return;
    worker.pause(true).catch(report);
    timer = setTimeout(goOn, AGAIN_MS);
  });
  return {
    [Symbol.dispose](): void {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
