import { existsSync } from 'node:fs';
import type { Render } from './core/render.ts';
import type { Turn } from './core/turn.ts';
import { parseConfig } from './config.ts';
import { openStore } from './store/open.ts';

const usage = `npm run trace -- <turn>

Tells the story of one request: the phases it went through, when, and what came of it. <turn> is the id of the
message or interaction that asked; it stands in every line of the log that is about it.
`;

/** Without words, names or links: those are the person's. */
async function trace(id: string): Promise<string> {
  const { STORE_URL, SECRET_KEY } = parseConfig({ ...process.env, DISCORD_TOKEN: process.env['DISCORD_TOKEN'] ?? 'none' });
  await using store = await openStore({ url: STORE_URL, secretKey: SECRET_KEY });
  const [turn, render] = [await store.ledger.turns.get(id), await store.ledger.renders.get(id)];
  if (turn === undefined && render === undefined) throw new Error(`Nothing is known of ${id}.`);
  return [...(turn === undefined ? [] : storyOf(turn)), ...(render === undefined ? [] : exportOf(render))].join('\n');
}

function storyOf(turn: Turn): readonly string[] {
  const { id, projectId, requester, askedAt, parts, batch, stoppedAt, creditsBefore } = turn;
  const files = parts.flatMap((part) => [...part.files, ...part.links]).length;
  return [
    `Turn ${id} of project ${projectId}, asked ${timeOf(askedAt)} by ${requester.id} (${requester.locale})`,
    `  ${parts.length} message(s), ${files} file(s)${batch === null ? '' : `, ${batch.place} of ${batch.of} in a batch`}`,
    ...phasesOf(turn),
    ...(stoppedAt === null ? [] : [`  stopped after ${seconds(stoppedAt - askedAt)}`]),
    ...(creditsBefore === null ? [] : [`  credits before: ${creditsBefore}`]),
    ...('outcome' in turn && turn.outcome !== null ? [`  outcome: ${outcomeOf(turn.outcome)}`] : []),
    ...('until' in turn ? [`  looked ${turn.looks} times, next ${timeOf(turn.lookAt)}, until ${timeOf(turn.until)}`] : []),
  ];
}

function exportOf(render: Render): readonly string[] {
  const version = 'version' in render ? ` of version ${render.version}` : '';
  return [
    `Export${version}, attempt ${render.attempt}, asked ${timeOf(render.askedAt)}`,
    ...phasesOf(render),
    ...('nextPollAt' in render ? [`  next look ${timeOf(render.nextPollAt)}, until ${timeOf(render.until)}`] : []),
  ];
}

function phasesOf({ history, askedAt }: Pick<Turn | Render, 'history' | 'askedAt'>): readonly string[] {
  return history.map(({ phase, at }) => `  ${seconds(at - askedAt).padStart(10)}  ${phase}`);
}

function outcomeOf(outcome: NonNullable<Extract<Turn, { phase: 'told' }>['outcome']>): string {
  return outcome.kind === 'refused' ? `refused while ${outcome.at}: ${outcome.failure.kind}` : outcome.kind;
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const [id] = process.argv.slice(2);
  process.stdout.write(id === undefined ? usage : `${await trace(id)}\n`);
  process.exitCode = id === undefined ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
