import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import { createAccount } from '../../nemo/account.ts';
import type { Line } from '../../nemo/line.ts';
import { openStore } from '../../store/open.ts';
import { StoreError } from '../../store/store-error.ts';
import { lineTo } from '../checks/backend.ts';
import { probeCalls, probeSession, type Seen } from './probes.ts';

/** Rows of docs/assumptions.md that free calls answer, and how the local Nemo is unless told otherwise. */
export const rows = [
  { row: 'errors', reference: '§16.5', local: 'envelope-200' },
  { row: 'attribution', reference: '§16.7', local: 'strict' },
  { row: 'plan', reference: '§16.8', local: 'open' },
  { row: 'userId', reference: '§16.11', local: 'given' },
  { row: 'uploadReply', reference: '§16.15', local: 'files' },
  { row: 'uploadApplied', reference: '§16.15', local: 'true' },
  { row: 'uploadShown', reference: '§16.15', local: 'as-said' },
  { row: 'freshState', reference: '§16.17', local: 'null' },
  { row: 'userAgent', reference: '§2', local: 'required' },
  { row: 'encoding', reference: '§7.1', local: 'identity' },
  { row: 'undecodable', reference: '§8', local: 'taken' },
  { row: 'notANumber', reference: '§11', local: 'off' },
] as const;

type Where = Pick<Config, 'NEMO_API_URL' | 'SKILL_PLATFORM' | 'RETRY_429_MS' | 'NEMO_TOKEN' | 'NEMO_CLIENT_ID'> &
  Pick<Config, 'STORE_URL' | 'SECRET_KEY'>;

/**
 * What the backend answers now, ready to be put into an issue. It makes one project with a test picture there, and
 * costs nothing.
 */
export async function backendReport(config: Where): Promise<string> {
  const line = lineTo(config);
  try {
    const token = await tokenFor(config, line);
    const caller = { line, token };
    return reportOf(
      { ...(await probeCalls(caller)), ...(await probeSession(caller)) },
      new URL(config.NEMO_API_URL).host,
    );
  } finally {
    await line.close();
  }
}

/** The operator’s own, else that of the bot’s free account, which is kept for the bot where it is new. */
async function tokenFor(config: Where, line: Line): Promise<string> {
  if (config.NEMO_TOKEN !== null) return config.NEMO_TOKEN;
  await using store = await openStore({
    url: config.STORE_URL,
    secretKey: config.SECRET_KEY,
    mustExist: true,
  }).catch((error: unknown) => {
    if (!(error instanceof StoreError && error.trouble === 'no-store')) throw error;
    throw new Error('There is no NEMO_TOKEN and no store with a free account yet: start the bot once, then ask again.');
  });
  const account = createAccount({
    line,
    envToken: null,
    envClientId: config.NEMO_CLIENT_ID,
    records: store.accounts,
    clock: { now: () => Date.now(), sleepUntil: (time, signal) => sleep(time - Date.now(), undefined, { signal }) },
  });
  return account.token(new AbortController().signal);
}

function reportOf(seen: Seen, host: string): string {
  const lines = rows.map(({ row, reference, local }) => {
    const found = seen[row] ?? null;
    const differs = found !== null && found !== local ? ' **differs**' : '';
    return `| \`${row}\` | ${reference} | \`${local}\` | ${found === null ? 'not to be told by free calls' : `\`${found}\``}${differs} |`;
  });
  const different = lines.filter((line) => line.includes('**differs**')).length;
  return [
    `Free calls to ${host} on ${new Date().toISOString().slice(0, 10)}: ${different} of ${rows.length} rows of docs/assumptions.md differ from the local Nemo.`,
    '',
    '| row | reference | the local Nemo | seen |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n');
}
