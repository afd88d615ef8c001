import { keepAsking } from '../help.ts';
import { fillStore, SECRET_KEY } from '../old-store.ts';
import { findingsOf, type Scene } from '../scene.ts';
import { setWatchedStage } from '../watched-stage.ts';
import { setTimeout as sleep } from 'node:timers/promises';

const REQUESTS = 60_000;
const WATCHED_MS = 20_000;

export const oldStore: Scene = {
  name: `a start with ${REQUESTS} requests of the last thirty days on disk`,
  async play() {
    await using stage = await setWatchedStage({ env: { SECRET_KEY } });
    await stage.bot().kill('SIGTERM');
    fillStore(stage.dataDir, stage.discord.world.guildId, REQUESTS);
    const since = Date.now();
    await stage.startAgain();
    const asking = keepAsking(stage);
    await sleep(WATCHED_MS);
    const outcome = { helped: await asking.over(), seen: stage.seenSince(since) };
    return { ...outcome, findings: findingsOf(outcome) };
  },
};
