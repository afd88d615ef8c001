import type { Alarm } from '../core/alarm.ts';
import { directMessages } from './direct.ts';
import { nonceOf } from './nonce.ts';
import { ownersOf } from './owners.ts';
import { postMessage } from './post.ts';
import type { Speaker } from './tell.ts';
import { isGone } from './trouble.ts';

/** To the owner of the application, or of its team. In which language they read nobody can say: so in both. */
export async function alarmOwner({ rest, words, log }: Speaker, alarm: Alarm): Promise<void> {
  const { day, spent, most } = alarm;
  log.warn({ day, spent, most }, 'most of what everybody together may spend today is spent');
  const { ownerId } = await ownersOf(rest);
  if (ownerId === null) return;
  const content = ['en-US', 'zh-CN'].map((locale) => words(locale)('alarm.ceiling', { spent, most })).join('\n\n');
  try {
    const id = await directMessages(rest, ownerId);
    await postMessage(rest, id, { content, nonce: nonceOf('a', day.replaceAll('-', '')), enforce_nonce: true });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
