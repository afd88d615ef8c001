import type { Reply } from './exchange.ts';
import type { Switches } from './switches.ts';

/** The envelope's own codes (seed, Error Handling), and the HTTP status they would go with: a guess (nemo-api.md §16.6). */
const statuses: ReadonlyMap<number, number> = new Map([
  [1001, 401],
  [1002, 404],
  [2001, 402],
  [4001, 415],
  [4002, 413],
  [5000, 500],
]);

/** The HTTP status that goes with a code; codes that are statuses stand for themselves. */
export function statusOf(code: number): number {
  return statuses.get(code) ?? code;
}

/** A no, as a code of the envelope or as an HTTP status. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Nothing is written to a session while its run works. Which code goes with that nobody says (nemo-api.md §16.21). */
export function busy(): Refusal {
  return new Refusal(409, 'the session is busy');
}

/** A request the way FastAPI refuses it (nemo-api.md §3.1): `loc` names the field. */
export class Unprocessable extends Error {
  override readonly name = 'Unprocessable';
  readonly loc: readonly string[];

  constructor(loc: readonly string[], message = 'Field required') {
    super(message);
    this.loc = loc;
  }
}

/** What goes back for whatever a route threw. A bug of this server is a 500 no test overlooks. */
export function replyTo(
  error: unknown,
  { errors, forgottenSession }: Pick<Switches, 'errors' | 'forgottenSession'>,
): Extract<Reply, { status: number }> {
  if (error instanceof Unprocessable) {
    return { status: 422, body: { detail: [{ type: 'missing', loc: ['body', ...error.loc], msg: error.message }] } };
  }
  if (!(error instanceof Refusal)) {
    return { status: 500, body: { detail: `playground bug: ${error instanceof Error ? error.stack : String(error)}` } };
  }
  const { code, message } = error;
  if (code === 1002 && forgottenSession !== '1002') return forgotten[forgottenSession];
  const status = statusOf(code);
  if (errors === 'detail') return { status, body: { detail: message } };
  return {
    status: errors === 'envelope-200' && statuses.has(code) ? 200 : status,
    body: { code, message, data: null },
  };
}

/** A session that is not known, said otherwise than by its code. */
const forgotten: Readonly<Record<Exclude<Switches['forgottenSession'], '1002'>, Extract<Reply, { status: number }>>> = {
  '404': { status: 200, body: { code: 404, msg: '会话不存在', data: null } },
  nested: { status: 400, body: { error: { code: 'SESSION_EXPIRED', message: 'The session has expired' } } },
  words: { status: 200, body: { success: false, error: 'Session not found: 1' } },
};
