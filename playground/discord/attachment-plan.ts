import { filenameOf, keepFile } from './attachment.ts';
import { join, type Form } from './form.ts';
import { textOf, type Json } from './json.ts';
import type { Attachment, Message, Upload } from './model.ts';
import { refusals } from './refusal.ts';
import type { World } from './world.ts';

/** Which attachments a message will have. Nothing is stored before the whole request has been found good. */
export interface AttachmentPlan {
  readonly count: number;
  readonly uploads: number;
  /** A media item for a filename or a link of an attachment of this message; its place is filled in by `keep`. */
  find(reference: string): Json | undefined;
  /** Stores the uploads; answers all attachments and the components with their media in place. */
  keep(
    world: World,
    channelId: string,
    ephemeral: boolean,
  ): { readonly attachments: readonly Attachment[]; place(components: readonly Json[]): readonly Json[] };
}

/**
 * Reads `attachments` and the files of a request. On an edit the list names everything that stays, by id, and new
 * files by their number; what it leaves out goes (developers/resources/message#edit-message). Over 10: 30015.
 */
export function attachmentPlan(
  form: Form,
  { body, uploads, at, previous }: { body: Json; uploads: readonly Upload[]; at: string; previous: Message | null },
): AttachmentPlan {
  const listed =
    body['attachments'] === null ? [] : form.objects(body, 'attachments', at, { max: Number.POSITIVE_INFINITY });
  const before = previous?.state.attachments ?? [];
  const stays =
    listed === undefined ? before : before.filter(({ id }) => listed.some((one) => String(one['id']) === id));
  if (stays.length + uploads.length > 10) throw refusals.tooManyAttachments();
  for (const [index, one] of (listed ?? []).entries()) {
    const path = join(join(at, 'attachments'), index);
    form.text(one, 'description', path, { max: 1024 });
    const known = before.some(({ id }) => id === String(one['id'])) || numberOfUpload(uploads, one['id']) !== undefined;
    if (!known)
      form.refuse(
        join(path, 'id'),
        'MESSAGE_ATTACHMENT_NOT_FOUND',
        'The attachment was not found in this message or request.',
      );
  }
  const fresh = uploads.map((upload) => {
    const entry = listed?.find((one) => numberOfUpload(uploads, one['id']) === upload);
    return {
      ...upload,
      name: textOf(entry?.['filename']) || upload.name,
      description: textOf(entry?.['description']) || undefined,
    };
  });

  return {
    count: stays.length + fresh.length,
    uploads: fresh.length,
    find(reference) {
      const path = URL.canParse(reference) ? new URL(reference).pathname : undefined;
      const old = stays.find((one) => one.filename === reference || one.path === path);
      if (old !== undefined) return mediaOf(old);
      const index = fresh.findIndex((one) => filenameOf(one.name) === reference);
      return index === -1 ? undefined : { upload: index, name: reference, size: fresh[index]?.bytes.length };
    },
    keep(world, channelId, ephemeral) {
      const kept = fresh.map(({ description, ...file }) =>
        keepFile(world, file, { channelId, ephemeral, ...(description !== undefined && { description }) }),
      );
      const described = stays.map((one) => ({
        ...one,
        ...descriptionOf(listed?.find((entry) => String(entry['id']) === one.id)),
      }));
      return {
        attachments: [...described, ...kept],
        place: (components) => components.map((node) => placed(node, kept)),
      };
    },
  };
}

function descriptionOf(entry: Json | undefined): { description?: string } {
  return typeof entry?.['description'] === 'string' ? { description: entry['description'] } : {};
}

function numberOfUpload(uploads: readonly Upload[], id: unknown): Upload | undefined {
  return uploads.find(({ field }) => field === `files[${String(id)}]`);
}

function mediaOf(attachment: Attachment): Json {
  const { id, filename, size, path, content_type, width, height } = attachment;
  return {
    id,
    path,
    attachment_id: id,
    content_type,
    loading_state: 2,
    flags: 0,
    ...(width !== undefined && { width, height }),
    name: filename,
    size,
  };
}

/** The component with every `{upload: n}` in it replaced by the stored file. */
function placed(node: Json, kept: readonly Attachment[]): Json {
  const upload = node['upload'];
  const attachment = typeof upload === 'number' ? kept[upload] : undefined;
  if (attachment !== undefined) return mediaOf(attachment);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, placedValue(value, kept)]));
}

function placedValue(value: unknown, kept: readonly Attachment[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => placedValue(item, kept));
  return typeof value === 'object' && value !== null ? placed(Object.fromEntries(Object.entries(value)), kept) : value;
}
