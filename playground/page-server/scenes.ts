import type { LocalNemo } from '../nemo/nemo.ts';
import { switchTable } from '../nemo/switches.ts';
import { Mistake } from './mistake.ts';
import type { Stage } from './stage.ts';

/** What people on Discord do not see: the process of the bot, the accounts it spends from, what it sent, and how the backend behaves. */
export function readScenes({ bot, nemo }: Stage) {
  const values: Readonly<Record<string, string | number>> = { ...nemo.switches };
  return {
    bot: { phase: bot.phase(), pid: bot.pid() },
    accounts: nemo.accounts().map(({ available, frozen }) => ({ available, frozen })),
    runs: nemo.runs.map(({ text, at, cost }) => ({ text, at, cost })),
    switches: switchTable.map((row) => ({ ...row, value: values[row.name] })),
  };
}

/** Has the local Nemo behave the other way from now on. */
export function setSwitch({ switches }: LocalNemo, name: string, value: string | number): void {
  const isKnown = switchTable.some((row) => row.name === name && row.values.includes(value));
  if (!isKnown) throw new Mistake(400, `${name} cannot be ${value}.`);
  Object.assign(switches, { [name]: value });
}
