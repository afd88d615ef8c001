import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classified } from '../../src/language/agent-text/classified.ts';
import { clausesOf } from '../../src/language/agent-text/clauses.ts';
import { cutClauses } from '../../src/language/agent-text/cut-clauses.ts';
import { applied } from '../../src/language/agent-text/edit.ts';
import { keptClauses } from '../../src/language/agent-text/kept-clauses.ts';
import { maskedText } from '../../src/language/agent-text/masked-text.ts';
import { plainText } from '../../src/language/agent-text/plain-text.ts';
import { sentencesOf } from '../../src/language/agent-text/sentences.ts';
import { ASIDE, BOLD, LINK, QUOTED } from '../../src/language/agent-text/stand-ins.ts';
import { intentOf } from '../../src/language/intent/intent.ts';
import { moodOf } from '../../src/language/intent/mood.ts';
import { sentencesOf as requestSentencesOf } from '../../src/language/intent/sentences-of.ts';
import { meantBy } from '../../src/language/intent/typo.ts';

/** The rows of a block of the README, by the word at their head. */
function block(nth: number): readonly string[] {
  const readme = readFileSync('src/language/README.md', 'utf8');
  const [, rows = ''] = [...readme.matchAll(/^```text\n(.*?)\n```$/gms)][nth] ?? [];
  return rows.split('\n');
}

/** Stand-ins as the README draws them. */
function drawn(text: string): string {
  const signs = new Map([
    [QUOTED, '“'],
    [LINK, '@'],
    [ASIDE, '.'],
    [BOLD, '^'],
  ]);
  return [...text].map((sign) => signs.get(sign) ?? sign).join('');
}

const row = (head: string, what: string) => `${head.padEnd(11)}${what}`;
const rowsOf = (head: string, all: readonly string[]) => all.map((what, at) => row(at === 0 ? head : '', what));

test('the README of the room tells the truth about each stage that a sentence of the agent goes through', () => {
  const said =
    'I slowed the music (to 40 %): you can click **Export** in the toolbar, or tell me what "slow" should mean.';
  const masked = maskedText(said);
  const [sentence] = sentencesOf(masked);
  if (sentence === undefined) throw new Error('there is no sentence');
  const clauses = clausesOf(masked, { from: sentence.from, to: sentence.end.from });
  const kinds = classified(masked, clauses);
  const stays = keptClauses(clauses, kinds);
  const cut = applied(said, cutClauses(said, { sentence, clauses, stays, stop: true }));
  expect([
    row('said', said),
    row('masked', drawn(masked)),
    ...rowsOf(
      'clauses',
      clauses.map(({ from, to, joint }) => `[${joint}] ${drawn(masked.slice(from, to))}`),
    ),
    ...rowsOf(
      'readings',
      kinds.map(({ reading }) => drawn(reading)),
    ),
    row('kinds', kinds.map(({ kind }) => kind).join(' · ')),
    row('kept', stays.map((stay) => (stay ? 'stays' : 'goes')).join(' · ')),
    row('cut', cut),
  ]).toEqual(block(0));
  expect(cut).toBe(plainText(said));
});

test('the README of the room tells the truth about how a request is read', () => {
  const said = "Perfect, that's all!! Hey bot, could u plz exprot it, thx 🙏";
  const sentences = requestSentencesOf(said);
  const misspelled =
    sentences
      .at(-1)
      ?.split(' ')
      .find((word) => meantBy(word, []) !== undefined) ?? '';
  const praise = sentences[0]?.replace(',', '') ?? '';
  expect([
    row('said', said),
    ...rowsOf(
      'sentences',
      sentences.map((one) => one.trimEnd()),
    ),
    row('mood', `${praise.trimEnd()} → ${moodOf(praise)}`),
    row('typo', `${misspelled} → ${meantBy(misspelled, [])}`),
    row('intent', intentOf(said)),
  ]).toEqual(block(1));
});
