import { randomBytes, randomUUID } from 'node:crypto';
import type { Json } from '../json.ts';
import type { Switches } from '../switches.ts';
import type { Event } from './event.ts';

/** The bodies of the frames that one event becomes; ADK events still lack their time. */
type Form = (event: Event, runId: string) => readonly Json[];

const PIECE_CHARS = 24;

/** How events look on the wire: nemo-api.md §7.4 and §7.5, sse-wire ("Event keys", "partial"). */
export const forms: Readonly<Record<Switches['eventForm'], Form>> = {
  'adk-python': (event, runId) => [{ ...adk(event), invocationId: runId, author: 'nemo_agent', id: randomUUID() }],
  'adk-js': (event, runId) => [
    { invocationId: runId, author: 'nemo_agent', id: shortId(), longRunningToolIds: [], ...adk(event) },
  ],
  partials: (event, runId) => ofRun(inPieces(event), runId),
  growing: (event, runId) => ofRun(growing(event), runId),
  typed,
  'typed-pieces': (event) => typed(event).flatMap(typedPieces),
};

function ofRun(bodies: readonly Json[], runId: string): readonly Json[] {
  return bodies.map((body) => ({ ...body, invocationId: runId, author: 'nemo_agent', id: randomUUID() }));
}

/** Each piece holds all before it; the whole never comes by itself. */
function growing(event: Event): readonly Json[] {
  if (event.from !== 'model') return [adk(event)];
  const said = piecesOf(event.text).map((_, at, all) => modelSays([{ text: all.slice(0, at + 1).join('') }], true));
  return [...said, ...(event.call === null ? [] : [modelSays([{ functionCall: event.call }], false)])];
}

function typedPieces(body: Json): readonly Json[] {
  const { type, content } = body;
  return type === 'text' && typeof content === 'string'
    ? piecesOf(content).map((piece) => ({ type, content: piece }))
    : [body];
}

function piecesOf(text: string): readonly string[] {
  return text.match(new RegExp(`[^]{1,${PIECE_CHARS}}`, 'gu')) ?? [];
}

function shortId(): string {
  return randomBytes(6).toString('base64url').replaceAll(/[-_]/g, 'x');
}

/** One event as a whole, without what every event carries. */
function adk(event: Event): Json {
  switch (event.from) {
    case 'model': {
      const { thought, text, call } = event;
      const parts = [
        ...(thought === null ? [] : [{ text: thought, thought: true }]),
        ...(text === '' ? [] : [{ text }]),
        ...(call === null ? [] : [{ functionCall: call }]),
      ];
      return { content: { parts, role: 'model' }, actions: actions({}), finishReason: 'STOP' };
    }
    case 'tool': {
      const { call, response, delta, quiet } = event;
      const content = { parts: [{ functionResponse: { id: call.id, name: call.name, response } }], role: 'user' };
      return { content, actions: { ...actions(delta), ...(quiet && { skipSummarization: true }) } };
    }
    case 'stop':
      return { errorCode: 'STOP', finishReason: 'STOP', actions: actions({}) };
    case 'model-error':
      return { errorCode: event.code, errorMessage: event.message, actions: actions({}) };
  }
}

function actions(stateDelta: Json): Json {
  return { stateDelta, artifactDelta: {}, requestedAuthConfigs: {}, requestedToolConfirmations: {} };
}

/** With streaming on: the text in pieces, then again whole, then the call by itself; usage alone where nothing is said. */
function inPieces(event: Event): readonly Json[] {
  if (event.from === 'stop') return [{ finishReason: 'STOP', partial: false, actions: actions({}) }];
  if (event.from !== 'model') return [adk(event)];
  const { thought, text, call } = event;
  const pieces = piecesOf(text).map((piece) => modelSays([{ text: piece }], true));
  const whole = [...(thought === null ? [] : [{ text: thought, thought: true }]), ...(text === '' ? [] : [{ text }])];
  return [
    ...(thought === null ? [] : [modelSays([{ text: thought, thought: true }], true)]),
    ...pieces,
    ...(whole.length === 0 ? [] : [modelSays(whole, false)]),
    ...(call === null ? [] : [modelSays([{ functionCall: call }], false)]),
  ];
}

function modelSays(parts: readonly Json[], partial: boolean): Json {
  return { content: { parts, role: 'model' }, partial, actions: actions({}) };
}

function typed(event: Event): readonly Json[] {
  switch (event.from) {
    case 'model':
      return [
        ...(event.text === '' ? [] : [{ type: 'text', content: event.text }]),
        ...(event.call === null ? [] : [{ type: 'tool_call', name: event.call.name, args: event.call.args }]),
      ];
    case 'tool':
      return [{ type: 'tool_result', name: event.call.name, result: event.response }];
    case 'stop':
      return [];
    case 'model-error':
      return [{ type: 'error', message: event.message }];
  }
}
