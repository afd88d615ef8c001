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
  'purse-refused': [{ kind: 'purse-refused' }],
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
  'none-held': [{ kind: 'none-held' }],
  'nothing-to-export': [{ kind: 'nothing-to-export' }],
  'no-project-here': [{ kind: 'no-project-here' }],
  'no-words': [{ kind: 'no-words' }],
  'project-gone': [{ kind: 'project-gone' }],
  'not-yours': [{ kind: 'not-yours' }],
  'not-yours-to-stop': [{ kind: 'not-yours-to-stop' }],
  'not-your-request': [{ kind: 'not-your-request' }],
  'not-your-picture': [{ kind: 'not-your-picture' }],
  'nothing-to-answer': [{ kind: 'nothing-to-answer' }],
  'nothing-running': [{ kind: 'nothing-running' }],
  'nothing-to-repeat': [{ kind: 'nothing-to-repeat' }],
  'not-asked': [{ kind: 'not-asked' }],
  'nothing-to-undo': [{ kind: 'nothing-to-undo' }],
  'nothing-to-vote': [{ kind: 'nothing-to-vote' }],
  'no-vote-open': [{ kind: 'no-vote-open' }],
  'vote-refused': [
    { kind: 'vote-refused', why: 'locked' },
    { kind: 'vote-refused', why: 'gone' },
    { kind: 'vote-refused', why: 'refused' },
  ],
  'vote-open': [{ kind: 'vote-open', until: 86_400_000 }],
  'at-work': [{ kind: 'at-work' }],
  'no-such-version': [{ kind: 'no-such-version', version: 7 }],
  'no-such-scene': [{ kind: 'no-such-scene', scene: 4 }],
  'no-such-recipe': [{ kind: 'no-such-recipe', name: 'snowfall' }],
  'recipe-of-other': [{ kind: 'recipe-of-other', name: 'snowfall' }],
  'recipes-full': [{ kind: 'recipes-full', recipes: 51 }],
  'recipes-of-yours': [{ kind: 'recipes-of-yours', recipes: 11, most: 10 }],
  'foreign-file': [{ kind: 'foreign-file', name: 'cat.png' }],
  'unsupported-file': [{ kind: 'unsupported-file', name: 'cat.bmp' }],
  'file-too-large': [{ kind: 'file-too-large', name: 'cat.png', bytes: 62_000_000 }],
  'file-gone': [{ kind: 'file-gone', name: 'cat.png' }],
  'too-many-pictures': [{ kind: 'too-many-pictures', pictures: 192 }],
  'pictures-full': [{ kind: 'pictures-full', pictures: 110 }],
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
  'direct-message-closed': [{ kind: 'direct-message-closed' }],
  'picture-of-other': [{ kind: 'picture-of-other' }],
  'not-here': [
    { kind: 'not-here', directMessages: true },
    { kind: 'not-here', directMessages: false },
  ],
  'no-private-thread': [
    { kind: 'no-private-thread', why: 'here' },
    { kind: 'no-private-thread', why: 'too-many' },
    { kind: 'no-private-thread', why: 'for-now' },
    { kind: 'no-private-thread', why: 'refused' },
  ],
  'not-in-thread': [{ kind: 'not-in-thread' }],
  elsewhere: [{ kind: 'elsewhere' }],
  'answer-gone': [{ kind: 'answer-gone' }],
  'direct-messages-off': [{ kind: 'direct-messages-off' }],
  'blocked-here': [{ kind: 'blocked-here' }],
  'role-needed': [{ kind: 'role-needed', roles: ['7', '8'] }],
  'other-channels': [{ kind: 'other-channels', channels: ['7', '8'] }],
  'threads-only': [{ kind: 'threads-only' }],
  'age-restricted-only': [{ kind: 'age-restricted-only' }],
  'word-refused': [{ kind: 'word-refused' }],
  'clip-too-long': [{ kind: 'clip-too-long', seconds: 30, most: 10 }],
  'too-soon': [{ kind: 'too-soon', until: 1_800_000_000_000 }],
  'turns-used-up': [
    { kind: 'turns-used-up', of: 'person', most: 10, until: 1_800_000_000_000 },
    { kind: 'turns-used-up', of: 'server', most: 100, until: 1_800_000_000_000 },
    { kind: 'turns-used-up', of: 'bot', most: 1_000, until: 1_800_000_000_000 },
  ],
  'credits-used-up': [
    { kind: 'credits-used-up', of: 'person', until: 1_800_000_000_000 },
    { kind: 'credits-used-up', of: 'server', until: 1_800_000_000_000 },
    { kind: 'credits-used-up', of: 'bot', until: 1_800_000_000_000 },
  ],
  'too-many-waiting': [{ kind: 'too-many-waiting', most: 20 }],
  'too-many-at-once': [
    { kind: 'too-many-at-once', of: 'person', most: 2 },
    { kind: 'too-many-at-once', of: 'server', most: 20 },
    { kind: 'too-many-at-once', of: 'bot', most: 200 },
  ],
  'no-token': [{ kind: 'no-token' }],
  'token-refused': [{ kind: 'token-refused' }],
  'token-unchecked': [{ kind: 'token-unchecked' }],
  'no-number': [{ kind: 'no-number', field: 'personTurns' }],
  'too-many-refused-words': [{ kind: 'too-many-refused-words', words: 101 }],
  'refused-word-too-long': [{ kind: 'refused-word-too-long' }],
  'nothing-kept': [{ kind: 'nothing-kept' }],
  paused: [{ kind: 'paused' }],
  'person-blocked': [{ kind: 'person-blocked' }],
  'server-blocked': [{ kind: 'server-blocked' }],
  'admins-only': [{ kind: 'admins-only' }],
  'missing-permissions': [
    { kind: 'missing-permissions', permissions: ['CreatePublicThreads', 'AttachFiles'], channelId: '5' },
  ],
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
  { name: 'boat.jpg', reason: 'private-link' },
  { name: 'cat.png', reason: 'unseen' },
  { name: 'cat.jpg', reason: 'unsupported', format: null },
];

