import type { Snapshot } from '../../../src/core/snapshot.ts';
import { step, type Turn, type TurnEvent } from '../../../src/core/turn.ts';
import { LOOKS_BEFORE_SAYING_SO, type Waits } from '../../../src/core/waits.ts';
import { isFree, type Name, type Process, type Rules, type TurnPlace, type World } from './world.ts';

const waits: Waits = { lookFirstMs: 30, lookNextMs: 60, answerLimitMs: 200 };
const LATE = 1_000;
const before: Snapshot = { fingerprint: 'A', draft: null };
const after: Snapshot = { fingerprint: 'B', draft: '{}' };

/** A turn without what only grows, and without what decides nothing: its history, times, words. */
export function forgetful(turn: Turn): Turn {
  const next = { ...turn, history: [] };
  if (next.phase === 'unsure') return { ...next, looks: 0, lookAt: 0, until: 100 };
  if (next.phase === 'answered') return { ...next, looks: Math.min(next.looks, 1), lookAt: 0 };
  if ('outcome' in next && next.outcome?.kind === 'changed') {
    return { ...next, outcome: { kind: 'changed', text: '', draft: null, late: false } };
  }
  const tellsTheSame = [
    'reply',
    'nothing-changed',
    'unknown',
    'refused',
    'no-material',
    'incomplete',
    'afresh',
    'stopped',
  ];
  if ('outcome' in next && next.outcome && tellsTheSame.includes(next.outcome.kind)) {
    return { ...next, outcome: { kind: 'unknown' } };
  }
  return next;
}

/**
 * What this process may find itself in after its next line about the turn. Of events that are followed by the same, as far as
 * what is paid and told goes, one stands for all.
 */
export function turnMoves(world: World, name: Name, rules: Rules): readonly World[] {
  const self = world[name];
  if (self === null) return [];
  const now: Process = { ...self, asleep: false };
  const be: Be = (turn, more = {}, change = {}) => ({ ...world, ...more, [name]: { ...now, ...change, turn } });
  const goOn = (turn: Turn, more: Partial<World> = {}): World => {
    if (turn.phase === 'told') return be({ at: 'release' }, more);
    if (turn.phase === 'exporting') return be({ at: 'is-over' }, more, { sleptInAct: false });
    return be(turn.phase === 'sent' ? { at: 'demand' } : { at: 'act', turn }, more, { sleptInAct: false });
  };
  const claim = isFree(world, world.turnClaim, name);
  const ours = { turnClaim: name };
  const { turn: place } = self;
  switch (place.at) {
    case 'idle':
      return isToBeCarried(world) && claim ? [be({ at: 'read' }, ours)] : [];
    case 'read':
      if (world.turn.phase !== 'sent') return [goOn(world.turn)];
      return [
        rules.look
          ? be({ at: 'fetch', event: lost, during: 'sent' })
          : be({ at: 'demand' }, {}, { sleptSinceSent: false }),
      ];
    case 'act':
      if (place.turn.phase === 'settled') return [be({ at: wayOf(place.turn) })];
      return eventsOf(place.turn, world).map((event) => be({ at: 'away', event, during: place.turn.phase }));
    case 'away': // whoever slept while it acted asks once more whether the turn is its own
      if (self.sleptInAct && !claim) return [be({ at: 'idle' })];
      return [be({ ...place, at: place.event.type === 'departing' ? 'claim' : 'fetch' }, self.sleptInAct ? ours : {})];
    case 'claim':
      return [claim ? be({ ...place, at: 'fetch' }, ours, { sleptSinceSent: false }) : be({ at: 'idle' })];
    case 'fetch':
      if (world.turn.phase !== place.during) return [goOn(world.turn)];
      return [be({ at: 'write', event: place.event, found: world.turn })];
    case 'write': {
      const next = forgetful(step(lookedLong(place.found, place.event), place.event, waits));
      return [goOn(next, { turn: next })];
    }
    case 'demand':
      return [claim ? be({ at: 'grant' }, ours) : be({ at: 'idle' })];
    case 'grant':
      if (rules.grant && world.granted) return [be({ at: 'away', event: lost, during: 'sent' })];
      return [be({ at: 'leave' }, { granted: true })];
    case 'leave': {
      if (self.sleptSinceSent) return [be({ at: 'idle' })];
      const paid = world.paid + 1;
      return [
        be({ at: 'stream' }, { paid, run: 'under way' }),
        be({ at: 'away', event: refused, during: 'sent' }, { paid }),
      ];
    }
    case 'stream':
      return [answered, lost].map((event) => be({ at: 'away', event, during: 'sent' }));
    case 'find':
      return [be(world.posts > 0 ? tell : { at: 'post' })];
    case 'post': // Discord knows the nonce longer than it takes from the look to the post
      return [be(tell, { posts: Math.max(1, world.posts) })];
    case 'ask':
      if (world.render !== null || !isFree(world, world.renderClaim, name)) return [be(ordered)];
      return [be({ at: 'enter' }, { renderClaim: name })];
    case 'enter':
      return [be(ordered, { render: world.render ?? asked })];
    case 'is-over': // an export that is over told no turn that was not yet waiting for it
      return [
        be(
          world.render === null || world.render.phase === 'told' ? { ...tell, during: 'exporting' } : { at: 'release' },
        ),
      ];
    case 'release':
      return [be({ at: 'idle' }, world.turnClaim === name ? { turnClaim: null } : {})];
  }
}

