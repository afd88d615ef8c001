import { keepAsking } from '../help.ts';
import { playRenders } from '../played-renders.ts';
import { findingsOf, type Scene } from '../scene.ts';
import { begin } from '../../../support/scene.ts';
import { openRemains } from '../../harness/remains.ts';
import { setWatchedStage } from '../watched-stage.ts';

const PROJECTS = 50;
const TURNS_EACH = 20;
const HEAP_MIB = 256;

export const waiting: Scene = {
  name: `${PROJECTS * TURNS_EACH} turns waiting`,
  async play() {
    let isHeld = false;
    const renders = playRenders(() => stage.nemo.url, 10_000);
    await using stage = await setWatchedStage({
      heapMiB: HEAP_MIB,
      discord: { rateLimits: [] },
      nemo: {
        prices: { generation: 0, edit: 0 },
        gate: (arrived, next) =>
          isHeld && arrived.path === '/run_sse' ? new Promise(() => {}) : renders(arrived, next),
      },
    });
    const { discord } = stage;
    const projects = await Promise.all(
      Array.from({ length: PROJECTS }, async (_, n) => {
        const person = discord.person(`Person ${n}`);
        return { person, thread: (await begin(stage, person)).thread };
      }),
    );
    isHeld = true;
    const since = Date.now();
    const asking = keepAsking(stage);
    let refused = 0;
    for (let n = 0; n < TURNS_EACH; n++) {
      await Promise.all(
        projects.map(({ person, thread }) =>
          person.slash(thread, 'refine', { words: `add a title "${n}"` }).catch(() => (refused += 1)),
        ),
      );
    }
    await using remains = await openRemains(stage.dataDir);
    const outcome = { helped: await asking.over(), seen: stage.seenSince(since) };
    const inLine = (await remains.read()).unfinished.length;
    const missing = PROJECTS * TURNS_EACH - refused - inLine;
    const findings = [
      ...(missing > 0 ? [`${missing} turns are nowhere`] : []),
      ...(refused > 0 ? [`${refused} got no answer`] : []),
    ];
    return { ...outcome, findings: [...findingsOf(outcome), ...findings] };
  },
};
