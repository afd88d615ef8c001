/** The numbers that a server may have of its own, in the order of the form. */
export const numberFields = [
  'personTurns',
  'personAtOnce',
  'personCredits',
  'serverTurns',
  'serverCredits',
  'serverWaiting',
  'cooldown',
  'seconds',
  'retention',
] as const;

export type NumberField = (typeof numberFields)[number];
