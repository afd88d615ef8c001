import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../../playground/bot.ts';
import { createTrap } from '../kill/trap.ts';
import type { Stage } from '../support/stage.ts';
import type { Kill } from './kills.ts';
import type { Note } from './account.ts';

/** A kill that waits for its request any longer comes at any time. */
const PATIENCE_MS = 4_000;

/** Ends the bot in all the ways in which a process ends, and starts it again at once. */
export function createKiller() {
  const trap = createTrap();
  const lives: Bot[] = [];
  const killed = new Set<Bot>();

  async function end(bot: Bot, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    killed.add(bot);
    await bot.kill(signal);
  }

  async function atRequest(stage: Stage, kill: Extract<Kill, { how: 'at a request' }>): Promise<void> {
    const bot = stage.bot();
    killed.add(bot);
    trap.arm(stage, kill.point);
    const tooLong = new AbortController();
    await Promise.race([bot.ended, sleep(PATIENCE_MS, undefined, { signal: tooLong.signal }).catch(() => {})]);
    tooLong.abort();
    trap.disarm();
    await end(bot, 'SIGKILL');
  }

  async function start(stage: Stage, note: Note): Promise<void> {
    lives.push(await stage.start());
    note(`process ${lives.length} is there`);
  }

  async function carryOut(stage: Stage, kill: Kill, note: Note): Promise<void> {
    const before = stage.bot();
    if (kill.how === 'relieved') {
      await start(stage, note);
      await sleep(kill.togetherMs);
      return end(before, kill.signal);
    }
    if (kill.how === 'at a request') await atRequest(stage, kill);
    else await end(before, kill.how === 'by SIGTERM' ? 'SIGTERM' : 'SIGKILL');
    note('the process is gone');
    await start(stage, note);
  }

  return {
    discordGate: trap.discordGate,
    nemoGate: trap.nemoGate,
    onFrame: trap.onFrame,

    /** Every process there was, oldest first. */
    lives: (): readonly Bot[] => lives,

    /** Whether it was ended from outside. */
    isKilled: (bot: Bot): boolean => killed.has(bot),

    /** Until it is enough. The bot runs then. */
    async run(stage: Stage, kills: readonly Kill[], enough: AbortSignal, note: Note): Promise<void> {
      lives.push(stage.bot());
      for (const kill of kills) {
        await sleep(kill.afterMs, undefined, { signal: enough }).catch(() => {});
        if (enough.aborted) return;
        note(JSON.stringify(kill));
        await carryOut(stage, kill, note);
      }
    },
  };
}
