import type { Logger } from 'pino';
import { isGone, isRefusal } from './trouble.ts';

/** Null where nobody is left to hear it, or where Discord takes it in no way: to say it again would not help. */
export async function unlessRefused<T>(speaking: Promise<T>, log: Logger): Promise<T | null> {
  try {
    return await speaking;
  } catch (error) {
    if (isGone(error)) log.info({ err: error }, 'nobody is left to tell');
    else if (isRefusal(error)) log.error({ err: error }, 'Discord does not take what is to be told');
    else throw error;
    return null;
  }
}
