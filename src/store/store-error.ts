export type StoreTrouble =
  | 'full'
  | 'not-writable'
  | 'damaged'
  | 'locked'
  | 'failing'
  | 'other-key'
  | 'no-key'
  | 'not-a-key'
  | 'short-key'
  | 'unsupported';

/** By trouble: what is wrong, with which file, and the one thing to do about it. */
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
  'other-key': (file) =>
    `${file} was sealed with another key. Set SECRET_KEY to the one it was made with, or put back the secret.key file that stood beside it, then start the bot again.`,
  'no-key': (file) =>
    `${file} is missing, and without it what is kept here cannot be opened. Put it back from a backup, or set SECRET_KEY if that was used before, then start the bot again.`,
  'not-a-key': (file) =>
    `${file} does not hold a key (32 bytes in base64). Put it back from a backup, or set SECRET_KEY, then start the bot again.`,
  'short-key': (name) => `${name} is too short. Give it at least 16 characters, or 32 bytes as hex or base64, then start the bot again.`,
  unsupported: (scheme) =>
    `STORE_URL begins with “${scheme}”, which is not supported. Set it to a file, such as sqlite://data/nemo.sqlite: state is never kept in memory.`,
};

/** The store itself is in trouble, whatever was asked of it. Its message is for the person who runs the bot. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, file: string, options?: ErrorOptions) {
    super(sentences[trouble](file), options);
    this.trouble = trouble;
  }
}
