import type { Node, ParamPattern, TSInterfaceDeclaration } from 'oxc-parser';
import { functionsIn, placeOf, type Named } from './functions.ts';
import { mostFirst, nodesIn, type Counted, type Source } from './source.ts';

/** What one function is handed by name: `…Deps`, and what it takes apart or lists in its head. A World is one thing, not a list. */
export function dependencyLists(sources: readonly Source[]): readonly Counted[] {
  const interfaces = sources.flatMap((source) =>
    [...nodesIn(source.program)].flatMap((node) =>
      node.type === 'TSInterfaceDeclaration' ? [{ node, place: source.placeOf(node.start) }] : [],
    ),
  );
  const byName = new Map(interfaces.map(({ node }) => [node.id.name, node]));
  const written = interfaces
    .filter(({ node }) => node.id.name.endsWith('Deps'))
    .map(({ node, place }) => ({ name: `${place} ${node.id.name}`, count: membersOf(node, byName) }));
  return mostFirst([...written, ...sources.flatMap(functionsIn).map(listOf)]);
}

/** With those of the interfaces that it extends. */
function membersOf(node: TSInterfaceDeclaration, byName: ReadonlyMap<string, TSInterfaceDeclaration>): number {
  return node.extends.reduce((sum, { expression }) => {
    const parent = expression.type === 'Identifier' ? byName.get(expression.name) : undefined;
    return sum + (parent === undefined ? 0 : membersOf(parent, byName));
  }, node.body.body.length);
}

function listOf(named: Named): Counted {
  const taken = named.node.params.map((param) => (isWorld(param) ? 1 : namesTaken(param)));
  return { name: placeOf(named), count: Math.max(named.node.params.length, ...taken) };
}

function namesTaken(param: Node): number {
  if (param.type === 'AssignmentPattern') return namesTaken(param.left);
  return param.type === 'ObjectPattern' ? param.properties.length : 1;
}

function isWorld(param: ParamPattern): boolean {
  const type = 'typeAnnotation' in param ? param.typeAnnotation?.typeAnnotation : undefined;
  return (
    type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name.endsWith('World')
  );
}
