import { existsSync, lstatSync, statSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { attempt } from '../../store/attempt.ts';
import { isRedis, pathOf } from '../../store/address.ts';
import type { Room } from '../../store/medium.ts';
import { checkQueue, openStore, roomInRedis } from '../../store/open.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Config } from '../../config.ts';
import { bad, good, note, type Finding } from './finding.ts';

const NODE_MAJOR = 24;
const REDIS_MAJOR = 7;
const OTHERS = 0o077;
const MIB = 1024 * 1024;
/** A version is a few kilobytes; the rest of the room is for everything else that fills disks. */
const LEAST_FREE_BYTES = 200 * MIB;
/** Of what Redis may take: rewriting its log takes room too. */
const MOST_USED = 0.8;

export function versionFinding(bot: string, { node, sqlite }: NodeJS.ProcessVersions = process.versions): Finding {
  const versions = `nemo-discord ${bot}, Node ${node}, SQLite ${sqlite ?? 'unknown'}`;
  return Number.parseInt(node, 10) >= NODE_MAJOR
    ? good(versions)
    : bad(versions, `start it with Node ${NODE_MAJOR}: npm scripts do, on Linux x64; elsewhere please install it`);
}

/** Tokens stand in it. */
export function envFileFinding(file: string): Finding {
  if (!existsSync(file)) return note('There is no .env: everything comes from the environment');
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0;
  return isOpen
    ? bad('Other users of this machine can read the tokens in .env', 'chmod 600 .env')
    : good('.env can be read by its owner alone');
}

/** The store as it is. Where there is none yet, whether one can be made: nothing is made for a look. */
export async function storeFinding(
  { STORE_URL, SECRET_KEY }: Pick<Config, 'STORE_URL' | 'SECRET_KEY'>,
  applicationId: string | null,
): Promise<Finding> {
  try {
    const file = fileOf(STORE_URL);
    if (file !== null && !existsSync(file)) return await newStoreFinding(file);
    await using store = await openStore({ url: STORE_URL, secretKey: SECRET_KEY, mustExist: true });
    if (applicationId !== null) await store.belongTo(applicationId);
    const size = file === null ? 'in Redis' : mib(statSync(file).size);
    const whose = applicationId === null ? '' : ', and belongs to this bot';
    return good(`The store opens with its key${whose} (${size})`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.trouble === 'no-store') return note('There is no store in Redis yet: it is made at the first start');
    return bad('The store cannot be used', error.message);
  }
}

async function newStoreFinding(file: string): Promise<Finding> {
  const there = whatIsThere(file);
  return (await mayMakeIn(there))
    ? note(`There is no store yet: ${file} is made at the first start`)
    : bad(`${there} cannot be written to`, 'let the user who runs the bot write there, or set STORE_URL');
}

/** The room there is for more: on the disk of the file, or in the memory of Redis. */
export async function roomFinding({ STORE_URL }: Pick<Config, 'STORE_URL'>): Promise<Finding> {
  if (isRedis(STORE_URL)) return redisRoom(STORE_URL);
  const folder = existingFolder(resolve(STORE_URL.replace('sqlite://', '')));
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return free >= LEAST_FREE_BYTES
    ? good(`The disk of ${folder} has ${mib(free)} left`)
    : bad(`The disk of ${folder} has only ${mib(free)} left`, 'make room: a full disk stops all requests');
}

/** Where work stands that several processes share. */
export const queueFinding = (url: string): Promise<Finding> => redisRoom(url, 'The queue: ', checkQueue);

async function redisRoom(url: string, what = '', check = async (_url: string) => {}): Promise<Finding> {
  try {
    await check(url);
    return redisFinding(await roomInRedis(url), what);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return bad(`${what}Redis cannot be used`, error.message);
  }
}

export function redisFinding({ place, version, used, most }: Room, what = ''): Finding {
  const says = `${what}${place} (version ${version}) is careful enough, and uses ${mib(used)} of ${mib(most)}`;
  if (used > most * MOST_USED) return bad(says, 'give it more memory: a full one stops all requests');
  const isOld = Number.parseInt(version, 10) < REDIS_MAJOR;
  return isOld
    ? note(says, `take Redis ${REDIS_MAJOR} or newer: nobody knows whether the bot works with this`)
    : good(says);
}

/** Of Redis there is no file here. */
function fileOf(url: string): string | null {
  return isRedis(url) ? null : pathOf(url);
}

function existingFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) ? folder : existingFolder(folder);
}

/** The nearest thing on the way to this path, also a link that leads nowhere. */
function whatIsThere(path: string): string {
  const found = attempt(path, () => lstatSync(path, { throwIfNoEntry: false }));
  return found === undefined ? whatIsThere(dirname(path)) : path;
}

async function mayMakeIn(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => statSync(folder).isDirectory(),
    () => false, // that it may not is the answer
  );
}

function mib(bytes: number): string {
  return `${Math.ceil(bytes / MIB).toLocaleString('en-US')} MB`;
}
