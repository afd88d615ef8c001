import type { Discord } from './discord/discord.ts';
import { nameOf, showMessage, type Shown } from './discord/shown.ts';
import type { Happening } from './discord/world.ts';

/** Tells what happens in a local Discord, line by line as it happens, with the seconds since it began to listen. */
export function narrate({ world }: Discord, write: (line: string) => void): Disposable {
  const began = Date.now();
  const lastLines = new Map<string, string>();

  function tell(happening: Happening): void {
    const { kind, channelId, message } = happening;
    if (kind === 'thread-create') line(`thread opened: “${world.channels.get(channelId ?? '')?.name ?? ''}”`);
    if (message === null || message.type === 21 || !kind.startsWith('message-')) return;
    const shown = showMessage(world, message);
    if (kind === 'message-delete') return line(`${shown.author} takes a message back`);
    const text = textOf(shown);
    if (lastLines.get(shown.id) === text) return;
    const known = lastLines.has(shown.id);
    lastLines.set(shown.id, text);
    if (known) line(`  ~ ${oneLine(text)}`);
    else line([`${shown.author}${aside(shown)}:`, ...text.split('\n')].join('\n              '));
  }

  function line(text: string): void {
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
    write(`${seconds} s  ${text}\n`);
  }

  function textOf({ text, media, files, buttons }: Shown): string {
    const shownMedia = media.map(({ description }) => `[${description}]`);
    const loose = files.length > media.length ? files.map(({ name }) => `[${name}]`) : [];
    const labels = buttons.map(({ label }) => `( ${label} )`).join(' ');
    return [readable(text), ...shownMedia, ...loose, labels].filter((part) => part !== '').join('\n');
  }

  function readable(text: string): string {
    return text
      .replace(/<@!?(\d+)>/g, (_, id: string) => `@${nameOf(world, id)}`)
      .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? ''}`)
      .replace(/<t:(\d+):R>/g, (_, at: string) => relative(Number(at) * 1000 - Date.now()))
      .replaceAll('**', '');
  }

  world.watchers.add(tell);
  return { [Symbol.dispose]: () => void world.watchers.delete(tell) };
}

function aside({ onlyFor, pings, answers }: Shown): string {
  const parts = [
    ...(answers?.command == null ? [] : [`answers /${answers.command}`]),
    ...(pings.length > 0 ? [`pings ${pings.join(', ')}`] : []),
    ...(onlyFor === null ? [] : [`only ${onlyFor} sees this`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' · ');
}

/** As Discord writes a time: "in 20 seconds", "a moment ago". */
function relative(inMs: number): string {
  const seconds = Math.round(inMs / 1000);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(seconds, 'second');
}
