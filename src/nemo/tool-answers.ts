import type { Failure } from '../core/failure.ts';
import { limits } from '../core/limits.ts';
import { unfolded } from './exact-json.ts';
import { saysMissing } from './no-credits.ts';
import { partsOf } from './parts.ts';
import { failureOfTool, saysNo, withoutReports } from './trouble.ts';
import { field, textAt } from './wire.ts';

/** Where a tool's answer says what went wrong. */
const ERROR_TEXTS = ['error', 'error.message', 'error_message', 'errorMessage'] as const;
const OTHER_TEXTS = ['message', 'msg', 'detail', 'reason'] as const;
/** Under what names an answer holds what it is about. */
const WITHIN = ['result', 'output', 'data', 'content', 'text', 'errors'] as const;

/**
 * What a tool's answer says of a failure that has a code, or of credits: any other trouble of its own the agent may get
 * over.
 */
export function troubleOfTools(event: unknown): Failure | null {
  const failures = answersIn(event).flatMap((answer) => failuresIn(answer, saysNo(answer), 4));
  return failures.find(({ kind }) => kind !== 'agent-stumbled') ?? null;
}

/** What tools have answered: in the parts of an event, or in a typed one. */
function answersIn(event: unknown): readonly unknown[] {
  const ofParts = partsOf(event).map(
    (part) =>
      field(part, 'functionResponse.response') ??
      field(part, 'function_response.response') ??
      (field(part, 'type') === 'tool_result' ? part : undefined),
  );
  return field(event, 'type') === 'tool_result' ? [...ofParts, event] : ofParts;
}

/** In an answer, and in the results within it: of one that says no, each text is what went wrong. */
function failuresIn(answer: unknown, isNo: boolean, depth: number): readonly Failure[] {
  if (typeof answer === 'string') return listed(failureOfText(answer.slice(0, limits.agentChars), isNo));
  if (depth === 0 || typeof answer !== 'object' || answer === null) return [];
  const within = WITHIN.flatMap((name) => {
    const inner = unfolded(field(answer, name));
    const answers: readonly unknown[] = Array.isArray(inner) ? inner.slice(0, 50) : [inner];
    const isError = name === 'errors';
    return answers.flatMap((one) => failuresIn(one, isError || isNo || saysNo(one), depth - 1));
  });
  return [...listed(failureOfAnswer(answer, isNo)), ...within];
}

function listed(failure: Failure | null): readonly Failure[] {
  return failure === null ? [] : [failure];
}

function failureOfAnswer(answer: object, isNo: boolean): Failure | null {
  const codes = ['code', 'error.code', 'error_code', 'errorCode'].map((name) => `code ${textOf(field(answer, name))}`);
  const others = OTHER_TEXTS.map((name) => textAt(answer, name) ?? '');
  // a word of programs says what it says, whatever stands around it
  const texts = isNo ? others : others.filter((text) => /^[A-Z]+(?:_[A-Z]+)+$/.test(text));
  const errors = ERROR_TEXTS.map((name) => textAt(answer, name) ?? '');
  return failureOfTool([...codes, ...errors, ...texts].join('\n').slice(0, limits.agentChars));
}

function textOf(code: unknown): string {
  return typeof code === 'number' ? String(code) : (textAt({ code }, 'code') ?? '');
}

function failureOfText(text: string, isNo: boolean): Failure | null {
  const isOfError = /^\W*(?:\w*error|exception|fail(?:ed|ure))\b/i.test(text);
  const isOfCode = /^\W{0,3}2001\b/.test(text) && saysMissing(text);
  return (isNo || isOfError || isOfCode ? failureOfTool(text) : null) ?? withoutReports(text).failure;
}
