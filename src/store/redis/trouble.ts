import { ErrorReply } from '@redis/client';
import { StoreError, type StoreTrouble } from '../store-error.ts';

/** By how it begins what it says. */
const troubles: Readonly<Record<string, StoreTrouble>> = {
  NOAUTH: 'shut-out',
  WRONGPASS: 'shut-out',
  NOPERM: 'shut-out',
  OOM: 'no-memory',
  MISCONF: 'cannot-keep',
  READONLY: 'replica',
  WRONGTYPE: 'damaged',
  LOADING: 'away',
  BUSY: 'away',
  MASTERDOWN: 'away',
  LATE: 'away',
  OTHER: 'other-data',
  NOREPLICAS: 'no-replicas',
  CLUSTERDOWN: 'away',
  TRYAGAIN: 'away',
  MOVED: 'cluster',
  ASK: 'cluster',
  CROSSSLOT: 'cluster',
  'ERR SELECT is not allowed in cluster mode': 'cluster',
  'ERR DB index is out of range': 'no-database',
};

/** What Redis or the way to it says against something. What is only a mistake of ours stays what it is. */
export function troubleAt(place: string, error: unknown): Error {
  if (error instanceof StoreError) return error;
  if (!(error instanceof ErrorReply)) return new StoreError('away', place, { cause: error });
  const [, trouble] = Object.entries(troubles).find(([begin]) => `${error.message} `.startsWith(`${begin} `)) ?? [];
  return trouble === undefined ? error : new StoreError(trouble, place, { cause: error });
}

/** Whether a write came there later than it was refused here. */
export const isLate = (error: unknown): boolean => saidOf(error) === 'LATE';

/** Whether Redis does not let this user do that, or nobody. */
export const isForbidden = (error: unknown): boolean => saidOf(error) === 'NOPERM' || isUnknown(error);

function isUnknown(error: unknown): boolean {
  return error instanceof ErrorReply && error.message.startsWith('ERR unknown command');
}

/** The first word of what Redis said that became trouble. */
function saidOf(error: unknown): string | undefined {
  const { cause } = error instanceof StoreError ? error : { cause: undefined };
  return cause instanceof ErrorReply ? firstWord(cause) : undefined;
}

function firstWord({ message }: ErrorReply): string {
  return message.split(' ')[0] ?? '';
}
