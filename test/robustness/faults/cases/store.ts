import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../../src/store/open.ts';
import { readOnlyDisk, smallDisk } from '../../../store/disk.ts';
import { startCase, type StartRow } from '../start-case.ts';
import { storeCases } from '../store-case.ts';
import { fillDisk, limitFiles, lockFile } from '../store-trouble.ts';

const tiny = smallDisk('size=4k');
const readOnly = readOnlyDisk();
const nothing = async () => () => {};

const file = (dataDir: string) => join(dataDir, 'nemo.sqlite');

/** A store that was used before. */
async function used(dataDir: string): Promise<void> {
  await using store = await openStore({ url: `sqlite://${file(dataDir)}`, secretKey: null });
  await store.ledger.messages.put('1', '2');
}

const starts: readonly StartRow[] = [
  {
    name: 'a file that is something else',
    async prepare(dataDir) {
      await used(dataDir);
      await writeFile(file(dataDir), 'Dear diary, '.repeat(1_000));
      return () => {};
    },
    says: '%/nemo.sqlite is damaged, or is not a file of this bot. Stop the bot, keep a copy of the file, put the last backup in its place, then start the bot again.',
  },
  {
    name: 'a file that somebody else is writing to',
    async prepare(dataDir) {
      await used(dataDir);
      const db = new DatabaseSync(file(dataDir));
      db.exec('BEGIN IMMEDIATE');
      return () => db.close();
    },
    says: '%/nemo.sqlite is locked by another program. Close what else has it open (a database browser, a backup), then start the bot again if it has stopped.',
    ends: 75,
  },
  {
    name: 'a key that is none',
    async prepare(dataDir) {
      await used(dataDir);
      await writeFile(join(dataDir, 'secret.key'), 'no key\n', { mode: 0o600 });
      return () => {};
    },
    says: '%/secret.key does not hold a key (32 bytes in base64). Put it back from a backup, or set SECRET_KEY, then start the bot again.',
  },
  ...(tiny === null
    ? []
    : [
        {
          name: 'a full disk',
          prepare: nothing,
          around: tiny.around,
          says: 'The disk that holds %/nemo.sqlite is full. Make room there; if the bot has stopped, start it again.',
        },
      ]),
  ...(readOnly === null
    ? []
    : [
        {
          name: 'a disk that is read only',
          async prepare(dataDir: string) {
            await used(dataDir);
            return () => {};
          },
          around: readOnly.around,
          says: '%/nemo.sqlite cannot be opened for writing. Check the path, and that the user who runs the bot may write to the file and its folder (a disk mounted read-only does not allow it), then start the bot again.',
        },
      ]),
];

export const storeTroubleCases = [
  ...starts.map(startCase),
  ...storeCases({ name: 'on a full disk', strike: fillDisk, onOwnDisk: true }),
  ...storeCases({ name: 'on a disk that reports failures', strike: limitFiles, onOwnDisk: false }),
  ...storeCases({ name: 'locked by somebody else', strike: lockFile, onOwnDisk: false }),
];

/** What cannot be played on this machine: it is said aloud. */
export const notPlayed: readonly string[] =
  tiny === null || readOnly === null ? ['no disk can be mounted here: cases of full and read-only disks'] : [];
