/**
 * In: what somebody wrote. Out: what they want of the bot itself, as far as can be told by some thousand sentences of
 * other people (`npm run learn-intent`): for what the tables of this folder do not have. In doubt `words`.
 */

import weights from './weights.json' with { type: 'json' };
import { featuresOf, wordsOf } from './features.ts';
import { isOfTheFilm, saysNo } from './film-words.ts';

/** How sure it has to be, from 0 to 1. */
const SURE = 0.8;
/** Where something is taken away from somebody. */
const SURER = 0.9;
/** For each word that none of those people used there are so many others, else it is about something else. */
const LEAST_WORDS = 8;

const WORDS = 'words';
const kinds = weights.kinds.split(' ');
const biases = weights.bias.split(' ').map(Number);
/** What each says for each kind, in tenths, as it stands in the file: few of them are ever asked for. */
const known = new Map(weights.features.map((line) => [line.slice(0, line.indexOf('\t')), line]));
/** The words of those who asked the bot for something, and of those who never did. */
const asked = new Set(weights.asked.split(' '));
const told = new Set(weights.told.split(' '));

/** One of `weights.kinds`. */
export function learnedIntentOf(text: string): string {
  const words = wordsOf(text);
  const unknown = new Set(words.filter((word) => !asked.has(word)));
  if (words.length === 0 || isOfTheFilm(text, words.join(' '))) return WORDS;
  if (isOfAgents([...unknown]) || unknown.size * LEAST_WORDS > words.length) return WORDS;
  const { kind, share } = likeliest(featuresOf(words));
  const isTaken = kind === 'stop' || kind === 'undo';
  if (share < (isTaken ? SURER : SURE)) return WORDS;
  return saysNo(words.join(' '), isTaken || kind === 'help') ? WORDS : kind;
}

/** Whether one of them was only ever said to the agent, or is a sign that nobody knows. */
export function isOfAgents(words: readonly string[]): boolean {
  return words.some((word) => told.has(word) || isSign(word));
}

/** Neither a letter nor a question mark: what it stands for nobody knows. */
function isSign(word: string): boolean {
  return !/^[\p{L}\p{N}?]+$/u.test(word);
}

function likeliest(features: ReadonlySet<string>): { readonly kind: string; readonly share: number } {
  const seen = [...features].flatMap((feature) => tenthsOf(known.get(feature)));
  const scores = biases.map((bias, kind) => {
    let score = bias;
    for (let at = kind; at < seen.length; at += kinds.length) score += (seen[at] ?? 0) / 10;
    return score;
  });
  const most = Math.max(...scores);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
  return { kind: kinds[scores.indexOf(most)] ?? WORDS, share: 1 / all };
}

function tenthsOf(line: string | undefined): readonly number[] {
  return line === undefined
    ? []
    : line
        .slice(line.indexOf('\t') + 1)
        .split(' ')
        .map(Number);
}
