import type { Failure, Mistake } from '../../src/core/failure.ts';
import type { Note } from '../../src/core/note.ts';
import type { Step } from '../../src/core/progress.ts';
import type { RefusedFile, Telling } from '../../src/core/telling.ts';

/** At least one of each kind: a kind that is new and missing here does not compile. */
type OfEach<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: readonly [Extract<T, { kind: K }>, ...Extract<T, { kind: K }>[]];
};

export const failures: OfEach<Failure> = {
  unreachable: [{ kind: 'unreachable' }],
  lost: [{ kind: 'lost' }],
  broken: [{ kind: 'broken' }],
  unauthorized: [{ kind: 'unauthorized' }],
  renewed: [{ kind: 'renewed' }],
  'no-session': [{ kind: 'no-session' }],
  'no-credits': [
    { kind: 'no-credits', bind: 'anon_1' },
    { kind: 'no-credits', bind: null },
  ],
  'unsupported-file': [{ kind: 'unsupported-file' }],
  'file-too-large': [{ kind: 'file-too-large' }],
  'export-blocked': [{ kind: 'export-blocked' }],
  busy: [
    { kind: 'busy', retryAfterMs: 0 },
    { kind: 'busy', retryAfterMs: 29_500 },
    { kind: 'busy', retryAfterMs: 5 * 60_000 },
    { kind: 'busy', retryAfterMs: 5 * 3_600_000 },
    { kind: 'busy', retryAfterMs: 7 * 86_400_000 },
  ],
  'discord-busy': [{ kind: 'discord-busy', retryAfterMs: 1_000 }],
  overgrown: [{ kind: 'overgrown' }],
  'agent-stumbled': [{ kind: 'agent-stumbled' }],
  refused: [{ kind: 'refused' }],
};

export const mistakes: OfEach<Mistake> = {
  'no-picture': [{ kind: 'no-picture' }],
  'nothing-to-export': [{ kind: 'nothing-to-export' }],
  'no-project-here': [{ kind: 'no-project-here' }],
  'not-yours': [{ kind: 'not-yours' }],
  'nothing-running': [{ kind: 'nothing-running' }],
  'nothing-to-repeat': [{ kind: 'nothing-to-repeat' }],
  'no-such-version': [{ kind: 'no-such-version', version: 7 }],
  'foreign-file': [{ kind: 'foreign-file', name: 'cat.png' }],
  'unsupported-file': [{ kind: 'unsupported-file', name: 'cat.bmp' }],
  'file-too-large': [{ kind: 'file-too-large', name: 'cat.png', bytes: 62_000_000 }],
  'file-gone': [{ kind: 'file-gone', name: 'cat.png' }],
  'too-many-pictures': [{ kind: 'too-many-pictures', pictures: 192 }],
  'too-many-videos': [{ kind: 'too-many-videos', videos: 11 }],
  'too-many-words': [{ kind: 'too-many-words', letters: 4_001 }],
  'link-too-long': [{ kind: 'link-too-long' }],
  'too-many-held': [{ kind: 'too-many-held' }],
  'project-full': [{ kind: 'project-full', requests: 21 }],
  'person-full': [{ kind: 'person-full', requests: 31 }],
  'nothing-shown': [{ kind: 'nothing-shown' }],
  'voice-message': [{ kind: 'voice-message', name: 'voice-message.ogg' }],
  sticker: [{ kind: 'sticker', name: 'wave' }],
  'text-too-long': [{ kind: 'text-too-long', name: 'message.txt' }],
  'text-unreadable': [{ kind: 'text-unreadable', name: 'message.txt' }],
  'text-empty': [{ kind: 'text-empty', name: 'message.txt' }],
  'text-unreachable': [{ kind: 'text-unreachable', name: 'message.txt' }],
  'no-private-thread': [
    { kind: 'no-private-thread', why: 'here' },
    { kind: 'no-private-thread', why: 'too-many' },
    { kind: 'no-private-thread', why: 'for-now' },
    { kind: 'no-private-thread', why: 'refused' },
  ],
  'not-in-thread': [{ kind: 'not-in-thread' }],
  'answer-gone': [{ kind: 'answer-gone' }],
  'missing-permissions': [{ kind: 'missing-permissions', permissions: ['CreatePublicThreads', 'AttachFiles'], channelId: '5' }],
};

export const refusedFiles: readonly RefusedFile[] = [
  { name: 'cat.bmp', reason: 'unsupported' },
  { name: 'IMG_1.HEIC', reason: 'unsupported' },
  { name: 'IMG_2041.JPG', reason: 'unsupported', format: 'heic' },
  { name: 'photo.heic', reason: 'unsupported', format: 'heic' },
  { name: 'cat.png', reason: 'unsupported', format: 'avif' },
  { name: 'cat.png', reason: 'too-large' },
  { name: 'cat.png', reason: 'found-too-large' },
  { name: 'cat.png', reason: 'broken' },
  { name: 'cat.png', reason: 'gone' },
  { name: 'boat.jpg', reason: 'dead-link' },
];

