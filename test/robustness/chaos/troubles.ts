import type { Discord } from '../../../playground/discord/discord.ts';
import type { Switches } from '../../../playground/nemo/switches.ts';
import { backendFaults } from '../harness/backend-faults.ts';
import { passing, type Passing } from '../harness/discord-faults.ts';
import type { KindName } from '../harness/kinds.ts';
import type { Random } from './random.ts';

type Gateway = Discord['gateway'];

/** What the gateway may do at any time. */
export const gatewayTroubles = {
  'closes with 4000': (gateway) => gateway.close(4000),
  'closes with 4007': (gateway) => gateway.close(4007),
  'closes with 4008': (gateway) => gateway.close(4008),
  'closes with 4009': (gateway) => gateway.close(4009),
  'asks to reconnect': (gateway) => gateway.reconnect(),
  'calls the session invalid, to be resumed': (gateway) => gateway.invalidate({ resumable: true }),
  'calls the session invalid for good': (gateway) => gateway.invalidate(),
} as const satisfies Readonly<Record<string, (gateway: Gateway) => void>>;

/** Something that goes wrong, and how long after the one before. */
export type Trouble = { readonly afterMs: number } & (
  | { readonly at: 'Discord'; readonly kind: KindName; readonly fault: Passing }
  | { readonly at: 'the backend'; readonly kind: KindName; readonly fault: string; readonly times: number }
  | { readonly at: 'the gateway'; readonly fault: keyof typeof gatewayTroubles }
  | {
      readonly at: 'the gateway, for a while';
      readonly fault: 'tells everything twice' | 'the server is away';
      readonly forMs: number;
    }
  | { readonly at: 'the backend, for a while'; readonly switches: Partial<Switches>; readonly forMs: number }
  | { readonly at: 'the backend as a whole'; readonly fault: 'nobody listens'; readonly forMs: number }
  | { readonly at: 'the backend, from now on'; readonly fault: 'tokens have expired' | 'sessions are forgotten' }
);

/** Of no consequence for a place: it is only asked for its names. */
const backendNames = Object.keys(backendFaults({ contentType: 'application/json', text: '{' }));

/** How a call to the backend fails, by the names of the fault matrix; or it is carried out, and nobody hears of it. */
export const UNHEARD = 'a reset after it landed';

/** Calls to the backend, the paid one more often than the others. */
const backendKinds = [
  'session',
  'upload',
  'state',
  'credits',
  'run',
  'run',
  'run',
  'submit',
  'runningPoll',
  'runningPoll',
  'clip',
] as const;

/** Not among them: taking a mark away, which is a courtesy that is tried once. */
const discordKinds = [
  'answer',
  'original',
  'answerEdit',
  'thread',
  'progress',
  'progressEdit',
  'lastEdit',
  'overview',
  'overviewEdit',
  'telling',
  'telling',
  'note',
  'history',
  'mark',
  'download',
] as const;

const passingNames = Object.values(passing).map(({ name }) => name);
const isPassing = (name: string): name is Passing => name in passing;
const gatewayNames = Object.keys(gatewayTroubles).filter(
  (name): name is keyof typeof gatewayTroubles => name in gatewayTroubles,
);

const moods: readonly Partial<Switches>[] = [
  { dropStream: 'work-continues' },
  { dropStream: 'work-cancelled' },
  { streamError: 'escaped' },
  { streamError: 'adk' },
  { silentEdit: 'on', lateWrite: 'on' },
  { lateWrite: 'on' },
  { renderFailure: 'once' },
  { renderUrl: 'one-poll-later' },
  { trailingNoise: 'on' },
  { heartbeat: 'comment', closeDelayMs: 500 },
];

export function planTroubles(random: Random, how: number): readonly Trouble[] {
  return Array.from({ length: how }, () => ({ afterMs: random.between(200, 1_600), ...trouble(random) }));
}

type Bare<T> = T extends unknown ? Omit<T, 'afterMs'> : never;

function trouble(random: Random): Bare<Trouble> {
  const forMs = random.between(500, 3_000);
  const place = random.next();
  if (place < 0.42)
    return { at: 'Discord', kind: random.pick(discordKinds), fault: random.pick(passingNames.filter(isPassing)) };
  if (place < 0.82)
    return {
      at: 'the backend',
      kind: random.pick(backendKinds),
      fault: random.pick([...backendNames, UNHEARD, UNHEARD]),
      times: random.between(1, 2),
    };
  if (place < 0.87) return { at: 'the gateway', fault: random.pick(gatewayNames) };
  if (place < 0.9)
    return {
      at: 'the gateway, for a while',
      fault: random.pick(['tells everything twice', 'the server is away']),
      forMs,
    };
  if (place < 0.97) return { at: 'the backend, for a while', switches: random.pick(moods), forMs };
  if (place < 0.985) return { at: 'the backend as a whole', fault: 'nobody listens', forMs };
  return {
    at: 'the backend, from now on',
    fault: random.pick(['tokens have expired', 'tokens have expired', 'sessions are forgotten']),
  };
}
