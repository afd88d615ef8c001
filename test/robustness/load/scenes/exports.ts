import { setTimeout as sleep } from 'node:timers/promises';
import { firstSeen } from '../../harness/answers.ts';
import { keepAsking, worse, type Helped } from '../help.ts';
import { playRenders } from '../played-renders.ts';
import { findingsOf, type Scene } from '../scene.ts';
import { begin } from '../../../support/scene.ts';
import { setWatchedStage } from '../watched-stage.ts';

const CLIP_BYTES = 10_000_000;
const PROJECTS = 25;
const EXPORTS_EACH = 10;
const ASKED = PROJECTS * EXPORTS_EACH;
const ASKED_WITHIN_MS = 30_000;
const HEAP_MIB = 256;

const play = async (killed: boolean) => {
  await using stage = await setWatchedStage({
    heapMiB: HEAP_MIB,
    nemo: { prices: { generation: 0, edit: 0 }, gate: playRenders(() => stage.nemo.url, CLIP_BYTES) },
  });
  const { discord } = stage;
  const projects = await Promise.all(
    Array.from({ length: PROJECTS }, async (_, n) => {
      const person = discord.person(`Person ${n}`);
      return { person, thread: (await begin(stage, person)).thread };
    }),
  );
  const since = Date.now();
  let asking = keepAsking(stage);
  let before: Helped = { median: 0, most: 0, silent: 0 };
  const results = () =>
    projects.reduce(
      (sum, { thread }) =>
        sum + discord.read(thread).filter((one) => one.buttons.some(({ label }) => label === 'Versions')).length,
      0,
    );
  const already = results();
  let underWay = 0; // asked for while the same is under way: answered so
  let unheard = 0; // “The application did not respond”: it never counted
  const missing = () => already + ASKED - underWay - unheard - results();
  for (let n = 0; n < EXPORTS_EACH; n++) {
    for (const { person, thread } of projects) {
      person
        .slash(thread, 'export')
        .then(({ interaction }) => (underWay += firstSeen(discord, interaction.id) === 'under way' ? 1 : 0))
        .catch(() => (unheard += 1));
      await sleep(ASKED_WITHIN_MS / ASKED);
    }
    if (killed && n === EXPORTS_EACH / 2) {
      before = await asking.over(); // while there is no bot, nobody answers
      await stage.bot().kill('SIGKILL');
      await stage.startAgain();
      asking = keepAsking(stage);
    }
  }
  await discord.until(() => missing() <= 0, { withinMs: 240_000 }).catch(() => {}); // found below
  const outcome = { helped: worse(before, await asking.over()), seen: stage.seenSince(since) };
  process.stdout.write(`${results() - already} delivered, ${underWay} under way already, ${unheard} unheard\n`);
  const findings = missing() > 0 ? [`${missing()} exports were not delivered`] : [];
  return { ...outcome, findings: [...findingsOf(outcome), ...findings] };
};

const name = `${ASKED} exports of a clip of 10 MB, asked for in 30 s`;
export const exports: Scene = { name, play: () => play(false) };
export const exportsKilled: Scene = { name: `${name}, killed in the middle`, play: () => play(true) };
