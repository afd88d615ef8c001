import { linkName, plainText } from './plain-text.ts';
import { nameOf, readChannel, showMessage, type Shown, type ShownState } from './shown.ts';
import type { World } from './world.ts';

export interface TranscriptOptions {
  /** Every state a message went through, one line each. */
  readonly edits?: boolean;
}

/** A channel as a person sees it: one line or a few per message, the same in each run. */
export function transcript(
  world: World,
  channelId: string,
  viewerId?: string,
  { edits = false }: TranscriptOptions = {},
): string {
  return readChannel(world, channelId, viewerId)
    .flatMap((message) => linesOf(world, message, edits))
    .join('\n');
}

function linesOf(world: World, message: Shown, edits: boolean): readonly string[] {
  if (message.type === 21) return starterLines(world, message, edits);
  if (message.type === 18) return [`* ${message.author} started a thread: ${message.text}`];
  if (message.type === 46) return ['* the votes are counted'];
  if (message.type === 1) return [`* ${message.author} added ${message.pings.join(', ')} to the thread`];

  const states = edits ? storyOf(world, message) : [];
  const text = states[0] ?? wordsOf(world, message);
  const [first = '', ...rest] = text.split('\n');
  return [
    `${message.author}${asides(world, message)}: ${first}`.trimEnd(),
    ...rest.map((line) => `  ${line}`.trimEnd()),
    ...states.slice(1).map((state) => `  ~ ${state}`),
    ...belowOf(world, message),
  ];
}

/** The message that a thread grew from stands at its top. */
function starterLines(world: World, message: Shown, edits: boolean): readonly string[] {
  const starter = world.messages.get(message.channelId);
  if (starter === undefined || starter.deleted) return ['* the first message was deleted'];
  return linesOf(world, { ...showMessage(world, starter), threadId: null }, edits);
}

/** The states of a message in order, each on one line; those that look like the one before are left out. */
function storyOf(world: World, message: Shown): readonly string[] {
  const lines = [...message.before, message].map((state) => wordsOf(world, state).replaceAll('\n', ' / '));
  return lines.filter((line, index) => line !== lines[index - 1]);
}

function wordsOf(world: World, state: ShownState | Shown): string {
  if ('loading' in state && state.loading) return '(is thinking…)';
  return plainText(world, state.text);
}

function asides(world: World, message: Shown): string {
  const target = world.messages.get(message.replyTo ?? '');
  const parts = [
    ...(message.answers === null ? [] : [answerAside(message.answers)]),
    ...(target !== undefined && message.answers === null ? [`to ${nameOf(world, target.authorId)}`] : []),
    ...(message.replyTo !== null && target?.deleted === true ? ['the original is gone'] : []),
    ...(message.pings.length > 0 ? [`pings ${message.pings.join(', ')}`] : []),
    ...(message.onlyFor === null ? [] : [`only ${message.onlyFor} sees this`]),
    ...(message.edited && message.authorId !== world.bot.id ? ['edited'] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function answerAside({ user, command }: { user: string; command: string | null }): string {
  return command === null ? `answers ${user}` : `${user} used /${command}`;
}

function belowOf(world: World, message: Shown): readonly string[] {
  const forwarded =
    message.forwarded === null
      ? []
      : [`forwarded: ${plainText(world, message.forwarded.text)}`.trimEnd(), ...seenOf(message.forwarded)];
  const thread =
    message.threadId === null ? [] : [`└ thread: ${world.channels.get(message.threadId)?.name ?? 'deleted'}`];
  const reactions = message.reactions.map(({ emoji, by }) => `${emoji} ${by.join(', ')}`);
  return [...forwarded, ...pollOf(message), ...seenOf(message), ...reactions, ...thread].map((line) => `  ${line}`);
}

function pollOf({ poll }: Shown): readonly string[] {
  if (poll === null) return [];
  return [
    `? ${poll.question}${poll.isOver ? ' (over)' : ''}`,
    ...poll.answers.map(({ text, votes }) => `( ) ${text}: ${votes}`),
  ];
}

/** Files, pictures and buttons, in the order in which they stand below the words. */
function seenOf({ files, media, buttons, selects }: ShownState): readonly string[] {
  const shownElsewhere = new Set(media.map(({ url }) => pathOf(url)));
  const loose = files.filter(({ url }) => !shownElsewhere.has(pathOf(url)));
  return [
    ...media.map(
      ({ url, description }) => `{${[linkName(url), description].filter((part) => part !== '').join(': ')}}`,
    ),
    ...loose.map(({ name, description }) => `{${[name, description].filter((part) => part !== '').join(': ')}}`),
    ...selects.map((placeholder) => `[${placeholder} ▾]`),
    ...(buttons.length > 0 ? [buttons.map(buttonOf).join(' ')] : []),
  ];
}

function buttonOf({ label, url, enabled }: ShownState['buttons'][number]): string {
  if (url !== null) return `[${label} ↗]`;
  return enabled ? `[${label}]` : `[${label}, off]`;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
