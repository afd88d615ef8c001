import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  GatewayDispatchEvents,
  InteractionType,
} from 'discord.js';
import { z } from 'zod';

/** The event that a person is waiting behind. */
export const INTERACTION: string = GatewayDispatchEvents.InteractionCreate;

/** The first of a new session. */
export const READY: string = GatewayDispatchEvents.Ready;

const id = z.string().regex(/^\d{1,20}$/);
const numbered = z.object({ id });
const file = z.object({ id, filename: z.string(), title: z.string().nullish(), size: z.number(), url: z.string() });
const filesIn = z.array(file);

const message = z.object({
  id,
  channel_id: id,
  guild_id: id.optional(),
  member: z.unknown().optional(),
  type: z.number(),
  content: z.string(),
  author: z.object({ id, bot: z.boolean().optional() }),
  attachments: filesIn,
  mentions: z.array(numbered),
  webhook_id: id.optional(),
  message_reference: z.object({ message_id: id.nullish(), channel_id: id.nullish() }).optional(),
  message_snapshots: z.array(z.object({ message: z.object({ content: z.string(), attachments: filesIn }) })).optional(),
});

const given = z.object({ name: z.string(), type: z.number(), value: z.union([z.string(), z.number(), z.boolean()]) });
const option: z.ZodType = z.lazy(() => z.union([given, subcommand]));
const subcommand = z.object({
  name: z.string(),
  type: z.union([
    z.literal(ApplicationCommandOptionType.Subcommand),
    z.literal(ApplicationCommandOptionType.SubcommandGroup),
  ]),
  options: z.array(option).optional(),
});
const uploads = z.object({ attachments: z.record(id, filesIn.element).optional() }).optional();
const typed = z.object({
  type: z.literal(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(option).optional(),
  resolved: uploads,
});

const menu = z.object({
  type: z.literal(ApplicationCommandType.Message),
  name: z.string(),
  target_id: id,
  resolved: z.object({
    messages: z.record(id, message.pick({ id: true, attachments: true, message_snapshots: true })),
  }),
});

/** A number that none of the forms above has: whatever else there is, or will be. */
const otherThan = (...known: readonly number[]) => z.number().refine((type) => !known.includes(type));

const chosen: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.FileUpload,
];
const field = z.union([
  z.object({ type: z.literal(ComponentType.TextInput), custom_id: z.string(), value: z.string() }),
  z.object({
    type: z.number().refine((type) => chosen.includes(type)),
    custom_id: z.string(),
    values: z.array(z.string()),
  }),
  z.object({ type: otherThan(ComponentType.TextInput, ...chosen) }),
]);
const form = z.object({
  custom_id: z.string(),
  components: z.array(
    z.union([
      z.object({ type: z.literal(ComponentType.Label), component: field }),
      z.object({ type: otherThan(ComponentType.Label) }),
    ]),
  ),
  resolved: uploads,
});

const place = z.object({ id, type: z.number() });
const asked = z.object({
  id,
  application_id: id,
  token: z.string(),
  channel_id: id,
  channel: place.optional(),
  locale: z.string(),
});
const who = z.union([
  z.object({ member: z.object({ user: numbered }), guild_id: id }),
  z.object({ user: numbered, guild_id: z.null().optional() }),
]);
const what = z.union([
  z.object({
    type: z.literal(InteractionType.ApplicationCommand),
    data: z.union([
      typed,
      menu,
      z.object({ type: otherThan(ApplicationCommandType.ChatInput, ApplicationCommandType.Message) }),
    ]),
  }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: typed }),
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ component_type: z.number(), custom_id: z.string() }),
  }),
  z.object({ type: z.literal(InteractionType.ModalSubmit), data: form }),
  z.object({
    type: otherThan(
      InteractionType.ApplicationCommand,
      InteractionType.ApplicationCommandAutocomplete,
      InteractionType.MessageComponent,
      InteractionType.ModalSubmit,
    ),
  }),
]);

/**
 * What an event must hold that a request may come from: a field of it that is missing, or something else, would make
 * another request of it than the one that was asked. What is not listed here, discord.js may read as it likes.
 */
const readable: Readonly<Record<string, z.ZodType>> = {
  [INTERACTION]: asked.and(who).and(what),
  [GatewayDispatchEvents.MessageCreate]: message.refine(
    ({ member, guild_id }) => member === undefined || guild_id !== undefined,
  ),
  [GatewayDispatchEvents.MessageUpdate]: message.partial().required({ id: true, channel_id: true }),
  [GatewayDispatchEvents.MessageDelete]: z.object({ id, channel_id: id }),
  [GatewayDispatchEvents.MessageDeleteBulk]: z.object({ ids: z.array(id), channel_id: id }),
  [GatewayDispatchEvents.ChannelCreate]: place,
  [GatewayDispatchEvents.ChannelUpdate]: place,
  [GatewayDispatchEvents.ThreadCreate]: place,
  [GatewayDispatchEvents.ThreadUpdate]: place,
};

/** Throws where a request might be misread. */
export function demandReadable(event: string, data: unknown): void {
  readable[event]?.parse(data);
}

const inRow = z.object({ id, token: z.string().min(1), locale: z.unknown().optional() });

/** What it takes to answer somebody whose request cannot be read; undefined where that is impossible. */
export function answerable(
  data: unknown,
): { readonly id: string; readonly token: string; readonly locale: string } | undefined {
  const { success, data: found } = inRow.safeParse(data);
  return success ? { ...found, locale: typeof found.locale === 'string' ? found.locale : '' } : undefined;
}

const dispatched = z.object({ t: z.string(), d: z.unknown() });

/** The name of an event, and the ids in it. Never what people wrote, and no token. */
export function labelOf(packet: unknown): {
  readonly event: string;
  readonly data: unknown;
  readonly ids: Readonly<Record<string, string>>;
} {
  const { success, data: found } = dispatched.safeParse(packet);
  if (!success) return { event: 'unknown', data: undefined, ids: {} };
  const { t: event, d: data } = found;
  const named = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const ids = named.filter(
    (entry): entry is [string, string] => /^(?:[a-z]+_)?id$/.test(entry[0]) && id.safeParse(entry[1]).success,
  );
  return { event, data, ids: Object.fromEntries(ids) };
}
