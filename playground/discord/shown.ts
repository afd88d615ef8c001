import { everyComponent } from './components.ts';
import { textOfEmbed } from './embeds.ts';
import { numberOf, objectOf, objectsOf, textOf, type Json } from './json.ts';
import { textsIn } from './mentions.ts';
import { messagesIn } from './message-store.ts';
import { messageFlags, type Attachment, type Message, type MessageState, type Poll } from './model.ts';
import { votesFor } from './poll-body.ts';
import { sees } from './permissions.ts';
import type { World } from './world.ts';

interface ShownButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly enabled: boolean;
}

interface ShownFile {
  readonly name: string;
  readonly description: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly url: string;
}

interface ShownMedia {
  readonly url: string;
  readonly description: string;
  /** Behind a spoiler. */
  readonly isCovered: boolean;
}

/** A question, and how many have voted for each answer. */
interface ShownPoll {
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly votes: number }[];
  readonly isOver: boolean;
}

/** What can be seen in a message at one time. */
export interface ShownState {
  /** The content, or the text displays one below the other; then what embeds say. */
  readonly text: string;
  readonly files: readonly ShownFile[];
  /** Pictures and videos in galleries and thumbnails. */
  readonly media: readonly ShownMedia[];
  readonly buttons: readonly ShownButton[];
  /** Placeholders of selects. */
  readonly selects: readonly string[];
}

/** A message as a person sees it. */
export interface Shown extends ShownState {
  readonly id: string;
  readonly channelId: string;
  /** Discord's message type: 0 words, 19 reply, 20 answer to a command, 18 and 21 threads, 1 somebody was added. */
  readonly type: number;
  readonly authorId: string;
  readonly author: string;
  /** In ms since 1970. */
  readonly at: number;
  /** "Nemo is thinking…" */
  readonly loading: boolean;
  /** The only one who sees it. */
  readonly onlyFor: string | null;
  /** Who used the command or button that it answers, and the command. */
  readonly answers: { readonly user: string; readonly command: string | null } | null;
  readonly replyTo: string | null;
  readonly forwarded: ShownState | null;
  /** Names of whom it pings. */
  readonly pings: readonly string[];
  readonly silent: boolean;
  readonly reactions: readonly { readonly emoji: string; readonly by: readonly string[] }[];
  /** Whether it bears the "(edited)" mark. */
  readonly edited: boolean;
  /** What it said before, oldest first, and when that ended. */
  readonly before: readonly (ShownState & { readonly until: number })[];
  readonly poll: ShownPoll | null;
  /** The id of the thread that grew from it. */
  readonly threadId: string | null;
}

/**
 * The messages of a channel, oldest first. For a viewer: what that person sees; without one: everything, ephemeral
 * messages of all included.
 */
export function readChannel(world: World, channelId: string, viewerId?: string): readonly Shown[] {
  const channel = world.channels.get(channelId);
  if (channel === undefined || (viewerId !== undefined && !sees(world, viewerId, channel))) return [];
  return messagesIn(world, channelId, { ephemeralToo: true })
    .filter(({ onlyFor }) => onlyFor === null || viewerId === undefined || onlyFor === viewerId)
    .map((message) => showMessage(world, message));
}

/** A message as plain data that later changes leave alone. */
export function showMessage(world: World, message: Message): Shown {
  const { state, interaction } = message;
  const name = (id: string): string => nameOf(world, id);
  return {
    ...showState(world, state),
    id: message.id,
    channelId: message.channelId,
    type: message.type,
    authorId: message.authorId,
    author: name(message.authorId),
    at: Date.parse(message.timestamp),
    loading: (state.flags & messageFlags.loading) !== 0,
    onlyFor: message.onlyFor === null ? null : name(message.onlyFor),
    answers:
      interaction === null
        ? null
        : { user: name(textOf(objectOf(interaction['user'])['id'])), command: textOf(interaction['name']) || null },
    replyTo: message.type === 19 ? message.refersTo : null,
    forwarded: message.snapshots === null ? null : showSnapshot(world, message.snapshots),
    pings: state.mentions.map(name),
    silent: (state.flags & messageFlags.suppressNotifications) !== 0,
    reactions: [...message.reactions].map(([emoji, users]) => ({ emoji, by: [...users].map(name) })),
    edited: state.editedAt !== null,
    before: message.edits.map((edit) => ({ ...showState(world, edit.state), until: edit.at })),
    poll: message.poll === null ? null : showPoll(message.poll),
    threadId: (state.flags & messageFlags.hasThread) === 0 ? null : message.id,
  };
}

/** What people call somebody. */
export function nameOf(world: World, userId: string): string {
  const user = world.members.get(userId)?.user;
  return user?.global_name ?? user?.username ?? 'Deleted User';
}

type Seeable = Pick<MessageState, 'content' | 'embeds' | 'components'> & {
  readonly attachments: readonly Omit<Attachment, 'ephemeral'>[];
};

function showState(world: World, { content, embeds, components, attachments }: Seeable): ShownState {
  const nodes = [...everyComponent(components)];
  const ofType = (...types: readonly number[]): readonly Json[] =>
    nodes.filter((node) => types.includes(numberOf(node['type'])));
  return {
    text: [content, ...textsIn(components), ...embeds.map(textOfEmbed)].filter((text) => text !== '').join('\n'),
    files: attachments.map(({ filename, description = '', content_type, size, path }) => ({
      name: filename,
      description,
      contentType: content_type,
      bytes: size,
      url: world.cdn.link(path),
    })),
    media: nodes
      .flatMap((node) => (node['type'] === 12 ? objectsOf(node['items']) : node['type'] === 11 ? [node] : []))
      .map((item) => showMedia(world, item)),
    buttons: ofType(2).map(({ label, custom_id, url, disabled, emoji }) => ({
      label: textOf(label) || textOf(objectOf(emoji)['name']),
      customId: textOf(custom_id) || null,
      url: textOf(url) || null,
      enabled: disabled !== true,
    })),
    selects: ofType(3, 5, 6, 7, 8).map((node) => textOf(node['placeholder'])),
  };
}

function showPoll({ question, answers, votes, isFinalized }: Poll): ShownPoll {
  const counted = answers.map(({ id, text }) => ({ text, votes: votesFor(votes, id) }));
  return { question, answers: counted, isOver: isFinalized };
}

function showMedia(world: World, item: Json): ShownMedia {
  const media = objectOf(item['media']);
  const path = textOf(media['path']);
  const url = path === '' ? textOf(media['url']) : world.cdn.link(path);
  return { url, description: textOf(item['description']), isCovered: item['spoiler'] === true };
}

function showSnapshot(world: World, snapshots: readonly Json[]): ShownState {
  const { content, embeds, components, attachments } = objectOf(snapshots[0]?.['message']);
  return showState(world, {
    content: textOf(content),
    embeds: objectsOf(embeds),
    components: objectsOf(components),
    attachments: objectsOf(attachments).map(({ id, filename, content_type, size, path }) => ({
      id: textOf(id),
      filename: textOf(filename),
      content_type: textOf(content_type),
      size: numberOf(size),
      path: textOf(path),
    })),
  });
}
