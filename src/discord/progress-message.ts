import { createHash } from 'node:crypto';
import { Routes, SnowflakeUtil, type APIMessageTopLevelComponent, type MessageFlags, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock, Records } from '../core/ports.ts';
import type { Addressee } from '../core/telling.ts';
import { asLastState } from './importance.ts';
import { givenId, nonceOf } from './nonce.ts';
import { ownMessage } from './own-message.ts';
import { postMessage } from './post.ts';
import { hasCode, isBlocked, isGone, isRefusal, Unsent, waitIn } from './trouble.ts';

/** A Components V2 message: edits always send the whole of it. */
export interface Body {
  readonly flags: MessageFlags;
  readonly components: APIMessageTopLevelComponent[];
}

interface ProgressMessageDeps {
  readonly rest: REST;
  /** Which message shows a request's progress: it goes on being edited after a restart. */
  readonly messages: Records<string>;
  readonly botId: () => string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  /** The least time between two edits of one message, given how many requests run now. */
  readonly everyMs: (running: number) => number;
  /** What a message says from which another one goes on. */
  readonly continued: (to: Addressee) => Body;
}

interface Line {
  readonly threadId: string;
  wanted: Body;
  shown: string;
  /** When it may be edited next, by our own measure and by Discord's. */
  nextAt: number;
  notBefore: number;
  readonly since: number;
  failures: number;
  loop: Promise<void> | null;
  last: boolean;
  /** From then on nothing is shown any more but the last state. */
  readonly ending: AbortController;
  isGone: boolean;
}

const FAILURES_TOLERATED = 5;
const AFTER_FAILURE_MS = 1_000;
/** The last state waits no longer than this for its place: others wait for it. */
const LAST_WAIT_MS = 120_000;
const EDIT_MS = 20_000;
/** So many messages of one thread can be edited at the usual pace: Discord takes 5 edits in 5 seconds there (observed). */
const SHARED_BY = 2;

/** Discord lets messages older than an hour be edited a few times only (30046): from then on another one is used. */
const ROLL_OVER_MS = 55 * 60_000;
const SLOW_AFTER_MS = 50 * 60_000;
const SLOW_EVERY_MS = 30_000;
const THREAD_ARCHIVED = 50_083;

