import { z } from 'zod';
import { bareToken, mayBeToken } from './core/token.ts';
import { isPublicHost } from './nemo/link.ts';

/*
 * What may stand behind a name of the environment, and what the person who runs the bot reads where something else
 * does: each sentence goes on after the name.
 */

/** What Node's timers can wait: anything longer would be over at once. */
const LONGEST_MS = 2_147_483_647;

export function whole(least: number, most: number | undefined, standard: number) {
  const bounds = most === undefined ? `, at least ${least}` : ` from ${least} to ${most}`;
  return numberWithin(least, most ?? Number.MAX_SAFE_INTEGER, `is a whole number${bounds}`).default(standard);
}

/** @param least where no time at all would be none, 0 */
export function ms(standard: number, least: 0 | 1 = 1) {
  const bounds = `a whole number from ${least} to ${LONGEST_MS}`;
  return numberWithin(least, LONGEST_MS, `is a time in milliseconds, ${bounds}, such as 30000`).default(standard);
}

function numberWithin(least: number, most: number, error: string) {
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .pipe(z.number().min(least, { error }).max(most, { error }));
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T, standard: T[number]) {
  const error = `is one of ${values.join(', ')}`;
  return z.string().toLowerCase().default(standard).pipe(z.enum(values, { error }));
}

export function yesOrNo(standard: boolean) {
  return z.stringbool({ error: 'is true or false' }).default(standard);
}

/** An address without the slash at its end, to which paths are added. */
export function url(standard: string) {
  return z
    .string()
    .transform((text) => text.replace(/\/+$/, ''))
    .pipe(z.url({ protocol: /^https?$/, error: 'is no address that begins with https://' }))
    .refine(isPlain, { error: 'has a user, a ? or a # in it: write the address without it, paths are added to it' })
    .refine((text) => !isReadable(text), {
      error: 'begins with http://, so that whoever is on the way to that host could read the tokens: write https://',
    })
    .default(standard);
}

function isPlain(text: string): boolean {
  if (!URL.canParse(text)) return true; // is said already
  const { username, password } = new URL(text);
  return username + password === '' && !/[?#]/.test(text);
}

/** Hosts as they stand in an address, in whatever way they were copied. */
export function hosts(standard: string) {
  return z
    .string()
    .default(standard)
    .transform((text) =>
      text
        .split(/[,;\s]+/)
        .map(hostIn)
        .filter((host) => host !== ''),
    )
    .refine((all) => all.length > 0 && all.every(isHost), {
      error: 'is a list of hosts between commas, such as cdn.discordapp.com,media.discordapp.net',
    });
}

function isHost(text: string): boolean {
  return URL.canParse(`https://${text}`) && /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(text);
}

function hostIn(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
}

export const token = z
  .string()
  .transform(bareToken)
  .refine(mayBeToken, { error: 'has letters in it that no token has: copy it again' });

/** What may be in Redis, over more than one's own network by TLS. */
export function inRedis(begins: RegExp, error: string) {
  return z
    .string()
    .regex(begins, { error })
    .refine((text) => !text.startsWith('sqlite:') || isFile(text.slice('sqlite://'.length)), {
      error: 'is a file by its path, which takes no ~, ? or #: such as sqlite://data/nemo.sqlite',
    })
    .refine((text) => text.startsWith('sqlite:') || URL.canParse(text), { error: 'is no address' })
    .refine((text) => text.startsWith('sqlite:') || isDecodable(text), {
      error: 'has a bare % in its name or password: write it as %25',
    })
    .refine((text) => text.startsWith('sqlite:') || /^\/?\d*$/.test(pathIn(text)), {
      error: 'has something else behind the host than the number of a database, such as redis://localhost:6379/0',
    })
    .refine((text) => !isReadable(text), {
      error: 'begins with redis://, so that whoever is on the way could read its password: write rediss://',
    });
}

/** And not a folder, nor what a shell or a library makes something else of. */
function isFile(path: string): boolean {
  return !/^~|[?#\p{Cc}]|\/$|(?:^|\/)\.{1,2}$/u.test(path);
}

function pathIn(text: string): string {
  return URL.canParse(text) ? new URL(text).pathname : '';
}

/** Whether its name and its password, which stand there encoded, can be read. */
function isDecodable(text: string): boolean {
  if (!URL.canParse(text)) return true; // is said already
  const { username, password } = new URL(text);
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false; // that is what was asked
  }
}

/** What is sent in a header, which takes nothing else. */
export const inHeader = z
  .string()
  .min(1)
  .regex(/^[\x20-\x7e]+$/, { error: 'has letters in it that cannot be sent: take Latin letters without accents' });

/**
 * Sent as it is over more than this machine and its own network: a host with a name of one word, such as that of a
 * container, is there.
 */
function isReadable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'redis:') && isPublicHost(hostname);
}
