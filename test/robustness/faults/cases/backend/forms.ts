import { gzipSync } from 'node:zlib';
import { endless, resetAtOnce, verbatim, type BrokenLine } from '../../../../../playground/broken-line.ts';
import { answered, broken } from '../../../../../playground/nemo/faults.ts';
import { limits } from '../../../../../src/core/limits.ts';
import { frame } from '../../../../support/answers.ts';
import { animatesTorn } from '../../acts.ts';
import { backendCase, formCase, isKind, type Place } from '../../backend-cases.ts';
import { before, goesOn, sent, told, type Next } from '../../next.ts';

const MB = 1024 * 1024;
const AGES = { 'retry-after': '9'.repeat(400) };
const once = { most: 1 };

const run: Place = { doing: 'the paid call', is: isKind('run') };
const session: Place = { doing: 'opening a session', is: isKind('session') };
const stateBefore: Place = { doing: 'reading the state before', is: isKind('state') };
const stateAfter: Place = { doing: 'reading the state after', is: isKind('state'), from: 2 };
const credits: Place = { doing: 'reading the balance', is: isKind('credits') };

const json = { contentType: 'application/json', text: '[1,' };
const bomb: BrokenLine = async (response) => {
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    .end(gzipSync(Buffer.alloc(100 * MB)));
};
const large = {
  code: 0,
  data: { state: { draft: { t: [{ tt: 0, sg: [{ d: 1, x: 'x'.repeat(limits.draftBytes) }] }] } } },
};

const streaming = (...events: readonly object[]) => ({
  fault: broken(verbatim(200, 'text/event-stream', events.map(frame).join(''))),
});
const says = (text: string) => ({ author: 'nemo_agent', content: { role: 'model', parts: [{ text }] } });
const asks = (args: object) => ({
  author: 'nemo_agent',
  content: { role: 'model', parts: [{ functionCall: { name: 'ask_question', args } }] },
});

const stumbled: Next = { ...sent.stumbled, ...once };
const unquoted: Next = { ...stumbled, unread: ['edit_timeline', 'tool'] };
const looks: Next = { ...sent.unknown, ...once, seconds: 6 };
const longBusy =
  'The video service takes nothing more from me for a while. No credits were spent. Please try again later: it works again in 7 days';
const asked: Next = { ...told('the question', 1, 'Which one opens?', 'The boat'), ...once, isReply: true };
const torn: Next = {
  ...goesOn,
  what: 'asks, and goes on without it',
  reads: [...goesOn.reads, '“torn.jpg” could not be read by the video service'],
};
const tooLarge: Next = told(
  'left out, by name',
  0,
  'no credits were spent',
  '“lighthouse.jpg” is too large for the video service.',
);

