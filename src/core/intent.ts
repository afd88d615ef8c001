import { creditsForms, creditsRows } from './intent/credits-forms.ts';
import { exportForms, exportRows } from './intent/export-forms.ts';
import { phrasesOf, type Rows } from './intent/phrase.ts';
import { sentencesOf } from './intent/sentences-of.ts';
import { statusForms, statusRows } from './intent/status-forms.ts';
import { meantBy } from './intent/typo.ts';
import { uploadForms, uploadRows } from './intent/upload-forms.ts';
import { versionIn } from './intent/version-in.ts';
import { vocabulary } from './intent/vocabulary.ts';

export { versionIn } from './intent/version-in.ts';

/** What we do ourselves, or `words` for the agent. */
export type Intent = 'export' | 'credits' | 'status' | 'upload' | 'words';

const tables = [vocabulary, exportRows, exportForms, creditsRows, creditsForms, statusRows, statusForms, uploadRows, uploadForms];
const known = new Set(
  tables
    .flatMap((table) => Object.values(table).flat())
    .join(' ')
    .match(/[a-z]\w*|\p{Script=Han}/gu),
);

const asksNothing = wholeOf('(HEAD)* [PRAISE] (TAIL)*', {});
const requests = [
  { intent: 'export', isIn: requestOf(exportForms, exportRows) },
  { intent: 'credits', isIn: requestOf(creditsForms, creditsRows) },
  { intent: 'status', isIn: requestOf(statusForms, statusRows) },
  { intent: 'upload', isIn: requestOf(uploadForms, uploadRows) },
] as const;

/**
 * What somebody wants who writes this in a project's thread. A request to us is nothing but that request and politeness, to the last word;
 * one word that is not in our vocabulary makes it words for the agent.
 */
export function intentOf(text: string): Intent {
  const sentences = sentencesOf(text);
  const asked = new Set(sentences.flatMap(readingsOf).filter((reading) => reading !== 'nothing'));
  const versions = new Set(sentences.map(versionIn).filter((version) => version !== null));
  const [only = 'words'] = asked;
  return asked.size === 1 && versions.size <= 1 ? only : 'words';
}

/** A sentence read as a whole; when that makes no sense to us, clause by clause. */
function readingsOf(sentence: string): readonly (Intent | 'nothing')[] {
  const whole = readingOf(sentence.replaceAll(',', ''));
  return whole === 'words' ? sentence.split(',').map(readingOf) : [whole];
}

function readingOf(written: string): Intent | 'nothing' {
  const clause = respelled(written);
  if (clause === undefined) return 'words';
  return requests.find(({ isIn }) => isIn(clause))?.intent ?? (asksNothing(clause) ? 'nothing' : 'words');
}

/** The clause, its first misspelled word put right. Undefined when it has a word that we do not know, and cannot guess. */
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

function requestOf({ led, bare }: Forms, rows: Rows): (clause: string) => boolean {
  return wholeOf(`((HEAD | LEAD)* (${led.join(' | ')}) | (HEAD)* (${bare.join(' | ')})) (TAIL)*`, rows);
}

function wholeOf(notation: string, rows: Rows): (clause: string) => boolean {
  const phrase = phrasesOf({ ...vocabulary, ...rows })(notation);
  return (clause) => phrase(clause, 0).includes(clause.length);
}
