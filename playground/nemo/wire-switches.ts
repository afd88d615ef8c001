/** How answers travel, and what else may come in place of them: as others have reported it of services like this one. */
export interface WireSwitches {
  userAgent: 'required' | 'any';
  encoding: 'identity' | 'gzip' | 'deflate' | 'br' | 'zstd';
  streamEnd: 'chunks' | 'connection';
  streamType: 'event-stream' | 'text-plain' | 'octet-stream' | 'missing';
  runTaken: 'stream' | 'success' | 'accepted' | 'empty';
  largeEvents: 'off' | 'on';
  repeatedEvents: 'off' | 'on';
  toolTrouble: 'none' | 'quoted' | 'no-credits-quoted' | 'no-credits-answered';
  draftForm: 'object' | 'text' | 'text-of-text' | 'list' | 'inside';
  draftStamps: 'none' | 'links' | 'time';
  notANumber: 'off' | 'on';
  undecodable: 'taken' | '500' | '4001';
  tooLargeReply: 'code' | 'page';
  renderWords: 'completed' | 'done' | 'success' | 'chinese' | 'with-more';
  renderLink: 'clean' | 'spaced';
  overdraft: 'refused' | 'allowed';
  balanceTotal: 'sum' | 'granted';
  forgottenSession: '1002' | '404' | 'nested' | 'words';
  foldedJson: 'nothing' | 'data' | 'content';
}

type Rows = {
  readonly [Name in keyof WireSwitches]: {
    readonly meaning: string;
    readonly values: readonly WireSwitches[Name][];
    readonly tag: string;
  };
};

/** The first value is the default. */
export const wireRows: Rows = {
  userAgent: {
    meaning: 'a call that does not say who calls: refused with 403, or answered',
    values: ['required', 'any'],
    tag: '§2',
  },
  encoding: {
    meaning: 'answers compressed, though nobody asked for it',
    values: ['identity', 'gzip', 'deflate', 'br', 'zstd'],
    tag: '§7.1',
  },
  streamEnd: {
    meaning: 'a stream ends with its last chunk, or with its connection',
    values: ['chunks', 'connection'],
    tag: '§7.7',
  },
  streamType: {
    meaning: 'what a stream calls itself',
    values: ['event-stream', 'text-plain', 'octet-stream', 'missing'],
    tag: '§7.1',
  },
  runTaken: {
    meaning: 'a run is answered with its stream, or at once, by a success, by 202 or by nothing, while it works on',
    values: ['stream', 'success', 'accepted', 'empty'],
    tag: '§7.8',
  },
  largeEvents: { meaning: 'an event with a picture of ten megabytes in it', values: ['off', 'on'], tag: '§7.4' },
  repeatedEvents: { meaning: 'the last event comes twice', values: ['off', 'on'], tag: '§7.4' },
  toolTrouble: {
    meaning:
      'a tool fails: nobody says so, the agent repeats its report, or 2001 stands in the report or in its answer',
    values: ['none', 'quoted', 'no-credits-quoted', 'no-credits-answered'],
    tag: '§7.4',
  },
  draftForm: {
    meaning: 'the draft as an object, as JSON text, as JSON text of that, in a list, or under a draft of its own',
    values: ['object', 'text', 'text-of-text', 'list', 'inside'],
    tag: '§11',
  },
  draftStamps: {
    meaning: 'what is another in a draft at each reading: nothing, the signatures of its links, or its time',
    values: ['none', 'links', 'time'],
    tag: '§12',
  },
  notANumber: { meaning: 'NaN in a state, as Python writes it', values: ['off', 'on'], tag: '§11' },
  undecodable: {
    meaning: 'a picture that cannot be read: taken, 500, or 4001',
    values: ['taken', '500', '4001'],
    tag: '§8',
  },
  tooLargeReply: { meaning: 'a file that is too large: 4002, or a page with 413', values: ['code', 'page'], tag: '§8' },
  renderWords: {
    meaning:
      'how a render ends: completed or failed, done or error, success or cancelled, in Chinese, or with more around it',
    values: ['completed', 'done', 'success', 'chinese', 'with-more'],
    tag: '§10.3',
  },
  renderLink: { meaning: 'a space in the link of a finished clip', values: ['clean', 'spaced'], tag: '§10.3' },
  overdraft: { meaning: 'an account may fall below zero', values: ['refused', 'allowed'], tag: '§9' },
  balanceTotal: {
    meaning: 'the total of a balance: what is available and frozen, or what was ever granted',
    values: ['sum', 'granted'],
    tag: '§9',
  },
  forgottenSession: {
    meaning: 'a session that is not known any more: 1002, a code that is a status, another one, or in words alone',
    values: ['1002', '404', 'nested', 'words'],
    tag: '§3.2',
  },
  foldedJson: {
    meaning:
      'what is JSON in a text where it should be what it says: nothing, the data of an envelope, or the content of an event',
    values: ['nothing', 'data', 'content'],
    tag: '§14.1',
  },
};

export const defaultWireSwitches: Readonly<WireSwitches> = {
  userAgent: 'required',
  encoding: 'identity',
  streamEnd: 'chunks',
  streamType: 'event-stream',
  runTaken: 'stream',
  largeEvents: 'off',
  repeatedEvents: 'off',
  toolTrouble: 'none',
  draftForm: 'object',
  draftStamps: 'none',
  notANumber: 'off',
  undecodable: 'taken',
  tooLargeReply: 'code',
  renderWords: 'completed',
  renderLink: 'clean',
  overdraft: 'refused',
  balanceTotal: 'sum',
  forgottenSession: '1002',
  foldedJson: 'nothing',
};
