import { setTimeout as sleep } from 'node:timers/promises';
import { keepAsking } from '../help.ts';
import { playRenders } from '../played-renders.ts';
import { findingsOf, type Scene } from '../scene.ts';
import { begin, picture } from '../../../support/scene.ts';
import { setWatchedStage, type WatchedStage } from '../watched-stage.ts';

const WATCHED_MS = 15_000;

async function watch(stage: WatchedStage, act: () => Promise<void>) {
  const since = Date.now();
  const asking = keepAsking(stage);
  await act();
  await sleep(WATCHED_MS);
  const outcome = { helped: await asking.over(), seen: stage.seenSince(since) };
  return { ...outcome, findings: findingsOf(outcome) };
}

/** As many links as fit into a message that a person with Nitro can write. */
const links = Array.from({ length: 190 }, (_, n) => `https://a.ai/${n}.png`).join(' ');

export const pictures: Scene = {
  name: '12 messages with 2 pictures and 190 links each: "animate each of these pictures"',
  async play() {
    await using stage = await setWatchedStage({
      nemo: { prices: { generation: 0, edit: 0 }, gate: playRenders(() => stage.nemo.url, 10_000) },
    });
    const ada = stage.discord.person('Ada');
    const { thread } = await begin(stage, ada);
    return await watch(stage, async () => {
      for (let n = 0; n < 12; n++) {
        ada.say(thread, `animate each of these pictures ${links}`, {
          files: [await picture('one.jpg'), await picture('two.jpg')],
        });
        await sleep(500);
      }
    });
  },
};

export const stuckUploads: Scene = {
  name: '12 uploads that the backend never answers',
  async play() {
    let isStuck = false;
    await using stage = await setWatchedStage({
      nemo: {
        prices: { generation: 0, edit: 0 },
        gate: (arrived, next) =>
          isStuck && arrived.path.startsWith('/api/upload-video') ? new Promise(() => {}) : next(),
      },
    });
    const ada = stage.discord.person('Ada');
    const { thread } = await begin(stage, ada);
    isStuck = true;
    return await watch(stage, async () => {
      for (let n = 0; n < 12; n++)
        ada.say(thread, `let this one move too, ${n}`, { files: [await picture(`${n}.jpg`)] });
    });
  },
};

export const largeDraft: Scene = {
  name: 'a draft of 20 MB',
  async play() {
    let isLarge = false;
    const renders = playRenders(() => stage.nemo.url, 10_000);
    const padding = 'x'.repeat(20_000_000);
    await using stage = await setWatchedStage({
      nemo: {
        prices: { generation: 0, edit: 0 },
        gate: async (arrived, next) => {
          const reply = await renders(arrived, next);
          if (!isLarge || !arrived.path.endsWith('/latest') || !('body' in reply)) return reply;
          const body = JSON.stringify(reply.body).replace('"draft":{', `"draft":{"padding":"${padding}",`);
          return {
            take: async (response, began) => {
              began(200);
              response.writeHead(200, { 'content-type': 'application/json' }).end(body);
            },
          };
        },
      },
    });
    const ada = stage.discord.person('Ada');
    const { thread } = await begin(stage, ada);
    isLarge = true;
    return await watch(stage, async () => {
      for (let n = 0; n < 3; n++) {
        ada.say(thread, `add a title "${n}"`);
        await sleep(3_000);
      }
    });
  },
};
