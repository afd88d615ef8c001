import { expect, test } from 'vitest';
import { storyOf } from '../../src/bot/render/versions.ts';
import { timelineRows } from '../../src/core/timeline-rows.ts';
import { differenceOf, summaryOf } from '../../src/core/timeline.ts';
import { ballotView } from '../../src/discord/ballot.ts';
import { changeLine } from '../../src/discord/inert.ts';
import { noteView } from '../../src/discord/views/note-view.ts';
import { sceneChoices } from '../../src/discord/views/scene-view.ts';
import { createWords } from '../../src/words/words.ts';

const t = createWords()('en-US');
const SECRET = 'butler';
const short = `reveal ||the ${SECRET} did it||`;
const long = `reveal ||the ${SECRET} did it, ${'and nobody knew, '.repeat(200)}|| slowly`;
const edition = (number: number, asked: string) => ({
  projectId: '7',
  number,
  turnId: String(number),
  session: { sessionId: 's', taskId: null, userId: null },
  madeAt: 0,
  resultMessageId: null,
  url: null,
  story: { asked, changes: [], cost: null },
});
const told = (asked: string) => storyOf({ asked, changes: [], cost: null });
const two = (asked: string) => [edition(1, asked), edition(2, asked)];
const versions = (asked: string) =>
  noteView({ kind: 'versions', projectId: '7', versions: two(asked), current: 2 }, t, 'en-US');
/** The agent calls its clips by the request. */
const draft = (name: string) => JSON.stringify({ t: [{ tt: 0, sg: [1, 2].map(() => ({ d: 1_000, m: { name } })) }] });

test.each<[string, (words: string) => unknown]>([
  ['what is kept of a request, for the list of versions', told],
  ['the timeline on one line', (words) => summaryOf(draft(words))],
  ['the picture of a timeline', (words) => timelineRows(draft(words))],
  ['what changed', (words) => differenceOf(draft('a'), draft(words))],
  [
    'the scenes to choose from',
    (words) => sceneChoices({ kind: 'timeline', draft: draft(words), version: null, behind: '7' }, t),
  ],
  ['a timeline', (words) => noteView({ kind: 'timeline', draft: draft(words), version: null }, t, 'en-US')],
  ['a line of what changed, kept from before', (words) => changeLine(`+ Title “${words}”`, 4_000)],
  ['a poll', (words) => ballotView(two(words), t)],
  ['what a version can be chosen by', versions],
])('words behind a spoiler are hidden, however many they are: %s', (_where, shown) => {
  for (const words of [short, long]) {
    const read = JSON.stringify(shown(words));
    expect(read).toContain('reveal ▒▒▒');
    expect(read).not.toContain(SECRET);
    expect(read).not.toContain('nobody');
  }
});
