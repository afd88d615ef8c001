import type { Dispatcher } from 'undici';
import { NemoError } from '../core/failure.ts';
import { limits as bounds } from '../core/limits.ts';
import type { Session, Spoken } from '../core/session.ts';
import type { Account } from './account.ts';
import type { Api } from './api.ts';
import { textOf } from './body.ts';
import { endIsVisible, exchange, replyOf, within } from './http.ts';
import { createListener, type Listener } from './listener.ts';
import { createPatience, type Limits } from './patience.ts';
import { opened } from './opened.ts';
import { heardIn, heardInFrame, isTorn, unread, type Heard } from './spoken.ts';
import { events, OVERSIZED } from './sse.ts';
import { isEvent, troubleIn } from './trouble.ts';

interface SayDeps {
  readonly api: Api;
  readonly account: Account;
  readonly limits: Limits;
}

interface Wish {
  readonly session: Session;
  readonly text: string;
  readonly hear: (spoken: Spoken) => void;
}

/**
 * The paid call. It leaves once: no retry, no reconnect, and no flag to turn one on. Rejects with `lost` for everything
 * that may have happened, with another failure only where it is certain that nothing was run or what came of it.
 */
export function createSay({ api, account, limits }: SayDeps) {
  return async ({ session, text, hear }: Wish, signal: AbortSignal): Promise<string> => {
    const token = await account.token(signal);
    try {
      return await exchange('lost', signal, () => converse(token, { session, text, hear }, signal));
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      if (error.failure.kind === 'unauthorized' && (await isRenewed(token, signal)))
        throw new NemoError({ kind: 'renewed' }, { cause: error });
      // "Answered, but not with an answer" is harmless for a read; a run may have begun behind it.
      if (error.failure.kind === 'broken') throw new NemoError({ kind: 'lost' }, { cause: error });
      if (error.failure.kind === 'no-credits')
        throw new NemoError({ kind: 'no-credits', bind: await bindFor(session, error.failure.bind) });
      throw error;
    }
  };

  /** An anonymous account is bound by an id that the refusal may not repeat (seed: from create-session or state). */
  async function bindFor({ userId }: Session, given: string | null): Promise<string | null> {
    const anonymous = await account.userId();
    return given ?? (anonymous === null ? null : (userId ?? anonymous));
  }

  /**
   * Giving up is not hanging up: that may cancel a paid run (sse-wire, "Leaving and overlapping"). The stream is drained unheard until
   * it ends, until the process stops, or until as much time again has passed.
   */
  async function converse(token: string, wish: Wish, signal: AbortSignal): Promise<string> {
    using patience = createPatience(limits);
    let listening = true;
    const listener = createListener((spoken) => {
      if (listening) wish.hear(spoken);
    });
    const take = (heard: Heard) => {
      patience.renew();
      listener.take(heard);
    };
    const reading = within(2 * limits.answerLimitMs, signal, (line) => read(token, wish, { ...listener, take }, line));
    try {
      return await Promise.race([reading, patience.lost]);
    } finally {
      listening = false;
    }
  }

  async function read(token: string, { session, text }: Wish, listener: Listener, signal: AbortSignal): Promise<string> {
    const body = JSON.stringify({
      app_name: 'nemo_agent',
      user_id: 'me',
      session_id: session.sessionId,
      new_message: { parts: [{ text }] },
    });
    const response = await api.send({ place: 'say', method: 'POST', path: '/run_sse', body, accept: 'text/event-stream' }, token, signal);
    const { isStream, chunks } = await opened(response);
    return isStream ? readStream(response, chunks, listener) : readWhole(response, chunks, listener);
  }

  /** Whatever it reads, it reads to the end: hanging up may cancel what is paid. */
  async function readStream(response: Head, chunks: AsyncIterable<Uint8Array>, listener: Listener): Promise<string> {
    let strays = '';
    let heardAny = false;
    let isCut = false;
    let previous = '';
    const stray = (line: string) => (strays = strays.length > bounds.replyBytes ? strays : `${strays}${line}\n`);
    for await (const frame of events(chunks, stray)) {
      if (frame !== OVERSIZED && isRepeated(frame.data, previous)) continue;
      previous = frame === OVERSIZED ? '' : frame.data;
      const heard = frame === OVERSIZED ? unread : heardIn(frame);
      isCut = frame !== OVERSIZED && !frame.isWhole && isTorn(frame.data);
      heardAny ||= heard !== undefined;
      if (heard !== undefined) listener.take(heard);
    }
    if (!heardAny && strays.trim() !== '') return wordsIn(response, strays, listener); // no stream, whatever it calls itself
    // Without chunks and without a length a finished body and a cut one end alike: then what was heard last tells.
    if (isCut || !(endIsVisible(response.headers) || listener.isOver())) throw new Error('the answer was cut');
    return listener.words();
  }

  async function readWhole(response: Head, chunks: AsyncIterable<Uint8Array>, listener: Listener): Promise<string> {
    return wordsIn(response, await textOf(chunks, { maxBytes: bounds.replyBytes, whenLarger: 'read-on' }), listener);
  }

  /**
   * JSON in place of a stream is nearly always a no, said before anything was run: once a run has begun, there is a stream.
   * Otherwise it is the events at once, or one of them. It is whole where it can be read at all.
   */
  function wordsIn(response: Head, text: string | null, listener: Listener): string {
    if (text?.trim() === '' && !endIsVisible(response.headers)) throw new Error('the answer was cut');
    const data = api.accept(replyOf(response, text), 'say');
    if (!Array.isArray(data) && !isEvent(data)) {
      const trouble = troubleIn(data);
      if (trouble !== null) throw new NemoError(trouble.kind === 'agent-stumbled' ? { kind: 'refused' } : trouble);
    }
    for (const frame of Array.isArray(data) ? data : [data]) {
      const heard = heardInFrame(frame);
      if (heard !== undefined) listener.take(heard);
    }
    return listener.words();
  }

  /** For the next request: this one is not sent again in here, though nothing was run. */
  async function isRenewed(token: string, signal: AbortSignal): Promise<boolean> {
    try {
      return (await account.renew(token, signal)) !== token;
    } catch (error) {
      if (!(error instanceof NemoError)) throw error;
      return false;
    }
  }
}

type Head = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>;

/** An event that came twice is the same to the letter, with its time in it; pieces of a text may well be alike. */
function isRepeated(data: string, previous: string): boolean {
  return data === previous && data.includes('"timestamp"');
}
