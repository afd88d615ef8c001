const KIB = 1024;
const MIB = 1024 * KIB;
export const DAY_MS = 24 * 60 * 60_000;

/**
 * Every bound on what comes in from people, from Discord and from the backend. docs/limits.md says of each what the
 * person reads past it, and why it is what it is; a test holds the two together.
 */
export const limits = {
  /** Pictures and links of one request together. */
  filesPerRequest: 10,
  /** Pictures and links of one project together, over all that it was ever given. */
  picturesPerProject: 100,
  /** Videos that one request may ask for, counted over its files and links. */
  partsPerBatch: 10,
  /** UTF-16 units of the words of one request. */
  requestChars: 4_000,
  /** Messages with words that become one request: the next one begins another. */
  messagesPerBurst: 10,
  /** Requests of one project that are not over yet: the one at work, those in line, and exports. */
  waitingPerProject: 20,
  /** Requests of one person that are not over yet, in all projects, exports among them. */
  waitingPerPerson: 30,
  /** UTF-16 units of one link. */
  linkChars: 2_048,
  /** UTF-16 units of the name of a file, as it is kept. */
  fileNameChars: 255,
  /** UTF-16 units of what the agent says in one run: what comes after is not read. */
  agentChars: 20_000,
  /** One event of a stream: a larger one is skipped, and the stream is read on. */
  eventBytes: 8 * MIB,
  /** The headers of one reply of the backend: past it undici hangs up, also on what is paid for. */
  headerBytes: 1 * MIB,
  /** One reply of the backend that is neither a state nor a clip. */
  replyBytes: 1 * MIB,
  /**
   * The reply that tells the state of a session, with its draft in it. A megabyte of it is read in a tenth of a second.
   */
  stateBytes: 4 * MIB,
  draftBytes: 2 * MIB,
  /** UTF-16 units of a draft of which is told what changed in it; of a larger one only that it did. */
  draftChars: 256 * KIB,
  /** What a 429 may ask for. */
  retryAfterMs: 7 * DAY_MS,
  /** One reply of Discord's: a hundred messages are the most that is asked for. */
  discordReplyBytes: 16 * MIB,
  clipsInMemoryBytes: 64 * MIB,
  /** Bytes of files that are kept while they wait, of all projects together. */
  keptBytes: 512 * MIB,
  /** Of all people, and as many again of small ones: nobody waits behind large ones with a picture. */
  uploadsAtOnce: 16,
  smallUploadBytes: 8 * MIB,
  /** An upload that moves no byte for this long gives its place away. */
  uploadStallMs: 60_000,
  /** Recipes of one server, or of somebody's direct messages. */
  recipes: 50,
  /** Those of one person among them, who does not manage the server. */
  recipesPerPerson: 10,
  /** UTF-16 units of the name of one. */
  recipeNameChars: 60,
  /** Words that a server refuses: each is looked for in each request. */
  refusedWords: 100,
  /** UTF-16 units of one of them. */
  refusedWordChars: 100,
  /** The longest that somebody may have to wait between two requests: so long it is known when the last one was. */
  cooldownSeconds: 7 * 24 * 60 * 60,
  /** Messages of one place that are read after a start, the newest. */
  missedPerPlace: 500,
} as const;

/**
 * What everybody may use, by the names of the environment; 0 is no bound. docs/limits.md says of each what it is for.
 * A server can have its own by /settings.
 */
export const allowances = {
  PERSON_TURNS_A_DAY: 0,
  PERSON_AT_ONCE: 0,
  PERSON_CREDITS_A_DAY: 0,
  PERSON_COOLDOWN_SECONDS: 0,
  SERVER_TURNS_A_DAY: 0,
  SERVER_AT_ONCE: 0,
  SERVER_WAITING: 0,
  SERVER_CREDITS_A_DAY: 0,
  CREDITS_A_DAY: 0,
  CLIP_SECONDS: 0,
} as const;

/** Whether people may ask in direct messages, unless the environment says otherwise. */
export const DIRECT_MESSAGES = true;

/** What setup writes down for a bot that anybody may let into a server of theirs: a few of them must not drain it. */
export const forStrangers = {
  PERSON_TURNS_A_DAY: '10',
  PERSON_AT_ONCE: '2',
  SERVER_TURNS_A_DAY: '100',
  DIRECT_MESSAGES: 'false',
} as const;
