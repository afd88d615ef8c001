import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom, and which library lives where. A folder may always import itself, and Node's own modules. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/words': ['src/core', 'i18next'],
  'src/store': ['src/core', 'keyv', 'zod', 'uuid'],
  'src/nemo': ['src/core', 'undici', 'eventsource-parser', 'uuid', 'zod', 'file-type'],
  'src/flows': ['src/core', 'pino', 'uuid'],
  'src/ops': ['src/core'],
  'src/discord': ['src/core', 'src/flows', 'src/words', 'src/config.ts', 'discord.js', 'zod', 'pino'],
  commands: ['src/core', 'src/flows', 'src/discord', 'src/words', 'discord.js'],
  playground: ['@ffmpeg-installer/ffmpeg', 'busboy', 'ws', 'zod', 'uuid', 'file-type'],
};

const files = Object.keys(mayImport).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ folder, file: join(folder, name) })),
);

test.each(files)('$file imports only what it may', ({ folder, file }) => {
  const allowed = [folder, ...(mayImport[folder] ?? [])];
  const foreign = importsOf(file).filter((name) => !allowed.some((ok) => name === ok || name.startsWith(`${ok}/`)));
  expect(foreign).toEqual([]);
});

test('the rooms together hold every source file but the ones that put everything together', () => {
  const outside = readdirSync('src', { encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(outside.toSorted()).toEqual(['clock.ts', 'config.ts', 'deploy-commands.ts', 'log.ts', 'main.ts', 'raw-json.d.ts', 'trace.ts']);
});

test.each(files)('$file is a room, not a hall: at most 250 lines', ({ file }) => {
  expect(linesOf(file)).toBeLessThanOrEqual(250);
});

test('half of the files of src and commands have at most 60 lines', () => {
  const lines = files.filter(({ file }) => !file.startsWith('playground')).map(({ file }) => linesOf(file));
  expect(lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60);
});

test('no file imports, over however many others, itself', () => {
  const imports = new Map(files.map(({ file }) => [file, importsOf(file).filter((name) => name.endsWith('.ts'))]));
  expect([...imports.keys()].filter((file) => reachedFrom(file, imports).has(file))).toEqual([]);
});

test('the environment is read where everything is put together, and nowhere else', () => {
  const readers = files.filter(({ file }) => file.startsWith('src') && readFileSync(file, 'utf8').includes('process.env'));
  expect(readers).toEqual([]);
});

function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...(imports.get(file) ?? [])];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (reached.has(one)) continue;
    reached.add(one);
    next.push(...(imports.get(one) ?? []));
  }
  return reached;
}

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/ from '([^']+)'/g)]
    .map(([, name = '']) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name))
    .filter((name) => !name.startsWith('node:'));
}

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}
