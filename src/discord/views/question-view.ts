import { ComponentType } from 'discord.js';
import type { Question } from '../../core/gui.ts';
import type { Addressee } from '../../core/telling.ts';
import type { Translate } from '../../words/words.ts';
import { customId } from '../custom-id.ts';
import { labelOf } from '../inert.ts';
import { button, row } from './parts.ts';

const places = ['answer-1', 'answer-2', 'answer-3', 'answer-4', 'answer-5'] as const;
const LABEL_CHARS = 80;
const OPTION_CHARS = 100;

/** Whether an answer is longer than a button shows: then all of them stand in the text as well. */
export function isCutShort({ options }: Question): boolean {
  return options.some((option) => option.length > LABEL_CHARS);
}

/** The answers to a question: a button each, or a list where there are more of them or several can be chosen. */
export function answersTo({ id }: Addressee, { options, several }: Question, t: Translate) {
  const buttons = places.flatMap((verb, place) => {
    const option = options[place];
    return option === undefined ? [] : button(verb, id, labelOf(option, LABEL_CHARS));
  });
  if (!several && options.length <= places.length) return row(...buttons);
  return row({
    type: ComponentType.StringSelect,
    custom_id: customId('answer', id),
    placeholder: t(several ? 'select.answers' : 'select.answer'),
    min_values: 1,
    max_values: several ? options.length : 1,
    options: options.map((option, place) => ({ label: labelOf(option, OPTION_CHARS), value: String(place) })),
  });
}
