/** So much of a ceiling, and whoever pays hears of it. */
const ALARMING = 0.8;

/** Most of what everybody together may spend today is spent. */
export interface Alarm {
  readonly day: string;
  readonly spent: number;
  readonly most: number;
}

export function isAlarming(spent: number, most: number | null): boolean {
  return most !== null && spent >= most * ALARMING;
}