const nothingMore = { picture: null, late: false, text: '', changes: [], cost: null, clip: null, refused: [] };

export const tellings: OfEach<Telling> = {
  result: [
    { ...nothingMore, kind: 'result', version: 2, url: 'https://example.com/2.mp4' },
    { ...nothingMore, kind: 'result', version: 3, url: 'https://example.com/3.mp4', picture: 'cat.png' },
  ],
  reply: [{ kind: 'reply', text: 'Which of the two cats do you mean?', refused: [] }],
  'nothing-changed': [{ kind: 'nothing-changed' }],
  afresh: [{ kind: 'afresh' }],
  'only-link': [
    { kind: 'only-link', version: 2, url: 'https://example.com/2.mp4' },
    { kind: 'only-link', version: 2, url: null },
  ],
  unknown: [{ kind: 'unknown' }],
  stopped: [{ kind: 'stopped' }],
  'stopped-late': [
    { kind: 'stopped-late', version: null },
    { kind: 'stopped-late', version: 2 },
  ],
  mistake: [{ kind: 'mistake', mistake: { kind: 'no-picture' } }],
  failure: [{ kind: 'failure', failure: { kind: 'lost' }, spent: 'maybe' }],
  incomplete: [{ kind: 'incomplete', refused: refusedFiles }],
  'refused-files': [{ kind: 'refused-files', refused: refusedFiles }],
  'render-failed': [{ kind: 'render-failed', version: 2 }],
  'export-blocked': [{ kind: 'export-blocked', version: 2 }],
};

export const steps: OfEach<Step> = {
  connecting: [{ kind: 'connecting' }],
  waiting: [{ kind: 'waiting', place: 2 }],
  uploading: [{ kind: 'uploading', done: 2, of: 3 }],
  directing: [{ kind: 'directing' }],
  'still-working': [{ kind: 'still-working' }],
  'clip-ready': [{ kind: 'clip-ready' }],
  looking: [
    { kind: 'looking', until: null },
    { kind: 'looking', until: 1_800_000_000_000 },
  ],
  rendering: [
    { kind: 'rendering', percent: null },
    { kind: 'rendering', percent: 49.6 },
  ],
  stopping: [{ kind: 'stopping' }],
  restarting: [{ kind: 'restarting' }],
  done: [{ kind: 'done' }],
  ended: [{ kind: 'ended' }],
};

const version = {
  projectId: 'p',
  number: 2,
  turnId: '1001',
  draft: '{}',
  session: { sessionId: '1', taskId: null, userId: null },
  madeAt: 1,
  resultMessageId: null,
  url: null,
};

export const notes: OfEach<Note> = {
  'files-arrived': [
    { kind: 'files-arrived', projectId: 'p', names: ['cat.png'], refused: [] },
    { kind: 'files-arrived', projectId: 'p', names: ['cat.png', 'dog.png'], refused: refusedFiles.slice(3) },
    { kind: 'files-arrived', projectId: 'p', names: [], refused: refusedFiles.slice(3) },
    { kind: 'files-arrived', projectId: 'p', names: ['cat.png'], refused: [], leftOut: [{ kind: 'text-empty', name: 'message.txt' }] },
  ],
  'words-read': [
    { kind: 'words-read', names: ['message.txt'] },
    { kind: 'words-read', names: ['message.txt', 'notes.md'] },
  ],
  'files-left': [
    { kind: 'files-left', projectId: 'p', names: ['cat.png', 'dog.png'], left: 1 },
    { kind: 'files-left', projectId: 'p', names: ['cat.png'], left: 182 },
  ],
  'edit-refused': [{ kind: 'edit-refused', mistake: { kind: 'too-many-words', letters: 4_001 } }],
  'choose-files': [{ kind: 'choose-files', projectId: 'p' }],
  credits: [
    { kind: 'credits', credits: { available: 1, frozen: 0, total: 1 } },
    { kind: 'credits', credits: { available: 80, frozen: 20, total: 100 } },
  ],
  failure: [{ kind: 'failure', failure: { kind: 'unreachable' } }],
  timeline: [{ kind: 'timeline', draft: null, version: null }],
  versions: [
    { kind: 'versions', versions: [] },
    { kind: 'versions', versions: [version] },
  ],
  history: [
    { kind: 'history', projects: [] },
    { kind: 'history', projects: [{ threadId: '9', startedAt: 1, versions: 1, url: null, untold: null }] },
  ],
  'under-way': [{ kind: 'under-way' }],
  account: [
    { kind: 'account', url: 'https://example.com', binds: true },
    { kind: 'account', url: 'https://example.com', binds: false },
  ],
  'export-noted': [
    { kind: 'export-noted', place: 1 },
    { kind: 'export-noted', place: 2 },
  ],
  stopped: [
    { kind: 'stopped', stopped: 1, mayBeCharged: false },
    { kind: 'stopped', stopped: 1, mayBeCharged: true },
  ],
  'address-me': [{ kind: 'address-me' }],
  help: [{ kind: 'help' }],
  mistake: [{ kind: 'mistake', mistake: { kind: 'nothing-running' } }],
};
