import { setTimeout as sleep } from 'node:timers/promises';
import { keepAsking, worse, type Helped } from '../help.ts';
import { playRenders } from '../played-renders.ts';
import { findingsOf, type Scene } from '../scene.ts';
import { begin } from '../../support/scene.ts';
import { setWatchedStage } from '../watched-stage.ts';

const CLIP_BYTES = 10_000_000;
const PROJECTS = 25;
const EXPORTS_EACH = 10;
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
      (sum, { thread }) => sum + discord.read(thread).filter((one) => one.buttons.some(({ label }) => label === 'Versions')).length,
      0,
    );
  const already = results();
  for (let n = 0; n < EXPORTS_EACH; n++) {
    for (const { person, thread } of projects) {
      void person.slash(thread, 'export').catch(() => {});
      await sleep(ASKED_WITHIN_MS / (PROJECTS * EXPORTS_EACH));
    }
    if (killed && n === EXPORTS_EACH / 2) {
      before = await asking.over(); // while there is no bot, nobody answers
      await stage.bot().kill('SIGKILL');
      await stage.startAgain();
      asking = keepAsking(stage);
    }
  }
  const wanted = already + PROJECTS * EXPORTS_EACH;
  await discord.until(() => results() >= (killed ? wanted - PROJECTS : wanted), { withinMs: 240_000 }).catch(() => {});
  const outcome = { helped: worse(before, await asking.over()), seen: stage.seenSince(since) };
  const missing = wanted - results();
  // What is typed while nobody is there to hear it never counted.
  const findings = missing > (killed ? PROJECTS : 0) ? [`${missing} exports were not delivered`] : [];
  return { ...outcome, findings: [...findingsOf(outcome), ...findings] };
};

export const exports: Scene = {
  name: `${PROJECTS * EXPORTS_EACH} exports of a clip of 10 MB, asked for in 30 s`,
  play: () => play(false),
};

export const exportsKilled: Scene = { name: 'the same, killed in the middle', play: () => play(true) };
