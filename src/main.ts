import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { commands } from '../commands/index.ts';
import { clockBy } from './clock.ts';
import { ConfigError, parseConfig, type Config } from './config.ts';
import { createAccountLinks } from './discord/account-links.ts';
import { createAudience } from './discord/audience.ts';
import { connect, CannotConnect, TOKEN_REFUSED, type Connected } from './discord/connect.ts';
import { createDiscordTime } from './discord/discord-time.ts';
import { createDispatch, idsOf } from './discord/dispatch.ts';
import { listen } from './discord/listen.ts';
import { createMissed } from './discord/missed.ts';
import { createMailbox } from './discord/mailbox.ts';
import { createRequest } from './discord/request.ts';
import { createRest } from './discord/rest.ts';
import { continuedView } from './discord/views/progress-view.ts';
import { createUnread } from './discord/unread.ts';
import { watchToken } from './discord/watch-token.ts';
import { createProgressMessages } from './discord/progress-message.ts';
import { createPromises } from './discord/promises.ts';
import { logContext } from './flows/log-context.ts';
import { createBackground } from './flows/background.ts';
import { createFlows } from './flows/flows.ts';
import { createLog } from './log.ts';
import { createAccount } from './nemo/account.ts';
import { createNemo } from './nemo/client.ts';
import { createAgent } from './nemo/http.ts';
import { Fallen, onFall } from './ops/fall.ts';
import { serveHealth } from './ops/health.ts';
import { stopSignal } from './ops/stop-signal.ts';
import { openStore } from './store/open.ts';
import { StoreError } from './store/store-error.ts';
import { createWords } from './words/words.ts';

/** A third of what may be asked of Discord, however many turns run: the rest is for what people wait for. */
const PROGRESS_EDITS_PER_MS = 10 / 1_000;

