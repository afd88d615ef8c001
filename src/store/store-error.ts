export type StoreTrouble =
  | 'full'
  | 'not-writable'
  | 'damaged'
  | 'locked'
  | 'failing'
  | 'out-of-memory'
  | 'moved'
  | 'other-key'
  | 'other-bot'
  | 'newer'
  | 'no-key'
  | 'key-wanted'
  | 'not-a-key'
  | 'short-key'
  | 'readable'
  | 'running'
  | 'no-store'
  | 'away'
  | 'shut-out'
  | 'careless'
  | 'silent'
  | 'no-memory'
  | 'cannot-keep'
  | 'replica'
  | 'other-data'
  | 'no-replicas'
  | 'cluster'
  | 'no-database'
  | 'not-empty'
  | 'half-copied'
  | 'other-key-there'
  | 'unsupported';

/** By trouble: what is wrong, with which file or Redis, and the one thing to do about it. */
const sentences: Readonly<Record<StoreTrouble, (file: string) => string>> = {
  full: (file) => `The disk that holds ${file} is full. Make room there; if the bot has stopped, start it again.`,
  'not-writable': (file) =>
    `${file} cannot be opened for writing. Check the path, and that the user who runs the bot may write to the file and its folder (a disk mounted read-only does not allow it), then start the bot again.`,
  damaged: (file) =>
    `${file} is damaged, or is not a file of this bot. Stop the bot, keep a copy of the file, put the last backup in its place, then start the bot again.`,
  locked: (file) =>
    `${file} is locked by another program. Close what else has it open (a database browser, a backup), then start the bot again if it has stopped.`,
  failing: (file) =>
    `${file} cannot be read or written: the disk reports a failure. Check that the disk is healthy, not full and within its quota, then start the bot again.`,
  'out-of-memory': (file) =>
    `This machine has no memory left to read or write ${file} with. End what else takes much of it, or give the bot more; if it has stopped, start it again.`,
  moved: (file) =>
    `${file} was moved, removed or replaced while the bot ran (or one of the files beside it, with -wal and -shm in their names). Put back what was there, all of it, then start the bot again.`,
  'other-key': (file) =>
    `${file} was sealed with another key. Set SECRET_KEY to the one it was made with, or put back the secret.key file that stood beside it, then start the bot again.`,
  'other-bot': (file) =>
    `${file} holds the state of another bot. Set STORE_URL to a place of this bot’s own, or DISCORD_TOKEN to the token of the bot whose state it is, then start the bot again.`,
  newer: (file) =>
    `${file} was written by a newer release of this bot, and what an older one does not know it could lose, and pay for again. Start that release again, or put back the backup that was made before it; then start the bot again.`,
  'no-key': (file) =>
    `${file} is missing, and without it what is kept here cannot be opened. Put it back from a backup, or set SECRET_KEY if that was used before, then start the bot again.`,
  'key-wanted': (redis) =>
    `SECRET_KEY is not set, and a key beside the bot would be lost with this machine while ${redis} stays. Set it to the same text, of at least 16 characters, for every process that uses this Redis, then start the bot again.`,
  'not-a-key': (file) =>
    `${file} does not hold a key (32 bytes in base64). Put it back from a backup, or set SECRET_KEY, then start the bot again.`,
  'short-key': (name) =>
    `${name} is too short. Give it at least 16 characters, or 32 bytes as hex or base64, then start the bot again.`,
  readable: (file) =>
    `${file} can be read by other users of this machine. Let only the user who runs the bot read it (chown, then chmod go= ${file}), then start the bot again.`,
  'no-store': (file) => `There is no store at ${file} yet. Start the bot once, or set STORE_URL to where it is.`,
  running: (file) => `${file} is in use by a bot that runs. Stop it, wait for three seconds, then try again.`,
  away: (redis) =>
    `${redis} does not answer. Check that it runs and that it can be reached from here; if the bot has stopped, start it again.`,
  'shut-out': (redis) =>
    `${redis} does not let the bot in. Check the name and the password in its address (STORE_URL, QUEUE_URL), and that this user of Redis may run all commands on keys that begin with {nemo}: and {nemo-queue}:, and on channels that begin with {nemo-queue}:, then start the bot again.`,
  careless: (redis) =>
    `${redis} could lose what was paid for. Set “appendonly yes”, “appendfsync always” and “maxmemory-policy noeviction” in its redis.conf, restart it, then start the bot again.`,
  silent: (redis) =>
    `${redis} does not say how it is set, and without that the bot cannot know that nothing paid for gets lost. Allow its user CONFIG GET, or use another Redis, then start the bot again.`,
  'no-memory': (redis) =>
    `${redis} has used up its maxmemory. Raise that (maxmemory in redis.conf), or make room; if the bot has stopped, start it again.`,
  'cannot-keep': (redis) =>
    `${redis} cannot write to its disk. Look at the log of Redis and make room there; if the bot has stopped, start it again.`,
  replica: (redis) =>
    `${redis} is a replica, which takes nothing. Set STORE_URL or QUEUE_URL, whichever it is, to the Redis that it copies, then start the bot again.`,
  'other-data': (redis) =>
    `${redis} does not hold what this bot had kept there: it was emptied, put back from an older copy, or replaced by one that had lagged behind. See to it that it holds the newest there is, then start the bot again.`,
  'no-replicas': (redis) =>
    `${redis} takes nothing until more replicas copy it (min-replicas-to-write in its redis.conf). Look after them, or lower that; if the bot has stopped, start it again.`,
  cluster: (redis) =>
    `${redis} is a cluster of several servers, which the bot cannot use. Set STORE_URL or QUEUE_URL, whichever it is, to one server that belongs to none, then start the bot again.`,
  'no-database': (redis) =>
    `${redis} has no database with that number. Set the number at the end of STORE_URL or QUEUE_URL, whichever it is, to one that it has (0, and usually up to 15), then start the bot again.`,
  'not-empty': (place) =>
    `${place} is not empty. Copy to a place where nothing is yet: what stands there would get mixed with it.`,
  'half-copied': (redis) =>
    `${redis} holds a copy that never came to its end. Empty it (redis-cli FLUSHDB, where nothing else is kept there), then copy again: npm run store:copy.`,
  'other-key-there': (file) =>
    `${file} is another key than the one of what is copied. Move it away, if nothing needs it any more, then copy again.`,
  unsupported: (scheme) =>
    `STORE_URL begins with “${scheme}”, which is not supported. Set it to a file, such as sqlite://data/nemo.sqlite, or to Redis, such as redis://localhost:6379: state is never kept in memory.`,
};

const passing: ReadonlySet<StoreTrouble> = new Set(['away', 'locked', 'out-of-memory', 'no-replicas']);

/** The store itself is in trouble, whatever was asked of it. Its message is for the person who runs the bot. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;
  /** Whether another start may find it gone, with nobody doing anything about it. */
  readonly isPassing: boolean;
  /** Whether it lies in how the bot is set, and not in what is there. */
  readonly isOfSettings: boolean;

  constructor(trouble: StoreTrouble, file: string, options?: ErrorOptions) {
    super(sentences[trouble](file), options);
    this.trouble = trouble;
    this.isPassing = passing.has(trouble);
    this.isOfSettings = trouble === 'key-wanted';
  }
}

/** What this process has kept is there no more: whatever it went on with could be done, and paid, a second time. */
export const isLost = (error: unknown): error is StoreError =>
  error instanceof StoreError && (error.trouble === 'moved' || error.trouble === 'other-data');
