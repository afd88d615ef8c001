import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { UserError } from '../../core/failure.ts';
import { limits } from '../../core/limits.ts';
import type { Basket } from '../../core/asking.ts';
import { shapes, type Shape } from '../../core/request.ts';
import { shorten } from '../../core/shorten.ts';
import type { Translate } from '../../words/words.ts';
import { sorted } from '../attachments.ts';
import { customId, type Verb } from '../custom-id.ts';

const FILES = 'files';
const WORDS = 'words';
const SHAPE = 'shape';
const PLACEHOLDER_CHARS = 100;
const LABEL_CHARS = 45;
const DESCRIPTION_CHARS = 100;

/** Asks for everything a project can begin with; without `files`, for a message whose pictures are known. */
export function animateModal(
  verb: Verb,
  id: string,
  t: Translate,
  { files }: { readonly files: boolean },
): APIModalInteractionResponseCallbackData {
  const upload = {
    type: ComponentType.FileUpload as const,
    custom_id: FILES,
    min_values: 1,
    max_values: limits.filesPerRequest,
    required: true,
  };
  const shape = {
    type: ComponentType.StringSelect as const,
    custom_id: SHAPE,
    required: false,
    options: shapes.map((value) => ({ label: value, value })),
  };
  return {
    custom_id: customId(verb, id),
    title: shorten(t('modal.title'), LABEL_CHARS),
    components: [
      ...(files ? [labelled(t('modal.files'), upload)] : []),
      labelled(t('modal.words'), wordsInput({ value: '', placeholder: t('modal.words-example'), required: false })),
      labelled(t('modal.shape'), shape),
    ],
  };
}

/** Asks for files, such as those that were missing. */
export function attachModal(
  custom_id: string,
  title: string,
  count: number,
  t: Translate,
): APIModalInteractionResponseCallbackData {
  const upload = {
    type: ComponentType.FileUpload as const,
    custom_id: FILES,
    min_values: 1,
    max_values: Math.min(count, limits.filesPerRequest),
    required: true,
  };
  return {
    custom_id,
    title: shorten(title, LABEL_CHARS),
    components: [labelled(t('modal.files'), upload)],
  };
}

/** Asks what should happen in one scene. */
export function sceneModal(id: string, number: number, t: Translate): APIModalInteractionResponseCallbackData {
  const input = wordsInput({ value: '', placeholder: t('modal.words-changes'), required: true });
  return {
    custom_id: customId('scene-motion', id, number),
    title: shorten(t('modal.scene-title', { n: number }), LABEL_CHARS),
    components: [labelled(t('modal.words'), input)],
  };
}

/** The files that somebody chose in a form that asks for nothing else. Throws where there are only words in them. */
export function filesIn({ fields }: ModalSubmitInteraction): Basket['files'] {
  const { files } = sorted([...(fields.getUploadedFiles(FILES)?.values() ?? [])]);
  if (files.length === 0) throw new UserError({ kind: 'no-picture' });
  return files;
}

/**
 * Asks what should be different, beginning with what was said last; where that does not fit, with nothing: part of it
 * would be paid for.
 * @param about the version it is about, where that is not the current one
 */
export function refineModal(
  verb: Verb,
  id: string,
  { lastWords, about }: { readonly lastWords: string; readonly about: number | null },
  t: Translate,
): APIModalInteractionResponseCallbackData {
  const title = about === null ? t('modal.refine-title') : t('modal.refine-title-of', { n: about });
  const fits = lastWords.length <= limits.requestChars;
  const placeholder = t(fits ? 'modal.words-example' : 'modal.words-changes');
  const input = wordsInput({ value: fits ? lastWords : '', placeholder, required: true });
  return {
    custom_id: customId(verb, id),
    title: shorten(title, LABEL_CHARS),
    components: [
      {
        ...labelled(t('modal.words'), input),
        ...(!fits && { description: shorten(t('modal.words-long'), DESCRIPTION_CHARS) }),
      },
    ],
  };
}

function wordsInput({
  value,
  placeholder,
  required,
}: {
  readonly value: string;
  readonly placeholder: string;
  readonly required: boolean;
}) {
  const style = TextInputStyle.Paragraph as const;
  return {
    type: ComponentType.TextInput as const,
    custom_id: WORDS,
    style,
    max_length: limits.requestChars,
    required,
    placeholder: shorten(placeholder, PLACEHOLDER_CHARS),
    ...(value !== '' && { value }),
  };
}

function labelled<C>(label: string, component: C) {
  return { type: ComponentType.Label as const, label: shorten(label, LABEL_CHARS), component };
}

/** What somebody filled in. */
export function valuesOf({ fields }: ModalSubmitInteraction): {
  readonly attached: Basket;
  readonly prompt: string;
  readonly shape: Shape | null;
} {
  const [chosen] = fields.fields.has(SHAPE) ? fields.getStringSelectValues(SHAPE) : [];
  const uploaded = fields.fields.has(FILES) ? fields.getUploadedFiles(FILES) : null;
  return {
    attached: { ...sorted([...(uploaded?.values() ?? [])]), links: [] },
    prompt: fields.getTextInputValue(WORDS),
    shape: shapes.find((shape) => shape === chosen) ?? null,
  };
}

export function wordsIn({ fields }: ModalSubmitInteraction): string {
  return fields.getTextInputValue(WORDS).trim();
}
