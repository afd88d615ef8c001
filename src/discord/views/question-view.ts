import { ComponentType } from 'discord.js';
import type { Question } from '../../core/gui.ts';
import { shorten } from '../../core/shorten.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Translate } from '../../words/words.ts';
import { customId } from '../custom-id.ts';
import { labelOf } from '../inert.ts';
import { button, row } from './parts.ts';

const places = ['answer-1', 'answer-2', 'answer-3', 'answer-4', 'answer-5'] as const;
const LABEL_CHARS = 80;
const OPTION_CHARS = 100;

/** What a list takes. */
const LISTED = 25;

/**
 * What stands in the text where the buttons do not say all of it: the answers as they were said where one is longer
 * than a button shows, and by their numbers where they would read alike there, or like nothing. Null where the buttons
 * do.
 */
export function besideAnswers(said: string, { prompt, options }: Question): string | null {
  if (isNumbered(options)) return [prompt, ...options.map((option, place) => `${place + 1}. ${option}`)].join('\n');
  return options.some((option) => option.length > LABEL_CHARS) ? said : null;
}

/** The answers to a question: a button each, or lists where there are more of them or several can be chosen. */
export function answersTo({ id }: Addressee, { options, several }: Question, t: Translate) {
  if (!several && options.length <= places.length) {
    const labels = labelsOf(options, LABEL_CHARS);
    return [row(...places.flatMap((verb, place) => buttonFor(verb, id, labels[place])))];
  }
  const listed = labelsOf(options, OPTION_CHARS).map((label, place) => ({ label, value: String(place) }));
  const lists = Array.from({ length: Math.ceil(listed.length / LISTED) }, (_, n) =>
    listed.slice(n * LISTED, (n + 1) * LISTED),
  );
  return lists.map((list, n) =>
    row({
      type: ComponentType.StringSelect,
      custom_id: customId('answer', id, lists.length > 1 ? n : undefined),
      placeholder: t(several ? 'select.answers' : 'select.answer'),
      min_values: 1,
      max_values: several ? list.length : 1,
      options: list,
    }),
  );
}

function buttonFor(verb: (typeof places)[number], id: string, label: string | undefined) {
  return label === undefined ? [] : button(verb, id, label);
}

function labelsOf(options: readonly string[], chars: number): readonly string[] {
  if (!isNumbered(options)) return options.map((option) => labelOf(option, chars));
  return options.map((option, place) => shorten(`${place + 1}. ${labelOf(option, chars)}`.trim(), chars));
}

/** Whether some of them would read alike on a button, or like nothing. */
function isNumbered(options: readonly string[]): boolean {
  const labels = options.map((option) => labelOf(option, LABEL_CHARS).toLowerCase());
  return labels.includes('') || new Set(labels).size < labels.length;
}
