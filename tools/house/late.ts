import type { Node } from 'oxc-parser';
import { functionsIn } from './functions.ts';
import { childrenOf, isFunction, nodesIn, type AnyFunction, type Source } from './source.ts';

/** Functions that are handed over before what they call is there: what closes a circle that no import shows. */
export function lateLambdas(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    functionsIn(source).flatMap(({ node }) =>
      node.body?.type === 'BlockStatement' ? lateIn(node.body.body).map(({ start }) => source.placeOf(start)) : [],
    ),
  );
}

function lateIn(statements: readonly Node[]): readonly AnyFunction[] {
  const declaredAt = new Map(statements.flatMap((one, at) => namesDeclared(one).map((name) => [name, at] as const)));
  const local = new Map(statements.flatMap(functionDeclared));
  return statements.flatMap((statement, at) => {
    const isLate = (node: AnyFunction) => [...namesUsed(node)].some((name) => (declaredAt.get(name) ?? -1) > at);
    return handedOver(statement, local).filter(isLate);
  });
}

/** The functions that a statement hands to somebody: written right there, or by the name they have in this block. */
function handedOver(statement: Node, local: ReadonlyMap<string, AnyFunction>): readonly AnyFunction[] {
  if (functionDeclared(statement).length > 0) return [];
  const eager = [...nodesIn(statement, () => false)];
  const written = eager.flatMap(childrenOf).filter(isFunction);
  const named = eager.flatMap((node) => (node.type === 'Identifier' ? (local.get(node.name) ?? []) : []));
  return [...written, ...named];
}

/** A statement that does nothing but give a function its name. */
function functionDeclared(statement: Node): readonly (readonly [string, AnyFunction])[] {
  if (statement.type === 'FunctionDeclaration' && statement.id !== null) return [[statement.id.name, statement]];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init !== null && isFunction(init) ? [[id.name, init] as const] : [],
  );
}

function namesDeclared(statement: Node): readonly string[] {
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id }) => [...bound(id)]);
}

/** The names of the block around it that a function uses: neither members, nor keys, nor what it declares itself. */
function namesUsed(node: AnyFunction): ReadonlySet<string> {
  const own = new Set<string>();
  const used = new Set<string>();
  const visit = (inner: Node): void => {
    if (isFunction(inner)) for (const param of inner.params) for (const name of bound(param)) own.add(name);
    if (inner.type === 'VariableDeclarator') for (const name of bound(inner.id)) own.add(name);
    if (inner.type === 'Identifier') used.add(inner.name);
    else if (inner.type === 'MemberExpression')
      [inner.object, ...(inner.computed ? [inner.property] : [])].forEach(visit);
    else if (inner.type === 'Property') [inner.value, ...(inner.computed ? [inner.key] : [])].forEach(visit);
    else childrenOf(inner).forEach(visit);
  };
  visit(node);
  return new Set([...used].filter((name) => !own.has(name)));
}

function* bound(pattern: Node): Generator<string> {
  if (pattern.type === 'Identifier') yield pattern.name;
  else if (pattern.type === 'Property') yield* bound(pattern.value);
  else if (pattern.type === 'AssignmentPattern') yield* bound(pattern.left);
  else if (pattern.type === 'ObjectPattern' || pattern.type === 'ArrayPattern' || pattern.type === 'RestElement')
    for (const child of childrenOf(pattern)) yield* bound(child);
}
