import { fastPace } from '../../playground/nemo/pace.ts';
import { defaultSwitches } from '../../playground/nemo/switches.ts';
import { setStage } from '../support/stage.ts';
import type { Case } from './cases.ts';
import { findingsIn, unfinishedIn, type Scene } from './findings.ts';
import { openRemains } from './remains.ts';
import { scenarios, type Scenario } from './scenarios.ts';
import { createTrap } from './trap.ts';

/** What fell in a case: the findings, and what could be seen. */
export interface Fall {
  readonly findings: readonly string[];
  readonly account: string;
}

const REST_MS = 30_000;
const SPRING_MS = 20_000;
const env = {
  ANSWER_LIMIT_MS: '7000',
  BURST_MS: '100',
  LOOK_FIRST_MS: '300',
  LOOK_NEXT_MS: '300',
  PROGRESS_MS: '50',
  RENDER_POLL_MS: '250',
  RETRY_429_MS: '300',
};
const pace = { ...fastPace, generateMs: 400, editMs: 200, renderMs: 400 };

export type Theatre = Awaited<ReturnType<typeof openTheatre>>;

/** A stage with a trap in it. Cases are played on it one after another, each with the bot that the one before left behind. */
export async function openTheatre() {
  const trap = createTrap();
  const stage = await setStage({ discord: { gate: trap.discordGate }, nemo: { gate: trap.nemoGate, onFrame: trap.onFrame }, env });
  return { stage, trap, [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose]() };
}

/** Whether a case needs a bot that has done nothing yet. */
export function isFresh({ scenario: name }: Case): boolean {
  const scenario: Scenario = scenarios[name];
  return scenario.fresh === true;
}

/** Plays one case: lets the bot be killed, starts it again on the same state, and looks at what is there when all is quiet. Null: it held. */
export async function play({ scenario: name, point, ending }: Case, { stage, trap }: Theatre): Promise<Fall | null> {
  const scenario: Scenario = scenarios[name];
  const { discord, nemo } = stage;
  Object.assign(nemo.switches, defaultSwitches, scenario.switches);
  Object.assign(nemo.pace, pace, scenario.pace);
  const [since, callsBefore, askedBefore] = [discord.world.newId(), nemo.journal.length, discord.journal.length];

  const ground = await scenario.before(stage);
  trap.arm(stage, point);
  const acting = scenario.act(stage, ground);
  const timer = setTimeout(() => void stage.bot().kill('SIGKILL'), SPRING_MS);
  await stage.bot().ended;
  clearTimeout(timer);
  const isSprung = trap.hasSprung();
  trap.disarm();
  const scene: Scene = { stage, since, callsBefore, askedBefore, requests: [...ground.requests, ...(await acting)], ending };
  if (!isSprung) return fall(scene, ['the bot never came to the point where it was to be killed']);

  await stage.start();
  const isOver = () => unfinishedIn(scene).length === 0;
  await discord.until(isOver, { withinMs: REST_MS }).catch(() => {}); // what is unfinished is found below
  await using remains = await openRemains(stage.dataDir);
  const findings = findingsIn(scene, await remains.settled(isOver() ? REST_MS : 0));
  return findings.length === 0 ? null : fall(scene, findings);
}

function fall({ stage, since, callsBefore }: Scene, findings: readonly string[]): Fall {
  const { discord, nemo } = stage;
  const isTouched = (id: string) => discord.read(id).some((message) => BigInt(message.id) > BigInt(since));
  const channels = [...discord.world.channels.values()].filter(({ id }) => isTouched(id));
  const transcripts = channels.map(({ id, name }) => `--- ${name}\n${discord.transcript(id, undefined, { edits: true })}`);
  const calls = nemo.journal.slice(callsBefore).map(({ method, path, status }) => `${method} ${path} ${status ?? 'unanswered'}`);
  const output = stage.bot().output().split('\n');
  const warnings = output.filter((line) => /"level":[456]0/.test(line));
  return { findings, account: [...transcripts, '--- nemo', ...calls, '--- log', ...warnings].join('\n') };
}
