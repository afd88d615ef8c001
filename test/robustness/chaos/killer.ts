import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../../../playground/bot.ts';
import { createTrap, type Point } from '../harness/trap.ts';
import type { Stage } from '../../support/stage.ts';
import type { Ground, Role } from './ground.ts';
import type { Kill } from './kills.ts';
import type { Note } from './diary.ts';

/** A kill that waits for its request any longer comes at any time. */
const PATIENCE_MS = 4_000;
/** So often it is Redis that is killed instead, where there is one. */
const EACH = 3;

interface Running {
  readonly role: Role;
  bot: Bot;
}

/** Ends processes in all the ways in which a process ends, and starts each again at once. */
export function createKiller({ roles, redis, written }: Ground) {
  const trap = createTrap(written);
  let stage: Stage | undefined;
  let restarts = 0;
  const lives: Bot[] = [];
  const running: Running[] = [];
  const killed = new Set<Bot>();

  function stageOf(): Stage {
    if (stage === undefined) throw new Error('there is no stage yet');
    return stage;
  }

  async function end(bot: Bot, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    killed.add(bot);
    await bot.kill(signal);
  }

  async function atRequest({ bot }: Running, point: Point): Promise<void> {
    killed.add(bot);
    trap.arm({ ...stageOf(), bot: () => bot }, point);
    const tooLong = new AbortController();
    await Promise.race([bot.ended, sleep(PATIENCE_MS, undefined, { signal: tooLong.signal }).catch(() => {})]);
    tooLong.abort();
    trap.disarm();
    await end(bot, 'SIGKILL');
  }

  async function start(one: Running, note: Note): Promise<void> {
    one.bot = await stageOf().start(one.role);
    lives.push(one.bot);
    note(`process ${lives.length} is there`);
  }

  async function carryOut(one: Running, kill: Kill, note: Note): Promise<void> {
    const before = one.bot;
    if (kill.how === 'relieved') {
      await start(one, note);
      await sleep(kill.togetherMs);
      return end(before, kill.signal);
    }
    if (kill.how === 'at a request') await atRequest(one, kill.point);
    else await end(before, kill.how === 'by SIGTERM' ? 'SIGTERM' : 'SIGKILL');
    note('the process is gone');
    await start(one, note);
  }

  return {
    discordGate: trap.discordGate,
    nemoGate: trap.nemoGate,
    onFrame: trap.onFrame,

    /** Every process there was, oldest first. */
    lives: (): readonly Bot[] => lives,

    /** How often Redis was killed. */
    restarts: (): number => restarts,

    /** How many ended by themselves. */
    died: (): number => lives.filter((bot) => !killed.has(bot) && running.every((one) => one.bot !== bot)).length,

    /** From now on all of them are there: the first is already. */
    async begin(on: Stage): Promise<void> {
      stage = on;
      for (const [n, role] of roles.entries()) {
        const bot = n === 0 ? on.bot() : await on.start(role);
        running.push({ role, bot });
        lives.push(bot);
      }
    },

    /** Until it is enough. All of them run then. */
    async run(kills: readonly Kill[], enough: AbortSignal, note: Note): Promise<void> {
      for (const [n, kill] of kills.entries()) {
        await sleep(kill.afterMs, undefined, { signal: enough }).catch(() => {});
        if (enough.aborted) return;
        const one = running[placeOf(kill, n) % running.length];
        if (redis !== null && n % EACH === EACH - 1) {
          note('Redis is killed, and started again');
          restarts += 1;
          await redis.kill();
          await redis.start();
        } else if (one !== undefined) {
          note(JSON.stringify(kill));
          await carryOut(one, kill, note);
        }
      }
    },

    async [Symbol.asyncDispose](): Promise<void> {
      for (const { bot } of running) await bot[Symbol.asyncDispose]();
    },
  };
}

/** Whoever hears it, whoever does it, or one after the other. */
function placeOf(kill: Kill, n: number): number {
  if (kill.how !== 'at a request') return n;
  return kill.point.at === 'interaction' || kill.point.at === 'message' ? 0 : 1;
}
