import { pino } from 'pino';
import { startDiscord } from '../../playground/discord/discord.ts';
import { refused } from '../../playground/discord/faults.ts';
import type { Arrived, Reply } from '../../playground/discord/request.ts';
import { createFaultyGate } from '../../playground/faulty-gate.ts';
import { systemClock } from '../../src/clock.ts';
import { AnsweredElsewhere } from '../../src/discord/answered-elsewhere.ts';
import { createAudience } from '../../src/discord/audience.ts';
import { createDirectory } from '../../src/discord/directory/directory.ts';
import { createProgressMessages } from '../../src/discord/progress-message.ts';
import { continuedView } from '../../src/discord/views/progress-view.ts';
import { createWords } from '../../src/words/words.ts';
import { restOf } from './discord-rest.ts';
import { recordsInMemory } from './records-in-memory.ts';

/** What the bot says in a channel of a local Discord that may refuse it, and what of it stands there. */
export async function startAudienceScene() {
  const faults = createFaultyGate<Arrived, Reply>();
  const discord = await startDiscord({ gate: faults.gate, rateLimits: [] });
  const rest = restOf(discord);
  const log = pino({ level: 'silent' });
  const power = new AbortController();
  const botId = discord.world.bot.id;
  const words = createWords();
  const progressMessages = createProgressMessages({
    rest,
    messages: recordsInMemory<string>(),
    botId: () => botId,
    clock: systemClock,
    log,
    power: power.signal,
    everyMs: () => 0,
    continued: () => continuedView(words('en-US')),
  });
  const audience = createAudience({
    rest,
    progressMessages,
    answeredElsewhere: new AnsweredElsewhere(),
    directory: createDirectory(rest),
    words,
    self: () => ({ id: botId, readsMessages: true }),
    log,
  });
  const ada = discord.person('Ada');
  const channel = discord.channel('general').id;
  const isPost = ({ method, path }: { readonly method: string; readonly path: string }) =>
    method === 'POST' && path.endsWith('/messages');
  return {
    audience,
    ada,
    /** Whoever writes something, and is answered. */
    says(content: string) {
      const { id } = ada.say(channel, content);
      return { id, threadId: channel, requester: { id: ada.id, locale: 'en-US' }, replyTo: id };
    },
    /** As a server whose AutoMod knows this word. */
    moderates: (word: string) =>
      faults.strike({
        is: ({ body }) => JSON.stringify(body ?? null).includes(word),
        fault: refused(400, 200_000, 'Message was blocked by automatic moderation'),
      }),
    /** The same on the server alone: nobody moderates direct messages. */
    moderatesHere: (word: string) =>
      faults.strike({
        is: ({ path, body }) => path.includes(channel) && JSON.stringify(body ?? null).includes(word),
        times: Infinity,
        fault: refused(400, 200_000, 'Message was blocked by automatic moderation'),
      }),
    /** Messages with a file are refused like this. */
    takesNoFiles: (status: number, code: number) =>
      faults.strike({ is: ({ uploads }) => uploads.length > 0, fault: refused(status, code, 'no') }),
    takesNothing: (status: number, code: number) =>
      faults.strike({ is: (asked) => isPost(asked), fault: refused(status, code, 'no') }),
    mend: (): void => faults.mend(),
    closeDirectMessages: () =>
      faults.strike({
        is: ({ path }) => path === '/users/@me/channels' || path === '/users/%40me/channels',
        times: Infinity,
        fault: refused(403, 50_007, 'Cannot send messages to this user'),
      }),
    readAlone: () => discord.read(ada.dm()),
    posts: () => discord.journal.filter(isPost).length,
    idle: progressMessages.idle,
    read: () => discord.read(channel).filter(({ authorId }) => authorId === botId),
    [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose](),
  };
}
