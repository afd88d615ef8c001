import { setTimeout as sleep } from 'node:timers/promises';
import { fastPace } from '../../playground/nemo/pace.ts';
import { setStage, type Stage } from '../support/stage.ts';
import { openDiary } from './account.ts';
import { converse } from './conversation.ts';
import { unanswered } from './findings/answered.ts';
import type { Evidence } from './findings/evidence.ts';
import { invalidRequests, limitsMet } from './findings/invalid.ts';
import { fellOver } from './findings/processes.ts';
import { sentWrongly } from './findings/sent.ts';
import { leftInStore } from './findings/store.ts';
import { unrest } from './findings/unrest.ts';
import { wrongVersions } from './findings/versions.ts';
import { createKiller } from './killer.ts';
import { readKept } from './kept.ts';
import type { Plan } from './plan.ts';
import { createRequests } from './requests.ts';
import { viewOf } from './stage-view.ts';
import { createTroubleMaker } from './trouble-maker.ts';

/** Every wait of the bot, shortened; the limits of Discord stay as they are. */
const env = {
  ANSWER_LIMIT_MS: '5000',
  SILENCE_LIMIT_MS: '2500',
  BURST_MS: '300',
  LOOK_FIRST_MS: '300',
  LOOK_NEXT_MS: '600',
  RENDER_POLL_MS: '300',
  RENDER_LIMIT_MS: '4000',
  RETRY_429_MS: '300',
};

/** So many people talk at the same time. */
const AT_ONCE = 10;
const REST_MS = 150_000;
const LOOK_MS = 500;

/** What came of one life, and what is not as it has to be. */
export interface Outcome {
  readonly findings: readonly string[];
  readonly tally: Readonly<Record<string, number | string>>;
  readonly account: (findings: string) => string;
}

/** One bot and its people, from the first request until everything is at rest. */
export async function live(plan: Plan): Promise<Outcome> {
  const killer = createKiller();
  const troubles = createTroubleMaker();
  const requests = createRequests();
  const diary = openDiary();
  const { note } = diary;
  await using stage = await setStage({
    discord: { gate: (request, next) => killer.discordGate(request, () => troubles.discordGate(request, next)) },
    nemo: {
      gate: (arrived, next) => killer.nemoGate(arrived, () => troubles.nemoGate(arrived, next)),
      onFrame: killer.onFrame,
      prices: { generation: 0, edit: 0 },
      pace: { ...fastPace, generateMs: 500, editMs: 200, renderMs: 200 },
    },
    env,
  });
  await introduced(stage);

  const enough = new AbortController();
  const killing = killer.run(stage, plan.kills, enough.signal, note);
  const troubling = troubles.run(stage, plan.troubles, enough.signal, note);
  const waiting = [...plan.conversations];
  const stuck: string[] = [];
  const talking = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await converse({ stage, requests, note }, next).catch((error: unknown) =>
        stuck.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
    }
  });
  await Promise.all(talking);
  note('everybody has said everything');
  enough.abort();
  await Promise.all([killing, troubling]);
  await troubles.mend(stage);
  note('everything works again');
  const evidence = await atRest();
  note('all is quiet');

  const died = killer
    .lives()
    .slice(0, -1)
    .filter((bot) => !killer.isKilled(bot)).length;
  const findings = [
    ...stuck,
    ...(died === 0 ? [] : [`${died} processes ended by themselves`]),
    ...findingsIn(evidence),
    ...fellOver(killer.lives()),
    ...invalidRequests(stage, killer.lives().length),
  ];
  return {
    findings,
    tally: {
      conversations: plan.conversations.length,
      requests: requests.all().length,
      turns: evidence.kept.turns.size,
      'paid calls': stage.nemo.journal.filter(({ path }) => path === '/run_sse').length,
      versions: evidence.kept.versions.length,
      'faults struck': troubles.struck(),
      processes: killer.lives().length,
      'times 429 of its own': limitsMet(stage.discord.tooEarly),
      seconds: Math.round(diary.seconds()),
    },
    account: (about) => diary.account(stage, about, killer.lives()),
  };

  async function look(): Promise<Evidence> {
    const ids = requests.of('message', 'picture', 'question', 'export', 'chat').map(({ id }) => id);
    return { stage, requests, view: viewOf(stage), kept: await readKept(stage.dataDir, ids) };
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

/** What may still become as it has to be. */
function unfinishedIn(evidence: Evidence): readonly string[] {
  return [...unrest(evidence.view), ...unanswered(evidence), ...leftInStore(evidence)];
}

function findingsIn(evidence: Evidence): readonly string[] {
  return [...unfinishedIn(evidence), ...sentWrongly(evidence), ...wrongVersions(evidence)];
}

/** The bot has its token before anything goes wrong: where the very first one is lost, there is no other for a week, and no story either. */
async function introduced({ discord }: Stage): Promise<void> {
  const general = discord.channel('general').id;
  await discord.person('Somebody').slash(general, 'credits');
  await discord.until(() => discord.read(general).every(({ loading }) => !loading));
}
