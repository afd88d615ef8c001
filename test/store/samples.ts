import type { Failure } from '../../src/core/failure.ts';
import type { Render, RenderFacts } from '../../src/core/render.ts';
import type { Outcome, Turn, TurnFacts } from '../../src/core/turn.ts';

const requester = { id: '42', locale: 'zh-CN' };
const before = { fingerprint: 'f1', draft: '{"d":12345678901234567890}' };

const facts: TurnFacts = {
  id: '1001',
  projectId: '1001',
  requester,
  askedAt: 1,
  parts: [
    {
      messageId: '1001',
      text: 'make it move',
      files: [{ id: '7', name: 'cat.png', bytes: 3, url: 'https://cdn.discordapp.com/cat.png' }],
      links: [],
    },
  ],
  claim: null,
  stoppedAt: null,
  creditsBefore: 100,
  history: [{ phase: 'queued', at: 1 }],
};

export const queued: Turn = { ...facts, phase: 'queued', threadId: '9', notBefore: 2 };

export const everyFailure: readonly Failure[] = [
  { kind: 'unreachable' },
  { kind: 'lost' },
  { kind: 'broken' },
  { kind: 'unauthorized' },
  { kind: 'no-session' },
  { kind: 'no-credits', bind: null },
  { kind: 'no-credits', bind: 'anon_1' },
  { kind: 'unsupported-file' },
  { kind: 'file-too-large' },
  { kind: 'export-blocked' },
  { kind: 'busy', retryAfterMs: 30_000 },
  { kind: 'agent-stumbled' },
  { kind: 'refused' },
];

const outcomes: readonly Outcome[] = [
  { kind: 'changed', text: 'done', draft: null, late: true },
  { kind: 'reply', text: ':a colon first: keyv escapes these' },
  { kind: 'nothing-changed' },
  { kind: 'unknown' },
  ...everyFailure.map((failure): Outcome => ({ kind: 'refused', failure, at: 'sent' })),
  { kind: 'no-material' },
  { kind: 'stopped' },
  { kind: 'dropped' },
];

export const everyTurn: readonly Turn[] = [
  {
    ...facts,
    phase: 'opening',
    door: { applicationId: '1', interactionToken: 'aW50ZXJhY3Rpb246secret', channelId: '5', opens: 'public-thread' },
  },
  queued,
  { ...facts, phase: 'gathering', threadId: '9' },
  { ...facts, phase: 'sent', threadId: '9', before, sentAt: 3 },
  { ...facts, phase: 'answered', threadId: '9', before, text: 'Ready.', looks: 0, lookAt: 4 },
  { ...facts, phase: 'unsure', threadId: '9', before: { fingerprint: 'f1', draft: null }, looks: 2, lookAt: 4, until: 5 },
  ...outcomes.map((outcome): Turn => ({ ...facts, phase: 'settled', threadId: '9', outcome })),
  { ...facts, phase: 'told', threadId: null, outcome: null },
];

const render: RenderFacts = {
  id: '1001',
  projectId: '1001',
  threadId: '9',
  requester,
  version: 1,
  text: '',
  cost: { spent: 5, left: 95 },
  replyTo: null,
  thumbnail: 'https://cdn.discordapp.com/cat.png',
  attempt: 1,
  askedAt: 1,
  history: [{ phase: 'asked', at: 1 }],
};

export const everyRender: readonly Render[] = [
  { ...render, phase: 'asked' },
  { ...render, phase: 'submitted', renderId: 'render_1_0badcafe' },
  { ...render, phase: 'polling', renderId: 'render_1_0badcafe', nextPollAt: 2, until: 3, submittedAt: 1 },
  { ...render, phase: 'ready', url: 'https://example.com/a.mp4', tookMs: 45_000 },
  { ...render, phase: 'failed', failure: null },
  { ...render, phase: 'failed', failure: { kind: 'busy', retryAfterMs: 1 } },
  { ...render, phase: 'blocked' },
  { ...render, phase: 'told', url: null },
];
