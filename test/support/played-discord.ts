import { setImmediate } from 'node:timers/promises';
import type { Arrival } from '../../src/core/arrival.ts';
import type { Alarm } from '../../src/core/alarm.ts';
import { MAX_ATTACHED_BYTES, type Attachment } from '../../src/core/media.ts';
import type { Note } from '../../src/core/note.ts';
import type { OverviewLine } from '../../src/core/overview.ts';
import type { Mailbox } from '../../src/core/mailbox.ts';
import type { Audience, Clock } from '../../src/core/ports.ts';
import type { Progress, Step } from '../../src/core/progress.ts';
import type { AboutToPay, Standing } from '../../src/core/standing.ts';
import { Silenced, type Addressee, type Telling } from '../../src/core/telling.ts';
import type { PurseNews } from '../../src/core/purse.ts';
import type { Door, Person } from '../../src/core/asking.ts';
import type { Count } from '../../src/core/vote.ts';
import { bytesOfFile, isServed, PATIENT_MS, wordsOfFile } from '../../src/discord/media-host.ts';

interface Told {
  readonly to: Addressee;
  readonly telling: Telling;
  readonly messageId: string;
}

/** A message as somebody writes it; what is not said is as it is most often. */
export interface Written extends Partial<Omit<Arrival, 'files'>> {
  /** Names of pictures. */
  readonly files?: readonly string[];
}

export const ada = { id: '71', locale: 'en-US' };
export const ben = { id: '72', locale: 'en-US' };
export const GENERAL = '500';

export type PlayedDiscord = ReturnType<typeof createPlayedDiscord>;

