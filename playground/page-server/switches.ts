import type { LocalNemo } from '../nemo/nemo.ts';
import { switchTable } from '../nemo/switches.ts';
import { Mistake } from './mistake.ts';

/** What each is about, by the beginning of its name; whatever is in none is about how answers travel. */
const groups: readonly (readonly [title: string, names: RegExp])[] = [
  [
    'Accounts and credits',
    /^(token|expires|userId|prices|noCredits|overdraft|balance|failedWork|attribution|handover|plan)/,
  ],
  ['Pictures', /^(upload|picture|mixedParts|undecodable|tooLarge)/],
  [
    'What the agent does',
    /^(questions|stretches|silentEdit|stages|thoughts|trailingNoise|toolTrouble|busySession|otherWriter|hangUp)/,
  ],
  ['The timeline', /^(draft|freshState|lateWrite|generatedMedia|bigNumbers|unknownTrack|notANumber)/],
  ['Films', /^(render|submitReply|duplicateRender)/],
];

/** What nobody knows of the real service for sure, each as it is now, sorted; `levers` show some of it already. */
export function readSwitches({ switches }: LocalNemo, levers: readonly string[]) {
  const values: Readonly<Record<string, string | number>> = { ...switches };
  const titles = [...groups.map(([title]) => title), 'How answers travel'];
  const groupOf = (name: string) => groups.find(([, names]) => names.test(name))?.[0] ?? 'How answers travel';
  return switchTable
    .filter(({ name }) => !levers.includes(name))
    .map((row) => ({ ...row, group: groupOf(row.name), value: values[row.name] }))
    .toSorted((a, b) => titles.indexOf(a.group) - titles.indexOf(b.group));
}

/** Has the local Nemo behave the other way from now on. */
export function setSwitch({ switches }: LocalNemo, name: string, value: string | number): void {
  const isKnown = switchTable.some((row) => row.name === name && row.values.includes(value));
  if (!isKnown) throw new Mistake(400, `${name} cannot be ${value}.`);
  Object.assign(switches, { [name]: value });
}
