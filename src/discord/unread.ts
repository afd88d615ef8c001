import { InteractionResponseType, MessageFlags, Routes, type REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Background } from '../engine/background.ts';
import type { SpeakIn } from '../words/words.ts';
import { answerable, INTERACTION, labelOf } from './packet-schema.ts';

interface UnreadDeps {
  readonly rest: REST;
  readonly words: SpeakIn;
  readonly background: Pick<Background, 'start'>;
  readonly log: Logger;
}

/**
 * What is done about a packet that cannot be read: a line in the log, and a sentence for whoever waits for an answer.
 */
export function tellUnread({ rest, words, background, log }: UnreadDeps, packet: unknown, why: unknown): void {
  const { event, data, ids } = labelOf(packet);
  log.error({ err: why, event, ids }, 'an event of Discord cannot be read');
  const to = event === INTERACTION ? answerable(data) : undefined;
  if (to === undefined) return;
  const body = {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content: words(to.locale)('broken'), flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
  };
  background.start('unread', async () => {
    await rest
      .post(Routes.interactionCallback(to.id, to.token), { body, auth: false })
      .catch((error: unknown) => log.info({ err: error, ids }, 'nobody can be answered'));
  });
}
