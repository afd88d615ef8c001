import type { Stage } from '../../support/stage.ts';
import { outputSince, saidSince, type Bookmark } from './bookmark.ts';

const LINE_CHARS = 600;

/** What could be seen since then, for whoever wants to know how a case came to fall. */
export function transcriptSince(stage: Stage, since: Bookmark): string {
  const { discord, nemo } = stage;
  const channels = [...new Set(saidSince(stage, since).map(({ channelId }) => channelId))];
  const calls = nemo.journal
    .slice(since.calls)
    .map(({ method, path, status }) => `${method} ${path} ${status ?? 'unanswered'}`);
  const requests = discord.journal.slice(since.requests).map(({ method, path, status, reply }) => {
    const why = status >= 400 ? ` ${JSON.stringify(reply)}` : '';
    return `${method} ${path.replace(/[\w-]{60,}/, '…')} ${status}${why}`;
  });
  const log = outputSince(stage, since).split('\n');
  const warnings = log.filter((line) => line !== '' && !/"level":[1-3]0/.test(line));
  return [
    ...transcriptsOf(stage, channels),
    '--- nemo',
    ...calls,
    '--- discord',
    ...requests,
    '--- log',
    ...warnings.map((line) => line.slice(0, LINE_CHARS)),
  ].join('\n');
}

export function transcriptsOf({ discord }: Stage, channelIds: readonly string[]): readonly string[] {
  return channelIds.map(
    (id) => `--- ${discord.channel(id).name} (${id})\n${discord.transcript(id, undefined, { edits: true })}`,
  );
}
