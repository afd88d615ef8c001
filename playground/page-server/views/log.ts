import { isJson, textOf } from '../../discord/json.ts';

const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warning',
  50: 'error',
  60: 'fatal',
};
/** What is shown apart, and whose and where it was, which the turn says already. */
const leftOut = ['level', 'time', 'msg', 'task', 'export', 'project', 'thread', 'person'];

/** A line of the bot's log: when, how grave, what, and the rest as it stands. */
export function logLine(line: string) {
  const parsed = jsonIn(line);
  if (parsed === null) return { at: null, level: '', words: line, rest: '' };
  const { level, time, msg } = parsed;
  const rest = Object.entries(parsed).filter(([name]) => !leftOut.includes(name));
  return {
    at: typeof time === 'number' ? time : null,
    level: levels[Number(level)] ?? '',
    words: textOf(msg),
    rest: rest
      .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join(' · '),
  };
}

function jsonIn(line: string) {
  if (!line.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return isJson(value) ? value : null;
  } catch {
    return null; // a line that is cut off, or words that begin with a bracket
  }
}
