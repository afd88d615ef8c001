import { defaultVendorSwitches, vendorRows, type VendorSwitches } from './vendor-switches.ts';
import { defaultWireSwitches, wireRows, type WireSwitches } from './wire-switches.ts';

/** Everything nobody knows about the real backend: each guess can be had either way, also while the server runs. */
export interface Switches extends WireSwitches, VendorSwitches {
  renderShape: 'A' | 'B';
  submitReply: 'envelope' | 'success' | 'bare' | 'empty';
  eventForm: 'adk-python' | 'adk-js' | 'partials' | 'growing' | 'typed' | 'typed-pieces';
  heartbeat: 'none' | 'comment' | 'event' | 'empty-data' | 'word' | 'json' | 'object';
  attribution: 'strict' | 'lax';
  plan: 'open' | 'blocked';
  errors: 'envelope-200' | 'envelope-4xx' | 'detail';
  noCredits: 'json' | 'event' | 'quoted' | 'told' | 'answered';
  silentEdit: 'off' | 'on';
  stages: 'two' | 'one';
  trailingNoise: 'off' | 'on';
  streamError: 'none' | 'escaped' | 'unescaped' | 'adk' | 'event' | 'detail' | 'malformed';
  dropStream: 'off' | 'work-continues' | 'work-cancelled';
  hangUp: 'work-continues' | 'work-cancelled';
  lastEvent: 'text' | 'stop';
  runReply: 'stream' | 'json' | 'error' | 'detail' | '400' | '422' | '500' | '503';
  thoughts: 'off' | 'on' | 'in-words';
  renderFailure: 'none' | 'once' | 'always';
  renderError: 'given' | 'missing';
  renderUrl: 'with-status' | 'one-poll-later';
  duplicateRender: 'error' | 'same-job';
  renderProgress: 'percent' | 'fraction' | 'share' | 'absent';
  userId: 'given' | 'missing';
  expiresAt: 'given' | 'missing';
  tokenLimit: 'on' | 'off';
  uploadReply: 'files' | 'uploaded_files' | 'flat' | 'all-files';
  uploadApplied: 'true' | 'false' | 'missing';
  uploadLimitBytes: number;
  freshState: 'null' | 'missing' | 'empty';
  lateWrite: 'off' | 'on';
  generatedMedia: 'array' | 'object';
  bigNumbers: 'on' | 'off';
  unknownTrack: 'off' | 'on';
  closeDelayMs: number;
}

type Rows = {
  readonly [Name in keyof Switches]: {
    readonly meaning: string;
    readonly values: readonly Switches[Name][];
    readonly tag: string;
  };
};

