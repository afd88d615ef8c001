import type { Node } from 'oxc-parser';
import { functionsIn, placeOf, type Named } from './functions.ts';
import { nodesIn, type Source } from './source.ts';

const FACTORY = /^create[A-Z]/;

/** Functions that make functions and remember nothing between two calls of these. */
export function idleFactories(sources: readonly Source[]): readonly string[] {
  const factories = sources.flatMap(functionsIn).filter((one) => FACTORY.test(one.name) && givesBack(one));
  const idle = new Set(factories.filter((one) => !hasMemory(one)).map(({ name }) => name));
  for (let before = -1; before !== idle.size;) {
    before = idle.size;
    for (const one of factories) if (idle.has(one.name) && makesWithMemory(one, idle)) idle.delete(one.name);
  }
  return factories.filter(({ name }) => idle.has(name)).map(placeOf);
}

function givesBack({ node }: Named): boolean {
  return node.body?.type !== 'BlockStatement' || ownNodes(node).some(({ type }) => type === 'ReturnStatement');
}

/** A variable, a list or a map of its own, a prepared statement, or a thing that is made with `new`. */
function hasMemory({ node }: Named): boolean {
  return ownNodes(node).some(
    (inner) =>
      (inner.type === 'VariableDeclaration' && inner.kind === 'let') ||
      inner.type === 'NewExpression' ||
      (inner.type === 'VariableDeclarator' && isEmptyList(inner.init)) ||
      (inner.type === 'CallExpression' && methodOf(inner.callee) === 'prepare'),
  );
}

/** Made by a factory that has memory, or by one of a library. */
function makesWithMemory({ node }: Named, idle: ReadonlySet<string>): boolean {
  return ownNodes(node).some(
    (inner) =>
      inner.type === 'CallExpression' &&
      inner.callee.type === 'Identifier' &&
      /^(?:(?:create|open|start|p)[A-Z]|pino$|shareFlight$)/.test(inner.callee.name) &&
      !idle.has(inner.callee.name),
  );
}

/** All of a function, without the functions inside. */
function ownNodes(node: Node): readonly Node[] {
  return [...nodesIn(node, () => false)];
}

function isEmptyList(init: Node | null): boolean {
  return init?.type === 'ArrayExpression' && init.elements.length === 0;
}

function methodOf(callee: Node): string {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}
