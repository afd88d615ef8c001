import { attachmentPlan, type AttachmentPlan } from './attachment-plan.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { Form, join } from './form.ts';
import type { Json } from './json.ts';
import { readAllowedMentions, type AllowedMentions } from './mentions.ts';
import { messageFlags, type Message, type Poll, type Upload } from './model.ts';
import { readPoll } from './poll-body.ts';
import { refusals } from './refusal.ts';

const SETTABLE =
  messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2 | messageFlags.ephemeral;

/** What a request wants a message to be. Left out = undefined: an edit leaves that as it is. */
export interface Payload {
  readonly content: string | undefined;
  readonly embeds: readonly Json[] | undefined;
  readonly components: readonly Json[] | undefined;
  readonly flags: number | undefined;
  readonly poll: Poll | null;
  readonly attachments: AttachmentPlan;
  readonly allowed: AllowedMentions;
}

export interface PayloadSource {
  readonly body: Json;
  readonly uploads: readonly Upload[];
  /** Where in the body the message is: '' or 'data'. */
  readonly at: string;
  /** The message to be edited. */
  readonly previous: Message | null;
  /** When it is read, where it may be a poll. */
  readonly now?: number;
  /** Bytes per file. */
  readonly uploadLimit: number;
}

/**
 * Checks the message in a request (developers/resources/message#create-message) against every limit. Problems go to
 * `form`; too many or too large files throw at once.
 */
export function readPayload(form: Form, source: PayloadSource): Payload {
  const { body, uploads, at, previous, now, uploadLimit } = source;
  if (uploads.some((file) => file.bytes.length > uploadLimit)) throw refusals.tooLarge();
  const attachments = attachmentPlan(form, { body, uploads, at, previous });
  const flags = body['flags'] == null ? undefined : form.integer(body, 'flags', at, { min: 0, max: 2 ** 31 - 1 });
  const before = previous?.state.flags ?? 0;
  const v2 = ((before | (flags ?? 0)) & messageFlags.componentsV2) !== 0;
  const content = body['content'] === null ? '' : form.text(body, 'content', at, { max: 2000 });
  const embeds = body['embeds'] === null ? [] : checkEmbeds(form, body, at);
  const components =
    body['components'] === null ? [] : checkComponents(form, body, at, { v2, findMedia: attachments.find });
  if (v2) refuseLegacy(form, { content, embeds, at, body });

  return {
    content,
    embeds,
    components,
    flags: flags === undefined ? undefined : flags & SETTABLE,
    poll: now === undefined ? null : readPoll(form, body, now),
    attachments,
    allowed: readAllowedMentions(form, body, at),
  };
}

function refuseLegacy(
  form: Form,
  {
    content,
    embeds,
    at,
    body,
  }: { content: string | undefined; embeds: readonly Json[] | undefined; at: string; body: Json },
): void {
  const used = [
    ...(content !== undefined && content !== '' ? ['content'] : []),
    ...(embeds !== undefined && embeds.length > 0 ? ['embeds'] : []),
    ...['poll', 'sticker_ids'].filter((key) => body[key] != null),
  ];
  for (const field of used) {
    form.refuse(
      join(at, field),
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}
