import type { Logger } from 'pino';
import { answering, directs, hasMaterial, type Arrival } from '../../core/arrival.ts';
import { asksForEach } from '../../core/each.ts';
import { intentOf, versionIn } from '../../core/intent.ts';
import type { Note } from '../../core/note.ts';
import type { Audience, Claims, Clock, Ledger, Mailbox } from '../../core/ports.ts';
import type { Place, Project } from '../../core/project.ts';
import type { Part, Person } from '../../core/asking.ts';
import type { Bursts } from './bursts.ts';
import type { Held } from './held.ts';
import type { InOrder } from '../in-order.ts';
import type { Inquiries } from './inquiries.ts';
import { logging } from '../log-context.ts';
import type { People } from '../project/people.ts';
import type { Places } from '../project/places.ts';
import type { Projects } from '../project/projects.ts';
import type { Reading } from './reading.ts';
import { createSecondThoughts } from './second-thoughts.ts';
import type { Refusals } from './refusals.ts';
import type { Renders } from '../render/renders.ts';
import type { Retries } from '../retry.ts';
import type { Turns } from '../turn/turns.ts';
import type { Versions } from '../render/versions.ts';
import type { Withdrawal } from './withdrawal.ts';

export type Intake = ReturnType<typeof createIntake>;

interface IntakeDeps {
  readonly audience: Audience;
  readonly mailbox: Pick<Mailbox, 'isOurs' | 'sentAt'>;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly people: People;
  readonly projects: Projects;
  readonly held: Held;
  readonly refusals: Refusals;
  readonly bursts: Bursts;
  readonly withdrawal: Withdrawal;
  readonly turns: Turns;
  readonly renders: Renders;
  readonly versions: Versions;
  readonly inquiries: Inquiries;
  readonly places: Places;
  readonly reading: Reading;
  readonly inOrder: InOrder;
  readonly retries: Pick<Retries, 'pause'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly power: AbortSignal;
  readonly burstMs: number;
}

const TRIES = 3;
/** Opening a thread may take as long as Discord makes the bot wait for it. */
const OPENING_MS = 60_000;

