import { fastPace } from '../../../playground/nemo/pace.ts';
import { defaultSwitches } from '../../../playground/nemo/switches.ts';
import { setStage } from '../../support/stage.ts';
import { transcriptSince } from '../harness/transcript.ts';
import { bookmarkOf } from '../harness/bookmark.ts';
import { verdictOf, type Verdict } from '../harness/verdict.ts';
import { shortWaits } from '../harness/waits.ts';
import type { Case } from './cases.ts';
import { findingsIn, unfinishedIn, type Scene } from './findings.ts';
import { openRemains } from '../harness/remains.ts';
import { scenarios, type Scenario } from './scenarios.ts';
import { createTrap } from '../harness/trap.ts';

const REST_MS = 30_000;
const SPRING_MS = 20_000;
const env = { ...shortWaits, ANSWER_LIMIT_MS: '7000', LOOK_NEXT_MS: '300', PROGRESS_MS: '50' };
const pace = { ...fastPace, generateMs: 400, editMs: 200, renderMs: 400 };

export type Theatre = Awaited<ReturnType<typeof openTheatre>>;

/** A stage with a trap in it. Cases are played on it one after another, each with the bot that the one before left behind. */
export async function openTheatre() {
  const trap = createTrap();
  const stage = await setStage({
    discord: { gate: trap.discordGate },
    nemo: { gate: trap.nemoGate, onFrame: trap.onFrame, credits: 10_000 },
    env,
  });
  return { stage, trap, [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose]() };
}

/** Whether a case needs a bot that has done nothing yet. */
export function isFresh({ scenario: name }: Case): boolean {
  const scenario: Scenario = scenarios[name];
  return scenario.fresh === true;
}

/** Plays one case: lets the bot be killed, starts it again on the same state, and looks at what is there when all is quiet. */
export async function play({ scenario: name, point, ending }: Case, { stage, trap }: Theatre): Promise<Verdict> {
  const scenario: Scenario = scenarios[name];
  const { discord, nemo } = stage;
  Object.assign(nemo.switches, defaultSwitches, scenario.switches);
  Object.assign(nemo.pace, pace, scenario.pace);
  const since = bookmarkOf(stage);

  const ground = await scenario.before(stage);
  trap.arm(stage, point);
  const acting = scenario.act(stage, ground);
  const timer = setTimeout(() => void stage.bot().kill('SIGKILL'), SPRING_MS);
  await stage.bot().ended;
  clearTimeout(timer);
  const isSprung = trap.hasSprung();
  trap.disarm();
  const scene: Scene = { stage, since, requests: [...ground.requests, ...(await acting)], ending };
  const transcript = () => transcriptSince(stage, since);
  if (!isSprung) return verdictOf(['the bot never came to the point where it was to be killed'], transcript);

  await stage.start();
  const isOver = () => unfinishedIn(scene).length === 0;
  await discord.until(isOver, { withinMs: REST_MS }).catch(() => {}); // what is unfinished is found below
  await using remains = await openRemains(stage.dataDir);
  return verdictOf(findingsIn(scene, await remains.settled(isOver() ? REST_MS : 0)), transcript);
}