/** The first value is the default. Numbers may have any value; those listed are examples. */
const rows: Rows = {
  renderShape: {
    meaning: 'poll reply: status and output.url at the top, or in data with outputUrl',
    values: ['A', 'B'],
    tag: '§16.1',
  },
  submitReply: {
    meaning: 'what a render submit answers',
    values: ['envelope', 'success', 'bare', 'empty'],
    tag: '§16.2',
  },
  eventForm: {
    meaning:
      'ADK events as Python or JS stamps them, in pieces with an aggregate, in pieces that each hold all before them, or typed events, whole or in pieces',
    values: ['adk-python', 'adk-js', 'partials', 'growing', 'typed', 'typed-pieces'],
    tag: '§16.3',
  },
  heartbeat: {
    meaning: 'what is sent while nothing happens',
    values: ['none', 'comment', 'event', 'empty-data', 'word', 'json', 'object'],
    tag: '§16.4',
  },
  errors: {
    meaning: 'error codes as an envelope with HTTP 200, as an envelope with 4xx, or as FastAPI detail',
    values: ['envelope-200', 'envelope-4xx', 'detail'],
    tag: '§16.5',
  },
  noCredits: {
    meaning:
      '2001 as JSON in place of the stream, as its only event, or in a tool’s report: repeated by the agent, told in its words, or not',
    values: ['json', 'event', 'quoted', 'told', 'answered'],
    tag: '§16.5',
  },
  runReply: {
    meaning:
      '/run_sse answers with a stream, or with an error as JSON: an envelope, a bare error, a detail, or a status with a detail',
    values: ['stream', 'json', 'error', 'detail', '400', '422', '500', '503'],
    tag: '§16.5',
  },
  streamError: {
    meaning:
      'the run dies in the middle of the stream; unescaped: the frame is no JSON; event: by its name; malformed: by its finish',
    values: ['none', 'escaped', 'unescaped', 'adk', 'event', 'detail', 'malformed'],
    tag: '§16.5',
  },
  attribution: {
    meaning: '402 without the X-Skill headers: always, or only for an anonymous account without credits',
    values: ['strict', 'lax'],
    tag: '§16.7',
  },
  plan: { meaning: 'whether the plan allows export', values: ['open', 'blocked'], tag: '§16.8' },
  tokenLimit: { meaning: 'one token per client id in seven days', values: ['on', 'off'], tag: '§16.9' },
  expiresAt: { meaning: 'expires_at in the token reply', values: ['given', 'missing'], tag: '§16.10' },
  userId: { meaning: 'user_id in the token and session replies', values: ['given', 'missing'], tag: '§16.11' },
  uploadReply: {
    meaning: 'files with cdn_url, uploaded_files with url, flat, or all files that the session has',
    values: ['files', 'uploaded_files', 'flat', 'all-files'],
    tag: '§16.15',
  },
  uploadApplied: {
    meaning: 'session_state_applied; unless true the file shows in the state only later',
    values: ['true', 'false', 'missing'],
    tag: '§16.15',
  },
  uploadLimitBytes: { meaning: 'largest file, in bytes', values: [50 * 1024 * 1024, 200 * 1024 * 1024], tag: '§16.16' },
  freshState: {
    meaning: 'members of a state nothing was written to',
    values: ['null', 'missing', 'empty'],
    tag: '§16.17',
  },
  generatedMedia: { meaning: 'generated_media as a list, or by id', values: ['array', 'object'], tag: '§16.17' },
  unknownTrack: { meaning: 'a track of an undocumented type in every new draft', values: ['off', 'on'], tag: '§16.18' },
  bigNumbers: { meaning: 'bare integers of 19 digits in the draft', values: ['on', 'off'], tag: '§16.18' },
  lateWrite: {
    meaning: 'the last write to the state lands after the end of the stream',
    values: ['off', 'on'],
    tag: '§16.19',
  },
  hangUp: {
    meaning: 'what becomes of the work when the client hangs up',
    values: ['work-continues', 'work-cancelled'],
    tag: '§16.20',
  },
  dropStream: {
    meaning: 'the server loses the connection early',
    values: ['off', 'work-continues', 'work-cancelled'],
    tag: '§16.20',
  },
  duplicateRender: { meaning: 'a render id that is known already', values: ['error', 'same-job'], tag: '§16.22' },
  renderProgress: {
    meaning: 'progress in polls: 0–100, 0–1 up to 0.99, 0–1 up to 1, or none',
    values: ['percent', 'fraction', 'share', 'absent'],
    tag: '§16.23',
  },
  renderFailure: {
    meaning: 'renders fail: never, the next one, all',
    values: ['none', 'once', 'always'],
    tag: '§16.23',
  },
  renderError: { meaning: 'whether a failed render says why', values: ['given', 'missing'], tag: '§16.23' },
  silentEdit: { meaning: 'edits end without any text', values: ['off', 'on'], tag: '§16.26' },
  lastEvent: {
    meaning: 'a run ends with text, or with errorCode STOP and no content',
    values: ['text', 'stop'],
    tag: '§16.26',
  },
  stages: { meaning: 'music is added to a new clip without being asked for', values: ['two', 'one'], tag: '§7.3' },
  trailingNoise: {
    meaning: '"I encountered a temporary issue" after everything went well',
    values: ['off', 'on'],
    tag: '§7.3',
  },
  thoughts: {
    meaning: 'reasoning in parts marked thought, or between marks in the words',
    values: ['off', 'on', 'in-words'],
    tag: '§7.4',
  },
  closeDelayMs: {
    meaning: 'how long the stream stays open after its last event, in ms',
    values: [0, 500],
    tag: '§16.27',
  },
  renderUrl: {
    meaning: 'completed comes with its URL, or one poll earlier',
    values: ['with-status', 'one-poll-later'],
    tag: '§10.3',
  },
  ...wireRows,
  ...vendorRows,
};

/** One row per switch, to be compared with docs/assumptions.md. `tag` is a place in reference/nemo-api.md. */
export const switchTable: readonly {
  readonly name: string;
  readonly meaning: string;
  readonly values: readonly (string | number)[];
  readonly tag: string;
}[] = Object.entries(rows).map(([name, row]) => ({ name, ...row }));

/** How this Nemo behaves unless told otherwise. */
export const defaultSwitches: Readonly<Switches> = {
  ...defaultWireSwitches,
  ...defaultVendorSwitches,
  renderShape: 'A',
  submitReply: 'envelope',
  eventForm: 'adk-python',
  heartbeat: 'none',
  attribution: 'strict',
  plan: 'open',
  errors: 'envelope-200',
  noCredits: 'json',
  silentEdit: 'off',
  stages: 'two',
  trailingNoise: 'off',
  streamError: 'none',
  dropStream: 'off',
  hangUp: 'work-continues',
  lastEvent: 'text',
  runReply: 'stream',
  thoughts: 'off',
  renderFailure: 'none',
  renderError: 'given',
  renderUrl: 'with-status',
  duplicateRender: 'error',
  renderProgress: 'percent',
  userId: 'given',
  expiresAt: 'given',
  tokenLimit: 'on',
  uploadReply: 'files',
  uploadApplied: 'true',
  uploadLimitBytes: 50 * 1024 * 1024,
  freshState: 'null',
  lateWrite: 'off',
  generatedMedia: 'array',
  bigNumbers: 'on',
  unknownTrack: 'off',
  closeDelayMs: 0,
};
