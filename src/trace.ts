import { configNames, parseConfig } from './config.ts';
import { loadEnvFile } from './ops/env-file.ts';
import { isCalled } from './ops/called.ts';
import { outliveReaders } from './ops/readers.ts';
import { find, idsIn } from './ops/trace/find.ts';
import { storyOf } from './ops/trace/story.ts';
import { openStore } from './store/open.ts';

const usage = `npm run trace -- <link or id>

Tells the story of a request: the phases it went through, when, and what came of it. Copy the link or the id of a
message (the request, or its result) or of a thread, which tells all of its requests; or take the turn of a line of the log.
`;

async function trace(text: string): Promise<string> {
  const { STORE_URL, SECRET_KEY } = parseConfig({
    ...process.env,
    DISCORD_TOKEN: process.env['DISCORD_TOKEN'] || 'none', // .env.example has a line without one
  });
  const ids = idsIn(text);
  if (ids.length === 0) throw new Error(`“${text}” is neither a link to a thread or a message nor an id.\n\n${usage}`);
  await using store = await openStore({ url: STORE_URL, secretKey: SECRET_KEY, mustExist: true });
  for (const id of ids) {
    const found = await find(store.ledger, id);
    if (found.length > 0) return found.map((one) => storyOf(one).join('\n')).join('\n\n');
  }
  throw new Error(`Nothing is known of ${ids.join(' or ')}.`);
}

outliveReaders();
try {
  const args = process.argv.slice(2);
  const [text = ''] = args;
  if (isCalled(args, usage, args.length === 1 && !text.startsWith('-'))) {
    loadEnvFile(process.env, configNames);
    process.stdout.write(`${await trace(text)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
