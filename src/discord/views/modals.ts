import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData, type ModalSubmitInteraction } from 'discord.js';
import { limits } from '../../core/limits.ts';
import type { Attachment } from '../../core/media.ts';
import { shapes, type Shape } from '../../core/request.ts';
import { shorten } from '../../core/shorten.ts';
import type { Say } from '../../words/words.ts';
import { attachmentOf } from '../attachments.ts';
import { customId, type Verb } from '../custom-id.ts';

const FILES = 'files';
const WORDS = 'words';
const SHAPE = 'shape';
const PLACEHOLDER_CHARS = 100;
const LABEL_CHARS = 45;

/** Asks for everything a project can begin with; without `files`, for a message whose pictures are known. */
export function animateModal(
  verb: Verb,
  id: string,
  say: Say,
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
    title: shorten(say('modal.title'), LABEL_CHARS),
    components: [
      ...(files ? [labelled(say('modal.files'), upload)] : []),
      labelled(say('modal.words'), wordsInput(say, { value: '', required: false })),
      labelled(say('modal.shape'), shape),
    ],
  };
}

/** Asks what should be different, beginning with what was said last. */
export function refineModal(id: string, lastWords: string, say: Say): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('refine', id),
    title: shorten(say('modal.refine-title'), LABEL_CHARS),
    components: [labelled(say('modal.words'), wordsInput(say, { value: shorten(lastWords, limits.requestChars), required: true }))],
  };
}

function wordsInput(say: Say, { value, required }: { readonly value: string; readonly required: boolean }) {
  const placeholder = shorten(say('modal.words-example'), PLACEHOLDER_CHARS);
  const style = TextInputStyle.Paragraph as const;
  return {
    type: ComponentType.TextInput as const,
    custom_id: WORDS,
    style,
    max_length: limits.requestChars,
    required,
    placeholder,
    ...(value !== '' && { value }),
  };
}

function labelled<C>(label: string, component: C) {
  return { type: ComponentType.Label as const, label: shorten(label, LABEL_CHARS), component };
}

/** What somebody filled in. */
export function valuesOf({ fields }: ModalSubmitInteraction): {
  readonly files: readonly Attachment[];
  readonly prompt: string;
  readonly shape: Shape | null;
} {
  const [chosen] = fields.fields.has(SHAPE) ? fields.getStringSelectValues(SHAPE) : [];
  const uploaded = fields.fields.has(FILES) ? fields.getUploadedFiles(FILES) : null;
  return {
    files: [...(uploaded?.values() ?? [])].map(attachmentOf),
    prompt: fields.getTextInputValue(WORDS),
    shape: shapes.find((shape) => shape === chosen) ?? null,
  };
}

export function wordsIn({ fields }: ModalSubmitInteraction): string {
  return fields.getTextInputValue(WORDS).trim();
}