const nothingMore = { picture: null, late: false, text: '', changes: [], cost: null, clip: null, refused: [] };

const cost = { spent: 50, left: 50, exact: true };
const nothing = { spent: 0, left: 100, exact: true };

export const tellings: OfEach<Telling> = {
  result: [
    { ...nothingMore, kind: 'result', version: 2, url: 'https://example.com/2.mp4' },
    { ...nothingMore, kind: 'result', version: 3, url: 'https://example.com/3.mp4', picture: 'cat.png' },
  ],
  reply: [
    { kind: 'reply', text: 'Which of the two cats do you mean?', refused: [], cost },
    { kind: 'reply', text: 'It is four seconds long.', refused: [], cost: null },
    { kind: 'reply', text: 'It is four seconds long.', refused: [], cost: { ...cost, earlier: 20 } },
  ],
  'nothing-changed': [
    { kind: 'nothing-changed', cost: null },
    { kind: 'nothing-changed', cost },
    { kind: 'nothing-changed', cost: nothing },
    { kind: 'nothing-changed', cost: { ...nothing, earlier: 1 } },
  ],
  afresh: [
    { kind: 'afresh', cost: null },
    { kind: 'afresh', isPaidAnew: true, cost: null },
  ],
  'only-link': [
    { kind: 'only-link', version: 2, url: 'https://example.com/2.mp4', cost: null },
    { kind: 'only-link', version: 2, url: null, cost },
  ],
  unknown: [
    { kind: 'unknown', cost: null },
    { kind: 'unknown', text: 'I have added the title.', cost: { ...cost, exact: false } },
  ],
  unsent: [
    { kind: 'unsent', why: 'place-gone' },
    { kind: 'unsent', why: 'silenced' },
    { kind: 'unsent', why: 'person-gone' },
    { kind: 'unsent', why: 'not-allowed' },
    { kind: 'unsent', why: 'not-now' },
    { kind: 'unsent', why: 'paused' },
    { kind: 'unsent', why: 'person-blocked' },
    { kind: 'unsent', why: 'server-blocked' },
    { kind: 'unsent', why: 'forgotten' },
    { kind: 'unsent', why: 'against-rules' },
    { kind: 'unsent', why: 'credits-used-up' },
  ],
  stopped: [{ kind: 'stopped' }],
  'stopped-late': [
    { kind: 'stopped-late', version: null, cost: null },
    { kind: 'stopped-late', version: 2, cost },
  ],
  'stopped-unsure': [
    { kind: 'stopped-unsure', cost: null },
    { kind: 'stopped-unsure', cost },
  ],
  mistake: [{ kind: 'mistake', mistake: { kind: 'no-picture' } }],
  failure: [
    { kind: 'failure', failure: { kind: 'lost' }, spent: 'maybe', cost: null },
    { kind: 'failure', failure: { kind: 'agent-stumbled' }, spent: 'maybe', cost },
    { kind: 'failure', failure: { kind: 'agent-stumbled' }, spent: 'maybe', cost: nothing },
  ],
  incomplete: [{ kind: 'incomplete', refused: refusedFiles }],
  'refused-files': [{ kind: 'refused-files', refused: refusedFiles }],
  made: [
    { kind: 'made', version: 1, late: false, text: '', changes: [], cost: null, refused: [] },
    { kind: 'made', version: 2, late: true, text: 'Done.', changes: ['Title: new'], cost, refused: [] },
    {
      kind: 'made',
      version: 3,
      late: false,
      text: '',
      changes: ['Clip: made anew'],
      scene: { number: 2, isAlone: false, before: 2 },
      cost,
      refused: [],
    },
  ],
  'render-failed': [{ kind: 'render-failed', version: 2, cost: null }],
  'export-blocked': [
    { kind: 'export-blocked', version: 2, cost: null },
    { kind: 'export-blocked', version: 2, cost },
  ],
};

