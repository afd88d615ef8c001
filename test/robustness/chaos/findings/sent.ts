import type { Turn } from '../../../../src/core/turn.ts';
import { withoutList } from '../../../support/picture-list.ts';
import { paidSince } from '../../harness/bookmark.ts';
import type { Evidence } from './evidence.ts';

const WORD = /q[abdeghkmop]{4}/g;

/**
 * The paid call has left at most once for each request, with its words: counted by words that nobody else uses. A request
 * that is made again, by Again, has the words of the one before; of a batch, each part is known by the name of its picture.
 */
export function sentWrongly({ stage, requests, kept }: Evidence): readonly string[] {
  const calls = paidSince(stage).map(({ body }) => withoutExplanation(JSON.stringify(body)));
  const turns = [...kept.turns.values()];
  const sent = countOf(calls.map(wordsIn));
  const wanted = countOf(turns.map((turn) => wordsIn(textOf(turn))));
  const made = countOf(turns.filter(hasWorked).map((turn) => wordsIn(textOf(turn))));
  const parts = countOf(
    turns.flatMap(({ batch, repeats, parts }) =>
      batch === null && repeats === null ? [] : [parts.flatMap(({ files }) => files.map(({ name }) => name))],
    ),
  );
  const pictures = countOf(calls.map((call) => [...call.matchAll(/q[abdeghkmop]{4}-\d\.jpg/g)].map(([name]) => name)));
  return [
    ...[...sent].flatMap(([word, times]) =>
      times <= (wanted.get(word) ?? 0)
        ? []
        : [`“${word}” was sent ${times} times for ${wanted.get(word) ?? 0} requests`],
    ),
    ...[...made].flatMap(([word, times]) =>
      times <= (sent.get(word) ?? 0)
        ? []
        : [`“${word}” has ${times} results and was sent ${sent.get(word) ?? 0} times`],
    ),
    ...[...pictures].flatMap(([name, times]) =>
      times <= (parts.get(name) ?? 0)
        ? []
        : [`the part ${name} was sent ${times} times: ${calls.filter((call) => call.includes(name)).join(' AND ')}`],
    ),
    ...requests.of('chat').flatMap(({ word }) => (sent.has(word) ? [`the chat about “${word}” was sent`] : [])),
    ...(calls.length <= turns.length ? [] : [`${calls.length} paid calls for ${turns.length} requests`]),
  ];
}

/** Words that reply to an older result say what that one was, with its words. */
function withoutExplanation(call: string): string {
  return withoutList(call).replaceAll(/(?:This is about version|这是针对版本) \d+.*?\\n/g, '');
}

function textOf({ parts }: Turn): string {
  return parts.map(({ text }) => text).join('\n');
}

/** Each once. */
function wordsIn(text: string): readonly string[] {
  return [...new Set([...text.replaceAll(/q[abdeghkmop]{4}-?\d?\.jpg/g, '').matchAll(WORD)].map(([word]) => word))];
}

/** Whether it says that it has changed something or was answered, which only comes of having been sent. */
function hasWorked(turn: Turn): boolean {
  if (turn.phase !== 'told' || turn.outcome === null) return false;
  const { outcome } = turn;
  return outcome.kind === 'reply' || (outcome.kind === 'changed' && !outcome.late);
}

function countOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
