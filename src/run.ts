import { flushCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { commands } from '../commands/index.ts';
import { forgetLeft, keepErasing, type MembershipIn } from './bot/forget/by-itself.ts';
import { catchUp } from './bot/inbox/catch-up.ts';
import { hear } from './bot/inbox/hear.ts';
import { createMemory } from './bot/memory.ts';
import { fallBehind } from './bot/project/places.ts';
import { creditsLeft, purseOf } from './bot/purse/payer.ts';
import { readySoon, startWork, stopWork } from './bot/start.ts';
import { keepVotes } from './bot/votes.ts';
import type { World } from './bot/world.ts';
import { clockBy } from './clock.ts';
import { DAY_MS } from './core/limits.ts';
import { ConfigError, configNames, parseConfig, type Config } from './config.ts';
import { accountLink } from './discord/account-link.ts';
import { AnsweredElsewhere } from './discord/answered-elsewhere.ts';
import { createAudience } from './discord/audience.ts';
import { checkIn } from './discord/check-in.ts';
import { connect, CannotConnect, TOKEN_REFUSED, type Connected, type Listening } from './discord/connect.ts';
import { createDirectory } from './discord/directory/directory.ts';
import { toldOf } from './discord/directory/told.ts';
import { createDiscordTime } from './discord/discord-time.ts';
import { createDispatch } from './discord/dispatch.ts';
import { membershipIn } from './discord/left-servers.ts';
import { listen } from './discord/listen.ts';
import { createMissed } from './discord/missed.ts';
import { mailboxOn } from './discord/mailbox.ts';
import { watchOutages } from './discord/outage.ts';
import { createPlaces } from './discord/places.ts';
import { keepRegistered } from './discord/register-commands.ts';
import { createRequest } from './discord/request.ts';
import { restFor } from './discord/rest.ts';
import { continuedView } from './discord/views/progress-view.ts';
import { tellUnread } from './discord/unread.ts';
import { watchToken } from './discord/watch-token.ts';
import { createProgressMessages } from './discord/progress-message.ts';
import { createPromises } from './discord/promises.ts';
import { createBackground } from './engine/background.ts';
import { logContext } from './engine/log-context.ts';
import { openEngine } from './engine/open.ts';
import { LogOutput } from './log-output.ts';
import { createLog } from './log.ts';
import { createAccount } from './nemo/account.ts';
import { createNemo } from './nemo/client.ts';
import { openLine } from './nemo/line.ts';
import { tokenNews } from './nemo/own-token.ts';
import { purseNews } from './nemo/purses.ts';
import { EnvFileError, loadEnvFile } from './ops/env-file.ts';
import { Fallen, onFall } from './ops/fall.ts';
import { PortError, serveHealth } from './ops/health.ts';
import { whyNotReady } from './ops/readiness.ts';
import { endBy, heedSignals, stopSignal } from './ops/stop-signal.ts';
import { checkQueue, openStore } from './store/open.ts';
import { isLost, StoreError } from './store/store-error.ts';
import { createWords } from './words/words.ts';

const output = new LogOutput();
const FELL = 70;

async function main(config: Config, stray: readonly string[]): Promise<NodeJS.Signals> {
  const log = createLog(config.LOG_LEVEL, output);
  if (stray.length > 0) log.warn({ names: stray }, 'the bot knows nothing of these names in .env: they have no effect');
  using metrics = config.HTTP_PORT === 0 ? null : (await import('./ops/metrics/metrics.ts')).createMetrics();
  const power = new AbortController();
  const background = createBackground(log, power.signal);
  /** Why the bot ends by itself, if it does. The first reason counts. */
  const reasons: Error[] = [];
  let isUp = false;
  let hears = true;
  const end = (why: Error) => {
    if (reasons.push(why) > 1) return;
    if (!isUp) return void leave(why); // there is nothing to end in order
    if (hears) process.kill(process.pid, 'SIGTERM');
  };
  onFall((error, again) => {
    const line = { err: error, about: logContext() };
    if (again) return log.error(line, 'while the bot stops, something more that nobody has caught');
    log.fatal(line, 'something that nobody has caught: the bot stops, and has to be started again');
    end(new Fallen(error));
    setTimeout(() => void leave(new Fallen(error)), config.STOP_WITHIN_MS).unref(); // also where it was draining
  });
  const time = createDiscordTime({ log });
  const clock = clockBy(time.now);
  const store = await openStore({
    url: config.STORE_URL,
    secretKey: config.SECRET_KEY,
    rememberMs: config.RETENTION_DAYS * DAY_MS,
    onTrouble: (error) => (isLost(error) ? end(error) : log.warn({ err: error }, 'the store is in trouble')),
  });
  const { ledger, claims, accounts } = store;
  const doing = { claims, background, clock, log, power: power.signal };
  const line = openLine({
    apiUrl: config.NEMO_API_URL,
    platform: config.SKILL_PLATFORM,
    retry429Ms: config.RETRY_429_MS,
    answerLimitMs: config.ANSWER_LIMIT_MS,
  });
  const account = createAccount({
    line,
    envToken: config.NEMO_TOKEN,
    envClientId: config.NEMO_CLIENT_ID,
    records: accounts,
    purses: ledger.purses,
    clock,
    onTokenNews: (news, purse) =>
      log[news === 'accepted' ? 'info' : 'warn'](
        purse === null ? {} : { purse },
        (purse === null ? tokenNews : purseNews)[news],
      ),
  });
  const nemo = createNemo({
    line,
    account,
    config: {
      mediaHosts: config.DISCORD_MEDIA_HOSTS,
      answerLimitMs: config.ANSWER_LIMIT_MS,
      silenceLimitMs: config.SILENCE_LIMIT_MS,
    },
  });
  const words = createWords();
  const places = createPlaces(config.DISCORD_REQUESTS_PER_SECOND);
  const makeRequest = time.heedful(createRequest(log, places));
  const rest = restFor(config, makeRequest);
  let connected: Connected | undefined;
  const self = () => ({ id: connected?.user.id ?? '', readsMessages: connected?.readsMessages ?? true });
  const progressMessages = createProgressMessages({
    rest,
    messages: ledger.progressMessages,
    botId: () => self().id,
    ...doing,
    everyMs: (running) => Math.max(config.PROGRESS_MS, places.editEveryMs(running)),
    continued: (to) => continuedView(words(to.requester.locale)),
  });
  const answeredElsewhere = new AnsweredElsewhere();
  const { QUEUE_URL: queueUrl, ROLE } = config;
  if (queueUrl !== null) await checkQueue(queueUrl);
  const working = await openEngine(doing, { queueUrl, slots: ROLE === 'gateway' ? 0 : config.WORKER_SLOTS });
  const { engine } = working;
  store.onRelief(engine.hurry);
  watchOutages(rest, engine.hurry);
  const directory = createDirectory(rest, { ask: working.others.ask });
  const audience = createAudience({ rest, progressMessages, answeredElsewhere, directory, words, self, log });
  const mailbox = mailboxOn({ directory, rest, mediaHosts: config.DISCORD_MEDIA_HOSTS, log });
  const world: World = { ...doing, nemo, audience, mailbox, ledger, engine, config, memory: createMemory(), hear };
  startWork(world);
  metrics?.onCredits(() => creditsLeft(world));
  const promises = createPromises({ rest, answers: ledger.answers, claims, words, clock, log, power: power.signal });
  const ctx = {
    world,
    mediaHosts: config.DISCORD_MEDIA_HOSTS,
    baskets: ledger.baskets,
    promises,
    answeredElsewhere,
    accountLink: async (userId: string, guildId: string | null) => {
      const bindId = async () => ((await purseOf(world, guildId)) === null ? account.userId() : null);
      return accountLink({ rest, webUrl: config.NEMO_WEB_URL, bindId }, userId);
    },
  };
  const dispatch = createDispatch({ commands, ctx, claims, words, time, log, power: power.signal });
  const lose = (why: string) => end(new CannotConnect(why));
  watchToken(rest, () => lose(TOKEN_REFUSED));
  const upToDate = fallBehind(world, 'everywhere');
  const { promise: isThere, resolve: arrive } = Promise.withResolvers<void>();
  const start: typeof background.start = (task, hear, ids) =>
    void (hears && background.start(task, () => isThere.then(hear), ids));
  const listening: Listening = {
    config,
    makeRequest,
    log,
    attach: (client) => listen(client, world, dispatch, start),
    missed: createMissed(world),
    onUnread: (packet, why) => tellUnread({ rest, words, background, log }, packet, why),
    onLost: lose,
  };
  const isConnected = () => isUp && (connected?.client?.isReady() ?? true); // and the store is known to be its own
  const why = () =>
    whyNotReady({ isConnected: isConnected(), writtenAt: store.writtenAt(), isQueueThere: working.isThere() });
  await using _health = metrics && (await serveHealth(config.HTTP_PORT, { metrics, whyNotReady: why }));
  connected = await (ROLE === 'worker' ? checkIn(rest) : connect(listening));
  const { client, applicationId } = connected;
  await store.belongTo(applicationId, () => time.agrees(DAY_MS));
  directory.begin(connected);
  if (client !== null) await working.others.answer((id) => toldOf(client, id));
  const stopping = stopSignal();
  isUp = true;
  arrive();
  background.start('making ready to read', () => readySoon(world));
  background.start('checking NEMO_TOKEN', () => account.check(power.signal));
  background.start('recovery', () =>
    engine.takeOver(() => {
      background.start('catching up', () => (client === null ? upToDate() : catchUp(world, upToDate)));
      background.start('promised answers', () => promises.excuseLeft());
    }),
  );
  if (client !== null) {
    const described = commands.flatMap(({ data }) => data);
    background.start('commands', () => keepRegistered({ rest, log, power: power.signal }, applicationId, described));
    const membership: MembershipIn = (guildId) => membershipIn(client, rest, guildId);
    background.start('servers left', () => forgetLeft(world, membership));
    background.start('erasing', () => keepErasing(world, membership));
    background.start('votes', () => keepVotes(world));
  }
  log.info({ role: ROLE, commands: commands.length, guilds: client?.guilds.cache.size ?? 0 }, 'ready');

  const signal = await stopping;
  log.info({ signal }, 'stopping');
  hears = false;
  await stopWork(world, reasons.some((why) => why instanceof Fallen) ? 0 : config.DRAIN_MS);
  power.abort(new Error('the bot is stopping')); // streams and waits end; what is on disk knows where they stood
  const close = async () => {
    await Promise.all([background.idle(), progressMessages.idle(), working.close()]);
    await client?.destroy();
    await line.close();
    await store.close();
  };
  await Promise.race([close(), sleep(config.STOP_WITHIN_MS, undefined, { ref: false })]);
  for (const why of reasons) throw why;
  return signal;
}

try {
  // Node writes down what it has compiled when a process ends by itself, not where it is killed: 0.1 s, the first time
  flushCompileCache();
  heedSignals();
  const stray = loadEnvFile(process.env, configNames);
  const signal = await main(parseConfig(process.env), stray);
  await output.done();
  endBy(signal);
} catch (error) {
  await leave(error);
}

/** Ends the process with a sentence for whoever runs it, and the code that belongs to it. */
async function leave(error: unknown): Promise<never> {
  const known = codeOf(error);
  if (!(await output.done())) endBy('SIGKILL', known ?? FELL);
  process.stderr.write(`${known !== null && error instanceof Error ? error.message : inspect(error)}\n`);
  return process.exit(known ?? FELL);
}

/** As sysexits(3) names them; null for what nobody has thought of. */
function codeOf(error: unknown): number | null {
  if (error instanceof ConfigError || error instanceof EnvFileError || error instanceof PortError) return 78;
  if (error instanceof CannotConnect) return 77;
  if (error instanceof StoreError) return error.isPassing ? 75 : error.isOfSettings ? 78 : 74;
  return error instanceof Fallen ? FELL : null;
}
