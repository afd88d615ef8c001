import { setTimeout as sleep } from 'node:timers/promises';
import { fastPace } from '../../../playground/nemo/pace.ts';
import { setStage } from '../../support/stage.ts';
import { introduced } from '../harness/introduced.ts';
import { paidSince } from '../harness/bookmark.ts';
import { unrestIn } from '../harness/shown.ts';
import { wordsOf } from '../harness/verdict.ts';
import { shortWaits } from '../harness/waits.ts';
import { environmentOf, namesOf } from './ceilings.ts';
import { openDiary } from './diary.ts';
import { converse } from './conversation.ts';
import { decide } from './deciding.ts';
import { unanswered } from './findings/answered.ts';
import type { Evidence } from './findings/evidence.ts';
import { invalidRequests, limitsMet } from './findings/invalid.ts';
import { fellOver } from './findings/processes.ts';
import { sentWrongly } from './findings/sent.ts';
import { credits, prices, receiptsIn, wrongReceipts } from './findings/receipts.ts';
import { leftInStore } from './findings/store.ts';
import { pastCeilings } from './findings/past-ceilings.ts';
import { refusalsIn } from './findings/refusals.ts';
import { refusedWithRoom } from './findings/room-left.ts';
import { stillReserved, wrongTallies } from './findings/tallies.ts';
import { wrongVersions } from './findings/versions.ts';
import { createKiller } from './killer.ts';
import { readKept } from './kept.ts';
import { startGround, type EngineName } from './ground.ts';
import type { Plan } from './plan.ts';
import { createRequests } from './requests.ts';
import { viewOf } from './stage-view.ts';
import { createTroubleMaker } from './trouble-maker.ts';

/** So many people talk at the same time. */
const AT_ONCE = 10;
const REST_MS = 150_000;
const LOOK_MS = 500;

/** What came of one life, and what is not as it has to be. */
export interface Outcome {
  readonly findings: readonly string[];
  readonly tally: Readonly<Record<string, number | string>>;
  readonly transcript: (findings: string) => string;
}

/** One bot and its people, from the first request until everything is at rest. */
export async function live(plan: Plan, engine: EngineName): Promise<Outcome> {
  await using ground = await startGround(engine);
  await using killer = createKiller(ground);
  const troubles = createTroubleMaker();
  const requests = createRequests();
  const diary = openDiary();
  const { note } = diary;
  await using stage = await setStage({
    discord: { gate: (request, next) => killer.discordGate(request, () => troubles.discordGate(request, next)) },
    nemo: {
      gate: (arrived, next) => killer.nemoGate(arrived, () => troubles.nemoGate(arrived, next)),
      onFrame: killer.onFrame,
      prices,
      credits,
      pace: { ...fastPace, generateMs: 500, editMs: 200, renderMs: 200 },
    },
    env: { ...shortWaits, ...environmentOf(plan.ceilings), BURST_MS: '300', ...ground.env, ...ground.roles[0] },
  });
  await killer.begin(stage);
  await introduced(stage); // where the very first token is lost, there is no other for a week, and no story either

  const enough = new AbortController();
  const killing = killer.run(plan.kills, enough.signal, note);
  const troubling = troubles.run(stage, plan.troubles, enough.signal, note);
  const over = new AbortController();
  const deciding = decide({ stage, conversations: plan.conversations, signal: over.signal, note });
  const waiting = [...plan.conversations];
  const stuck: string[] = [];
  const talking = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await converse({ stage, requests, note }, next).catch((error: unknown) => stuck.push(wordsOf(error)));
    }
  });
  await Promise.all(talking);
  note('everybody has said everything');
  enough.abort();
  await Promise.all([killing, troubling]);
  await troubles.mend(stage);
  note('everything works again');
  const evidence = await atRest();
  over.abort();
  await deciding;
  note('all is quiet');

  const died = killer.died();
  const findings = [
    ...stuck,
    ...(died === 0 ? [] : [`${died} processes ended by themselves`]),
    ...findingsIn(evidence),
    ...fellOver(killer.lives(), engine),
    ...invalidRequests(stage, killer.lives().length),
  ];
  return {
    findings,
    tally: {
      conversations: plan.conversations.length,
      requests: requests.all().length,
      turns: evidence.kept.turns.size,
      'paid calls': paidSince(stage).length,
      versions: evidence.kept.versions.length,
      ...creditsIn(evidence),
      ceilings: namesOf(plan.ceilings),
      'refused for want of room': refusalsIn(evidence).length,
      'faults struck': troubles.struck(),
      processes: killer.lives().length,
      'times Redis was killed': killer.restarts(),
      'times 429 of its own': limitsMet(stage.discord.tooEarly),
      seconds: Math.round(diary.seconds()),
    },
    transcript: (about) => diary.transcript(stage, about, killer.lives()),
  };

  async function look(): Promise<Evidence> {
    const ids = requests.of('message', 'picture', 'question', 'export', 'chat').map(({ id }) => id);
    return {
      stage,
      requests,
      ceilings: plan.ceilings,
      view: viewOf(stage),
      kept: await readKept(ground.place(stage), ids),
    };
  }

  /** Once nothing is left to be done, or time is up. */
  async function atRest(): Promise<Evidence> {
    const until = Date.now() + REST_MS;
    let evidence = await look();
    while (unfinishedIn(evidence).length > 0 && Date.now() < until) {
      await sleep(LOOK_MS);
      evidence = await look();
    }
    return evidence;
  }
}

function creditsIn(evidence: Evidence) {
  const { spent, told, unsaid, silent } = receiptsIn(evidence);
  return { 'credits spent': spent, told, 'left to be said': unsaid, 'requests that do not say': silent.length };
}

/** What may still become as it has to be. */
function unfinishedIn(evidence: Evidence): readonly string[] {
  return [
    ...unrestIn(evidence.view.messages),
    ...unanswered(evidence),
    ...leftInStore(evidence),
    ...stillReserved(evidence),
  ];
}

function findingsIn(evidence: Evidence): readonly string[] {
  return [
    ...unfinishedIn(evidence),
    ...sentWrongly(evidence),
    ...wrongVersions(evidence),
    ...wrongReceipts(evidence),
    ...wrongTallies(evidence),
    ...pastCeilings(evidence),
    ...refusedWithRoom(evidence),
  ];
}
