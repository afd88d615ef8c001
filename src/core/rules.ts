import { requestedSeconds } from './clip-length.ts';
import { allowances } from './limits.ts';
import { wordsOf } from './request.ts';
import type { Part } from './asking.ts';
import { saysRefused } from './refused-words.ts';
import type { AgainstRules } from './over-the-line.ts';

/** How much somebody may ask for, or a server, or all together; null where there is no bound. */
export interface Allowance {
  readonly turnsADay: number | null;
  /** Projects in which something of theirs is under way. */
  readonly atOnce: number | null;
  /** Requests that are not over yet, those in line among them. */
  readonly waiting: number | null;
  readonly creditsADay: number | null;
  /** Between two requests. */
  readonly cooldownSeconds: number | null;
}

/** What whoever manages a server has set there. Null, or nothing in a list: as it is everywhere. */
export interface Settings {
  /** Only people with one of these roles. */
  readonly roles: readonly string[];
  /** Only in these channels, and in the threads in them. */
  readonly channels: readonly string[];
  readonly threadsOnly: boolean;
  /** Only where Discord lets nobody in who is not of age. */
  readonly ageRestrictedOnly: boolean;
  /** Of each person here. */
  readonly person: Partial<Allowance>;
  /** Of this server. */
  readonly server: Partial<Allowance>;
  /** The longest clip that may be asked for. */
  readonly seconds: number | null;
  /** Every request waits for Start. */
  readonly asksPrice: boolean;
  /** Whoever began a project need not be asked. */
  readonly othersDirect: boolean;
  /** Whoever posted a picture is asked before somebody else animates it. */
  readonly asksOwner: boolean;
  /** The file of a version is made when somebody wants it, not after every request. */
  readonly exportsOnDemand: boolean;
  /** In which language the bot says what everybody reads; null for that of whoever asks. */
  readonly language: 'en-US' | 'zh-CN' | null;
  readonly retentionDays: number | null;
  /** Requests with one of these are refused. */
  readonly refusedWords: readonly string[];
  /** People who may ask for nothing here. */
  readonly blocked: readonly string[];
  /** The id of the purse that pays for what is asked for there from now on; null for the bot's own account. */
  readonly purse: string | null;
  /** What whoever runs the bot has set for this server. */
  readonly granted: Bounds;
}

/** Those that hold otherwise than everywhere. */
interface Bounds {
  readonly person: Partial<Allowance>;
  readonly server: Partial<Allowance>;
  readonly seconds: number | null;
  readonly retentionDays: number | null;
}

export const noSettings: Settings = {
  roles: [],
  channels: [],
  threadsOnly: false,
  ageRestrictedOnly: false,
  person: {},
  server: {},
  seconds: null,
  asksPrice: false,
  othersDirect: false,
  asksOwner: false,
  exportsOnDemand: false,
  language: null,
  retentionDays: null,
  refusedWords: [],
  blocked: [],
  purse: null,
  granted: { person: {}, server: {}, seconds: null, retentionDays: null },
};

/** What holds everywhere unless a server says otherwise: by the environment. */
export interface Defaults {
  readonly person: Allowance;
  readonly server: Allowance;
  readonly bot: Allowance;
  readonly seconds: number | null;
  readonly directMessages: boolean;
}

/** What holds for one request. */
export interface Rules extends Defaults {
  readonly settings: Settings;
}

export const unbounded: Allowance = {
  turnsADay: null,
  atOnce: null,
  waiting: null,
  creditsADay: null,
  cooldownSeconds: null,
};

/** Numbers of the environment; 0 is no bound. */
export type Numbers = { readonly [Name in keyof typeof allowances]: number } & { readonly DIRECT_MESSAGES: boolean };

export function defaultsOf(numbers: Numbers): Defaults {
  const bound = (value: number) => (value === 0 ? null : value);
  return {
    person: {
      ...unbounded,
      turnsADay: bound(numbers.PERSON_TURNS_A_DAY),
      atOnce: bound(numbers.PERSON_AT_ONCE),
      creditsADay: bound(numbers.PERSON_CREDITS_A_DAY),
      cooldownSeconds: bound(numbers.PERSON_COOLDOWN_SECONDS),
    },
    server: {
      ...unbounded,
      turnsADay: bound(numbers.SERVER_TURNS_A_DAY),
      atOnce: bound(numbers.SERVER_AT_ONCE),
      waiting: bound(numbers.SERVER_WAITING),
      creditsADay: bound(numbers.SERVER_CREDITS_A_DAY),
    },
    bot: { ...unbounded, creditsADay: bound(numbers.CREDITS_A_DAY) },
    seconds: bound(numbers.CLIP_SECONDS),
    directMessages: numbers.DIRECT_MESSAGES,
  };
}

