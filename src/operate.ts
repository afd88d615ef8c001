import { configNames, parseConfig, storeUrl } from './config.ts';
import { loadEnvFile } from './ops/env-file.ts';
import { outliveReaders } from './ops/readers.ts';
import { isCalled } from './ops/called.ts';
import { isUnderstood, manual, operate } from './ops/desk/desk.ts';
import { DAY_MS } from './core/limits.ts';
import { unquoted } from './core/unquoted.ts';
import { copyStore } from './store/copy/copy.ts';
import { openStore } from './store/open.ts';
import { rotateKey } from './store/rotate-key.ts';

const copying = `npm run store:copy -- <from> <to>

Copies a store while no bot runs on it, to where nothing is yet, such as:
npm run store:copy -- sqlite://data/nemo.sqlite redis://localhost:6379`;

/**
 * What whoever runs the bot asks of its store: `npm run usage`, `pause`, `resume`, `block`, `unblock`, `settings`,
 * `rotate-key` and `store:copy`.
 */
async function main(args: readonly string[]): Promise<string> {
  const { STORE_URL, SECRET_KEY, RETENTION_DAYS } = parseConfig({
    ...process.env,
    DISCORD_TOKEN: process.env['DISCORD_TOKEN'] || 'none', // .env.example has a line without one
  });
  if (args[0] === 'rotate-key') {
    const wanted = unquoted(process.env['NEW_SECRET_KEY'] ?? ''); // read as it will be once it is SECRET_KEY
    return rotateKey({ url: STORE_URL, secretKey: SECRET_KEY, newSecretKey: wanted === '' ? null : wanted });
  }
  if (args[0] === 'store:copy') {
    const [, from, to] = args;
    if (from === undefined || to === undefined) throw new Error(copying); // as `isKnown` has seen
    for (const [name, address] of Object.entries({ from, to })) {
      const wrong = storeUrl.safeParse(address).error?.issues[0];
      if (wrong !== undefined) throw new Error(`The address behind <${name}> ${wrong.message}.\n\n${copying}`);
    }
    return copyStore({ from, to, secretKey: SECRET_KEY });
  }
  await using store = await openStore({
    url: STORE_URL,
    secretKey: SECRET_KEY,
    mustExist: true, // a pause in the wrong folder would stop nobody
    rememberMs: RETENTION_DAYS * DAY_MS,
  });
  return await operate(store.ledger, args);
}

/** What is done without a ledger takes as many arguments as this. */
const apart: Readonly<Record<string, number>> = { 'rotate-key': 0, 'store:copy': 2 };

function isKnown(args: readonly string[]): boolean {
  const [name = ''] = args;
  return Object.hasOwn(apart, name) ? args.length === 1 + (apart[name] ?? 0) : isUnderstood(args);
}

outliveReaders();
try {
  const args = process.argv.slice(2);
  if (isCalled(args, args[0] === 'store:copy' ? copying : manual, isKnown(args))) {
    loadEnvFile(process.env, configNames);
    process.stdout.write(`${await main(args)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
