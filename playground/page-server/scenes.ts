import type { Levers } from './levers.ts';
import type { Stage } from './stage.ts';
import { readSwitches } from './switches.ts';

/** So many requests to the agent are shown. */
const RUNS = 30;

/** What people on Discord do not see: the process of the bot, the accounts it spends from, what it sent, and the levers. */
export function readScenes({ bot, nemo }: Stage, levers: Levers) {
  return {
    bot: { phase: bot.phase(), pid: bot.pid() },
    accounts: nemo.accounts().map(({ available, frozen }) => ({ available, frozen })),
    runs: nemo.runs.slice(-RUNS).map(({ text, at, cost }) => ({ text, at, cost })),
    levers: levers.read(),
    switches: readSwitches(nemo, levers.names),
  };
}
