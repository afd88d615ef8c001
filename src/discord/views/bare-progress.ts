import type { OverviewLine } from '../../core/overview.ts';
import type { Progress, Step } from '../../core/progress.ts';

/** What stands where a name would. */
export const WITHHELD = '…';

/** The same without words and names of people, and without pictures, whose addresses say their names. */
export function bareProgress({ pictures, ...progress }: Progress): Progress {
  const nameless = pictures?.map((picture) => ({ ...picture, name: WITHHELD, alt: null, url: null }));
  const step = bareStep(progress.step);
  return { ...progress, step, asked: null, words: '', thumbnail: null, ...(nameless && { pictures: nameless }) };
}

export function bareOverview(lines: readonly OverviewLine[]): readonly OverviewLine[] {
  return lines.map((line) => ({ ...line, name: WITHHELD }));
}

function bareStep(step: Step): Step {
  if (step.kind !== 'asking' || step.question.kind !== 'missing') return step;
  const files = step.question.files.map((file) => ({ ...file, name: WITHHELD }));
  return { ...step, question: { ...step.question, files } };
}
