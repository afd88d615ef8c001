import type { LocalNemo } from '../../nemo/nemo.ts';
import type { Switches } from '../../nemo/switches.ts';
import type { Setting } from './lever.ts';

/** The switches that have words for values, and those values. */
type Worded = { readonly [Name in keyof Switches as Switches[Name] extends string ? Name : never]: Switches[Name] };

interface InWords<Value extends string> {
  readonly label: string;
  readonly hint: string;
  /** The usual one first. */
  readonly words: Readonly<Record<Value, string>>;
}

/** A switch of the local Nemo, told in plain words. */
export function switchSetting<Name extends keyof Worded>(
  { switches }: Pick<LocalNemo, 'switches'>,
  name: Name,
  { label, hint, words }: InWords<Worded[Name]>,
): Setting {
  return {
    kind: 'setting',
    name,
    label,
    hint,
    values: Object.entries<string>(words),
    read: () => switches[name],
    set: (value) => void Object.assign(switches, { [name]: value }),
  };
}
