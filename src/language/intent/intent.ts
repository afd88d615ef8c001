/** In: what somebody wrote. Out: what they want of the bot itself, or that these are words for the agent. */

import { creditsForms, creditsRows } from './credits-forms.ts';
import { exportForms, exportRows } from './export-forms.ts';
import { helpForms, helpRows } from './help-forms.ts';
import { moodOf } from './mood.ts';
import { phrasesOf, type Rows } from './phrase.ts';
import { sentencesOf } from './sentences-of.ts';
import { statusForms, statusRows } from './status-forms.ts';
import { stopForms, stopRows } from './stop-forms.ts';
import { meantBy } from './typo.ts';
import { undoForms, undoRows } from './undo-forms.ts';
import { uploadForms, uploadRows } from './upload-forms.ts';
import { versionsIn } from './version-in.ts';
import { versionsForms, versionsRows } from './versions-forms.ts';
import { vocabulary } from './vocabulary.ts';

/** What we do ourselves, or `words` for the agent. */
export type Intent = 'export' | 'credits' | 'status' | 'upload' | 'stop' | 'help' | 'versions' | 'undo' | 'words';

const tables = [
  vocabulary,
  exportRows,
  exportForms,
  creditsRows,
  creditsForms,
  statusRows,
  statusForms,
  uploadRows,
  uploadForms,
  stopRows,
  stopForms,
  helpRows,
  helpForms,
  versionsRows,
  versionsForms,
  undoRows,
  undoForms,
];
const known = new Set(
  tables
    .flatMap((table) => Object.values(table).flat())
    .join(' ')
    .match(/[a-z]\w*|\p{Script=Han}/gu),
);

const kinds = [
  { intent: 'export', isIn: requestOf(exportForms, exportRows) },
  { intent: 'credits', isIn: requestOf(creditsForms, creditsRows) },
  { intent: 'status', isIn: requestOf(statusForms, statusRows) },
  { intent: 'upload', isIn: requestOf(uploadForms, uploadRows) },
  { intent: 'stop', isIn: requestOf(stopForms, stopRows) },
  { intent: 'help', isIn: requestOf(helpForms, helpRows) },
  { intent: 'undo', isIn: requestOf(undoForms, undoRows) },
  { intent: 'versions', isIn: requestOf(versionsForms, versionsRows) },
] as const;
const asksNothing = wholeOf('(HEAD)* (TAIL)*', {});

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
 * politeness, to the last word; one word that is not in our vocabulary makes it words for the agent.
 */
export function intentOf(text: string): Intent {
  const sentences = sentencesOf(text);
  const readings = new Set(sentences.flatMap(readingsOf));
  readings.delete('nothing');
  const complains = readings.delete('complaint');
  const [only = 'words'] = readings;
  if (readings.size !== 1 || only === 'nothing' || only === 'complaint') return 'words';
  if (complains && !takesBack(only)) return 'words';
  return new Set(versionsIn(sentences)).size <= 1 ? only : 'words';
}

/** A sentence read as a whole; when that makes no sense to us, clause by clause. */
function readingsOf(sentence: string): readonly Reading[] {
  const whole = readingOf(sentence.replaceAll(',', ''));
  return whole === 'words' ? sentence.split(',').map(readingOf) : [whole];
}

function readingOf(written: string): Reading {
  const clause = respelled(written);
  const request = clause === undefined ? undefined : requestIn(clause);
  if (request !== undefined) return request;
  if (asksNothing(written)) return 'nothing';
  const mood = moodOf(written);
  if (mood === 'content') return 'nothing';
  return afterMood(clause ?? written) ?? (mood === 'complaint' ? 'complaint' : 'words');
}

function requestIn(clause: string): Intent | undefined {
  return kinds.find(({ isIn }) => isIn(clause))?.intent;
}

/** "Perfect send me the file", "I hate it undo": people leave the comma out. */
function afterMood(clause: string): Intent | undefined {
  if (clause.length > MOST_CHARS) return undefined;
  for (const { index } of clause.matchAll(/(?<= )\S|(?<=\p{Script=Han})\p{Script=Han}/gu)) {
    const rest = clause.slice(index);
    const mood = moodOf(clause.slice(0, index));
    if (mood === null) return undefined;
    if (mood === 'open' || (mood === 'content' && !beginsRequest.test(rest))) continue;
    const intent = requestIn(rest);
    if (intent !== undefined && (mood === 'content' || takesBack(intent))) return intent;
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

interface Forms {
  /** What may follow a lead, such as "could you". */
  readonly led: readonly string[];
  /** What stands by itself. */
  readonly bare: readonly string[];
}

/** Some say it twice: "cancel cancel", "停 stop". */
function requestOf({ led, bare }: Forms, rows: Rows): (clause: string) => boolean {
  const once = `((HEAD | LEAD)* (${led.join(' | ')}) | (HEAD)* (${bare.join(' | ')})) (TAIL)*`;
  return wholeOf('ONCE [ONCE] [ONCE]', { ...rows, ONCE: once });
}

function wholeOf(notation: string, rows: Rows): (clause: string) => boolean {
  const phrase = phrasesOf({ ...vocabulary, ...rows })(notation);
  return (clause) => phrase(clause, 0).includes(clause.length);
}
