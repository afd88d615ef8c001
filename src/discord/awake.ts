import { Routes, type REST } from 'discord.js';
import { hasCode } from './trouble.ts';

const THREAD_ARCHIVED = 50_083;

/** Changing what stands in a thread does not keep it open: one that has gone to sleep is woken, once. */
export async function awake(rest: REST, threadId: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!hasCode(error, THREAD_ARCHIVED)) throw error;
    await rest.patch(Routes.channel(threadId), { body: { archived: false } });
    await act();
  }
}
