import { partsOf } from './parts.ts';
import { isQuestionName } from './question-names.ts';
import { field, listAt, textAt } from './wire.ts';

/** The call of a tool, in whatever protocol it was written down. */
export interface Call {
  readonly isQuestion: boolean;
  readonly args: unknown;
}

const NAMES = ['name', 'tool', 'tool_name', 'toolName', 'function', 'function.name', 'data.name', 'data.tool'] as const;
const ARGS = ['args', 'arguments', 'input', 'params', 'parameters'] as const;
/** Where they stand, from the outside in. */
const ARGS_AT = [...ARGS, ...ARGS.map((name) => `function.${name}`), ...ARGS.map((name) => `data.${name}`), 'data'];

/** Calls stand in the parts of an event (ADK), in lists as others have them, or are events of their own. */
export function callsIn(event: unknown): readonly Call[] {
  const inParts = partsOf(event).map(
    (part) =>
      field(part, 'functionCall') ??
      field(part, 'function_call') ??
      (field(part, 'type') === 'tool_use' ? part : undefined),
  );
  const listed = ['tool_calls', 'message.tool_calls', 'choices.0.message.tool_calls'].flatMap((path) =>
    listAt(event, path),
  );
  const type = field(event, 'type');
  const own = type === 'tool_call' || asks(type) ? event : field(event, 'functionCall');
  return [...inParts, ...listed, own].filter((call) => call !== undefined).map(callOf);
}

function callOf(call: unknown): Call {
  const args = ARGS_AT.map((path) => field(call, path)).find((found) => found !== undefined && found !== null);
  return { isQuestion: asks(field(call, 'type')) || isQuestionName(textAt(call, ...NAMES)), args: args ?? call };
}

/** Whether an event of this type is a question by itself. */
function asks(type: unknown): boolean {
  return isQuestionName(type) || type === 'question';
}
