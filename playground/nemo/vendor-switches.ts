/** What newer services of the vendor are known to do, and other strict ways that nobody has seen here (nemo-api.md §15). */
export interface VendorSwitches {
  prices: 'real' | 'real-with-talk' | 'cheap' | 'free';
  failedWork: 'charged' | 'given-back';
  busySession: 'refuses' | 'loses' | 'breaks-run' | 'accepts';
  pictureParts: 'from-words' | 'ignored';
  mixedParts: 'fails' | 'taken';
  stretches: 'kept' | 'ignored';
  questions: 'off' | 'call' | 'call-several' | 'words';
  uploadShown: 'as-said' | 'late' | 'never';
  linkImports: 'as-files' | 'renamed' | 'unsaid';
  otherWriter: 'none' | 'editor';
  tokenTrouble: 'none' | 'once' | 'lasting';
  handoverLinks: 'none' | 'bind-in-refusal' | 'claim-in-refusal' | 'claim-in-words';
}

type Rows = {
  readonly [Name in keyof VendorSwitches]: {
    readonly meaning: string;
    readonly values: readonly VendorSwitches[Name][];
    readonly tag: string;
  };
};

/** The first value is the default. */
export const vendorRows: Rows = {
  prices: {
    meaning: 'what a clip, an edit and words cost: 100, 50, 0; 100, 50, 5; 20, 5, 0; or nothing',
    values: ['real', 'real-with-talk', 'cheap', 'free'],
    tag: '§9',
  },
  failedWork: {
    meaning: 'whether a run that fails is paid for; one that is cancelled always is',
    values: ['charged', 'given-back'],
    tag: '§9',
  },
  busySession: {
    meaning:
      'what is written to a session while its run works: it is refused, is lost in the end, breaks the run, or is taken',
    values: ['refuses', 'loses', 'breaks-run', 'accepts'],
    tag: '§16.21',
  },
  pictureParts: {
    meaning: 'the order and the parts of pictures: as the words name them, or as they came',
    values: ['from-words', 'ignored'],
    tag: '§15',
  },
  mixedParts: {
    meaning: 'an exact opening or ending together with a style reference: the generation fails, or works',
    values: ['fails', 'taken'],
    tag: '§15',
  },
  stretches: {
    meaning: 'words about one clip of the film: only that one changes, or others as well',
    values: ['kept', 'ignored'],
    tag: '§15',
  },
  questions: {
    meaning: 'the agent asks before it begins: not at all, by a call, by one that takes several answers, or in words',
    values: ['off', 'call', 'call-several', 'words'],
    tag: '§15',
  },
  uploadShown: {
    meaning: 'when a file that was taken shows in the state: as its answer says, later in any case, or never',
    values: ['as-said', 'late', 'never'],
    tag: '§16.15',
  },
  linkImports: {
    meaning:
      'a file that is fetched from a link: as one that is carried there, under another name, or nothing is said of it',
    values: ['as-files', 'renamed', 'unsaid'],
    tag: '§16.15',
  },
  otherWriter: {
    meaning: 'somebody changes the timeline in the editor of the website after each run',
    values: ['none', 'editor'],
    tag: '§16.19',
  },
  tokenTrouble: {
    meaning: 'the token of the next call is refused with 1001: not at all, this once, or for good',
    values: ['none', 'once', 'lasting'],
    tag: '§3.2',
  },
  handoverLinks: {
    meaning: 'links that hand over the account or the project: none, in the refusal 2001, or in what the agent says',
    values: ['none', 'bind-in-refusal', 'claim-in-refusal', 'claim-in-words'],
    tag: '§6',
  },
};

export const defaultVendorSwitches: Readonly<VendorSwitches> = {
  prices: 'real',
  failedWork: 'charged',
  busySession: 'refuses',
  pictureParts: 'from-words',
  mixedParts: 'fails',
  stretches: 'kept',
  questions: 'off',
  uploadShown: 'as-said',
  linkImports: 'as-files',
  otherWriter: 'none',
  tokenTrouble: 'none',
  handoverLinks: 'none',
};
