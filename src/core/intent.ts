/** A door for scripts and the rest of the house. What stands behind it is in src/language. */

export { holdsBack } from '../language/intent/holds-back.ts';
export { intentOf, type Intent } from '../language/intent/intent.ts';
export { isTalk } from '../language/intent/talk.ts';
export { isThanks, mayBeYes } from '../language/intent/thanks.ts';
export { isVague } from '../language/intent/vague.ts';
export { stepsBackIn, versionIn } from '../language/intent/version-in.ts';
export { bareAnswer, type BareAnswer } from '../language/intent/yes-or-no.ts';
export { isWondering } from '../language/intent/wonders.ts';
