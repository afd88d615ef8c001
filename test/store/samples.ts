import type { Failure } from '../../src/core/failure.ts';
import type { Version } from '../../src/core/project.ts';
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
      about: null,
    },
  ],
  takenBack: [{ key: '8', name: 'dog.png' }],
  claim: null,
  repeats: '999',
  each: false,
  batch: { id: '1001', place: 1, of: 2 },
  stoppedAt: null,
  agreed: [],
  creditsBefore: 100,
  userId: 'anon_1',
  history: [{ phase: 'queued', at: 1 }],
};

export const queued: Turn = { ...facts, phase: 'queued', threadId: '9', notBefore: 2 };

const everyFailure: readonly Failure[] = [
  { kind: 'unreachable' },
  { kind: 'lost' },
  { kind: 'broken' },
  { kind: 'unauthorized' },
  { kind: 'renewed' },
  { kind: 'no-session' },
  { kind: 'no-credits', bind: null },
  { kind: 'no-credits', bind: 'anon_1' },
  { kind: 'no-credits', bind: null, midway: true },
  { kind: 'unsupported-file' },
  { kind: 'file-too-large' },
  { kind: 'export-blocked' },
  { kind: 'busy', retryAfterMs: 30_000 },
  { kind: 'discord-busy', retryAfterMs: 1_000 },
  { kind: 'overgrown' },
  { kind: 'agent-stumbled' },
  { kind: 'refused' },
];

const outcomes: readonly Outcome[] = [
  { kind: 'changed', text: 'done', draft: null, late: true },
  { kind: 'reply', text: ':a colon first: keyv escapes these' },
  { kind: 'nothing-changed' },
  { kind: 'unknown' },
  { kind: 'unknown', text: 'Ready.' },
  ...everyFailure.map((failure): Outcome => ({ kind: 'refused', failure, at: 'sent' })),
  { kind: 'afresh' },
  { kind: 'afresh', lost: '1234567890123456789' },
  { kind: 'no-material' },
  { kind: 'incomplete' },
  { kind: 'stopped' },
  { kind: 'stopped', asked: 'price' },
  { kind: 'dropped' },
];

export const everyTurn: readonly Turn[] = [
  {
    ...facts,
    phase: 'opening',
    door: {
      kind: 'interaction',
      applicationId: '1',
      interactionToken: 'aW50ZXJhY3Rpb246secret',
      channelId: '5',
      opens: 'public-thread',
    },
  },
  queued,
  { ...facts, phase: 'gathering', threadId: '9' },
  { ...facts, phase: 'sent', threadId: '9', before, sentAt: 3 },
  {
    ...facts,
    phase: 'answered',
    threadId: '9',
    before,
    text: 'Ready.',
    stumbled: false,
    looks: 0,
    lookAt: 4,
    until: 5,
  },
  { ...facts, phase: 'answered', threadId: '9', before, text: '', stumbled: true, looks: 0, lookAt: 4 },
  ...everyFailure.map((failure): Turn => ({
    ...facts,
    phase: 'answered',
    threadId: '9',
    before,
    text: '',
    stumbled: true,
    failure,
    looks: 0,
    lookAt: 4,
  })),
  {
    ...facts,
    phase: 'unsure',
    threadId: '9',
    before: { fingerprint: 'f1', draft: null },
    seen: null,
    looks: 2,
    lookAt: 4,
    until: 5,
  },
  {
    ...facts,
    phase: 'unsure',
    threadId: '9',
    before,
    seen: { fingerprint: 'f2', draft: '{}' },
    looks: 2,
    lookAt: 4,
    until: 5,
  },
  ...outcomes.map((outcome): Turn => ({ ...facts, phase: 'settled', threadId: '9', outcome })),
  {
    ...facts,
    phase: 'exporting',
    threadId: '9',
    outcome: { kind: 'changed', text: 'Ready.', draft: '{}', late: false },
  },
  { ...facts, phase: 'told', threadId: null, outcome: null },
];

const render: RenderFacts = {
  id: '1001',
  projectId: '1001',
  threadId: '9',
  requester,
  text: '',
  cost: { spent: 5, left: 95, exact: true },
  replyTo: null,
  thumbnail: 'https://cdn.discordapp.com/cat.png',
  attempt: 1,
  askedAt: 1,
  history: [{ phase: 'asked', at: 1 }],
};

export const everyRender: readonly Render[] = [
  { ...render, phase: 'waiting', wanted: null },
  { ...render, phase: 'empty', wanted: 2 },
  { ...render, phase: 'asked', version: 1 },
  { ...render, phase: 'submitted', version: 1, renderId: 'render_1_0badcafe' },
  { ...render, phase: 'submitted', version: 1, renderId: 'render_1_0badcafe', until: 3 },
  { ...render, phase: 'asked', version: 1, draft: '{"t":[]}' },
  { ...render, phase: 'polling', version: 1, renderId: 'render_1_0badcafe', nextPollAt: 2, until: 3, submittedAt: 1 },
  { ...render, phase: 'asked', version: 1, attempt: 2, percent: 40 },
  { ...render, phase: 'ready', version: 1, url: 'https://example.com/a.mp4', tookMs: 45_000 },
  { ...render, phase: 'failed', version: 1, failure: null },
  { ...render, phase: 'failed', version: 1, failure: { kind: 'busy', retryAfterMs: 1 } },
  { ...render, phase: 'blocked', version: 1 },
  { ...render, phase: 'told', url: null, version: null },
  { ...render, phase: 'told', url: 'https://x.dev/1.mp4', version: 1 },
];

/** A version with a draft of some twenty kilobytes. */
export function versionOf(number: number): Version {
  return {
    projectId: 'p',
    number,
    turnId: '1001',
    draft: `{"n":${number},"x":"${'x'.repeat(20_000)}"}`,
    session: { sessionId: '1', taskId: null, userId: null },
    madeAt: 1,
    resultMessageId: null,
    url: null,
  };
}
