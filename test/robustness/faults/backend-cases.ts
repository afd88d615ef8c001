import type { Beginning } from '../../../playground/broken-line.ts';
import type { Arrived } from '../../../playground/nemo/exchange.ts';
import type { NemoFault } from '../../../playground/nemo/faults.ts';
import type { Switches } from '../../../playground/nemo/switches.ts';
import { kinds } from '../harness/kinds.ts';
import { animates, type Act } from './acts.ts';
import { backendFaults, type BackendFault } from '../harness/backend-faults.ts';
import type { SharedCase } from './case.ts';
import type { Life } from './life.ts';
import type { Next } from './next.ts';
import { play, struckNothing, type Struck } from './play.ts';

/** A call to the backend, where a fault can strike it. */
export interface Place {
  /** What the bot does with it: “opening a session”. */
  readonly doing: string;
  readonly is: (asked: Arrived) => boolean;
  /** From which of such calls on, counted from 1. */
  readonly from?: number;
  readonly beginning?: Beginning;
  /** The last call before it: once its answer has left, nobody listens any more. None: nobody did from the beginning. */
  readonly after?: (asked: Arrived) => boolean;
  /** Which of them, counted from 1; or the first whose answer says so. */
  readonly afterNth?: number;
  readonly afterReply?: RegExp;
  /** How long nobody listens; until it is told where this is not given. */
  readonly awayMs?: number;
  /** What has to be so before the request is made. */
  readonly prepare?: (life: Life) => void;
  /** What somebody does; a whole project unless told otherwise. */
  readonly act?: Act;
}

/** What is read further down of a call that does not come to its end. */
const json: Beginning = { contentType: 'application/json', text: '{"code":0,"data":{"sess' };

export const isKind =
  (name: 'token' | 'session' | 'upload' | 'state' | 'credits' | 'run' | 'submit' | 'clip') =>
  (asked: Arrived): boolean =>
    kinds[name].is(asked, undefined);

/** One case for each fault that strikes a call, each time the call is made. */
export function backendCases(place: Place, rows: Readonly<Record<BackendFault, Next>>): readonly SharedCase[] {
  const faults = backendFaults(place.beginning ?? json);
  const { refused, ...others } = rows;
  return [
    ...caseOf(place, 'nobody listens', refused, (life) => goAway(life, place)),
    ...Object.entries(faults).flatMap(([name, fault]) =>
      caseOf(place, `${name} each time`, rowOf(others, name), (life) => strike(life, place, { fault })),
    ),
  ];
}

function rowOf(rows: Readonly<Record<string, Next>>, name: string): Next {
  const row = rows[name];
  if (row === undefined) throw new Error(`the table has no row for ${name}`);
  return row;
}

/** One case for a fault that strikes a call so many times. */
export function backendCase(place: Place, name: string, how: Omit<Hit, 'from'>, next: Next): readonly SharedCase[] {
  return caseOf(place, name, next, (life) => strike(life, place, how));
}

/** A form that all answers of the backend have: nothing is struck by it. */
export function formCase(
  what: string,
  switches: Partial<Switches>,
  next: Next,
  act: Act = animates,
): readonly SharedCase[] {
  return caseOf({ doing: 'the backend', is: () => false, act }, what, next, ({ stage }) => {
    Object.assign(stage.nemo.switches, switches);
    return struckNothing;
  });
}

/** The token runs out just before a call: whoever asks gets another one for the same account. */
export function expiringCase(place: Place, next: Next): readonly SharedCase[] {
  const onceMore = { ...next, most: next.most ?? 4 };
  return caseOf(place, 'the token runs out just before', onceMore, (life) => {
    const expire: NemoFault = (carryOut) => {
      life.stage.nemo.renewTokens('now');
      return carryOut();
    };
    return strike(life, place, { fault: expire, times: 1 });
  });
}

function caseOf(place: Place, fault: string, row: Next, begin: (life: Life) => Struck): readonly SharedCase[] {
  return [
    {
      name: `${place.doing}: ${fault} → ${row.what}`,
      seconds: row.seconds ?? 0,
      async play(life) {
        place.prepare?.(life);
        return play(life, place.act ?? animates, () => begin(life), row);
      },
    },
  ];
}

interface Hit {
  readonly fault: NemoFault;
  readonly times?: number;
}

function strike({ nemoFaults, stage }: Life, { is, from = 1 }: Place, { fault, times = Infinity }: Hit): Struck {
  const struck = nemoFaults.strike({
    is,
    from,
    times,
    fault: (next) => {
      stage.nemo.renewTokens('if asked for'); // a refused token can be had anew, as often as it is refused
      return fault(next);
    },
  });
  const calls = () => Math.max(0, struck.seen - from + 1);
  return { calls, invalid: () => 0, hasStruck: () => struck.hits > 0 };
}

/** Nobody listens from just before the call on. */
function goAway(
  { nemoFaults, stage: { nemo } }: Life,
  { after, afterNth = 1, afterReply = /^/, awayMs }: Place,
): Struck {
  const leave = () => {
    void nemo.goAway();
    if (awayMs !== undefined) setTimeout(() => void nemo.comeBack(), awayMs);
  };
  if (after === undefined) {
    leave();
    return struckNothing;
  }
  let hasGone = false;
  nemoFaults.strike({
    is: after,
    from: afterNth,
    async fault(next) {
      const reply = await next();
      if (hasGone || !afterReply.test('body' in reply ? JSON.stringify(reply.body) : '')) return reply;
      hasGone = true;
      return { ...reply, afterwards: leave };
    },
  });
  return struckNothing;
}
