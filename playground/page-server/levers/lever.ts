/** Something that happens once. */
interface Deed {
  readonly kind: 'deed';
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly run: () => Promise<void> | void;
}

/** Something that is one way or another. `values` are what it may be, in words; the first is how it usually is. */
export interface Setting {
  readonly kind: 'setting';
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly values: readonly (readonly [value: string, words: string])[];
  readonly read: () => string;
  readonly set: (value: string) => Promise<void> | void;
}

export type Lever = Deed | Setting;

export interface LeverGroup {
  readonly title: string;
  readonly levers: readonly Lever[];
}
