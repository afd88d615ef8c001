import { unfolded } from './exact-json.ts';
import { endIn } from './render-words.ts';
import { field, isEmpty, textAt } from './wire.ts';

/** Members that may say where it stands, small and without their joints, as likely as they come. */
const STATES = ['status', 'state', 'jobstatus', 'renderstatus', 'phase'] as const;

/**
 * Whether a render is over, by its word for it. Where there is none, `done` says so (as Remotion does), an error is a
 * failure, and a link alone an end: `finished` then only means that whatever link there is may be taken. `unknown`:
 * whoever was asked does not know it, which says nothing of how it goes elsewhere.
 */
export function renderEndOf(data: unknown, output: unknown): ReturnType<typeof endIn> {
  if (field(data, 'fatalErrorEncountered') === true) return 'failed';
  const word = wordIn(data) ?? textAt(output, 'status');
  if (word !== null) return endIn(word);
  if (!isEmpty(field(data, 'error')) || !isEmpty(field(data, 'errors'))) return 'failed';
  return field(data, 'done') === false ? null : 'finished';
}

function wordIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const members = Object.entries(data).map(
    ([key, value]) => [key.toLowerCase().replaceAll(/[_-]/g, ''), value] as const,
  );
  const words = STATES.flatMap((name) => members.filter(([key]) => key === name)).map(([, value]) =>
    wordOf(unfolded(value)),
  );
  return words.find((word) => word !== null && word.trim() !== '') ?? null;
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' ? value : textAt(value, 'status', 'name', 'state', 'code');
}
