import type { Node } from 'oxc-parser';
import { isFunction, nodesIn, type AnyFunction, type Source } from './source.ts';

/** A function, and what it is called where it stands. */
export interface Named {
  readonly name: string;
  readonly node: AnyFunction;
  readonly source: Source;
}

/** Every function of a file, by its own name or by the name that it is given to. */
export function functionsIn(source: Source): readonly Named[] {
  const names = new Map<Node, string>();
  const found: Named[] = [];
  for (const node of nodesIn(source.program)) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init !== null)
      names.set(node.init, node.id.name);
    if (node.type === 'Property' && node.key.type === 'Identifier') names.set(node.value, node.key.name);
    if (isFunction(node))
      found.push({ name: ('id' in node && node.id?.name) || (names.get(node) ?? 'a function'), node, source });
  }
  return found;
}

export function placeOf({ name, node, source }: Named): string {
  return `${source.placeOf(node.start)} ${name}`;
}
