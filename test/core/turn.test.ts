import { expect, test } from 'vitest';
import { step, type Turn, type TurnEvent } from '../../src/core/turn.ts';
import type { Waits } from '../../src/core/waits.ts';
import { everyArrow } from '../support/explore.ts';

const waits: Waits = { lookFirstMs: 30, lookNextMs: 60, answerLimitMs: 200 };
const A = { fingerprint: 'A', draft: null };
const B = { fingerprint: 'B', draft: '{"t":[]}' };

const facts = {
  id: '1',
  projectId: '1',
  requester: { id: '9', locale: 'en-US' },
  askedAt: 0,
  parts: [{ messageId: null, text: 'let it move', files: [], links: [], about: null }],
  claim: null,
  repeats: null,
  each: false,
  batch: null,
  stoppedAt: null,
  agreed: [],
  creditsBefore: null,
  history: [],
};
const door = {
  kind: 'interaction' as const,
  applicationId: '5',
  interactionToken: 'secret',
  channelId: '7',
  opens: 'public-thread' as const,
};
const beginnings: readonly Turn[] = [
  { ...facts, phase: 'opening', door },
  { ...facts, phase: 'queued', threadId: '7', notBefore: 50 },
];

/** Everything that can happen, at the three times that matter: at once, later, and when all waiting is over. */
const events: readonly TurnEvent[] = [0, 100, 1_000].flatMap((at): TurnEvent[] => [
  { type: 'opened', threadId: '7', at },
  { type: 'never-acknowledged', at },
  { type: 'amended', parts: facts.parts, notBefore: 50, at },
  { type: 'split', parts: facts.parts, batch: { id: '1', place: 1, of: 2 }, at },
  { type: 'withdrawn', at },
  { type: 'its-turn', at },
  { type: 'departing', before: A, creditsBefore: 100, at },
  { type: 'asks', question: { kind: 'price', least: 90, most: 110, left: 40, videos: 1 }, at },
  { type: 'agreed', to: 'price', parts: facts.parts, at },
  { type: 'agreed', to: 'missing', parts: facts.parts, at },
  { type: 'no-material', at },
  { type: 'asks', question: { kind: 'clash', clash: 'two-openings' }, at },
  { type: 'arranged', choice: { kind: 'loop', loops: true }, at },
  { type: 'afresh', at },
  { type: 'came-late', draft: '{"t":[]}', at },
  { type: 'refused', failure: { kind: 'broken' }, at },
  { type: 'answered', text: '', stumbled: false, at },
  { type: 'answered', text: '', stumbled: true, at },
  { type: 'answered', text: 'Done.', stumbled: false, at },
  { type: 'answered', text: 'Done.', stumbled: false, clipHeard: true, at },
  { type: 'lost', at },
  { type: 'looked', now: A, at },
  { type: 'looked', now: B, at },
  { type: 'blind', at },
  { type: 'stop', at },
  { type: 'receipt', cost: { spent: 50, left: 50, exact: true }, at },
  { type: 'unsent', why: 'place-gone', at },
  { type: 'answered-before', by: 'earlier', at },
  { type: 'export-ordered', at },
  { type: 'told', at },
]);

/** Without what only grows, its history and the count of looks, the machine has an end. */
const forgetful = (turn: Turn, event: TurnEvent): Turn => {
  const next = step(turn, event, waits);
  return { ...next, history: [], ...('looks' in next && { looks: Math.min(next.looks, 6) }) };
};
const arrows = everyArrow(beginnings, events, forgetful, 30_000);

test('the arrows between the phases are these, and no others', () => {
  const drawn = arrows.map(({ from, event, to }) => `${from.phase} -${event.type}-> ${to.phase}`);
  expect([...new Set(drawn)].toSorted()).toMatchInlineSnapshot(`
    [
      "answered -blind-> answered",
      "answered -blind-> settled",
      "answered -looked-> answered",
      "answered -looked-> settled",
      "answered -lost-> answered",
      "answered -refused-> settled",
      "answered -stop-> answered",
      "answered -stop-> settled",
      "asking -agreed-> asking",
      "asking -agreed-> gathering",
      "asking -amended-> queued",
      "asking -arranged-> asking",
      "asking -arranged-> gathering",
      "asking -stop-> settled",
      "asking -unsent-> settled",
      "asking -withdrawn-> settled",
      "exporting -told-> told",
      "gathering -afresh-> settled",
      "gathering -amended-> queued",
      "gathering -answered-before-> settled",
      "gathering -arranged-> gathering",
      "gathering -asks-> asking",
      "gathering -asks-> gathering",
      "gathering -came-late-> settled",
      "gathering -departing-> sent",
      "gathering -no-material-> settled",
      "gathering -refused-> settled",
      "gathering -split-> queued",
      "gathering -stop-> settled",
      "gathering -unsent-> settled",
      "gathering -withdrawn-> settled",
      "opening -never-acknowledged-> told",
      "opening -opened-> queued",
      "opening -opened-> settled",
      "opening -stop-> opening",
      "queued -amended-> queued",
      "queued -arranged-> queued",
      "queued -its-turn-> gathering",
      "queued -its-turn-> queued",
      "queued -stop-> settled",
      "queued -withdrawn-> settled",
      "sent -afresh-> settled",
      "sent -answered-> answered",
      "sent -lost-> unsure",
      "sent -refused-> settled",
      "sent -stop-> sent",
      "settled -export-ordered-> exporting",
      "settled -receipt-> settled",
      "settled -told-> told",
      "unsure -blind-> settled",
      "unsure -blind-> unsure",
      "unsure -looked-> settled",
      "unsure -looked-> unsure",
      "unsure -lost-> unsure",
      "unsure -refused-> settled",
      "unsure -stop-> settled",
    ]
  `);
});

