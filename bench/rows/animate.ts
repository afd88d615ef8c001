import { countCommits } from '../../test/support/commits.ts';
import { atRest, begin } from '../../test/support/scene.ts';
import { setStage } from '../../test/support/stage.ts';
import { median, rounds, type Row } from '../row.ts';

const ROUNDS = 5;

/** What a whole /animate costs, alone: transactions, and requests to Discord. */
export async function animate(): Promise<readonly Row[]> {
  await using stage = await setStage();
  await begin(stage, stage.discord.person('Ada'));
  const costs = await rounds(ROUNDS, async (nth) => {
    const commits = countCommits(stage.dataDir);
    const before = stage.discord.journal.length;
    const { thread } = await begin(stage, stage.discord.person(`Person ${nth}`));
    await atRest(stage, thread);
    const asked = stage.discord.journal.slice(before).filter(({ path }) => path.includes(thread) || isAnswer(path));
    return { commits: commits(), requests: asked.filter(({ method }) => method !== 'PATCH').length };
  });
  return [
    { name: 'commits to SQLite per /animate', value: median(costs.map((one) => one.commits)), unit: 'times', bar: 20 },
    {
      name: 'requests to Discord per /animate besides edits',
      value: median(costs.map((one) => one.requests)),
      unit: 'times',
      bar: 6,
    },
  ];
}

function isAnswer(path: string): boolean {
  return /^\/(?:interactions|webhooks)\//.test(path);
}
