/** In: what somebody wrote. Out: what they want of the bot itself, or that these are words for the agent. */

import { forms, known, phrases, requestRow } from './grammar.ts';
import { withoutAsides } from './learned/asides.ts';
import { learnedIntentOf } from './learned/learned.ts';
import { isAboutMoney } from './money.ts';
import { moodOf } from './mood.ts';
import { sentencesOf } from './sentences-of.ts';
import { situationOf } from './situation.ts';
import { isOnlySpokenOf, spokenOf } from './spoken-of.ts';
import { meantBy } from './typo.ts';
import { versionsIn } from './version-in.ts';

/** What we do ourselves, or `words` for the agent. */
export type Intent = 'export' | 'credits' | 'status' | 'upload' | 'stop' | 'help' | 'versions' | 'undo' | 'words';

const kinds = (['export', 'credits', 'status', 'upload', 'stop', 'help', 'undo', 'versions'] as const).map(
  (intent) => ({ intent, isIn: wholeOf(requestRow(intent)) }),
);
const asksStatus = wholeOf(forms.status.asked.join(' | '));
const asksNothing = wholeOf('(HEAD)* (TAIL)*');

/** What may follow a mood without a comma begins like something to be done, since "nice timeline" is praise. */
const beginsRequest = new RegExp(
  [
    '^(?:please|now|can|could|would|will|just|lets|let|i|id|we|how) ',
    '^(?:export|download|save|send|give|show|get|check|list|tell|stop|cancel|undo|revert|go|restore|share) ' +
      '(?:it|this|that|the|me|us|my|our|now|back|to|please|all) ',
    '^[导下发把请帮给我可能麻再]',
  ].join('|'),
);

/** Nobody says so much in one breath. */
const MOST_CHARS = 120;

type Reading = Intent | 'nothing' | 'complaint';

/**
 * What somebody wants who writes this in a project's thread. A request to us is nothing but that request and
 * politeness, to the last word; one word that is not in our vocabulary makes it words for the agent, unless some
 * thousand sentences of other people say what it is beyond doubt.
 */
export function intentOf(text: string): Intent {
  const said = heardIn(text);
  if (said !== 'words') return said;
  const rest = withoutAsides(text);
  return rest === text || rest.trim() === '' ? 'words' : heardIn(rest);
}

function heardIn(text: string): Intent {
  const sentences = sentencesOf(text);
  const readings = new Set(sentences.flatMap(readingsOf));
  if (new Set(versionsIn(sentences)).size > 1 || [...readings].filter(isRequest).length > 1) return 'words';
  const told = intentIn(readings);
  const meant =
    told === 'words' ? (kinds.find(({ intent }) => intent === learnedIntentOf(text))?.intent ?? 'words') : told;
  return takesBack(meant) && isOnlySpokenOf(sentences) ? 'status' : meant;
}

/** What is meant where all that was said is one thing. */
function intentIn(readings: ReadonlySet<Reading>): Intent {
  const said = [...readings].filter((reading) => reading !== 'nothing' && reading !== 'complaint');
  const [only = 'words', ...others] = said;
  if (others.length > 0) return 'words';
  return readings.has('complaint') && !takesBack(only) && only !== 'help' ? 'words' : only;
}

/** A sentence read as a whole; when that makes no sense to us, clause by clause. */
function readingsOf(sentence: string): readonly Reading[] {
  const isQuestion = sentence.endsWith('?');
  const said = isQuestion ? sentence.slice(0, -1) : sentence;
  if (isAboutMoney(said.replaceAll(',', ''))) return ['credits'];
  const whole = readingOf(said.replaceAll(',', ''), isQuestion);
  return isRequest(whole)
    ? [whole]
    : said.split(',').map((clause, at, all) => readingOf(clause, isQuestion && at === all.length - 1));
}

function readingOf(written: string, isQuestion: boolean): Reading {
  if (afterwards.test(written)) return 'words';
  const spoken = spokenOf(written);
  if (spoken !== null) return spoken;
  const clause = respelled(written);
  const request = clause === undefined ? undefined : requestIn(clause, isQuestion);
  if (request !== undefined) return request;
  if (asksNothing(written)) return 'nothing';
  const beside = besideMood(clause ?? written, isQuestion);
  if (beside !== undefined) return beside;
  const mood = moodOf(written);
  const situation = situationOf(written);
  if (mood === 'content' || situation === 'aside') return 'nothing';
  return mood === 'complaint' || situation === 'slip' ? 'complaint' : 'words';
}

function isRequest(reading: Reading): boolean {
  return reading !== 'words' && reading !== 'nothing' && reading !== 'complaint';
}

/** Whoever is called to is courtesy, "stop, man"; whoever has an article is in the film: "is the man done". */
const called =
  'man|guys|dude|bro|king|legend|chief|love|honey|hun|lads|homie|sir|pal|buddy|darling|mate|mates|dear|fam';
const somebody = new RegExp(
  [
    `\\b(?:the|a|an|my|our|this|that|these|those|your|no|any|some|every) (?:${called}) `,
    '\\b(?:the|a|an|this|that) (?:boss|friend|team) ',
    '\\b(?:is|are|has|did|does|help|stop|let) my friend ',
  ].join('|'),
);

/** 好了再停: not before something else is done. */
const afterwards = /[好完后]了?再[停导取撤]/u;

function requestIn(clause: string, isQuestion: boolean): Intent | undefined {
  if (somebody.test(clause)) return undefined;
  return kinds.find(({ isIn }) => isIn(clause))?.intent ?? (isQuestion && asksStatus(clause) ? 'status' : undefined);
}

/** "Perfect send me the file", "I hate it undo": people leave the comma out. */
function besideMood(clause: string, isQuestion: boolean): Intent | undefined {
  if (clause.length > MOST_CHARS) return undefined;
  for (const { index } of clause.matchAll(/(?<= )\S|(?<=\p{Script=Han})\p{Script=Han}/gu)) {
    const said = clause.slice(0, index);
    const rest = clause.slice(index);
    const mood = moodOf(said);
    if (mood === 'complaint' || situationOf(said) === 'slip' || (mood === 'content' && beginsRequest.test(rest))) {
      const intent = requestIn(rest, isQuestion);
      if (intent !== undefined && (mood === 'content' || takesBack(intent))) return intent;
    }
    // "Stop that's the wrong one"
    if (moodOf(rest) !== 'complaint' && situationOf(rest) !== 'slip') continue;
    const intent = requestIn(said, isQuestion);
    if (intent !== undefined && takesBack(intent)) return intent;
  }
  return undefined;
}

function takesBack(intent: Intent): boolean {
  return intent === 'stop' || intent === 'undo';
}

/** The clause, its first misspelled word put right. Undefined when a word is unknown and cannot be guessed. */
function respelled(clause: string): string | undefined {
  const word = clause.match(/mp4|[a-z]+|[^\s\d]/gu)?.find((sign) => !known.has(sign));
  if (word === undefined) return clause;
  const meant = meantBy(word, known);
  return meant === undefined ? undefined : clause.replace(`${word} `, `${meant} `);
}

function wholeOf(notation: string): (clause: string) => boolean {
  const phrase = phrases(notation);
  return (clause) => phrase(clause, 0).includes(clause.length);
}
