import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Before the tests that start what is delivered (BOT_FILE): builds it. */
export default async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['tools/build.ts']);
}