/** Answers in other forms, and answers that are no answers in other ways. */
export const formCases = [
  ...backendCase(
    run,
    'an unknown code in place of the stream',
    { fault: answered(200, { code: 5000, message: 'no' }) },
    { ...sent.refused, ...once },
  ),
  ...backendCase(
    run,
    'an error in place of the stream',
    { fault: answered(200, { error: 'no agent' }) },
    { ...sent.refused, ...once },
  ),
  ...backendCase(
    run,
    'a detail in place of the stream',
    { fault: answered(200, { detail: 'no agent' }) },
    { ...sent.refused, ...once },
  ),
  ...backendCase(
    run,
    '429 for ages',
    { fault: answered(429, {}, AGES) },
    { ...told('busy for long', 1, longBusy), ...once },
  ),
  ...backendCase(
    run,
    'a page that calls itself a stream',
    { fault: broken(verbatim(200, 'text/event-stream', '<html><h1>502</h1></html>')) },
    looks,
  ),
  ...backendCase(
    run,
    'half an event at the end',
    { fault: broken(verbatim(200, 'text/event-stream', frame(says('On it.')).slice(0, 40))) },
    looks,
  ),
  ...backendCase(
    run,
    'an event called error',
    { fault: broken(verbatim(200, 'text/event-stream', 'event: error\ndata: {"message":"x"}\n\n')) },
    stumbled,
  ),
  ...backendCase(
    run,
    'a malformed call alone',
    streaming({ author: 'a', finishReason: 'MALFORMED_FUNCTION_CALL' }),
    stumbled,
  ),
  ...backendCase(run, 'a detail on the stream', streaming({ detail: 'Internal Server Error' }), stumbled),
  ...backendCase(run, 'a tool’s report', streaming(says("Error in tool 'edit_timeline': no draft yet")), unquoted),
  ...backendCase(
    run,
    '2001 in a tool’s report',
    streaming(says("Error in tool 'generate_video': 2001: insufficient credits")),
    {
      ...sent.noCredits,
      ...once,
    },
  ),
  ...backendCase(
    run,
    'a question',
    streaming(asks({ id: 'q', prompt: 'Which one opens?', options: [{ id: 'b', label: 'The boat' }] })),
    asked,
  ),

  ...backendCase(session, 'a reply without an end', { fault: broken(endless(json)) }, before.broken),
  ...backendCase(session, 'a reply that is small only while it is packed', { fault: broken(bomb) }, before.broken),
  ...backendCase(session, '429 for ages', { fault: answered(429, {}, AGES) }, told('busy for long', 0, longBusy)),
  ...backendCase(
    stateBefore,
    'a reply without an end',
    { fault: broken(endless(json)) },
    { ...before.overgrown, ...once },
  ),
  ...backendCase(
    stateBefore,
    'a draft that is too large',
    { fault: answered(200, large) },
    { ...before.overgrown, ...once },
  ),
  ...backendCase(
    stateAfter,
    'a draft that is too large',
    { fault: answered(200, large) },
    { ...sent.overgrown, ...once },
  ),
  ...backendCase(
    stateAfter,
    'its connection dies once',
    { fault: broken(resetAtOnce), times: 1 },
    { ...goesOn, most: 3 },
  ),
  ...backendCase(
    credits,
    'a reply without an end',
    { fault: broken(endless(json)) },
    { ...goesOn, unread: ['credits used', 'credit used'], most: 4 },
  ),

  ...formCase('answers packed with gzip', { encoding: 'gzip' }, goesOn),
  ...formCase('answers packed with deflate', { encoding: 'deflate' }, goesOn),
  ...formCase('answers packed with br', { encoding: 'br' }, goesOn),
  ...formCase('answers packed with zstd', { encoding: 'zstd' }, goesOn),
  ...formCase('a stream that ends with its connection', { streamEnd: 'connection' }, goesOn),
  ...formCase('a stream that calls itself text', { streamType: 'text-plain' }, goesOn),
  ...formCase('a stream that calls itself nothing', { streamType: 'missing' }, goesOn),
  ...formCase('an event of ten megabytes', { largeEvents: 'on' }, goesOn),
  ...formCase('its last event twice', { repeatedEvents: 'on' }, goesOn),
  ...formCase('NaN in a state', { notANumber: 'on' }, goesOn),
  ...formCase('a draft as text', { draftForm: 'text' }, goesOn),
  ...formCase('a draft as text of text', { draftForm: 'text-of-text' }, goesOn),
  ...formCase('a render that is done', { renderWords: 'done' }, goesOn),
  ...formCase('a render that is a success', { renderWords: 'success' }, goesOn),
  ...formCase('a link with a space', { renderLink: 'spaced' }, { ...goesOn, reads: [...goesOn.reads, '/my%20film'] }),
  ...formCase('progress that reaches one', { renderProgress: 'share' }, goesOn),
  ...formCase('a tool that fails', { toolTrouble: 'quoted' }, { ...sent.stumbled, unread: ['edit_timeline', 'tool'] }),
  ...formCase('a tool without credits', { toolTrouble: 'no-credits-answered' }, sent.noCredits),
  ...formCase('a decoder that a torn picture fells', { undecodable: '500' }, torn, animatesTorn),
  ...formCase('a gateway that finds a picture too large', { uploadLimitBytes: 10, tooLargeReply: 'page' }, tooLarge),
];