test('only a turn that has gathered everything can be sent, so nothing is ever paid for twice', () => {
  const departures = arrows.filter(({ from, to }) => from.phase !== 'sent' && to.phase === 'sent');
  expect(new Set(departures.map(({ from }) => from.phase))).toEqual(new Set(['gathering']));
});

test('from nothing that was sent does any way lead back to where it could be sent again', () => {
  const paid = new Set(['sent', 'answered', 'unsure', 'settled', 'exporting', 'told']);
  expect(arrows.filter(({ from, to }) => paid.has(from.phase) && !paid.has(to.phase))).toEqual([]);
});

test('every turn that can be reached can still be told, by time alone', () => {
  const onwards = arrows
    .filter(({ event }) => event.at === 1_000 && !['stop', 'amended', 'split'].includes(event.type))
    .map(({ from, to }) => ({ from: JSON.stringify(from), to: JSON.stringify(to) }));
  const canBeTold = new Set(arrows.filter(({ to }) => to.phase === 'told').map(({ to }) => JSON.stringify(to)));
  for (let known = -1; known < canBeTold.size;) {
    known = canBeTold.size;
    for (const { from, to } of onwards) if (canBeTold.has(to)) canBeTold.add(from);
  }
  const reached = new Set(arrows.map(({ to }) => JSON.stringify(to)));
  expect([...reached].filter((turn) => !canBeTold.has(turn))).toEqual([]);
});

test('what was told is over', () => {
  expect(arrows.filter(({ from }) => from.phase === 'told')).toEqual([]);
});

test('the time of looking comes to an end, even where nothing can be seen', () => {
  let turn: Turn = {
    ...facts,
    phase: 'unsure',
    threadId: '7',
    before: A,
    seen: null,
    looks: 0,
    lookAt: 30,
    until: 200,
  };
  const looks = [];
  while (turn.phase === 'unsure') {
    looks.push(turn.lookAt);
    turn = step(turn, { type: 'blind', at: turn.lookAt }, waits);
  }
  expect(looks).toEqual([30, 90, 150, 200]);
  expect(turn).toMatchObject({ phase: 'settled', outcome: { kind: 'unknown' } });
});

const found: readonly { readonly turn: Turn; readonly looks: readonly number[] }[] = [
  { turn: { ...facts, phase: 'sent', threadId: '7', before: A, sentAt: 0 }, looks: [1_030, 1_090, 1_150] },
  {
    turn: { ...facts, phase: 'unsure', threadId: '7', before: A, seen: null, looks: 4, lookAt: 30, until: 200 },
    looks: [1_000, 1_060, 1_120, 1_150],
  },
];

test.each(found)(
  'what is found as $turn.phase long after its time is looked at a few times before that is over',
  (one) => {
    let turn = step(one.turn, { type: 'lost', at: 1_000 }, waits);
    const looks = [];
    while (turn.phase === 'unsure') {
      const at = Math.max(turn.lookAt, 1_000);
      looks.push(at);
      turn = step(turn, { type: 'blind', at }, waits);
    }
    expect(looks).toEqual(one.looks);
  },
);

test('an answer without words is looked at twice before it is said that nothing changed', () => {
  const answered: Turn = {
    ...facts,
    phase: 'answered',
    threadId: '7',
    before: A,
    text: '',
    stumbled: false,
    looks: 0,
    lookAt: 0,
  };
  const once = step(answered, { type: 'looked', now: A, at: 0 }, waits);
  expect(once).toMatchObject({ phase: 'answered', lookAt: 3_000 });
  expect(step(once, { type: 'looked', now: A, at: 3_000 }, waits)).toMatchObject({
    outcome: { kind: 'nothing-changed' },
  });
  expect(step(once, { type: 'looked', now: B, at: 3_000 }, waits)).toMatchObject({ outcome: { kind: 'changed' } });
});

test('an agent that stumbled may have done something before: the state has the last word', () => {
  const stumbled: Turn = {
    ...facts,
    phase: 'answered',
    threadId: '7',
    before: A,
    text: '',
    stumbled: true,
    looks: 1,
    lookAt: 0,
  };
  expect(step(stumbled, { type: 'looked', now: B, at: 0 }, waits)).toMatchObject({ outcome: { kind: 'changed' } });
  expect(step(stumbled, { type: 'looked', now: A, at: 0 }, waits)).toMatchObject({
    outcome: { kind: 'refused', failure: { kind: 'agent-stumbled' }, at: 'sent' },
  });
});

test('a message that came while the burst was ending holds the turn back', () => {
  const queued: Turn = { ...facts, phase: 'queued', threadId: '7', notBefore: 50 };
  expect(step(queued, { type: 'its-turn', at: 49 }, waits).phase).toBe('queued');
  expect(step(queued, { type: 'its-turn', at: 50 }, waits).phase).toBe('gathering');
});

test('a turn writes its own story', () => {
  const queued: Turn = { ...facts, phase: 'queued', threadId: '7', notBefore: 0 };
  const gathering = step(queued, { type: 'its-turn', at: 5 }, waits);
  expect(step(gathering, { type: 'stop', at: 8 }, waits).history).toEqual([
    { phase: 'gathering', at: 5 },
    { phase: 'settled', at: 8 },
  ]);
});
