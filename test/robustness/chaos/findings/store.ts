import { paidSince } from '../../harness/bookmark.ts';
import type { Evidence } from './evidence.ts';

/** Nothing is left to be done, and nothing is kept but what is kept on purpose. */
export function leftInStore({ stage, requests, kept }: Evidence): readonly string[] {
  const asked = requests.all().length * 3; // a door may have several clicks, and a batch several parts
  const sent = paidSince(stage).length;
  const most: Readonly<Record<string, number>> = {
    turns: asked,
    renders: asked,
    versions: kept.turns.size,
    shelves: new Set(kept.versions.map(({ projectId }) => projectId)).size,
    projects: requests.of('door').filter(({ begins }) => begins).length,
    places: stage.discord.world.channels.size,
    people: stage.discord.world.members.size,
    messages: requests.of('message', 'picture', 'question', 'export', 'chat').length,
    materials: [...stage.discord.world.messages.values()].length,
    once: sent + kept.turns.size,
    accounts: 2,
    receipts: 1,
    spendings: sent + kept.turns.size,
    tallies: stage.discord.world.members.size + 2,
    measures: 10,
    check: 3,
    baskets: 0,
    answers: 0,
    'progress-messages': 1, // the mark by which cards of this store are known
  };
  return [
    ...[...kept.turns.values()]
      .filter(({ phase }) => phase !== 'told')
      .map(({ id, phase }) => `turn ${id} is ${phase}`),
    ...[...kept.renders.values()]
      .filter(({ phase }) => phase !== 'told')
      .map(({ id, phase }) => `render ${id} is ${phase}`),
    ...kept.claims.map((key) => `still claimed: ${key}`),
    ...[...kept.counts].flatMap(([kind, records]) =>
      records <= (most[kind] ?? 0)
        ? []
        : [`${records} records of ${kind} are kept, in place of at most ${most[kind] ?? 0}`],
    ),
  ];
}
