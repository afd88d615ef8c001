import { setTimeout as sleep } from 'node:timers/promises';
import { signUp } from '../../test/playground/nemo/ask.ts';
import { picture } from '../../test/support/scene.ts';
import { setStage, type Stage } from '../../test/support/stage.ts';
import { beginAll, openChannels } from '../crowd.ts';
import { median, rounds, type Row } from '../row.ts';

const ROUNDS = 5;
const POLL_MS = 250;
const RUNNING = 200;
const CHANNELS = 20;
/** Ten seconds in all. */
const quick = { uploadMs: 500, firstTextMs: 1_000, generateMs: 5_500, editMs: 1_000, renderMs: 3_000 };
/** For those that are at work meanwhile. */
const slow = { ...quick, generateMs: 400_000 };
const env = { RENDER_POLL_MS: String(POLL_MS), PROGRESS_MS: '2500', LOG_LEVEL: 'warn' };

/** From a request to its posted link, over what a client that does nothing else needs for the same: alone, and while others are at work. */
export async function link(): Promise<readonly Row[]> {
  const pace = { ...quick };
  await using stage = await setStage({ env, nemo: { pace, prices: { generation: 0, edit: 0 } } });
  const channels = await openChannels(stage, CHANNELS);
  const bare = await signUp(stage.nemo);
  await untilLink(stage, channels[0] ?? '', 'Ada'); // the process is warm now
  const compare = async (where: string): Promise<readonly Row[]> => {
    const both = await rounds(
      ROUNDS,
      async (nth) => [await untilLink(stage, channels[nth] ?? '', `${where} ${nth}`), await untilClip(bare)] as const,
    );
    const [ours, floor] = [median(both.map(([one]) => one)), median(both.map(([, one]) => one))];
    return [
      { name: `request → link posted, over a bare client${where}`, value: ours / floor, unit: '×', bar: 1.03 },
      { name: `request → link posted${where}`, value: ours, unit: 'ms', bar: null },
    ];
  };
  const alone = await compare('');
  Object.assign(pace, slow);
  await beginAll(stage, channels, { count: RUNNING, perSecond: 8 }, () => {});
  await stage.nemo.until(() => stage.nemo.runs.length >= RUNNING + ROUNDS + 1, { withinMs: 120_000 });
  Object.assign(pace, quick);
  return [...alone, ...(await compare(`, ${RUNNING} running`))];
}

async function untilLink({ discord }: Stage, channel: string, name: string): Promise<number> {
  const since = performance.now();
  const { promise: posted, resolve } = Promise.withResolvers<void>();
  let thread = '';
  const watcher = ({ channelId, message }: Parameters<Parameters<typeof discord.world.watchers.add>[0]>[0]) => {
    if (channelId === thread && /render-result\/\w+\.mp4/.test(JSON.stringify(message ?? ''))) resolve();
  };
  discord.world.watchers.add(watcher);
  const words = { image: await picture(), prompt: `clouds for ${name}, 2 seconds` };
  thread = (await discord.person(name).slash(channel, 'animate', words)).message?.id ?? '';
  await posted;
  discord.world.watchers.delete(watcher);
  return performance.now() - since;
}

async function untilClip(bare: Awaited<ReturnType<typeof signUp>>): Promise<number> {
  const since = performance.now();
  const session = await bare.animated('clouds, 2 seconds');
  const id = `render_${crypto.randomUUID()}`;
  await bare.state(session);
  await bare.submit(id, session, bare.draft(session));
  while (!(await bare.poll(id)).text.includes('completed')) await sleep(POLL_MS);
  return performance.now() - since;
}
