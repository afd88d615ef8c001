import { readFileSync } from 'node:fs';
import type { LocalNemo } from '../../../playground/nemo/nemo.ts';
import { defaultSwitches, type Switches } from '../../../playground/nemo/switches.ts';
import type { Failure } from '../../../src/core/failure.ts';
import { NemoError } from '../../../src/core/failure.ts';
import type { RenderStatus, Session, Spoken } from '../../../src/core/session.ts';
import { createAccount } from '../../../src/nemo/account.ts';
import type { AccountRecord } from '../../../src/core/account.ts';
import { createNemo } from '../../../src/nemo/client.ts';
import { openLine, type Line } from '../../../src/nemo/line.ts';
import { startBackend } from '../../support/backend.ts';
import { createHandClock } from '../../support/clock.ts';

const picture = readFileSync('playground/pictures/lighthouse.jpg');
/** The beginning of a JPEG, and nothing of its picture. */
const torn = Buffer.from('ffd8ffe000104a46494600010101004800480000', 'hex');
const heic = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex');
const limits = { answerLimitMs: 10_000, silenceLimitMs: 10_000 };

export const signal = new AbortController().signal;
export const pictureBytes = picture.length;

/** What the agent says while it makes a clip, in English. */
export const goodNews = [
  'Let me bring your picture to life.',
  'The first cut is on the timeline. Next I lay some music under it.',
  'Your clip is finished. Preview it in the timeline, then click the **Export** button to save it.',
];

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** The bot's own client, with a new anonymous account of a local Nemo that is quick and cheap, and behaves as it does by default. */
export async function setStage(nemo: LocalNemo) {
  Object.assign(nemo.switches, defaultSwitches, { prices: 'cheap' } satisfies Partial<Switches>);
  Object.assign(nemo.pace, { firstTextMs: 2, generateMs: 20, editMs: 10, renderMs: 0, uploadMs: 1 });
  const pictures = await startBackend();
  for (const [name, bytes] of [
    ['picture.jpg', picture] as const,
    ['photo.heic', heic] as const,
    ['torn.jpg', torn] as const,
  ]) {
    pictures.on(
      `GET /${name}`,
      (response) => void response.writeHead(200, { 'content-length': String(bytes.length) }).end(bytes),
    );
  }
  const line = openLine({ apiUrl: nemo.url, platform: 'unknown', ...limits, retry429Ms: 0 });
  const records = new Map<string, AccountRecord>();
  const bot = createBot({ line, records, mediaHosts: [pictures.host] });
  const file = (name: string, bytes: number) => ({ id: '1', name, bytes, url: `${pictures.url}/${name}` });
  const upload = (session: Session, name = 'picture.jpg', bytes = picture.length) =>
    bot.upload(session, file(name, bytes), 'ada', signal);

  async function begin(): Promise<Session> {
    const session = await bot.openSession('en', signal);
    await upload(session);
    await nemo.quiet();
    return session;
  }

  return {
    nemo,
    bot,
    /** The bot's account as it is kept. */
    record: () => records.get('anonymous'),
    /** Its accounts at the backend. */
    accounts: () => nemo.accounts().filter(({ clientId }) => clientId === records.get('anonymous')?.clientId),
    /** A bot that lost what it had kept, but for its client id. */
    forgetful: () =>
      createBot({
        line,
        records: new Map(),
        mediaHosts: [],
        clientId: records.get('anonymous')?.clientId ?? '',
      }),
    upload,
    uploadHeic: (session: Session) => upload(session, 'photo.heic', heic.length),
    uploadTorn: (session: Session) => upload(session, 'torn.jpg', torn.length),
    /** A session that has a picture. */
    begin,
    send: async (session: Session, text: string, hear: (spoken: Spoken) => void = () => {}) =>
      (await bot.send(session, text, hear, signal)).text,
    state: (session: Session) => bot.state(session, signal),

    /** A session with a clip of one second. */
    async animated(): Promise<Session> {
      const session = await begin();
      await bot.send(session, 'let it drift, 1 second', () => {}, signal);
      await nemo.quiet();
      return session;
    },

    async submit(session: Session, renderId = `render_${crypto.randomUUID()}`): Promise<string> {
      const { draft } = await bot.state(session, signal);
      await bot.submitRender({ renderId, session, draft: draft ?? 'null' }, signal);
      return renderId;
    },

    /** How a render ends, seen once after its end and once more. */
    async outcome(renderId: string): Promise<readonly RenderStatus[]> {
      await nemo.quiet();
      return [await bot.pollRender(renderId, signal), await bot.pollRender(renderId, signal)];
    },

    async [Symbol.asyncDispose]() {
      await line.close();
      await pictures[Symbol.asyncDispose]();
    },
  };
}

interface Parts {
  readonly line: Line;
  readonly records: Map<string, AccountRecord>;
  readonly mediaHosts: readonly string[];
  readonly clientId?: string;
}

function createBot({ line, records, mediaHosts, clientId }: Parts) {
  const account = createAccount({
    line,
    envToken: null,
    envClientId: clientId ?? null,
    records: { get: async (id) => records.get(id), put: async (id, value) => void records.set(id, value) },
    clock: createHandClock(Date.now()),
  });
  return createNemo({ line, account, config: { mediaHosts, ...limits } });
}

/** How a call fails; it has to. */
export async function failureOf(call: Promise<unknown>): Promise<Failure['kind']> {
  try {
    await call;
  } catch (error) {
    if (error instanceof NemoError) return error.failure.kind;
    throw error;
  }
  throw new Error('it did not fail');
}
