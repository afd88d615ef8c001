import {
  cutShort,
  page,
  resetAtOnce,
  resetInBody,
  silence,
  silenceInBody,
  verbatim,
  type Beginning,
} from '../../../playground/broken-line.ts';
import { answered, asEnvelope, asStatus, broken, type NemoFault } from '../../../playground/nemo/faults.ts';

type Code = 1001 | 1002 | 2001 | 4001 | 4002 | 400 | 402;

/** Everything that can become of a call to the backend, by the names of the table. */
export type BackendFault =
  | 'refused'
  | 'reset before its headers'
  | 'reset in its body'
  | 'cut short, of no known length'
  | 'silence'
  | 'silence in its body'
  | '500'
  | '502 with HTML'
  | '503'
  | '429, Retry-After: 7'
  | '429 without Retry-After'
  | 'not JSON'
  | 'JSON of another shape'
  | `${Code} as a status`
  | `${Code} in an envelope`
  | '403';

/** All of them but `refused`, which is no answer: nobody listens. `beginning`: how a good answer would begin. */
export function backendFaults(beginning: Beginning): Readonly<Record<Exclude<BackendFault, 'refused'>, NemoFault>> {
  return {
    'reset before its headers': broken(resetAtOnce),
    'reset in its body': broken(resetInBody(beginning)),
    'cut short, of no known length': broken(cutShort(beginning)),
    silence: broken(silence),
    'silence in its body': broken(silenceInBody(beginning)),
    '500': answered(500, { detail: 'Internal Server Error' }),
    '502 with HTML': broken(page(502)),
    '503': answered(503, { detail: 'Service Unavailable' }),
    '429, Retry-After: 7': answered(429, { code: 429, message: 'slow down' }, { 'retry-after': '7' }),
    '429 without Retry-After': answered(429, { detail: 'slow down' }),
    'not JSON': broken(verbatim(200, 'application/json', 'all is well')),
    'JSON of another shape': answered(200, { hello: 'world' }),
    '1001 as a status': asStatus(1001),
    '1002 as a status': asStatus(1002),
    '2001 as a status': asStatus(2001),
    '4001 as a status': asStatus(4001),
    '4002 as a status': asStatus(4002),
    '400 as a status': asStatus(400),
    '402 as a status': asStatus(402),
    '1001 in an envelope': asEnvelope(1001),
    '1002 in an envelope': asEnvelope(1002),
    '2001 in an envelope': asEnvelope(2001),
    '4001 in an envelope': asEnvelope(4001),
    '4002 in an envelope': asEnvelope(4002),
    '400 in an envelope': asEnvelope(400),
    '402 in an envelope': asEnvelope(402),
    '403': answered(403, { detail: 'Forbidden' }),
  };
}
