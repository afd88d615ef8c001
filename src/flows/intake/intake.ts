import type { Logger } from 'pino';
import { directs, hasMaterial, type Arrival } from '../../core/arrival.ts';
import { asksForEach } from '../../core/each.ts';
import { intentOf, versionIn } from '../../core/intent.ts';
import type { Audience, Claims, Clock, Ledger } from '../../core/ports.ts';
import type { Place, Project } from '../../core/project.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Part, Person } from '../../core/asking.ts';
import type { Turn } from '../../core/turn.ts';
import type { Held } from './held.ts';
import type { InOrder } from '../in-order.ts';
import type { Inquiries } from './inquiries.ts';
import type { People } from '../project/people.ts';
import type { Places } from '../project/places.ts';
import type { Projects } from '../project/projects.ts';
import type { Renders } from '../render/renders.ts';
import type { Retries } from '../retry.ts';
import type { Turns } from '../turn/turns.ts';
import type { Versions } from '../render/versions.ts';

export type Intake = ReturnType<typeof createIntake>;

interface IntakeDeps {
  readonly audience: Audience;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly people: People;
  readonly projects: Projects;
  readonly held: Held;
  readonly turns: Turns;
  readonly renders: Renders;
  readonly versions: Versions;
  readonly inquiries: Inquiries;
  readonly places: Places;
  readonly inOrder: InOrder;
  readonly retries: Pick<Retries, 'pause'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  readonly burstMs: number;
}

const TRIES = 3;

