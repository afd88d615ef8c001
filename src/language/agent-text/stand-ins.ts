/**
 * Signs that stand in a masked text for what is never read as an instruction. They are from the private use area of
 * Unicode, so no agent writes them, and each is one UTF-16 unit, so a masked text is as long as the text itself.
 */

/** A letter of somebody's words in quotation marks, or of code. */
export const QUOTED = '\uE001';
/** A letter of an address. */
export const LINK = '\uE002';
/** A letter of what stands in brackets. */
export const ASIDE = '\uE003';
/** Before a word in bold, which is how the agent writes the names of buttons. */
export const BOLD = '\uE004';
/** A letter of the agent's own data. */
export const DATA = '\uE005';
