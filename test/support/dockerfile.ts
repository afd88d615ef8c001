import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Step {
  readonly word: string;
  readonly rest: string;
}

export interface Image extends AsyncDisposable {
  /** Where what the image has in its working folder lies. */
  readonly folder: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stopSignal: string;
}

/** Whoever the image runs as; on a machine where tests may not become somebody else, whoever runs them. */
const NOBODY = '65534';
export const mayBecome = process.getuid?.() === 0;

/** Performs the steps of the Dockerfile in folders of this machine, each stage in one of its own. */
export async function build(): Promise<Image> {
  const folder = await mkdtemp(join(tmpdir(), 'nemo-image-'));
  const steps = stepsOf(await readFile('Dockerfile', 'utf8'));
  const stages: { readonly name: string; readonly folder: string }[] = [];
  for (const { word, rest } of steps) {
    if (word === 'FROM') {
      const name = / AS (\w+)$/.exec(rest)?.[1] ?? 'last';
      stages.push({ name, folder: join(folder, name) });
      await mkdir(join(folder, name), { mode: 0o755 });
    }
    const here = stages.at(-1)?.folder ?? folder;
    if (word === 'RUN') await run('sh', ['-c', asNobody(rest)], { cwd: here, env: { ...process.env, ...quiet } });
    if (word === 'COPY') await copy(rest, here, (name) => stages.find((stage) => stage.name === name)?.folder ?? '');
  }
  const last = (word: string) => steps.findLast((step) => step.word === word)?.rest ?? '';
  await run('chmod', ['755', folder]);
  return {
    folder: stages.at(-1)?.folder ?? folder,
    command: listIn(last('CMD')),
    healthCheck: listIn(last('HEALTHCHECK')),
    env: Object.fromEntries(
      last('ENV')
        .split(' ')
        .map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
    ),
    stopSignal: last('STOPSIGNAL'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A command line of the image as its user has it: `node` is the one the tests run on. */
export function asUser(words: readonly string[]): readonly string[] {
  const [node = '', ...others] = words;
  const own = node === 'node' ? [process.execPath, ...others] : words;
  return mayBecome ? ['setpriv', '--reuid', NOBODY, '--regid', NOBODY, '--clear-groups', ...own] : own;
}

const quiet = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_prefer_offline: 'true' };

function stepsOf(text: string): readonly Step[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return lines
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => ({ word: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
}

async function copy(rest: string, to: string, stage: (name: string) => string): Promise<void> {
  const words = rest.split(' ');
  const from = /^--from=(\w+)$/.exec(words[0] ?? '')?.[1];
  const [target = '.', ...sources] = words.slice(from === undefined ? 0 : 1).toReversed();
  for (const source of sources) {
    const path = from === undefined ? resolve(source) : join(stage(from), source.replace('/bot/', ''));
    await cp(path, join(to, target === './' ? source : target), { recursive: true });
  }
}

function asNobody(command: string): string {
  return command.replaceAll('node:node', mayBecome ? `${NOBODY}:${NOBODY}` : `${process.getuid?.()}`);
}

function listIn(rest: string): readonly string[] {
  const list: unknown = JSON.parse(/\[.*\]/.exec(rest)?.[0] ?? '[]');
  return Array.isArray(list) ? list.map(String) : [];
}
