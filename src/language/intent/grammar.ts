import { creditsForms, creditsRows } from './credits-forms.ts';
import { exportForms, exportRows } from './export-forms.ts';
import { helpForms, helpRows } from './help-forms.ts';
import { loose } from './loose.ts';
import { phrasesOf } from './phrase.ts';
import { statusForms, statusRows } from './status-forms.ts';
import { stopForms, stopRows } from './stop-forms.ts';
import { undoForms, undoRows } from './undo-forms.ts';
import { uploadForms, uploadRows } from './upload-forms.ts';
import { versionsForms, versionsRows } from './versions-forms.ts';
import { vocabulary } from './vocabulary.ts';

interface Forms {
  /** What may follow a lead, such as "could you". */
  readonly led: readonly string[];
  /** What stands by itself. */
  readonly bare: readonly string[];
  /** What is in free order: see loose.ts. */
  readonly loose: readonly string[];
}

/** What is asked of us, by what it is. */
export const forms = {
  export: exportForms,
  credits: creditsForms,
  status: statusForms,
  upload: uploadForms,
  stop: stopForms,
  help: helpForms,
  undo: undoForms,
  versions: versionsForms,
} as const;

const tables = [
  vocabulary,
  loose,
  exportRows,
  creditsRows,
  statusRows,
  uploadRows,
  stopRows,
  helpRows,
  undoRows,
  versionsRows,
];

/** All words that we know. */
export const known = new Set(
  [...tables, ...Object.values(forms)]
    .flatMap((table) => Object.values(table).flat())
    .join(' ')
    .match(/[a-z]\w*|\p{Script=Han}/gu),
);

/** Rows of one name would be taken for each other. */
const rows: Readonly<Record<string, string>> = Object.fromEntries([
  ...tables.flatMap((table) => Object.entries(table)),
  ...Object.entries(forms).flatMap(([intent, some]) => requestRows(intent, some)),
]);

/** Every row is made once, whoever calls it. */
export const phrases = phrasesOf(rows);

/** The row of all that asks for it. */
export function requestRow(intent: keyof typeof forms): string {
  return `REQUEST${intent.toUpperCase()}`;
}

/** Some say it twice: "cancel cancel", "停 stop". */
function requestRows(intent: string, { led, bare, loose: free }: Forms): readonly (readonly [string, string])[] {
  const once = `ONCE${intent.toUpperCase()}`;
  return [
    [once, `((HEAD | LEAD)* (${led.join(' | ')}) | (HEAD)* (${bare.join(' | ')})) (TAIL)*`],
    [`REQUEST${intent.toUpperCase()}`, `${once} [${once}] [${once}] | ${free.join(' | ')}`],
  ];
}
