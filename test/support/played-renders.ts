import type { Gate, Reply } from '../../playground/nemo/exchange.ts';
import { isJson } from '../../playground/nemo/json.ts';

const LAMBDA = '/api/render/proxy/lambda';

/** The render service without its work: what is submitted is finished at once, unless `answer` says otherwise. */
export function createPlayedRenders(
  origin: () => string,
  refuses: (authorization: string | undefined, sessionId: string) => 1001 | 1002 | null,
  userOf: (authorization: string | undefined) => string | undefined,
) {
  const submitted: string[] = [];
  const whose = new Map<string, string | undefined>();
  /** Those that go on for long, whatever becomes of the others. */
  const slow = new Set<string>();
  /** What calls are answered in place of all else. */
  const instead: ((method: string) => Reply | undefined)[] = [];
  const switches: { status: 'completed' | 'processing' | 'failed'; submit: 'taken' | 'blocked' } = {
    status: 'completed',
    submit: 'taken',
  };

  const gate: Gate = async (arrived, next) => {
    if (!arrived.path.startsWith(LAMBDA)) return next();
    const other = instead.map((answer) => answer(arrived.method)).find((reply) => reply !== undefined);
    if (other !== undefined) return other;
    if (arrived.method === 'POST') {
      if (switches.submit === 'blocked') return { status: 402, body: { code: 402, message: 'upgrade your plan' } };
      const { id, sessionId } = isJson(arrived.body) ? arrived.body : {};
      const code = refuses(arrived.headers['authorization'], String(sessionId));
      if (code !== null) return { status: 200, body: { code, message: 'no', data: null } };
      if (submitted.includes(String(id)))
        return { status: 409, body: { code: 409, message: 'a render with this id exists' } };
      submitted.push(String(id));
      whose.set(String(id), userOf(arrived.headers['authorization']));
      return { status: 200, body: { code: 0, data: { id, status: 'pending' } } };
    }
    const id = arrived.path.slice(LAMBDA.length + 1);
    const isTheirs = whose.get(id) === userOf(arrived.headers['authorization']);
    if (!submitted.includes(id) || !isTheirs) return { status: 404, body: { code: 404, message: 'no such render' } };
    const status = slow.has(id) ? 'processing' : switches.status;
    const output = status === 'completed' ? { output: { url: `${origin()}/cdn/${id}/clip.mp4` } } : {};
    return { status: 200, body: { taskId: id, status, ...output } };
  };

  return { gate, submitted, slow, switches, instead };
}