export const steps: OfEach<Step> = {
  connecting: [{ kind: 'connecting' }],
  waiting: [{ kind: 'waiting', place: 2 }],
  uploading: [{ kind: 'uploading', done: 2, of: 3 }],
  asking: [
    { kind: 'asking', question: { kind: 'price', least: 90, most: 110, left: null, videos: 1 } },
    { kind: 'asking', question: { kind: 'price', least: 100, most: 100, left: 40, videos: 1 } },
    { kind: 'asking', question: { kind: 'price', least: 270, most: 330, left: 100, videos: 3 } },
    {
      kind: 'asking',
      question: { kind: 'missing', files: [{ key: '1', name: 'cat.heic', reason: 'unsupported', format: 'heic' }] },
    },
    {
      kind: 'asking',
      question: {
        kind: 'missing',
        files: [
          { key: '1', name: 'cat.heic', reason: 'unsupported', format: 'heic' },
          { key: '2', name: 'dog.png', reason: 'unseen', format: null },
        ],
      },
    },
    { kind: 'asking', question: { kind: 'clash', clash: 'two-openings' } },
    { kind: 'asking', question: { kind: 'clash', clash: 'two-endings' } },
    { kind: 'asking', question: { kind: 'clash', clash: 'exact-with-style' } },
    { kind: 'asking', question: { kind: 'consent', ownerId: '9' } },
    { kind: 'asking', question: { kind: 'picture', ownerId: '9' } },
  ],
  directing: [{ kind: 'directing' }],
  'still-working': [{ kind: 'still-working' }],
  'clip-ready': [{ kind: 'clip-ready' }],
  looking: [
    { kind: 'looking', until: null, balance: null },
    { kind: 'looking', until: 1_800_000_000_000, balance: 'unchanged' },
    { kind: 'looking', until: null, balance: 'held' },
    { kind: 'looking', until: null, balance: 'lower' },
  ],
  rendering: [
    { kind: 'rendering', percent: null },
    { kind: 'rendering', percent: 49.6 },
  ],
  stopping: [{ kind: 'stopping' }],
  restarting: [{ kind: 'restarting' }],
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
    { kind: 'files-arrived', projectId: 'p', names: ['cat.png'], refused: [], proposals: ['animal', 'closer', 'past'] },
    { kind: 'files-arrived', projectId: 'p', names: ['cat.png', 'dog.png'], refused: refusedFiles.slice(3) },
    { kind: 'files-arrived', projectId: 'p', names: [], refused: refusedFiles.slice(3) },
    {
      kind: 'files-arrived',
      projectId: 'p',
      names: ['cat.png'],
      refused: [],
      leftOut: [{ kind: 'text-empty', name: 'message.txt' }],
    },
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
    { kind: 'credits', credits: { available: 80, frozen: 20, total: 100 }, isOwn: true },
  ],
  failure: [{ kind: 'failure', failure: { kind: 'unreachable' } }],
  timeline: [
    { kind: 'timeline', draft: null, version: null },
    { kind: 'timeline', draft: null, version: null, underWay: 'request' },
    { kind: 'timeline', draft: null, version: null, underWay: 'question' },
    { kind: 'timeline', draft: null, version: null, underWay: 'file' },
  ],
  scene: [{ kind: 'scene', behind: '7', scene: { number: 2, fromMs: 3_000, toMs: 6_000 } }],
  versions: [
    { kind: 'versions', versions: [] },
    { kind: 'versions', versions: [], underWay: 'request' },
    { kind: 'versions', versions: [version] },
  ],
  compared: [
    { kind: 'compared', from: 1, to: 3, changes: ['Music Lo-fi: 100% → 40%', '+ Title “Hello” (0–3 s)'] },
    { kind: 'compared', from: 1, to: 2, changes: [] },
  ],
  recipes: [
    { kind: 'recipes', recipes: [] },
    {
      kind: 'recipes',
      recipes: [{ name: 'snowfall', words: 'snow, 6 seconds\nadd a title "Winter"', personId: '1', madeAt: 1 }],
    },
  ],
  'recipe-saved': [
    { kind: 'recipe-saved', name: 'snowfall', words: 'snow, 6 seconds', isForAll: true },
    { kind: 'recipe-saved', name: 'snowfall', words: 'snow, 6 seconds', isForAll: false },
  ],
  'recipe-removed': [{ kind: 'recipe-removed', name: 'snowfall' }],
  history: [
    { kind: 'history', projects: [] },
    { kind: 'history', projects: [{ threadId: '9', startedAt: 1, versions: 1, url: null, untold: null }] },
  ],
  'lives-elsewhere': [{ kind: 'lives-elsewhere', behind: '1', threadId: '9' }],
  'see-history': [{ kind: 'see-history' }],
  'go-on-there': [{ kind: 'go-on-there', threadId: '9' }],
  agreed: [{ kind: 'agreed' }],
  thanked: [{ kind: 'thanked' }],
  'press-above': [{ kind: 'press-above' }],
  'too-late': [{ kind: 'too-late' }],
  'write-anew': [{ kind: 'write-anew' }],
  'may-direct': [{ kind: 'may-direct', turnId: '1', ownerId: '71', personId: '72', words: 'make it snow', nth: 1 }],
  'may-animate': [
    { kind: 'may-animate', turnId: '1', ownerId: '71', personId: '72', words: 'make it snow', nth: 1 },
    { kind: 'may-animate', turnId: '1', ownerId: '71', personId: '72', words: '', nth: 1 },
  ],
  'under-way': [{ kind: 'under-way' }],
  account: [
    { kind: 'account', url: 'https://example.com', binds: true },
    { kind: 'account', url: 'https://example.com', binds: false },
  ],
  'came-late': [{ kind: 'came-late', version: 2, turnId: 'before-1001' }],
  'vote-ended': [{ kind: 'vote-ended' }],
  'vote-opened': [{ kind: 'vote-opened', projectId: '5', until: 86_400_000 }],
  'vote-over': [
    { kind: 'vote-over', projectId: '5', ownerId: '7', winners: [], most: 0, all: 0, current: 2 },
    { kind: 'vote-over', projectId: '5', ownerId: '7', winners: [1], most: 3, all: 5, current: 2 },
    { kind: 'vote-over', projectId: '5', ownerId: '7', winners: [2], most: 3, all: 5, current: 2 },
    { kind: 'vote-over', projectId: '5', ownerId: '7', winners: [3, 1], most: 2, all: 5, current: 2 },
  ],
  'went-back': [{ kind: 'went-back', version: 1 }],
  'export-noted': [
    { kind: 'export-noted', place: 1 },
    { kind: 'export-noted', place: 2 },
  ],
  forget: [
    { kind: 'forget', of: 'project', id: '7', amount: amount(1, 3, 1), atWork: 0, isGuest: false },
    { kind: 'forget', of: 'mine', id: '7', amount: amount(2, 1, 0, 1, 1), atWork: 1, isGuest: true },
    { kind: 'forget', of: 'mine', id: '7', amount: amount(0, 2, 0), atWork: 0, isGuest: true },
    { kind: 'forget', of: 'mine', id: '7', amount: amount(0, 0, 0, 0, 2), atWork: 0, isGuest: false },
    { kind: 'forget', of: 'mine', id: '7', amount: amount(0, 0, 0), atWork: 0, isGuest: false },
    { kind: 'forget', of: 'mine', id: '7', amount: amount(0, 0, 0), atWork: 0, isGuest: true },
  ],
  forgotten: [
    {
      kind: 'forgotten',
      amount: amount(1, 3, 1),
      atWork: 0,
      isGuest: false,
      withMessages: false,
      staysIn: [],
      unread: 0,
    },
    {
      kind: 'forgotten',
      amount: amount(2, 1, 0, 1, 1),
      atWork: 1,
      isGuest: true,
      withMessages: true,
      staysIn: [],
      unread: 0,
    },
    {
      kind: 'forgotten',
      amount: amount(1, 3, 1),
      atWork: 0,
      isGuest: false,
      withMessages: true,
      staysIn: ['12', '13'],
      unread: 1,
    },
    {
      kind: 'forgotten',
      amount: amount(0, 0, 0),
      atWork: 0,
      isGuest: true,
      withMessages: false,
      staysIn: [],
      unread: 0,
    },
    {
      kind: 'forgotten',
      amount: amount(0, 0, 0),
      atWork: 1,
      isGuest: false,
      withMessages: false,
      staysIn: [],
      unread: 0,
    },
    {
      kind: 'forgotten',
      amount: amount(0, 0, 0),
      atWork: 0,
      isGuest: false,
      withMessages: false,
      staysIn: [],
      unread: 0,
    },
  ],
  usage: [
    { kind: 'usage', all: { of: '1', requests: 0, credits: 0, unknown: 0 }, people: [], days: [] },
    {
      kind: 'usage',
      all: { of: '1', requests: 3, credits: 201, unknown: 1 },
      people: [
        { of: '42', requests: 2, credits: 200, unknown: 0 },
        { of: '43', requests: 1, credits: 1, unknown: 1 },
      ],
      days: [{ of: '2026-11-29', requests: 3, credits: 201, unknown: 1 }],
    },
    {
      kind: 'usage',
      all: { of: '1', requests: 16, credits: 16, unknown: 0 },
      people: totals(11, (n) => String(100 + n)),
      days: totals(16, (n) => `2026-11-${10 + n}`),
    },
  ],
  stopped: [
    { kind: 'stopped', stopped: 1, mayBeCharged: false },
    { kind: 'stopped', stopped: 1, mayBeCharged: true },
  ],
  'file-comes': [{ kind: 'file-comes' }],
  'address-me': [{ kind: 'address-me' }],
  help: [{ kind: 'help' }],
  mistake: [{ kind: 'mistake', mistake: { kind: 'nothing-running' } }],
};

function amount(projects: number, requests: number, versions: number, pictures = 0, recipes = 0) {
  return { projects, requests, versions, pictures, recipes };
}

function totals(count: number, of: (n: number) => string) {
  return Array.from({ length: count }, (_, n) => ({ of: of(n), requests: 1, credits: 1, unknown: 0 }));
}
