import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { v7 as uuid } from 'uuid';
import { unquoted } from '../core/unquoted.ts';
import { attempt } from './attempt.ts';
import { isReadableByOthers } from './only-ours.ts';
import { StoreError } from './store-error.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MIN_PASSPHRASE_CHARS = 16;

/** Names the form of what follows, so that another cipher can stand beside this one some day. */
const FORM = 's2.';
/** As it was sealed before the place counted: such a text opens anywhere, until it is written again. */
const PLACELESS_FORM = 's1.';

export interface Secret {
  /** What is sealed for one place opens there, and nowhere else. */
  seal(text: string, place: string): string;
  /** Throws when the text was not sealed with this key and for this place, or was touched since. */
  open(sealed: string, place: string): string;
}

export interface SecretParts {
  readonly env: string | null;
  readonly file: string;
  /** Whether a missing file may be made: not once there is something that only the old key opens. */
  readonly mayMake: boolean;
}

/** The key comes from the environment, else from a file that is made once and readable only to its owner. */
export function openSecret({ env, file, mayMake }: SecretParts): Secret {
  return secretOf(
    env === null ? attempt(file, () => readKey(file) ?? makeKey(file, mayMake)) : keyFromText(unquoted(env)),
  );
}

/** The same with all that is around it in the environment, as older versions took it; undefined where nothing is. */
export function secretAsGiven(env: string | null): Secret | undefined {
  return env === null || env === unquoted(env) ? undefined : secretOf(keyFromText(env));
}

export function secretOf(bytes: Buffer): Secret {
  const key = createSecretKey(bytes); // bytes would become a key again with every record
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return FORM + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },

    open(sealed, place) {
      const isPlaceless = sealed.startsWith(PLACELESS_FORM);
      if (!isPlaceless && !sealed.startsWith(FORM)) throw new Error('this text was never sealed');
      const bytes = Buffer.from(sealed.slice(FORM.length), 'base64');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('a sealed text is cut short');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      if (!isPlaceless) decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** 32 bytes in hex or base64 as they are; any other text of some length is stretched to a key. */
export function keyFromText(text: string, name = 'SECRET_KEY'): Buffer {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  if (text.length < MIN_PASSPHRASE_CHARS) throw new StoreError('short-key', name);
  return scryptSync(text, 'nemo-discord', KEY_BYTES);
}

export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

function makeKey(file: string, mayMake: boolean): Buffer {
  if (!mayMake) throw new StoreError('no-key', file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${uuid()}`;
  try {
    writeKey(draft, newKey());
    linkIfFirst(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
  const made = readKey(file);
  if (made === null) throw new StoreError('no-key', file);
  return made;
}

export function readKey(file: string): Buffer | null {
  try {
    if (isReadableByOthers(file)) throw new StoreError('readable', file);
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new StoreError('not-a-key', file);
    return key;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Of two processes that start at once, one makes the key and both read it: a link appears whole or not at all. */
function linkIfFirst(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

export function writeKey(file: string, key: Buffer): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, `${key.toString('base64')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Without this a power cut can keep the records and lose the name of the file that opens them. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