/** Discord, as far as the flows see of it, for all processes of a test: what people write, and everything they would read. */
export function createPlayedDiscord(pictureUrl: string, { now }: Pick<Clock, 'now'>) {
  let lastId = 1_000_000_000_000_000_000n;
  const newId = () => String((lastId += 1_000n));
  const messages = new Map<string, Arrival>();
  const writtenAt = new Map<string, number>();
  const acknowledged = new Set<string>();
  const shown = new Map<string, readonly Progress[]>();
  const marked = new Set<string>();
  const thanked: string[] = [];
  const told: Told[] = [];
  const notes: { readonly to: Addressee; readonly note: Note }[] = [];
  const overviews: (readonly OverviewLine[])[] = [];
  const retracted: string[] = [];
  const toldAlone: Told[] = [];
  const rolesOf = new Map<string, readonly string[]>();
  const alarms: Alarm[] = [];
  const purseNews: { readonly to: Person; readonly guildId: string; readonly news: PurseNews }[] = [];
  const unsaid: {
    readonly threadId: string;
    readonly messageIds: readonly string[];
    readonly all: boolean;
    readonly personId?: string;
  }[] = [];
  const polls: { readonly id: string; readonly messageId: string; readonly versions: readonly number[] }[] = [];
  /** By message: the votes of a poll, as Discord has counted them. */
  const counts = new Map<string, Count>();
  const gone = new Set<string>();
  const left = new Set<string>();
  /** By request: the stores whose bots have posted a card for it, first come first. */
  const cards = new Map<string, readonly string[]>();
  const silent = new Set<string>();
  const direct = { isOpen: false };
  const server = { attachable: MAX_ATTACHED_BYTES };
  const ours = new Set<string>();
  const unheard = new Set<string | null>();
  const fresh = new Map<string, string>();
  const trouble = {
    on: async (
      _call: string,
      _to: Addressee | Door | Alarm | PurseNews | { readonly channelId: string },
    ): Promise<void> => {},
  };

  /** What Discord shows of a request that is about to be paid for, to a bot whose card this is. */
  async function standing(bot: string, { to, messages: ids, asksForPerson }: AboutToPay): Promise<Standing> {
    await trouble.on('standing', to);
    if (gone.has(to.threadId)) return { kind: 'unsent', why: 'place-gone' };
    if (silent.has(to.threadId)) return { kind: 'unsent', why: 'silenced' };
    if (asksForPerson && left.has(to.requester.id)) return { kind: 'unsent', why: 'person-gone' };
    if (told.some((one) => one.to.id === to.id)) return { kind: 'answered', by: 'earlier' };
    const [first = bot] = cards.get(to.id) ?? [];
    if (ids.length > 0 && first !== bot) return { kind: 'answered', by: 'other' };
    const found = ids.flatMap((id) => messages.get(id) ?? []);
    return { kind: 'stands', messages: found, gone: ids.filter((id) => !messages.has(id)) };
  }

  function show({ id }: Addressee, progress: Progress): void {
    shown.set(id, [...(shown.get(id) ?? []), progress]);
  }

  async function open(door: Door): Promise<string | null> {
    await trouble.on('open', door);
    if (door.kind === 'message') return door.opens === 'nothing' ? door.channelId : door.messageId;
    if (!acknowledged.has(door.interactionToken)) return null;
    return door.opens === 'nothing' ? door.channelId : door.interactionToken;
  }

  /** As the bots of one store have it: their cards are known to them by what is on its disk. */
  const audienceOf = (store: string): Audience => ({
    open,
    progress(to, progress) {
      const known = cards.get(to.id) ?? [];
      if (!known.includes(store)) cards.set(to.id, [...known, store]);
      show(to, progress);
    },
    standing: (request) => standing(store, request),
    async retract(to) {
      await trouble.on('retract', to);
      retracted.push(to.id);
    },
    async alarm(alarm) {
      await trouble.on('alarm', alarm);
      alarms.push(alarm);
    },
    async purseNews(to, guildId, news) {
      await trouble.on('purseNews', news);
      purseNews.push({ to, guildId, news });
      return true;
    },
    async endVote(threadId, messageId) {
      await trouble.on('endVote', { channelId: threadId });
      const { votes = [] } = counts.get(messageId) ?? {};
      counts.set(messageId, { isOver: true, votes });
    },
    display: async () => {},
    async unsay(threadId, messageIds, all, personId) {
      unsaid.push({ threadId, messageIds, all, ...(personId !== undefined && { personId }) });
      return false;
    },
    async mark(to, isWaiting) {
      await trouble.on('mark', to);
      if (to.replyTo === null) return;
      if (isWaiting) marked.add(to.replyTo);
      else marked.delete(to.replyTo);
    },
    async thank(to) {
      await trouble.on('thank', to);
      if (to.replyTo !== null) thanked.push(to.replyTo);
    },
    async overview(to, lines) {
      await trouble.on('overview', to);
      overviews.push(lines);
    },
    async note(to, note) {
      await trouble.on('note', to);
      // as Discord: a second message of the same nonce, which is made of the id alone, is never posted
      if (!notes.some((known) => known.to.id === to.id)) notes.push({ to, note });
    },
    async openVote(to, versions) {
      await trouble.on('openVote', to);
      const known = polls.find(({ id }) => id === to.id);
      if (known !== undefined) return known.messageId;
      const poll = { id: to.id, messageId: newId(), versions: versions.map(({ number }) => number) };
      polls.push(poll);
      counts.set(poll.messageId, { isOver: false, votes: poll.versions.map(() => 0) });
      return poll.messageId;
    },
    votesOf: async (_threadId, messageId) => counts.get(messageId) ?? null,
    attachable: async () => server.attachable,
    inWords: lineOf,
    /** Telling twice is harmless: what was told of a request is found again. */
    async tell(to, telling) {
      await trouble.on('tell', to);
      if (gone.has(to.threadId)) return null;
      if (silent.has(to.threadId)) throw new Silenced(new Error('Missing Permissions'));
      const known = told.find((one) => one.to.id === to.id);
      if (known === undefined) told.push({ to, telling, messageId: newId() });
      return told.find((one) => one.to.id === to.id)?.messageId ?? null;
    },
    async tellAlone(to, telling) {
      await trouble.on('tellAlone', to);
      if (!direct.isOpen) return null;
      const messageId = newId();
      toldAlone.push({ to, telling, messageId });
      return { channelId: `direct-${to.requester.id}`, messageId };
    },
  });

  const mailbox: Mailbox = {
    hears: (guildId) => !unheard.has(guildId),
    hearsAll: () => unheard.size === 0,
    newestIn: (channelId) => [...messages.values()].findLast((one) => one.channelId === channelId)?.messageId,
    isOurs: async (channelId) => ours.has(channelId),
    isFresh: (channelId) => ours.has(channelId) && ![...messages.values()].some((one) => one.channelId === channelId),
    sentAt: (messageId) => writtenAt.get(messageId) ?? 0,
    whereabouts: async (channelId, guildId, personId) => ({
      isDirect: guildId === null,
      isThread: channelId !== GENERAL,
      isAgeRestricted: false,
      channelIds: [channelId, GENERAL],
      roleIds: rolesOf.get(personId) ?? [],
    }),
    since: async (channelId, messageId) => {
      await setImmediate(); // Discord answers when it does
      await trouble.on('since', { channelId });
      return [...messages.values()].filter(
        (one) => one.channelId === channelId && BigInt(one.messageId) > BigInt(messageId),
      );
    },
    shown: async (channelId, messageId) => {
      await trouble.on('shown', { channelId });
      const said = messages.get(messageId ?? channelId);
      const { files, links, coveredLinks = [], stickers, leftOut, readable } = said ?? emptyMessage;
      const isHidden = !readable;
      return { files, links, coveredLinks, stickers, leftOut, isHidden, authorId: said?.authorId ?? null };
    },
    wordsOf: (file) =>
      wordsOfFile(file, {
        mediaHosts: [new URL(pictureUrl).host],
        where: { guild: null },
        withinMs: PATIENT_MS,
      }),
    freshLink: async (file) => fresh.get(file.id) ?? null,
    bytesOf: (file, signal) => bytesOfFile(file, [new URL(pictureUrl).host], signal),
    serves: (file) => isServed(file, [new URL(pictureUrl).host], PATIENT_MS),
  };

  return {
    audienceOf,
    mailbox,
    /** Servers (null: direct messages) that another process is told of. */
    unheard,
    newId,
    trouble,
    told,
    notes,
    overviews,
    marked,
    thanked,
    retracted,
    polls,
    counts,
    unsaid,
    rolesOf,
    alarms,
    purseNews,
    /** The link of a file lives again, once somebody asks for it. */
    refresh: (fileId: string, url: string) => void fresh.set(fileId, url),
    /** A thread that a bot has opened, though none knows of it. */
    openThread: (threadId: string) => void ours.add(threadId),
    /** Somebody deletes the thread: nobody can be told anything there. */
    removeThread: (threadId: string) => void gone.add(threadId),
    /** Somebody leaves the server. */
    leave: (personId: string) => void left.add(personId),
    /** The bot may not speak there, until it may. */
    silence: (threadId: string) => void silent.add(threadId),
    unsilence: (threadId: string) => void silent.delete(threadId),
    /** Whether people let the bot write to them alone, and what it did. */
    direct,
    readAlone: (): readonly string[] => toldAlone.map(({ telling }) => lineOf(telling)),
    /** The steps that its progress message has shown, one after the other. */
    steps: (id: string): readonly Step['kind'][] => {
      const kinds = (shown.get(id) ?? []).map(({ step }) => step.kind);
      return kinds.filter((kind, index) => kind !== kinds[index - 1]);
    },
    /** How far it has shown its film to be, one after the other. */
    percentages: (id: string): readonly (number | null)[] => {
      const said = (shown.get(id) ?? []).flatMap(({ step }) => (step.kind === 'rendering' ? [step.percent] : []));
      return said.filter((percent, index) => index === 0 || percent !== said[index - 1]);
    },
    /** So much may be attached from now on. */
    boost: (bytes: number) => void (server.attachable = bytes),
    progressOf: (id: string): Progress | undefined => shown.get(id)?.at(-1),

    acknowledge: (token: string) => void acknowledged.add(token),
    /** Later than 15 minutes after an interaction, nobody can say whether it was answered. */
    forget: (token: string) => void acknowledged.delete(token),
    picture: (name: string): Attachment => ({ id: `file-${name}`, name, bytes: 1_000, url: pictureUrl }),

    /** Somebody writes: it stands there from now on, whether or not a bot listens. */
    write(channelId: string, text: string, { files = [], ...more }: Written = {}): Arrival {
      const arrival: Arrival = {
        messageId: newId(),
        editedAt: null,
        channelId,
        guildId: '1',
        authorId: ada.id,
        locale: 'en-US',
        text,
        files: files.map((name) => ({ id: `file-${name}`, name, bytes: 1_000, url: pictureUrl })),
        links: [],
        texts: [],
        stickers: [],
        leftOut: [],
        addressed: more.mentioned ?? false,
        mentioned: false,
        repliesTo: null,
        readable: true,
        opens: 'nothing',
        inOurThread: false,
        missing: [],
        isDirect: false,
        ...more,
      };
      messages.set(arrival.messageId, arrival);
      writtenAt.set(arrival.messageId, now());
      return arrival;
    },

    /** Somebody edits it. */
    rewrite: (arrival: Arrival) => void messages.set(arrival.messageId, arrival),

    erase: ({ messageId }: Arrival) => void messages.delete(messageId),

    /** What people have read of the results of their requests, in order. */
    read: (): readonly string[] => told.map(({ telling }) => lineOf(telling)),
  };
}

const emptyMessage = { files: [], links: [], coveredLinks: [], stickers: [], leftOut: [], readable: true };

function lineOf(telling: Telling): string {
  switch (telling.kind) {
    case 'result':
      return `version ${telling.version}${telling.late ? ', late' : ''}`;
    case 'reply':
      return `reply: ${telling.text}`;
    case 'failure':
      return `${telling.failure.kind}, spent ${telling.spent}`;
    case 'mistake':
      return telling.mistake.kind;
    case 'stopped-late':
      return `stopped, kept as ${telling.version}`;
    case 'refused-files':
    case 'incomplete':
      return `${telling.kind === 'incomplete' ? 'asks, ' : ''}refused: ${telling.refused.map(({ name, reason }) => `${name} ${reason}`).join(', ')}`;
    case 'made':
    case 'render-failed':
    case 'export-blocked':
      return `${telling.kind} ${telling.version}`;
    case 'unsent':
      return `not sent: ${telling.why}`;
    case 'only-link':
      return `only a link to ${telling.version}`;
    case 'nothing-changed':
    case 'afresh':
    case 'unknown':
    case 'stopped':
    case 'stopped-unsure':
      return telling.kind;
  }
}