/** What becomes of the messages that people write: a turn, a part of one, a request to the bot itself, or nothing. */
export function createIntake(deps: IntakeDeps) {
  const {
    audience,
    ledger,
    claims,
    people,
    projects,
    held,
    turns,
    renders,
    versions,
    inquiries,
    places,
    inOrder,
    retries,
    clock,
    log,
    power,
    burstMs,
  } = deps;

  /** One message at a time per channel, each once: whatever process sees it, however often Discord tells of it. */
  async function once(arrival: Arrival, handle: () => Promise<void>): Promise<void> {
    await inOrder(`intake:${arrival.channelId}`, async () => {
      const claim = `message:${arrival.channelId}:${arrival.messageId}`;
      if ((await isKnown(arrival)) || !(await claims.take(claim))) return;
      await untilDone(handle);
      await claims.release(claim);
    });
  }

  /** A kill may have come between the note of where a message belongs and what was to be done about it, or the other way round. */
  async function isKnown({ messageId }: Arrival): Promise<boolean> {
    const turnId = await ledger.messages.get(messageId);
    const turn = turnId === '' ? undefined : await ledger.turns.get(turnId ?? messageId);
    if (turn === undefined) return turnId !== undefined;
    if (!turn.parts.some((part) => part.messageId === messageId)) return false;
    if (turnId === undefined) await projects.settleIn(turn);
    return true;
  }

  /** What stands in a thread counts: where dealing with it fails, it is tried again, and in the end after a restart. */
  async function untilDone(handle: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        return await handle();
      } catch (error) {
        power.throwIfAborted();
        log.error({ err: error }, 'a message could not be dealt with');
        await retries.pause(tries);
      }
    }
    return handle();
  }

  async function inPlace(arrival: Arrival, place: Place): Promise<void> {
    const project = await ledger.projects.get(place.projectId);
    if (project === undefined || !directs(arrival, place, project.ownerId)) return;
    const author = await people.author(arrival.authorId, arrival.text, arrival.locale);
    const to: Addressee = { id: arrival.messageId, threadId: arrival.channelId, requester: author, replyTo: arrival.messageId };
    const answered = () => ledger.messages.put(arrival.messageId, '');
    if (!arrival.readable) return audience.note(to, { kind: 'address-me' }).then(answered);
    if (hasMaterial(arrival)) return arrival.text === '' ? held.keep(arrival, project, to) : direct(arrival, project, author);
    if (arrival.text === '') return;
    switch (intentOf(arrival.text)) {
      case 'export':
        return renders.request({ id: arrival.messageId, projectId: project.id, to, thumbnail: null }, versionIn(arrival.text));
      case 'credits':
        return inquiries.answer(to, 'credits').then(answered);
      case 'status':
        return inquiries.answer(to, project).then(answered);
      case 'upload':
        return audience.note(to, { kind: 'choose-files', projectId: project.id }).then(answered);
      case 'words':
        return direct(arrival, project, author);
    }
  }

  /** Words for the agent: more of a burst that still waits, or a turn of their own, with the pictures that waited for them. */
  async function direct(arrival: Arrival, project: Project, requester: Person): Promise<void> {
    if (arrival.missing.length > 0) return complain(arrival, requester);
    const part = await partOf(arrival, project);
    const isAnother = ({ messageId }: Part) => messageId !== arrival.messageId;
    const bursting = await turns.bursting(project.id, requester.id);
    if (bursting !== undefined) {
      await ledger.messages.put(arrival.messageId, bursting.id); // first: what is noted there and not in it is read again
      if (await turns.amend(bursting, [...bursting.parts.filter(isAnother), part], burstMs)) return;
    }
    const parts = [...project.held.filter(isAnother), part];
    await turns.add({
      id: arrival.messageId,
      projectId: project.id,
      threadId: arrival.channelId,
      requester,
      parts,
      each: asksForEach(parts),
      pauseMs: burstMs,
    });
  }

  /** A reply to an older result is about that version; to the newest one, it goes without saying. */
  async function partOf({ messageId, text, files, links, repliesTo }: Arrival, project: Project): Promise<Part> {
    const all = repliesTo === null ? [] : await versions.all(project.id);
    const meant = all.find((version) => version.resultMessageId === repliesTo);
    return { messageId, text, files, links, about: meant === undefined || meant === all.at(-1) ? null : meant.number };
  }

  /** Pictures for the bot where there is no project: it begins one right there. */
  async function begin(arrival: Arrival): Promise<void> {
    const { messageId, channelId, guildId, text, files, links, opens } = arrival;
    const requester = await people.author(arrival.authorId, text, arrival.locale);
    if (arrival.missing.length > 0) return complain(arrival, requester);
    const parts = [{ messageId, text, files, links, about: null }];
    const door = { kind: 'message', messageId, channelId, opens } as const;
    const turn = await turns.knock({ id: messageId, requester, guildId, door, parts, each: asksForEach(parts), projectId: null });
    if (turn !== null) turns.start(turn);
    await ledger.messages.put(messageId, messageId);
  }

  /** Found before anything is paid for. Where the bot may not even write, nobody can be told. */
  async function complain({ messageId, channelId, missing }: Arrival, requester: Person): Promise<void> {
    const mistake = { kind: 'missing-permissions', permissions: missing, channelId } as const;
    await audience.note({ id: messageId, threadId: channelId, requester, replyTo: messageId }, { kind: 'mistake', mistake });
    await ledger.messages.put(messageId, '');
  }

  return {
    async arrived(arrival: Arrival): Promise<void> {
      const place = await ledger.places.get(arrival.channelId);
      if (place === undefined && !(hasMaterial(arrival) && (arrival.addressed || arrival.isDirect))) return;
      await once(arrival, async () => {
        const here = await ledger.places.get(arrival.channelId);
        if (here === undefined) return begin(arrival);
        await inPlace(arrival, here);
        await places.touch(arrival.channelId, arrival.messageId);
      });
    },

    /** A message of our own, or one that is nobody's request: it need not be read again. */
    async seen(channelId: string, messageId: string): Promise<void> {
      await inOrder(`intake:${channelId}`, () => places.touch(channelId, messageId));
    },

    /** Other words for a message: they count while its turn still waits. */
    async edited(arrival: Arrival): Promise<void> {
      await inOrder(`intake:${arrival.channelId}`, async () => {
        const turn = await turnOf(arrival.messageId);
        if (turn?.phase !== 'queued' || turn.batch !== null || !arrival.readable) return;
        const { text, files, links } = arrival;
        const parts = turn.parts.map((part) => (part.messageId === arrival.messageId ? { ...part, text, files, links } : part));
        await turns.amend(turn, parts, Math.max(0, turn.notBefore - clock.now()));
      });
    },

    /** A message that is gone takes its words and pictures back, while its turn still waits. */
    async deleted(channelId: string, messageId: string): Promise<void> {
      await inOrder(`intake:${channelId}`, async () => {
        const turn = await turnOf(messageId);
        if (turn?.phase === 'queued') return withdraw(turn, messageId);
        const project = await projects.in(channelId);
        const part = project?.held.find((one) => one.messageId === messageId);
        if (project && part) await projects.release(project.id, [part]);
      });
    },
  };

  /** Words that are taken back leave their pictures waiting for others. */
  async function withdraw(turn: Turn, messageId: string): Promise<void> {
    const rest = turn.parts.filter((part) => part.messageId !== messageId);
    const isWordless = rest.every(({ text }) => text === '');
    for (const part of isWordless ? rest : []) await projects.hold(turn.projectId, part); // first: nothing is in neither for a moment
    if (await turns.amend(turn, isWordless ? [] : rest, 0)) await ledger.messages.put(messageId, '');
    else if (isWordless) await projects.release(turn.projectId, rest);
  }

  async function turnOf(messageId: string): Promise<Turn | undefined> {
    const turnId = await ledger.messages.get(messageId);
    return turnId === undefined || turnId === '' ? undefined : ledger.turns.get(turnId);
  }
}