/** What becomes of the messages that people write: a turn, a part of one, a request to the bot itself, or nothing. */
export function createIntake(deps: IntakeDeps) {
  const {
    audience,
    mailbox,
    ledger,
    claims,
    people,
    projects,
    held,
    refusals,
    bursts,
    turns,
    renders,
    versions,
    inquiries,
    places,
    reading,
    inOrder,
    retries,
    clock,
    log,
    power,
    burstMs,
  } = deps;

  /** Each message once: whatever process sees it, however often Discord tells of it. */
  async function once(arrival: Arrival, handle: () => Promise<void>): Promise<void> {
    const claim = `message:${arrival.channelId}:${arrival.messageId}`;
    if ((await isKnown(arrival)) || !(await claims.take(claim))) return;
    await logging({ thread: arrival.channelId, message: arrival.messageId }, () => untilDone(handle));
    await claims.release(claim);
  }

  async function hear(arrival: Arrival): Promise<void> {
    const isCall = arrival.mentioned || arrival.isDirect || (hasMaterial(arrival) && arrival.addressed);
    const isKnownPlace = (await ledger.places.get(arrival.channelId)) !== undefined;
    if (!isKnownPlace && (!isCall || isOpening(arrival))) return;
    await once(arrival, async () => {
      const here = await ledger.places.get(arrival.channelId);
      if (here === undefined) return refusals.orSaid(arrival, () => begin(arrival));
      await refusals.orSaid(arrival, () => inPlace(arrival, here));
      await places.touch(arrival.channelId, arrival.messageId);
    });
  }

  /** A thread of ours that is just being opened: what was written in it is read as soon as it is known whose project it is. */
  function isOpening({ channelId }: Arrival): boolean {
    return mailbox.isOurs(channelId) && clock.now() - mailbox.sentAt(channelId) < OPENING_MS;
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

  async function inPlace(written: Arrival, place: Place): Promise<void> {
    const project = await ledger.projects.get(place.projectId);
    if (project === undefined || !directs(written, place, project.ownerId)) return;
    if (!written.readable) return answer(written, { kind: 'address-me' });
    const { arrival, leftOut, readFrom } = await reading(written, project);
    const author = await people.author(arrival.authorId, arrival.text, arrival.locale);
    const to = answering(arrival, author);
    const answered = () => ledger.messages.put(arrival.messageId, '');
    const [mistake] = leftOut;
    if (hasMaterial(arrival) && (arrival.text === '' || mistake !== undefined)) return held.keep(arrival, project, to, leftOut);
    if (mistake !== undefined) return answer(arrival, { kind: 'mistake', mistake });
    if (readFrom.length > 0) await audience.note(to, { kind: 'words-read', names: readFrom });
    if (hasMaterial(arrival)) return direct(arrival, project, author);
    if (arrival.text === '') return arrival.mentioned ? answer(arrival, { kind: 'help' }) : undefined;
    switch (intentOf(arrival.text)) {
      case 'export':
        return exportFor(arrival, project.id, author);
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

  async function exportFor(arrival: Arrival, projectId: string, author: Person): Promise<void> {
    const request = { id: arrival.messageId, projectId, to: answering(arrival, author), thumbnail: null };
    if ((await renders.request(request, versionIn(arrival.text))) === 'under-way') await answer(arrival, { kind: 'under-way' });
  }

  /** Words for the agent: more of a burst that still waits, or a turn of their own, with the pictures that waited for them. */
  async function direct(arrival: Arrival, project: Project, requester: Person): Promise<void> {
    if (arrival.missing.length > 0) return complain(arrival);
    const part = await partOf(arrival, project);
    const begin = (): Promise<void> => {
      const parts = [...project.held.filter(({ messageId }) => messageId !== arrival.messageId), part];
      const each = asksForEach(parts);
      const { messageId: id, channelId: threadId } = arrival;
      return turns.add({ id, projectId: project.id, threadId, requester, parts, each, pauseMs: burstMs });
    };
    await bursts.say(project.id, requester.id, part, begin);
  }

  /** A reply to an older result is about that version; to the newest one, it goes without saying. */
  async function partOf({ messageId, text, files, links, repliesTo }: Arrival, project: Project): Promise<Part & { messageId: string }> {
    const all = repliesTo === null ? [] : await versions.all(project.id);
    const meant = all.find((version) => version.resultMessageId === repliesTo);
    return { messageId, text, files, links, about: meant === undefined || meant === all.at(-1) ? null : meant.number };
  }

  /** Pictures for the bot where there is no project: it begins one right there. Whoever calls it without is told what to do. */
  async function begin(written: Arrival): Promise<void> {
    if (!written.readable) return answer(written, { kind: 'address-me' });
    const { arrival, leftOut, readFrom } = await reading(written, undefined);
    const [mistake = { kind: 'nothing-shown' } as const] = leftOut;
    if (!hasMaterial(arrival) || leftOut.length > 0) return answer(arrival, { kind: 'mistake', mistake });
    const { messageId, channelId, guildId, text, files, links, opens } = arrival;
    const requester = await people.author(arrival.authorId, text, arrival.locale);
    if (arrival.missing.length > 0) return complain(arrival);
    if (readFrom.length > 0) await audience.note(answering(arrival, requester), { kind: 'words-read', names: readFrom });
    const parts = [{ messageId, text, files, links, about: null }];
    const door = { kind: 'message', messageId, channelId, opens } as const;
    const turn = await turns.knock({ id: messageId, requester, guildId, door, parts, each: asksForEach(parts), projectId: null });
    if (turn !== null) turns.start(turn);
    await ledger.messages.put(messageId, messageId);
  }

  /** Found before anything is paid for. Where the bot may not even write, nobody can be told. */
  async function complain(arrival: Arrival): Promise<void> {
    const { missing: permissions, channelId } = arrival;
    await answer(arrival, { kind: 'mistake', mistake: { kind: 'missing-permissions', permissions, channelId } });
  }

  /** Said by the bot itself, and that is all there is to do. */
  async function answer(arrival: Arrival, note: Note): Promise<void> {
    const requester = await people.author(arrival.authorId, arrival.text, arrival.locale);
    await audience.note(answering(arrival, requester), note);
    await ledger.messages.put(arrival.messageId, '');
  }

  const secondThoughts = createSecondThoughts({ ...deps, hear });

  return {
    /** One message at a time per channel. */
    arrived: (arrival: Arrival): Promise<void> => inOrder(`intake:${arrival.channelId}`, () => hear(arrival)),

    /** A message of our own, or one that is nobody's request: it need not be read again. */
    async seen(channelId: string, messageId: string): Promise<void> {
      await inOrder(`intake:${channelId}`, () => places.touch(channelId, messageId));
    },

    edited: secondThoughts.edited,
    deleted: secondThoughts.deleted,
  };
}
