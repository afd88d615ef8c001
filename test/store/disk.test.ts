import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { readOnlyDisk, smallDisk, smallFiles } from './disk.ts';
import { startSqliteGround, type SqliteGround } from './sqlite-ground.ts';
import { startChild } from './start-child.ts';

const small = smallDisk('size=400k');
const tiny = smallDisk('size=4k');
const none = smallDisk('nr_inodes=1');
const readOnly = readOnlyDisk();

const FULL =
  'StoreError: The disk that holds data/nemo.sqlite is full. Make room there; if the bot has stopped, start it again.';
const NOT_WRITABLE =
  'StoreError: data/nemo.sqlite cannot be opened for writing. Check the path, and that the user who runs the bot may write to the file and its folder (a disk mounted read-only does not allow it), then start the bot again.';

test.skipIf(small === null)(
  `a full disk (${small?.how ?? 'none can be mounted here'}) says so at once, and is used again once there is room`,
  async () => {
    await using ground = await startSqliteGround();
    await using child = startChild(['fill', ground.folder], small?.around(ground.folder));
    expect(await told(child.rest(), ground)).toEqual([FULL, FULL, 'everything written is there', 'went well']);
  },
);

test.skipIf(tiny === null || none === null).each([
  { disk: tiny, how: tiny?.how ?? 'none can be mounted here', file: 'nemo.sqlite' },
  { disk: none, how: none?.how ?? 'none can be mounted here', file: 'secret.key' },
])('a disk that is full at the start ($how) stops it with one sentence about $file', async ({ disk, file }) => {
  await using ground = await startSqliteGround();
  await using child = startChild(['open', '', ground.url], disk?.around(ground.folder));
  child.nudge();
  expect(await told(child.rest(), ground)).toEqual(['ready', FULL.replace('nemo.sqlite', file)]);
});

test(`a disk that refuses to write (${smallFiles.how}) says so at once, and loses nothing`, async () => {
  await using ground = await startSqliteGround();
  await using child = startChild(['fill', ground.folder], smallFiles.around(ground.folder));
  const [records, claims, rest] = await told(child.rest(), ground);
  expect(records).toBe(
    'StoreError: data/nemo.sqlite cannot be read or written: the disk reports a failure. Check that the disk is healthy, not full and within its quota, then start the bot again.',
  );
  expect([claims, rest]).toEqual([records, 'everything written is there']);
});

test.skipIf(readOnly === null).each([
  { what: 'folder', place: (ground: SqliteGround) => ground.folder },
  { what: 'file', place: (ground: SqliteGround) => ground.file },
])(
  `a $what that cannot be written to (${readOnly?.how ?? 'none can be mounted here'}) stops it with one sentence`,
  async ({ place }) => {
    await using ground = await startSqliteGround();
    await (await openStore(ground)).close();
    await using child = startChild(['open', ground.secretKey, ground.url], readOnly?.around(place(ground)));
    child.nudge();
    expect(await told(child.rest(), ground)).toEqual(['ready', NOT_WRITABLE]);
  },
);

test.skipIf(readOnly === null)(
  `an empty folder that cannot be written to (${readOnly?.how ?? 'none can be mounted here'}) names the first file that is missing`,
  async () => {
    await using ground = await startSqliteGround();
    await rm(ground.file, { force: true });
    await using child = startChild(['open', '', ground.url], readOnly?.around(ground.folder));
    child.nudge();
    expect(await told(child.rest(), ground)).toEqual(['ready', NOT_WRITABLE.replace('nemo.sqlite', 'secret.key')]);
  },
);

async function told(lines: Promise<readonly string[]>, { folder }: SqliteGround): Promise<readonly string[]> {
  return (await lines).map((line) => line.replaceAll(folder, 'data'));
}
