/**
 * Why a request is not sent: nobody would see what came of it, nobody is there who wants it, it is not wanted, or not
 * with that picture, nothing is paid for now, or not for that person or server, what it is about was forgotten, the
 * rules of the place speak against it by now, or what all together may still spend on this day does not cover it.
 */
export const hindrances = [
  'place-gone',
  'silenced',
  'person-gone',
  'not-allowed',
  'not-now',
  'picture-kept',
  'paused',
  'person-blocked',
  'server-blocked',
  'forgotten',
  'against-rules',
  'credits-used-up',
] as const;

export type Hindrance = (typeof hindrances)[number];

/** Who has answered a request: this bot, before an older store was put back, or another process with our token. */
export const answerers = ['earlier', 'other'] as const;

export type Answerer = (typeof answerers)[number];
