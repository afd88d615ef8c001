import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

test.each([
  { script: 'src/trace.ts', args: ['--help'], code: 0 },
  { script: 'src/doctor.ts', args: [], code: 1 },
])(
  'whoever reads what $script says may leave: it ends as it would have, without a word',
  async ({ script, args, code }) => {
    const nowhere = 'http://127.0.0.1:9';
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, DISCORD_TOKEN: 'x', DISCORD_API_URL: nowhere, NEMO_API_URL: nowhere };
    const child = spawn(process.execPath, [resolve(script), ...args], { cwd: tmpdir(), env });
    child.stdout.destroy();
    const [said, [ended]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(said).toBe('');
    expect(ended).toBe(code);
  },
);
