import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { v7 as uuid } from 'uuid';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MIN_PASSPHRASE_CHARS = 16;

/** Names the form of what follows, so that another cipher can stand beside this one some day. */
const FORM = 's1.';

export interface Secret {
  seal(text: string): string;
  /** Throws when the text was not sealed with this key, or was touched since. */
  open(sealed: string): string;
}

/** The key comes from the environment, else from a file that is made once and readable only to its owner. */
export function openSecret({ env, file }: { readonly env: string | null; readonly file: string }): Secret {
  const key = env === null ? keyFromFile(file) : keyFromText(env);

  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return FORM + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },

    open(sealed) {
      if (!sealed.startsWith(FORM)) throw new Error('this text was never sealed');
      const bytes = Buffer.from(sealed.slice(FORM.length), 'base64');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('a sealed text is cut short');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** 32 bytes in hex or base64 as they are; any other text of some length is stretched to a key. */
function keyFromText(text: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  if (text.length < MIN_PASSPHRASE_CHARS)
    throw new Error(`SECRET_KEY is too short: at least ${MIN_PASSPHRASE_CHARS} characters, or 32 bytes as hex or base64`);
  return scryptSync(text, 'nemo-discord', KEY_BYTES);
}

function keyFromFile(file: string): Buffer {
  const known = readKey(file);
  if (known !== null) return known;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${uuid()}`;
  try {
    writeDurably(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
    linkIfFirst(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(file));
  const made = readKey(file);
  if (made === null) throw new Error(`${file} vanished while it was being made`);
  return made;
}

function readKey(file: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new Error(`${file} does not hold a key of ${KEY_BYTES} bytes in base64`);
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

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Without this a power cut can keep the records and lose the name of the file that opens them. */
function syncFolder(folder: string): void {
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
