import { NemoError, type Failure } from '../core/failure.ts';
import type { Answer, Session, Spoken } from '../core/session.ts';
import type { Access, Account } from './access.ts';
import { reach } from './api.ts';
import { exchange, within } from './http.ts';
import { createListener, type Listener } from './listener.ts';
import { startPatience, type Patience } from './patience.ts';
import { answerOf } from './run-reply.ts';
import type { Heard } from './spoken.ts';

interface Limits {
  /** The longest an answer may take. */
  readonly answerLimitMs: number;
  /** The longest time without a substantive event; heartbeats do not count. */
  readonly silenceLimitMs: number;
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
export async function send(access: Access, limits: Limits, wish: Wish, signal: AbortSignal): Promise<Answer> {
  const { account } = access;
  const { session } = wish;
  const token = await account.token(signal, session);
  try {
    const { text, failure } = await exchange('lost', signal, () => converse(access, limits, token, wish, signal));
    return { text, failure: failure && (await withBind(account, session, failure)) };
  } catch (error) {
    if (!(error instanceof NemoError)) throw error;
    if (error.failure.kind === 'unauthorized' && (await isRenewed(account, token, session, signal)))
      throw new NemoError({ kind: 'renewed' }, { cause: error });
    // "Answered, but not with an answer" is harmless for a read; a run may have begun behind it.
    if (error.failure.kind === 'broken') throw new NemoError({ kind: 'lost' }, { cause: error });
    if (error.failure.kind === 'no-credits') throw new NemoError(await withBind(account, session, error.failure));
    throw error;
  }
}

/** An anonymous account is bound by an id that the refusal may not repeat (seed: from create-session or state). */
async function withBind(account: Account, session: Session, failure: Failure): Promise<Failure> {
  if (failure.kind !== 'no-credits') return failure;
  if (session.purse !== undefined) return { ...failure, bind: null }; // it is somebody's already
  const anonymous = await account.userId(session);
  return { ...failure, bind: failure.bind ?? (anonymous === null ? null : (session.userId ?? anonymous)) };
}

/**
 * For the next request, be it the same token that is accepted again: this one is not sent again in here, though nothing
 * was run.
 */
async function isRenewed(account: Account, token: string, session: Session, signal: AbortSignal): Promise<boolean> {
  try {
    await account.renew(token, signal, session);
    return true;
  } catch (error) {
    if (!(error instanceof NemoError) || error.failure.kind === 'purse-refused') throw error;
    return false;
  }
}

/**
 * Giving up is not hanging up: that may cancel a paid run (sse-wire, "Leaving and overlapping"). The stream is drained
 * unheard until it ends, until the process stops, or until as much time again has passed.
 */
async function converse(
  access: Access,
  { answerLimitMs, silenceLimitMs }: Limits,
  token: string,
  wish: Wish,
  signal: AbortSignal,
): Promise<Answer> {
  using patience = startPatience(answerLimitMs, silenceLimitMs);
  let listening = true;
  const hear = (spoken: Spoken) => {
    if (listening) wish.hear(spoken);
  };
  const listener = renewing(patience, createListener(hear));
  const reading = within(2 * answerLimitMs, signal, async (until) =>
    answerOf(await sent(access, token, wish, until), listener, access.line),
  );
  try {
    return await Promise.race([reading, patience.lost]);
  } finally {
    listening = false;
  }
}

function renewing(patience: Patience, listener: Listener): Listener {
  const take = (heard: Heard) => {
    patience.renew();
    listener.take(heard);
  };
  return { ...listener, take };
}

function sent({ line }: Access, token: string, { session, text }: Wish, signal: AbortSignal) {
  const body = JSON.stringify({
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: session.sessionId,
    new_message: { parts: [{ text }] },
  });
  return reach(
    line,
    { place: 'send', method: 'POST', path: '/run_sse', body, accept: 'text/event-stream' },
    token,
    signal,
  );
}