/** One message per request, edited in place: the latest state wins, one edit is in flight, and the last state is final. */
export function createProgressMessages({ rest, messages, botId, clock, log, power, everyMs, continued }: ProgressMessageDeps) {
  const lines = new Map<string, Line>();
  const bornAt = performance.now();
  /** By Discord's time, which is not known yet when this process starts. */
  let startedAt: number | undefined;

  function want(to: Addressee, body: Body, last: boolean): Line | undefined {
    const line = lines.get(to.id) ?? newLine(to, body);
    if (line.last) return undefined;
    lines.set(to.id, line);
    line.wanted = body;
    line.last = last;
    line.loop ??= follow(to, line).finally(() => (line.loop = null));
    return line;
  }

  function newLine({ threadId }: Addressee, wanted: Body): Line {
    const since = clock.now();
    const ending = new AbortController();
    return { threadId, wanted, shown: '', nextAt: 0, notBefore: 0, since, failures: 0, loop: null, last: false, ending, isGone: false };
  }

  async function follow(to: Addressee, line: Line): Promise<void> {
    while (line.failures < FAILURES_TOLERATED && line.shown !== fingerprint(line.wanted)) {
      const until = line.last ? line.notBefore : Math.max(line.nextAt, line.notBefore);
      const ends = line.last ? power : AbortSignal.any([power, line.ending.signal]);
      await clock.sleepUntil(until, ends).catch(() => undefined); // power cut: one last edit
      if (line.ending.signal.aborted && !line.last) return; // the last state says more
      const body = line.wanted;
      await send(to, body, line.last).then(
        () => Object.assign(line, { shown: fingerprint(body), failures: 0 }),
        (error: unknown) => failed(line, body, error),
      );
      line.nextAt = clock.now() + pauseOf(line);
      if (power.aborted) return;
    }
  }

  /** Discord counts the edits of all messages of a thread together: those who share one take turns. */
  function pauseOf({ since, threadId }: Line): number {
    if (clock.now() - since > SLOW_AFTER_MS) return SLOW_EVERY_MS;
    const sharing = [...lines.values()].filter((line) => line.threadId === threadId && line.loop !== null).length;
    return everyMs(lines.size) * Math.max(1, sharing / SHARED_BY);
  }

  async function send(to: Addressee, body: Body, isLast: boolean): Promise<void> {
    const known = (await messages.get(to.id)) ?? (mayBeOlder(to) ? await posted(to) : undefined);
    if (known === undefined) {
      const id = await post(to, body);
      if (mayBeOlder(to)) await edit(to, id, body, isLast); // Discord may have answered with what an earlier life has posted
      return;
    }
    if (ageOf(known) < ROLL_OVER_MS) return edit(to, known, body, isLast);
    await post(to, body); // first the new one: a kill in between leaves two that say the same, never none
    await edit(to, known, continued(to), true);
  }

  async function post(to: Addressee, body: Body): Promise<string> {
    const message = { ...body, nonce: nonceOf('p', to.id), enforce_nonce: true, flags: body.flags | SILENT };
    const id = await postMessage(rest, to.threadId, message);
    await messages.put(to.id, id);
    return id;
  }

  /** Edits do not keep a thread open: one that has gone to sleep is woken, once. */
  async function edit(to: Addressee, messageId: string, body: Body, isLast: boolean): Promise<void> {
    const patch = () =>
      rest.patch(Routes.channelMessage(to.threadId, messageId), {
        body: { ...body, allowed_mentions: { parse: [] } },
        headers: isLast ? asLastState : {},
        signal: AbortSignal.timeout(EDIT_MS),
      });
    try {
      await patch();
    } catch (error) {
      if (!hasCode(error, THREAD_ARCHIVED)) throw error;
      await rest.patch(Routes.channel(to.threadId), { body: { archived: false } });
      await patch();
    }
  }

  async function takeAway(to: Addressee, messageId: string): Promise<void> {
    await rest.delete(Routes.channelMessage(to.threadId, messageId)).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
    });
  }

  function ageOf(messageId: string): number {
    return clock.now() - SnowflakeUtil.timestampFrom(messageId);
  }

  function mayBeOlder(to: Addressee): boolean {
    startedAt ??= clock.now() - (performance.now() - bornAt);
    return SnowflakeUtil.timestampFrom(givenId(to.id)) <= startedAt;
  }

  /** Whoever had the request before may have been killed between its message and the note of it. */
  async function posted(to: Addressee): Promise<string | undefined> {
    const id = await ownMessage({ rest, threadId: to.threadId, id: to.id, verb: 'stop', botId: botId() });
    if (id !== undefined) await messages.put(to.id, id);
    return id;
  }

  /** Trouble may pass, later each time; what Discord does not take is not tried again, though the next state may be taken. */
  function failed(line: Line, body: Body, error: unknown): void {
    if (error instanceof Unsent) return void (line.failures += line.last ? 1 : 0);
    log.warn({ err: error }, 'a progress message could not be edited');
    line.isGone = isGone(error);
    const waitMs = waitIn(error);
    line.notBefore = clock.now() + (waitMs ?? AFTER_FAILURE_MS * 2 ** line.failures);
    if (isBlocked(error)) line.shown = fingerprint(body);
    else if (waitMs === null) line.failures += isRefusal(error) ? FAILURES_TOLERATED : 1;
    else if (line.last && waitMs > LAST_WAIT_MS) line.failures = FAILURES_TOLERATED;
  }

  return {
    /** Resolves when nothing is on its way to Discord any more. */
    async idle(): Promise<void> {
      await Promise.all([...lines.values()].map(async ({ loop }) => loop));
    },

    show(to: Addressee, body: Body): void {
      want(to, body, false);
    },

    /** Takes the message away, whatever it shows. */
    async remove(to: Addressee): Promise<void> {
      const line = lines.get(to.id);
      line?.ending.abort();
      await line?.loop;
      if (line) line.last = true;
      const known = await messages.get(to.id);
      lines.delete(to.id);
      if (known === undefined) return;
      if (line?.isGone !== true) await takeAway(to, known);
      await messages.remove(to.id);
    },

    /** The last state. Resolves when it stands there, or cannot; a message that never was is not made for it. */
    async end(to: Addressee, body: Body, always = false): Promise<void> {
      const shown = lines.get(to.id);
      shown?.ending.abort();
      await shown?.loop;
      if (!always && ((await messages.get(to.id)) ?? (await posted(to))) === undefined) return;
      const line = want(to, body, true);
      await line?.loop;
      if (line !== undefined && line.shown !== fingerprint(body)) power.throwIfAborted(); // the next process shows it
      await messages.remove(to.id);
      lines.delete(to.id);
    },
  };
}

/** Discord's SUPPRESS_NOTIFICATIONS: progress never rings. */
const SILENT = 1 << 12;

function fingerprint(body: Body): string {
  return createHash('sha1').update(JSON.stringify(body)).digest('base64');
}
