import {
  hangUp,
  resetAtOnce,
  resetInBody,
  silence,
  silenceInBody,
  type Beginning,
} from '../../../../../playground/broken-line.ts';
import { landed } from '../../../../../playground/nemo/faults.ts';
import { backendCase, backendCases, expiringCase, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOn, sent, told, type Next } from '../../next.ts';

const said = { author: 'nemo_agent', content: { role: 'model', parts: [{ text: 'Let me look at your picture.' }] } };
const beginning: Beginning = { contentType: 'text/event-stream', text: `data: ${JSON.stringify(said)}\n\n` };

/** It leaves once, whatever happens. */
const run: Place = { doing: 'the paid call', is: isKind('run'), after: isKind('credits'), beginning };
const once = { most: 1 };
const looks: Next = { ...sent.unknown, ...once, seconds: 6 };
/** Its one event is whole, and may well be the last. */
const heard: Next = { ...told('its words', 1, 'Let me look at your picture.'), ...once, isReply: true };
const found: Next = { ...goesOn, ...once, what: 'looks, and finds the clip' };

export const runCases = [
  ...backendCases(run, {
    refused: before.unreachable,
    'reset before its headers': looks,
    'reset in its body': looks,
    'cut short, of no known length': heard,
    silence: looks,
    'silence in its body': looks,
    '500': looks,
    '502 with HTML': looks,
    '503': looks,
    '429, Retry-After: 7': { ...sent.busyFor7, ...once },
    '429 without Retry-After': { ...sent.busy, ...once },
    'not JSON': looks,
    'JSON of another shape': looks,
    '1001 as a status': { ...sent.renewed, ...once },
    '1002 as a status': { ...sent.afresh, ...once },
    '2001 as a status': { ...sent.noCredits, ...once },
    '4001 as a status': { ...sent.refused, ...once },
    '4002 as a status': { ...sent.refused, ...once },
    '400 as a status': { ...sent.refused, ...once },
    '402 as a status': { ...sent.noCredits, ...once },
    '1001 in an envelope': { ...sent.renewed, ...once },
    '1002 in an envelope': { ...sent.afresh, ...once },
    '2001 in an envelope': { ...sent.noCredits, ...once },
    '4001 in an envelope': { ...sent.fileKind, ...once },
    '4002 in an envelope': { ...sent.fileSize, ...once },
    '400 in an envelope': { ...sent.refused, ...once },
    '402 in an envelope': { ...sent.noCredits, ...once },
    '403': { ...sent.refused, ...once },
  }),
  ...expiringCase(run, { ...sent.renewed, ...once }),
  ...backendCase(run, 'begun, and reset before its headers', { fault: landed(resetAtOnce) }, found),
  ...backendCase(run, 'begun, and closed before its headers', { fault: landed(hangUp) }, found),
  ...backendCase(run, 'begun, and reset in its body', { fault: landed(resetInBody(beginning)) }, found),
  ...backendCase(run, 'begun, and never heard of', { fault: landed(silence) }, found),
  ...backendCase(run, 'begun, and silent after its first words', { fault: landed(silenceInBody(beginning)) }, found),
];
