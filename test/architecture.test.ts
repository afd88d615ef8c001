import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom, and which library lives where. A folder may always import itself, and Node's own modules. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/language'],
  'src/language': [],
  'src/words': ['src/core', 'i18next'],
  'src/store': ['src/core', 'keyv', 'zod', 'uuid', '@redis/client'],
  'src/nemo': ['src/core', 'undici', 'eventsource-parser', 'uuid', 'zod', 'file-type'],
  'src/engine': ['src/core', 'pino', 'bullmq', '@redis/client', 'uuid', 'zod'],
  'src/bot': ['src/core', 'src/engine', 'pino', 'uuid'],
  'src/ops': [
    'src/core',
    'src/config.ts',
    'src/discord',
    'src/nemo',
    'src/store',
    'src/words',
    'discord.js',
    'undici',
    'prom-client',
    'zod',
  ],
  'src/discord': [
    'src/core',
    'src/engine',
    'src/bot',
    'src/words',
    'src/config.ts',
    'discord.js',
    'zod',
    'pino',
    '@napi-rs/canvas',
  ],
  commands: ['src/core', 'src/bot', 'src/discord', 'src/words', 'discord.js'],
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

test('core knows of language only at the two doors that lead there, and nobody else goes in', () => {
  const guests = files.filter(({ folder, file }) => folder !== 'src/language' && opensLanguage(file));
  expect(guests.map(({ file }) => file)).toEqual(['src/core/gui.ts', 'src/core/intent.ts']);
});

test('the rooms together hold every source file but the ones that put everything together', () => {
  const outside = readdirSync('src', { encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(outside.toSorted()).toEqual([
    'clock.ts',
    'config-values.ts',
    'config.ts',
    'deploy-commands.ts',
    'doctor.ts',
    'health-check.ts',
    'log-output.ts',
    'log.ts',
    'main.ts',
    'operate.ts',
    'raw-json.d.ts',
    'run.ts',
    'setup.ts',
    'trace.ts',
  ]);
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

test('the engine is a port of at most ten members, which two engines serve', () => {
  const [, body = ''] =
    /export interface Engine {\n([^]*?)\n}/.exec(readFileSync('src/engine/engine.ts', 'utf8')) ?? [];
  const members = [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
  expect(members).toContain('wake');
  expect(members.length).toBeLessThanOrEqual(10);
});

test('the environment is read where everything is put together, and nowhere else', () => {
  const readers = files.filter(
    ({ file }) => file.startsWith('src') && readFileSync(file, 'utf8').includes('process.env'),
  );
  expect(readers).toEqual([]);
});

function opensLanguage(file: string): boolean {
  return importsOf(file).some((name) => name.startsWith('src/language/'));
}

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
