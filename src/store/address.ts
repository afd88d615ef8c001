import { resolve } from 'node:path';
import { StoreError } from './store-error.ts';

/** Whether an address is one of Redis, over TLS or not. */
export function isRedis(url: string): boolean {
  return /^rediss?:\/\//.test(url);
}

/** The file of a `sqlite://` address. */
export function pathOf(url: string): string {
  const path = url.startsWith('sqlite://') ? url.slice('sqlite://'.length) : '';
  if (path !== '' && !path.startsWith(':')) return resolve(path);
  // Of any other address only the beginning is shown: the rest may hold a password.
  throw new StoreError('unsupported', url.startsWith('sqlite:') ? url : (url.split(/[/:]/)[0] ?? ''));
}
