import { expect, test } from 'vitest';
import { stateOf } from '../../src/core/overview.ts';
import type { Render, RenderFacts } from '../../src/core/render.ts';
import type { Outcome, Turn, TurnFacts } from '../../src/core/turn.ts';

const facts: TurnFacts = {
  id: '1',
  projectId: '1',
  requester: { id: '9', locale: 'en-US' },
  askedAt: 0,
  parts: [],
  claim: null,
  repeats: null,
  each: false,
  batch: { id: '1', place: 1, of: 2 },
  stoppedAt: null,
  agreed: [],
  creditsBefore: null,
  history: [],
};
const exported: RenderFacts = {
  id: '1',
  projectId: '1',
  threadId: '7',
  requester: facts.requester,
  text: '',
  cost: null,
  replyTo: null,
  thumbnail: null,
  attempt: 1,
  askedAt: 0,
  history: [],
};
const threadId = '7';
const before = { fingerprint: 'A', draft: null };
const door = { kind: 'message', messageId: '1', channelId: '3', opens: 'public-thread' } as const;
const changed: Outcome = { kind: 'changed', text: '', draft: '{}', late: false };
const told = (outcome: Outcome | null): Turn => ({ ...facts, phase: 'told', threadId, outcome });
const render = (url: string | null): Render => ({ ...exported, phase: 'told', url, version: 1 });

const waiting: readonly (Turn | undefined)[] = [
  undefined,
  { ...facts, phase: 'opening', door },
  { ...facts, phase: 'queued', threadId, notBefore: 0 },
];
const atWork: readonly Turn[] = [
  { ...facts, phase: 'gathering', threadId },
  { ...facts, phase: 'sent', threadId, before, sentAt: 0 },
  { ...facts, phase: 'answered', threadId, before, text: '', stumbled: false, looks: 0, lookAt: 0 },
  { ...facts, phase: 'unsure', threadId, before, seen: null, looks: 0, lookAt: 0, until: 1 },
  { ...facts, phase: 'settled', threadId, outcome: changed },
];
const rendering: readonly Render[] = [
  { ...exported, phase: 'waiting', wanted: null },
  { ...exported, phase: 'asked', version: 1 },
  { ...exported, phase: 'submitted', version: 1, renderId: 'render_1' },
  { ...exported, phase: 'polling', version: 1, renderId: 'render_1', nextPollAt: 0, until: 1, submittedAt: 0 },
  { ...exported, phase: 'ready', version: 1, url: 'https://x.dev/1.mp4', tookMs: 1 },
  { ...exported, phase: 'failed', version: 1, failure: null },
];
const nothing: readonly (Outcome | null)[] = [
  null,
  { kind: 'reply', text: 'Which one?' },
  { kind: 'nothing-changed' },
  { kind: 'unknown' },
  { kind: 'refused', failure: { kind: 'no-credits', bind: null }, at: 'sent' },
  { kind: 'no-material' },
  { kind: 'incomplete' },
  { kind: 'stopped' },
  { kind: 'dropped' },
];

test('a picture whose turn has not come waits', () => {
  expect(new Set(waiting.map((turn) => stateOf(turn, undefined)))).toEqual(new Set(['waiting']));
});

test('a picture is at work from its turn’s first step until its video is posted', () => {
  const states = [
    ...atWork.map((turn) => stateOf(turn, undefined)),
    ...rendering.map((one) => stateOf(told(changed), one)),
  ];
  expect(new Set(states)).toEqual(new Set(['at-work']));
});

test('it is done once its video is posted', () => {
  expect(stateOf(told(changed), render('https://x.dev/1.mp4'))).toBe('done');
});

test('it has failed where no video came of it, so that a batch always comes to an end', () => {
  expect(stateOf(told(changed), render(null))).toBe('failed');
  expect(stateOf(told(changed), undefined)).toBe('failed');
  expect(new Set(nothing.map((outcome) => stateOf(told(outcome), undefined)))).toEqual(new Set(['failed']));
});