async function main(config: Config): Promise<NodeJS.Signals> {
  const log = createLog(config.LOG_LEVEL);
  const power = new AbortController();
  const background = createBackground(log, power.signal);
  /** Why the bot ends by itself, if it does. The first reason counts. */
  const reasons: Error[] = [];
  let isUp = false;
  let hears = true;
  const end = (why: Error) => {
    if (reasons.push(why) > 1) return;
    if (!isUp) leave(why); // there is nothing to end in order
    if (hears) process.kill(process.pid, 'SIGTERM');
  };
  onFall((error, again) => {
    const line = { err: error, about: logContext() };
    if (again) return log.error(line, 'while the bot stops, something more that nobody has caught');
    log.fatal(line, 'something that nobody has caught: the bot stops, and has to be started again');
    end(new Fallen(error));
    setTimeout(leave, config.STOP_WITHIN_MS, new Fallen(error)).unref(); // also where it was draining
  });
  const time = createDiscordTime({ log });
  const clock = clockBy(time.now);
  const store = await openStore({ url: config.STORE_URL, secretKey: config.SECRET_KEY });
  const { ledger, claims, accounts } = store;

  const agent = createAgent({ answerLimitMs: config.ANSWER_LIMIT_MS });
  const account = createAccount({
    apiUrl: config.NEMO_API_URL,
    platform: config.SKILL_PLATFORM,
    envToken: config.NEMO_TOKEN,
    envClientId: config.NEMO_CLIENT_ID,
    retry429Ms: config.RETRY_429_MS,
    records: accounts,
    clock,
    agent,
    onEnvTokenRefused: () => log.warn('NEMO_TOKEN was refused: the anonymous account is used instead'),
  });
  const nemo = createNemo({
    config: {
      apiUrl: config.NEMO_API_URL,
      platform: config.SKILL_PLATFORM,
      mediaHosts: config.DISCORD_MEDIA_HOSTS,
      answerLimitMs: config.ANSWER_LIMIT_MS,
      silenceLimitMs: config.SILENCE_LIMIT_MS,
      retry429Ms: config.RETRY_429_MS,
    },
    account,
    agent,
  });

  const words = createWords();
  const makeRequest = time.heedful(createRequest(log));
  const rest = createRest(config, makeRequest);
  const everyMs = (running: number) => Math.max(config.PROGRESS_MS, running / PROGRESS_EDITS_PER_MS);
  let connected: Connected | undefined;
  const self = () => ({ id: connected?.client.user.id ?? '', readsMessages: connected?.readsMessages ?? true });
  const progressMessages = createProgressMessages({
    rest,
    messages: ledger.progressMessages,
    botId: () => self().id,
    clock,
    log,
    power: power.signal,
    everyMs,
    continued: (to) => continuedView(words(to.requester.locale)),
  });
  const audience = createAudience({ rest, progressMessages, words, self, log });
  const mailbox = createMailbox({ client: () => connected?.client, mediaHosts: config.DISCORD_MEDIA_HOSTS, log });
  const flows = createFlows({ nemo, audience, mailbox, ledger, claims, background, clock, log, power: power.signal, config });
  const accountLinks = createAccountLinks({ client: () => connected?.client, webUrl: config.NEMO_WEB_URL, bindId: () => account.userId() });
  const promises = createPromises({ rest, answers: ledger.answers, claims, words, clock, log, power: power.signal });
  const desk = { flows, mediaHosts: config.DISCORD_MEDIA_HOSTS, baskets: ledger.baskets, promises, accountLinks };
  const dispatch = createDispatch({ commands, desk, claims, words, time, log, power: power.signal });

  const lose = (why: string) => end(new CannotConnect(why));
  watchToken(rest, () => lose(TOKEN_REFUSED));
  const behind = flows.catchUp.behind();
  connected = await connect({
    config,
    makeRequest,
    log,
    onInteraction: (interaction) => hears && background.start('interaction', () => dispatch(interaction), idsOf(interaction)),
    attach: (client) => listen(client, flows, (task, hear, ids) => hears && background.start(task, hear, ids)),
    missed: createMissed({ ...flows, background }),
    onUnread: createUnread({ rest, words, background, log }),
    onBack: flows.wake,
    onLost: lose,
  });
  const stopping = stopSignal();
  isUp = true;
  const { client } = connected;
  await using _health = config.HTTP_PORT === 0 ? undefined : await serveHealth(config.HTTP_PORT, () => client.isReady());
  background.start('recovery', () =>
    flows.recovery.run(power.signal, () => {
      background.start('catching up', () => flows.catchUp.all(behind));
      background.start('promised answers', () => promises.excuseLeft());
    }),
  );
  log.info({ commands: commands.length, guilds: client.guilds.cache.size }, 'ready');

  const signal = await stopping;
  log.info({ signal }, 'stopping');
  hears = false;
  await flows.stop(reasons.some((why) => why instanceof Fallen) ? 0 : config.DRAIN_MS);
  power.abort(new Error('the bot is stopping')); // streams and waits end; what is on disk knows where they stood
  const close = async () => {
    await Promise.all([background.idle(), progressMessages.idle()]);
    await client.destroy();
    await agent.destroy();
    await store.close();
  };
  await Promise.race([close(), sleep(config.STOP_WITHIN_MS, undefined, { ref: false })]);
  for (const why of reasons) throw why;
  return signal;
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const signal = await main(parseConfig(process.env));
  process.kill(process.pid, signal); // ends by the same signal: nobody listens for it any more
} catch (error) {
  leave(error);
}

/** Ends the process with a sentence for whoever runs it, and the code that belongs to it. */
function leave(error: unknown): never {
  const isKnown = error instanceof ConfigError || error instanceof CannotConnect || error instanceof StoreError || error instanceof Fallen;
  process.stderr.write(`${isKnown ? error.message : inspect(error)}\n`);
  process.exit(error instanceof ConfigError ? 78 : error instanceof StoreError ? 74 : error instanceof CannotConnect ? 77 : 70);
}
