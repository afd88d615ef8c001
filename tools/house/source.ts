import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type ArrowFunctionExpression, type Function as FunctionNode, type Node } from 'oxc-parser';

export type AnyFunction = FunctionNode | ArrowFunctionExpression;

/** A file that is measured. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly program: Node;
  /** Such as `src/main.ts:39`. */
  readonly placeOf: (offset: number) => string;
}

/** Something that is too large, with its size. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

export function sourcesIn(folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => sourceOf(join(folder, name), readFileSync(join(folder, name), 'utf8'))),
  );
}

export function sourceOf(file: string, text: string): Source {
  const placeOf = (offset: number) => `${file}:${text.slice(0, offset).split('\n').length}`;
  return { file, text, program: parseSync(file, text).program, placeOf };
}

export function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

export function mostFirst(all: readonly Counted[]): readonly Counted[] {
  return all.toSorted((a, b) => b.count - a.count);
}

export function isFunction(node: Node): node is AnyFunction {
  return (
    node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
  );
}

/** The nodes right below one. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** A node and all below it; into functions only where `enters` says so. */
export function* nodesIn(node: Node, enters: (inner: AnyFunction) => boolean = () => true): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) if (!isFunction(child) || enters(child)) yield* nodesIn(child, enters);
}
