import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccounts, type Account } from './accounts.ts';
import type { Backend, Run } from './backend.ts';
import { createBackground } from './background.ts';
import { createCdn } from './cdn.ts';
import type { Gate, Seen } from './exchange.ts';
import { createStudio } from './film/studio.ts';
import { createJournal } from './journal.ts';
import { fastPace, type Pace } from './pace.ts';
import { priceLists, type Prices } from './prices.ts';
import { routesOf } from './routes.ts';
import { createServe } from './server.ts';
import { createSessions, type Session } from './sessions.ts';
import type { Moment } from './stream/perform.ts';
import { defaultSwitches, type Switches } from './switches.ts';

export interface NemoOptions {
  /** 0 takes any that is free. */
  readonly port?: number;
  readonly switches?: Partial<Switches>;
  readonly pace?: Pace;
  /** In place of what the switch `prices` says. */
  readonly prices?: Partial<Prices>;
  /** What an anonymous account begins with, in place of what the vendor gives. */
  readonly credits?: number;
  /** How large films are, of what is asked for; 1 unless told otherwise. */
  readonly filmScale?: number;
  readonly gate?: Gate;
  /** Awaited before each event of a stream is written. Heartbeats do not count. */
  readonly onFrame?: (moment: Moment) => Promise<void>;
}

/** A NemoVideo backend on this machine. `switches` and `pace` may be changed while it runs. */
export interface LocalNemo extends AsyncDisposable {
  readonly url: string;
  readonly switches: Switches;
  readonly pace: Pace;
  readonly journal: readonly Seen[];
  /** What the agent was told and worked on, in order. */
  readonly runs: readonly Run[];
  sessions(): readonly Session[];
  accounts(): readonly Account[];
  /** Somebody registers, and has a token of their own. One is taken back by letting it expire. */
  register(credits: number): Account;
  /** Resolves as soon as `holds` does. */
  until(holds: (journal: readonly Seen[]) => boolean, how?: { readonly withinMs?: number }): Promise<void>;
  /** Resolves when nothing is under way: no run, no encoding, no late write. */
  quiet(): Promise<void>;
  /** Lets everybody have another token for the account they have, once; `now`: the old one is refused from now on (1001). */
  renewTokens(when: 'now' | 'if asked for'): void;
  /** Every session there was is gone (1002): what was made in it is not. */
  forgetSessions(): void;
  /** The tokens of today are refused from now on (1001), and whoever asks for another gets another account. */
  replaceAccounts(): void;
  /** Nobody listens any more: connections are refused, and those there are end. */
  goAway(): Promise<void>;
  /** Listens again, at the same address. */
  comeBack(): Promise<void>;
}

/** Starts a Nemo on 127.0.0.1. Disposing ends everything at once and leaves no file behind. */
export async function startNemo(options: NemoOptions = {}): Promise<LocalNemo> {
  const { port = 0, gate = (_arrived, next) => next() } = options;
  const folder = await mkdtemp(join(tmpdir(), 'local-nemo-'));
  const journal = createJournal();
  let url = '';
  const backend = createBackend(options, folder, () => url);
  const { switches, pace, runs, accounts, sessions, background } = backend;
  const serve = createServe({ routes: routesOf(backend, folder), journal, gate, switches });
  const server = createServer((request, response) => void serve(request, response));
  const anonymous = () => accounts.all().filter(({ clientId }) => clientId !== null);
  server.requestTimeout = 0; // an upload may take its time
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;

  return {
    url,
    switches,
    pace,
    runs,
    journal: journal.seen,
    sessions: sessions.all,
    accounts: accounts.all,
    register: accounts.register,
    until: journal.until,
    quiet: background.quiet,
    renewTokens(when) {
      for (const account of anonymous())
        Object.assign(account, { renewable: true, ...(when === 'now' && { expiresAt: Date.now() }) });
    },
    forgetSessions: sessions.forget,
    replaceAccounts() {
      switches.tokenLimit = 'off';
      for (const account of anonymous()) account.expiresAt = Date.now();
    },
    goAway: () => stopListening(server),
    async comeBack() {
      if (!server.listening) await once(server.listen(Number(new URL(url).port), '127.0.0.1'), 'listening');
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([stopListening(server), background.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function createBackend(options: NemoOptions, folder: string, origin: () => string): Backend {
  const background = createBackground();
  const switches = { ...defaultSwitches, ...options.switches };
  return {
    switches,
    pace: { ...fastPace, ...options.pace },
    prices: () => ({ ...priceLists[switches.prices], ...options.prices }),
    accounts: createAccounts(switches, options.credits),
    sessions: createSessions(),
    runs: [],
    renders: new Map(),
    cdn: createCdn(origin),
    studio: createStudio(folder, background.closing, options.filmScale),
    background,
    onFrame: options.onFrame ?? (async () => {}),
  };
}
