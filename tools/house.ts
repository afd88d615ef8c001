import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor, type ArrowFunctionExpression, type Function as FunctionNode, type Node } from 'oxc-parser';

/** What is counted of the house, and where. Lines are counted from 1. */
export interface House {
  readonly files: number;
  readonly lines: number;
  readonly medianFile: number;
  readonly longestFile: Counted;
  /** Lines of more than 120 columns. */
  readonly wideLines: readonly string[];
  /** Functions of more than 40 lines. */
  readonly longFunctions: readonly Counted[];
  /** What one function is handed by name, most first. */
  readonly dependencies: readonly Counted[];
  /** Functions that make functions and remember nothing. */
  readonly idleFactories: readonly string[];
  /** Functions that are handed over before what they call is there. */
  readonly lateLambdas: readonly string[];
}

interface Counted {
  readonly name: string;
  readonly count: number;
}

const WIDTH = 120;
const FUNCTION_LINES = 40;

/** Counts the sources below these folders. */
export function measure(folders: readonly string[]): House {
  const sources = folders.flatMap(filesIn).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const sizes = sources.map(({ file, text }) => ({ name: file, count: linesOf(text).length })).toSorted((a, b) => a.count - b.count);
  const found = sources.map(({ file, text }) => look(file, text));
  return {
    files: sizes.length,
    lines: sizes.reduce((sum, { count }) => sum + count, 0),
    medianFile: sizes[Math.floor(sizes.length / 2)]?.count ?? 0,
    longestFile: sizes.at(-1) ?? { name: '', count: 0 },
    wideLines: sources.flatMap(({ file, text }) => linesOf(text).flatMap((line, n) => (line.length > WIDTH ? [`${file}:${n + 1}`] : []))),
    longFunctions: mostFirst(found.flatMap(({ longFunctions }) => longFunctions)),
    dependencies: mostFirst(found.flatMap(({ dependencies }) => dependencies)),
    idleFactories: found.flatMap(({ idleFactories }) => idleFactories),
    lateLambdas: found.flatMap(({ lateLambdas }) => lateLambdas),
  };
}

function look(file: string, text: string) {
  const longFunctions: Counted[] = [];
  const dependencies: Counted[] = [];
  const idleFactories: string[] = [];
  const lateLambdas: string[] = [];
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;

  function enter(node: FunctionNode | ArrowFunctionExpression): void {
    const name = 'id' in node && node.id ? node.id.name : 'a function';
    const here = `${file}:${lineAt(node.start)} ${name}`;
    const count = lineAt(node.end) - lineAt(node.start) + 1;
    if (count > FUNCTION_LINES) longFunctions.push({ name: here, count });
    const [first] = node.params;
    if (first?.type === 'ObjectPattern') dependencies.push({ name: here, count: first.properties.length });
    if (/^create[A-Z]/.test(name) && node.body?.type === 'BlockStatement' && !remembers(node.body.body)) idleFactories.push(here);
    if (node.body?.type === 'BlockStatement') lateLambdas.push(...lateIn(node.body.body, (at) => `${file}:${lineAt(at)}`));
  }

  const visitor = new Visitor({
    FunctionDeclaration: enter,
    FunctionExpression: enter,
    ArrowFunctionExpression: enter,
    TSInterfaceDeclaration({ id, body, start }) {
      if (id.name.endsWith('Deps')) dependencies.push({ name: `${file}:${lineAt(start)} ${id.name}`, count: body.body.length });
    },
  });
  visitor.visit(parseSync(file, text).program);
  return { longFunctions, dependencies, idleFactories, lateLambdas };
}

/** Whether something lives on between two calls: a variable, or a thing that is made with `new` or by another factory. */
function remembers(statements: readonly Node[]): boolean {
  return statements.some(
    (statement) =>
      statement.type === 'VariableDeclaration' &&
      (statement.kind === 'let' ||
        statement.declarations.some(
          ({ init }) => init?.type === 'NewExpression' || (init?.type === 'CallExpression' && isFactory(init.callee)),
        )),
  );
}

function isFactory(callee: Node): boolean {
  return callee.type === 'Identifier' && /^(?:create[A-Z]|p[A-Z]|shareFlight|start[A-Z])/.test(callee.name);
}

/** Functions in a declaration that use a name which is declared only after it. */
function lateIn(statements: readonly Node[], place: (at: number) => string): readonly string[] {
  const declared = statements.flatMap((statement) =>
    statement.type === 'VariableDeclaration'
      ? statement.declarations.flatMap(({ id, end }) => (id.type === 'Identifier' ? [{ name: id.name, end }] : []))
      : [],
  );
  const late: string[] = [];
  for (const statement of statements) {
    if (statement.type !== 'VariableDeclaration') continue;
    const within = (node: FunctionNode | ArrowFunctionExpression) => {
      const later = new Set(declared.filter(({ end }) => end > statement.end).map(({ name }) => name));
      if (usesOneOf(node, later)) late.push(place(node.start));
    };
    new Visitor({ ArrowFunctionExpression: within, FunctionExpression: within }).visit({
      type: 'Program',
      body: [statement],
      sourceType: 'module',
      hashbang: null,
      start: statement.start,
      end: statement.end,
    });
  }
  return late;
}

function usesOneOf(node: Node, names: ReadonlySet<string>): boolean {
  return names.size > 0 && [...identifiersIn(node)].some((name) => names.has(name));
}

function* identifiersIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* identifiersIn(one);
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && value.type === 'Identifier' && 'name' in value) yield String(value.name);
  for (const inner of Object.values(value)) yield* identifiersIn(inner);
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

function linesOf(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

function mostFirst(all: readonly Counted[]): readonly Counted[] {
  return all.toSorted((a, b) => b.count - a.count);
}

if (import.meta.main) {
  const house = measure(['src', 'commands']);
  const list = (all: readonly Counted[]) => all.slice(0, 12).map(({ name, count }) => `    ${String(count).padStart(4)}  ${name}`);
  process.stdout.write(
    [
      `${house.files} files, ${house.lines} lines; half of the files have at most ${house.medianFile}, the longest ${house.longestFile.count}`,
      `${house.wideLines.length} lines of more than ${WIDTH} columns`,
      `${house.longFunctions.length} functions of more than ${FUNCTION_LINES} lines`,
      ...list(house.longFunctions),
      'what one function is handed by name',
      ...list(house.dependencies),
      `${house.idleFactories.length} factories that remember nothing`,
      ...house.idleFactories.map((name) => `    ${name}`),
      `${house.lateLambdas.length} functions that are handed over before what they call is there`,
      ...house.lateLambdas.map((name) => `    ${name}`),
      '',
    ].join('\n'),
  );
}