type Be = (turn: TurnPlace, more?: Partial<World>, change?: Partial<Process>) => World;

const lost: TurnEvent = { type: 'lost', at: 0 };
const asks: TurnEvent = { type: 'asks', question: { kind: 'price', least: 1, most: 2, left: null, videos: 1 }, at: 0 };
const refused: TurnEvent = { type: 'refused', failure: { kind: 'refused' }, at: 0 };
const answered: TurnEvent = { type: 'answered', text: 'Done.', stumbled: false, at: 0 };
const tell = { at: 'away', event: { type: 'told', at: 0 }, during: 'settled' } as const;
const ordered = { at: 'away', event: { type: 'export-ordered', at: 0 }, during: 'settled' } as const;

/** A turn whose export is under way is told by whoever carries that: it is only looked at where its own carrier has died. */
function isToBeCarried({ turn, turnClaim }: World): boolean {
  return turn.phase === 'exporting' ? turnClaim !== null : turn.phase !== 'told';
}

/** What may come of acting on a turn in its phase. */
function eventsOf(turn: Turn, { run, acknowledged }: World): readonly TurnEvent[] {
  const seen = run === 'done' ? after : before;
  switch (turn.phase) {
    case 'opening':
      return [acknowledged ? { type: 'opened', threadId: '7', at: 0 } : { type: 'never-acknowledged', at: 0 }];
    case 'queued':
      return [{ type: 'its-turn', at: LATE }];
    case 'gathering':
      return [
        { type: 'departing', before: seen, creditsBefore: null, at: 0 },
        refused,
        ...(turn.agreed.length === 0 ? [asks] : []),
        ...(run === 'done' ? [{ type: 'came-late' as const, draft: after.draft, at: 0 }] : []),
      ];
    case 'asking':
      return [
        { type: 'agreed', to: 'price', parts: [], at: 0 },
        { type: 'stop', at: 0 },
      ];
    case 'answered':
    case 'unsure':
      return [
        { type: 'looked', now: seen, at: 0 },
        { type: 'looked', now: seen, at: LATE },
        { type: 'blind', at: LATE },
      ];
    case 'sent':
    case 'settled':
    case 'exporting':
    case 'told':
      return [];
  }
}

/** Whoever sees nothing has looked for as long as it looks: the count of looks would only multiply the worlds. */
function lookedLong(turn: Turn, event: TurnEvent): Turn {
  return turn.phase === 'answered' && event.type === 'blind' ? { ...turn, looks: LOOKS_BEFORE_SAYING_SO } : turn;
}

function wayOf({ outcome, stoppedAt }: Extract<Turn, { phase: 'settled' }>): 'find' | 'ask' {
  return outcome.kind === 'changed' && stoppedAt === null ? 'ask' : 'find';
}

const asked = {
  id: '1',
  projectId: '1',
  threadId: '7',
  requester: { id: '9', locale: 'en-US' },
  text: '',
  cost: null,
  replyTo: null,
  thumbnail: null,
  attempt: 1,
  askedAt: 0,
  history: [],
  phase: 'asked',
  version: 1,
} as const;
