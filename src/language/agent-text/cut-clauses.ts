/** In: a sentence, and which of its clauses stay. Out: the edits that leave a sentence. */

import type { Clause } from './clauses.ts';
import { cut, type Edit } from './edit.ts';
import type { Sentence } from './sentences.ts';

/** A sentence, and which of its clauses stay. `stop`: cut short, it gets a period even when it had none. */
export interface ShortenedSentence {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  readonly stays: readonly boolean[];
  readonly stop: boolean;
}

/**
 * What taking clauses out of a sentence does to the line: joints that fit, a capital at its head, a stop at its end.
 */
export function cutClauses(line: string, { sentence, clauses, stays, stop }: ShortenedSentence): readonly Edit[] {
  if (!stays.includes(false)) return [];
  const kept = clauses.flatMap((clause, index) => (stays[index] === true ? [{ clause, index }] : []));
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return [cut(sentence.from, sentence.to)];
  const gaps = kept.slice(1).map(({ index }, at) => gap(clauses, kept[at]?.index ?? 0, index));
  const head = first.index > 0 ? [cut(sentence.from, first.clause.from), ...capital(line, first.clause)] : [];
  return [
    ...head,
    ...gaps.flat(),
    ...(last.index < clauses.length - 1 ? ending(line, sentence, last.clause, stop) : []),
  ];
}

/** Between two clauses that stay and did not stand together: "or" and "then" had their sense from what is gone. */
function gap(clauses: readonly Clause[], before: number, after: number): readonly Edit[] {
  const [left, gone, right] = [clauses[before], clauses[before + 1], clauses[after]];
  if (left === undefined || gone === undefined || right === undefined || after === before + 1) return [];
  const choice = /\b(?:or|then|otherwise|either|else|plus)\b|或|然后|接着|随后|再/i;
  if (!choice.test(right.joint) && right.joint.trim() !== '') return [cut(left.to, right.from - right.joint.length)];
  if (!choice.test(gone.joint) && gone.joint.trim() !== '') return [cut(gone.from, right.from)];
  return [{ from: left.to, to: right.from, put: /\p{sc=Han}/u.test(right.joint) ? '，' : ', ' }];
}

function capital(line: string, { from, to }: Clause): readonly Edit[] {
  const also = /^[也还](?=[可请告回跟和发直])/.exec(line.slice(from, to))?.[0];
  if (also !== undefined) return [cut(from, from + also.length)];
  const head = /^[^\p{L}\p{N}`]{0,6}/u.exec(line.slice(from, to))?.[0].length ?? 0;
  const letter = line.charAt(from + head);
  const isAddress = /^(?:https?:|www\.)/.test(line.slice(from + head, from + head + 8));
  return isAddress ? [] : [{ from: from + head, to: from + head + 1, put: letter.toUpperCase() }];
}

const asks =
  /^[\s*"“]*(?:or |and )?(?:would|do|does|did|shall|should|want|can|could|is|are|how|what|which|where|may|need|like)\b|吗|呢|要不要|是否|还是/i;

/** The stop of the sentence was the stop of what is gone: a question is one no more, and a colon announces nothing. */
function ending(line: string, { from, end }: Sentence, last: Clause, stop: boolean): readonly Edit[] {
  const written = line.slice(end.from, end.to);
  const said = line.slice(last.from, last.to).trimEnd();
  const to = last.from + said.length;
  const isPeriod = /^[.。]$/.test(written);
  const fits = written !== '' && !isPeriod && !/[:：]/.test(written) && (!/[?？]/.test(written) || asks.test(said));
  if (fits) return [cut(to, end.from)];
  const endsInAddress = /(?<!\S)(?=\S+$)\S*?https?:/.test(said);
  const stopped = endsInAddress || /[\p{Extended_Pictographic}\uFE0F.!?。！？…]$/u.test(said);
  const bare = stopped ? !isPeriod || !endsInAddress : written === '' && !stop;
  return [{ from: to, to: end.to, put: bare ? '' : periodOf(line.slice(from, to)) }];
}

/** A sentence in both languages ends as the one it has more of; a Chinese word is about two letters. */
function periodOf(said: string): string {
  const words = said.replaceAll(/https?:\S+/g, '');
  const chinese = words.replace(/\P{sc=Han}/gu, '').length;
  return chinese * 2 >= words.replace(/[^a-z]/gi, '').length && chinese > 0 ? '。' : '.';
}