/**
 * A server whose own account pays sets its bounds as it likes. Where that of the bot does, whoever manages the server
 * may have less than whoever runs the bot lets it have, never more: anybody may let the bot into a server of theirs.
 */
export function rulesOf(defaults: Defaults, settings: Settings): Rules {
  const { granted, purse } = settings;
  const person = { ...defaults.person, ...granted.person };
  const server = { ...defaults.server, ...granted.server };
  const seconds = granted.seconds ?? defaults.seconds;
  return {
    ...defaults,
    person: purse === null ? stricter(person, settings.person) : { ...person, ...settings.person },
    server: purse === null ? stricter(server, settings.server) : { ...server, ...settings.server },
    seconds: purse === null ? lower(seconds, settings.seconds) : (settings.seconds ?? seconds),
    settings,
  };
}

function stricter(allowed: Allowance, own: Partial<Allowance>): Allowance {
  return {
    turnsADay: lower(allowed.turnsADay, own.turnsADay),
    atOnce: lower(allowed.atOnce, own.atOnce),
    waiting: lower(allowed.waiting, own.waiting),
    creditsADay: lower(allowed.creditsADay, own.creditsADay),
    cooldownSeconds: Math.max(allowed.cooldownSeconds ?? 0, own.cooldownSeconds ?? 0) || null,
  };
}

/** Null is no bound. */
function lower(a: number | null, b: number | null = null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/**
 * Days that a project is kept after its last request: a server, or whoever runs the bot for it, may have fewer than
 * `most`, which hold everywhere.
 */
export function keptDays({ retentionDays, granted }: Settings, most: number): number {
  return Math.min(retentionDays ?? most, granted.retentionDays ?? most, most);
}

/** Who asks, where, and for what. */
export interface Ask {
  readonly personId: string;
  readonly parts: readonly Part[];
  readonly where: Whereabouts;
}

export interface Whereabouts {
  readonly isDirect: boolean;
  readonly isThread: boolean;
  readonly isAgeRestricted: boolean;
  /** The channel, and for a thread the channel it is in. */
  readonly channelIds: readonly string[];
  readonly roleIds: readonly string[];
}

/** What speaks against a request, whatever was asked for before; null where nothing does. */
export function againstRules(ask: Ask, rules: Rules): AgainstRules | null {
  const { seconds, settings } = rules;
  const against = againstAsking(ask, rules);
  if (against !== null) return against;
  if (saysRefused(ask.parts, settings.refusedWords)) return { kind: 'word-refused' };
  const asked = requestedSeconds(readByAgent(ask.parts));
  return seconds !== null && asked > seconds ? { kind: 'clip-too-long', seconds: asked, most: seconds } : null;
}

/** What people wrote beside their pictures reaches the agent, too. */
function readByAgent(parts: readonly Part[]): string {
  const alts = parts.flatMap(({ files }) => files.flatMap(({ alt = '' }) => alt));
  return [wordsOf(parts), ...alts].join('\n');
}

/** What speaks against whatever this person would ask for there. */
export function againstAsking(
  { personId, where }: Omit<Ask, 'parts'>,
  { settings, directMessages }: Rules,
): AgainstRules | null {
  const { blocked, roles, channels, threadsOnly, ageRestrictedOnly } = settings;
  if (where.isDirect && !directMessages) return { kind: 'direct-messages-off' };
  if (blocked.includes(personId)) return { kind: 'blocked-here' };
  if (roles.length > 0 && !roles.some((id) => where.roleIds.includes(id))) return { kind: 'role-needed', roles };
  if (channels.length > 0 && !channels.some((id) => where.channelIds.includes(id)))
    return { kind: 'other-channels', channels };
  if (threadsOnly && !where.isThread) return { kind: 'threads-only' };
  return ageRestrictedOnly && !where.isAgeRestricted ? { kind: 'age-restricted-only' } : null;
}

/** Whether the roles and channels of the person have to be known for that. */
export function asksWhereabouts({ settings: { roles, channels, threadsOnly, ageRestrictedOnly } }: Rules): boolean {
  return roles.length + channels.length > 0 || threadsOnly || ageRestrictedOnly;
}
